import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { FormDefinition, ProcedureRecord } from '@app/contracts';
import type { Texts } from '@app/ui';
import { namedOf } from '../documents/form-fields.js';
import type { JsonObject } from '../documents/json.js';
import { feelWords } from './condition-words.js';
import { expressionWords } from './expression-words.js';

const ROOT = join(import.meta.dirname, '../../../../..');
const json = <T>(path: string): T => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as T;
const procedures = readdirSync(join(ROOT, 'procedures'));
const declarationOf = (procedure: string) => json<JsonObject>(`procedures/${procedure}/forms/declaration.json`);
const textsIn = (language: 'vi' | 'en'): Pick<Texts, 't' | 'pick'> => {
  const catalogue = json<Record<string, string>>(`libs/ui/locales/${language}/designer.json`);
  return {
    t: (key, params = {}) => (catalogue[key.replace('designer.', '')] ?? key).replace(/\{(\w+)\}/g, (_, name: string) => String(params[name])),
    pick: (text) => text[language],
  };
};

describe('expressions in words', () => {
  it.each([
    ['birth-registration', 'number(substring(father.birthDateOrYear, 1, 4)) < child.birthDate.year', /^4 ký tự đầu của ‘.+’ nhỏ hơn năm của ‘.+’$/],
    ['birth-registration', 'child.birthDate <= closing.madeOn', /^[^‘]+ không sau [^‘]+$/],
    ['certified-copies', 'every one in request.documents satisfies one.origin != "FOREIGN"', /^mọi dòng của ‘.+’ đều có ‘.+’ khác “[^A-Z”]*[^”]*”$/],
    ['household-business', 'sum(for one in business.sectors return if one.isMain then 1 else 0) = 1', /^số dòng của ‘.+’ mà ‘.+’ là “đúng” là 1$/],
    ['household-business', 'owner.birthDate + duration("P18Y") <= closing.madeOn', /^‘.+’ cộng 18 năm không sau ‘.+’$/],
    ['household-business', 'starts with(lower case(name.vi), "hộ kinh doanh ")', /^‘.+’ \(không kể chữ hoa, chữ thường\) bắt đầu bằng “hộ kinh doanh ”$/],
  ])('are sentences of the procedure’s own words: %s: %s', (procedure, feel, sentence) => {
    expect(feelWords(feel, namedOf(declarationOf(procedure)).form, textsIn('vi'))).toMatch(sentence);
  });

  it('say what a fee comes to', () => {
    const words = expressionWords('copies * min(200000, 2000 * min(pages, 2) + 1000 * max(pages - 2, 0))', namedOf(declarationOf('certified-copies')).fee, textsIn('vi'));

    expect(words).toBe('số bản nhân số nhỏ nhất trong (200.000; 2.000 nhân số nhỏ nhất trong (số trang; 2) cộng 1.000 nhân số lớn nhất trong (số trang trừ 2; 0))');
  });

  it('have no words for what names something that is not there', () => {
    expect(expressionWords('nothing.here = 1', namedOf(declarationOf('certified-copies')).form, textsIn('en'))).toBeNull();
  });

  it.each(procedures.flatMap((procedure) => (['vi', 'en'] as const).map((language) => [procedure, language] as const)))('show no code of %s where there is a word, in %s', (procedure, language) => {
    const form = declarationOf(procedure) as unknown as FormDefinition;
    const record = json<ProcedureRecord>(`procedures/${procedure}/procedure.json`);
    const { form: asked, fee } = namedOf(declarationOf(procedure));
    const conditions = [...form.sections.flatMap((section) => [section.visibleWhen, ...section.fields.flatMap((field) => [field.visibleWhen, field.requiredWhen])]), ...form.rules.map(({ expression }) => expression), ...record.components.map(({ requiredWhen }) => requiredWhen), ...(record.executionCases ?? []).map(({ when }) => when)];
    const said = [
      ...conditions.flatMap((feel) => (feel === undefined ? [] : [feelWords(feel, asked, textsIn(language))])),
      ...record.fees.flatMap(({ formula }) => (formula === undefined ? [] : [expressionWords(formula, fee, textsIn(language)) ?? 'NOTHING'])),
    ];

    for (const sentence of said) expect(sentence).not.toMatch(/designer\.|NOTHING|\b[a-z]+[A-Z]\w*|\b[A-Z]+_[A-Z]+\b|satisfies|substring/);
  });
});
