import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { ProcedureRecord } from '@app/contracts';
import { namedOf } from '../documents/form-fields.js';
import type { JsonObject } from '../documents/json.js';
import { readFee, writeFee } from './fee-formula.js';

const ROOT = join(import.meta.dirname, '../../../../..');
const json = <T>(path: string): T => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as T;
const namedIn = (procedure: string) => namedOf(json<JsonObject>(`procedures/${procedure}/forms/declaration.json`)).fee;
const { known, fields } = namedIn('birth-registration');
const isNumber = (name: string): boolean => name === 'pages' || name === 'copies' || fields.some((field) => field.name === name && field.kind === 'number');
const read = (feel: string) => readFee(feel, known, isNumber);

describe('a fee of one of the usual forms', () => {
  it.each([
    '8000',
    '8000 * copies',
    'if closing.copyRequested then 8000 * closing.copyCount else 0',
    'if onDay > child.birthDate + duration("P60D") then 8000 else 0',
    'if channel = "ONLINE" then 0 else if copies > 5 then 4000 * copies else 5000 * copies',
    'if (if closing.copyRequested then copies > 2 else false) then 1 else 2',
  ])('comes back as it was written: %s', (feel) => {
    expect(writeFee(read(feel)!)).toBe(feel);
  });

  it('is drawn case by case, in their order', () => {
    expect(read('if channel = "ONLINE" then 0 else if copies > 5 then 4000 * copies else 5000')).toEqual({
      cases: [{ when: 'channel = "ONLINE"', amount: { dong: 0, times: null } }, { when: 'copies > 5', amount: { dong: 4000, times: 'copies' } }],
      otherwise: { dong: 5000, times: null },
    });
  });

  it.each([
    ['closing.copyCount * 8000', '8000 * closing.copyCount'],
    ['(if copies > 1 then (8000) else (0))', 'if copies > 1 then 8000 else 0'],
    ['if copies > 1 and channel = "if then else" then 1 else 2', 'if copies > 1 and channel = "if then else" then 1 else 2'],
  ])('says the same in the builder’s own words: %s', (feel, written) => {
    expect(writeFee(read(feel)!)).toBe(written);
  });

  it.each([
    '', '8000 +', '8000 * 2 * copies', 'max(8000, copies)', '8000 * child.fullName', 'if copies > 1 then max(1, 2) else 0', 'if copies > 1 then (if pages > 1 then 1 else 2) else 3', '-8000', '0.5 * copies', 'if nothing.there then 1 else 2',
  ])('is none: %s', (feel) => {
    expect(read(feel)).toBeNull();
  });

  it('is every formula of the procedures that come with the house but one', () => {
    const formulas = readdirSync(join(ROOT, 'procedures')).flatMap((procedure) => {
      const named = namedIn(procedure);
      const isQuantity = (name: string): boolean => name === 'copies' || named.fields.some((field) => field.name === name && field.kind === 'number');
      return json<ProcedureRecord>(`procedures/${procedure}/procedure.json`).fees.flatMap(({ formula }) => (formula === undefined ? [] : [{ formula, formed: readFee(formula, named.known, isQuantity) }]));
    });

    expect(formulas.filter(({ formed }) => formed === null).map(({ formula }) => formula)).toEqual(['copies * min(200000, 2000 * min(pages, 2) + 1000 * max(pages - 2, 0))']);
    for (const { formula, formed } of formulas) if (formed) expect(writeFee(formed)).toBe(formula);
    expect(formulas.length).toBeGreaterThan(2);
  });
});
