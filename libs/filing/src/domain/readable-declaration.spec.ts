import { describe, expect, it } from '@jest/globals';
import type { FormDefinition, FormField } from '@app/contracts';
import { addressLine, readableDeclaration } from './readable-declaration.js';

const both = (text: string) => ({ vi: text, en: text });
const field = (name: string, kind: FormField['kind'], more: Partial<FormField> = {}): FormField => ({ name, kind, label: both(name), required: true, ...more });
const PLACES: Readonly<Record<string, string>> = { '38': 'Thanh Hóa', '14797': 'phường Hạc Thành' };
const names = { agency: (code: string) => both(`UBND ${code}`), place: (code: string) => PLACES[code] ?? code };
const FORM: FormDefinition = {
  key: 'declaration', title: both('Tờ khai'), rules: [],
  sections: [{ name: 'child', title: both('Trẻ'), fields: [
    field('birthPlace', 'address'), field('born', 'date'), field('at', 'agency'),
    field('homes', 'table', { columns: [field('address', 'address')] }),
  ] }],
};

describe('a declaration as people read it', () => {
  it('has places by their names, also in the rows of a table', () => {
    const address = { province: '38', commune: '14797', detail: 'Số 1 phố Thử' };

    const [section] = readableDeclaration(FORM, { child: { birthPlace: address, born: '2026-03-02', at: 'H56.30', homes: [{ address }] } }, names);

    expect(section?.answers.map(({ value }) => value?.vi)).toEqual(['Số 1 phố Thử, phường Hạc Thành, Thanh Hóa', '02/03/2026', 'UBND H56.30', '1']);
    expect(section?.answers[3]?.rows?.[0]?.[0]?.value?.vi).toBe('Số 1 phố Thử, phường Hạc Thành, Thanh Hóa');
  });

  it('writes days and numbers as they are written here, also where a year alone would do', () => {
    const fields = [field('area', 'decimal'), field('father', 'text', { pattern: '^\\d{4}(-\\d{2}-\\d{2})?$' }), field('mother', 'text', { pattern: '^\\d{4}(-\\d{2}-\\d{2})?$' }), field('fee', 'money')];
    const form: FormDefinition = { ...FORM, sections: [{ name: 'house', title: both('Nhà'), fields }] };

    const [section] = readableDeclaration(form, { house: { area: 120.5, father: '1988-03-02', mother: '1990', fee: 1_250_000 } }, names);

    expect(section?.answers.map(({ value }) => value)).toEqual([{ vi: '120,5', en: '120.5' }, both('02/03/1988'), both('1990'), both('1.250.000 đ')]);
  });

  it('leaves a code nobody knows, and a name that was typed, as they are', () => {
    expect(addressLine({ province: '01', commune: 'phường Ba Đình' }, names)).toBe('phường Ba Đình, 01');
  });
});
