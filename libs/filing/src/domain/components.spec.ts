import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { FormDefinition, ProcedureRecord } from '@app/contracts';
import { askedPapers } from './components.js';

const folder = join(import.meta.dirname, '../../../../procedures/birth-registration');
const read = <T>(file: string): T => JSON.parse(readFileSync(join(folder, file), 'utf8')) as T;
const { components } = read<ProcedureRecord>('procedure.json');
const form = read<FormDefinition>('forms/declaration.json');
const told = (papers: ReturnType<typeof askedPapers>) => Object.fromEntries(papers.map(({ code, isAsked, isMandatory, isShown }) => [code.slice('000.00.00.G15-'.length), { isAsked, isMandatory, isShown }]));

describe('papers of a dossier', () => {
  it('are those its answers call for; the others are named as not needed, and the form itself is none of them', () => {
    const papers = told(askedPapers(form, components, { declaration: { birthCase: 'BOTH_PARENTS' }, requester: { relationToSubject: 'PARENT' } }, '2026-11-20'));

    expect(papers).toMatchObject({
      GCS: { isAsked: true, isMandatory: true }, BBBR: { isAsked: false, isMandatory: false }, MTH: { isAsked: false }, UQ: { isAsked: false }, GTTT: { isAsked: true, isMandatory: false, isShown: true },
    });
    expect(papers).not.toHaveProperty('TKKS');
  });

  it('cannot be told where what was declared is erased', () => {
    expect(told(askedPapers(null, components, undefined, '2026-11-20'))).toMatchObject({ BBBR: { isAsked: null, isMandatory: false }, GTTT: { isAsked: true } });
  });
});
