import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { FormDefinition, ProcedureRecord } from '@app/contracts';
import { askedPapers } from './components.js';

const folder = join(import.meta.dirname, '../../../../procedures/birth-registration');
const read = <T>(file: string): T => JSON.parse(readFileSync(join(folder, file), 'utf8')) as T;
const record = read<ProcedureRecord>('procedure.json');
const form = read<FormDefinition>('forms/declaration.json');
const told = (papers: ReturnType<typeof askedPapers>) => Object.fromEntries(papers.map(({ code, isAsked, isMandatory, isShown }) => [code.slice('000.00.00.G15-'.length), { isAsked, isMandatory, isShown }]));

describe('papers of a dossier', () => {
  it('are those its answers call for; the others are named as not needed, and the form itself is none of them', () => {
    const papers = told(askedPapers(form, record, { declaration: { birthCase: 'BOTH_PARENTS' }, requester: { relationToSubject: 'PARENT' } }, '2026-11-20'));

    expect(papers).toMatchObject({
      GCS: { isAsked: true, isMandatory: true }, BBBR: { isAsked: false, isMandatory: false }, MTH: { isAsked: false }, UQ: { isAsked: false }, GTTT: { isAsked: true, isMandatory: false, isShown: true },
    });
    expect(papers).not.toHaveProperty('TKKS');
  });

  it('cannot be told where what was declared is erased', () => {
    expect(told(askedPapers(null, record, undefined, '2026-11-20'))).toMatchObject({ GCS: { isAsked: null, isMandatory: false }, BBBR: { isAsked: null, isMandatory: false }, GTTT: { isAsked: true } });
  });

  it('are those of the case the answers are of, by what the case lists', () => {
    const papersOf = (birthCase: string | undefined) => told(askedPapers(form, record, { declaration: { birthCase }, requester: { relationToSubject: 'AUTHORIZED' } }, '2026-11-20'));

    const [abandoned, surrogacy, unsaid] = [papersOf('ABANDONED'), papersOf('SURROGACY'), papersOf(undefined)];

    expect(abandoned).toMatchObject({ GCS: { isAsked: false, isMandatory: false }, BBBR: { isAsked: true, isMandatory: true }, UQ: { isAsked: true, isMandatory: true } });
    expect(surrogacy).toMatchObject({ GCS: { isAsked: true, isMandatory: true }, MTH: { isAsked: true, isMandatory: true }, BBBR: { isAsked: false } });
    expect(unsaid).toMatchObject({ GCS: { isAsked: null, isMandatory: false }, BBBR: { isAsked: null } });
  });

  it('that no case lists are asked for in all of them', () => {
    const optional = { name: { vi: 'Giấy', en: 'Paper' }, originalQuantity: 1, copyQuantity: 0, required: true };
    const cases = [
      { name: optional.name, when: 'declaration.birthCase = "ABANDONED"', components: ['LISTED'] },
      { name: optional.name, when: 'declaration.birthCase != "ABANDONED"', components: [] },
    ];
    const papers = { components: [{ ...optional, code: 'LISTED' }, { ...optional, code: 'FREE' }], executionCases: cases };

    const asked = (birthCase: string) => askedPapers(form, papers, { declaration: { birthCase } }, '2026-11-20').map(({ code, isAsked }) => [code, isAsked]);

    expect(asked('ABANDONED')).toEqual([['LISTED', true], ['FREE', true]]);
    expect(asked('SURROGACY')).toEqual([['LISTED', false], ['FREE', true]]);
  });
});
