import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { declarationForms, type FormDefinition, type FormField, type ProcedureRecord } from '@app/contracts';
import type { Instant, Text } from '@app/kernel';
import { bare, readPdf } from '@app/testing';
import { PaperRenderer } from '../rendering/paper-renderer.js';
import { blankForm, type BlankFormSource } from './blank-form.js';
import { ConditionWords } from './condition-words.js';
import type { Block } from './paper-document.js';

const FOLDER = join(import.meta.dirname, '..', '..', '..', '..', 'procedures');
const read = <T>(...path: readonly string[]): T => JSON.parse(readFileSync(join(FOLDER, ...path), 'utf8'));
const both = (text: string): Text => ({ vi: text, en: text });
const version = { number: 1, effectiveFrom: '2025-07-01', publishedAt: '2026-11-22T01:00:00.000Z' as Instant };

function sourcesOf(procedure: string): readonly BlankFormSource[] {
  const record = read<ProcedureRecord>(procedure, 'procedure.json');
  const forms = readdirSync(join(FOLDER, procedure, 'forms')).map((file) => read<FormDefinition>(procedure, 'forms', file));
  return declarationForms(record, forms).map((form) => ({ procedure: { code: record.code, name: record.name }, version, form, note: null }));
}
const formOf = (...fields: readonly FormField[]): FormDefinition => ({ key: 'declaration', title: both('Tờ khai thử'), rules: [], sections: [{ name: 'house', title: both('Nhà'), fields }] });
const drawnOf = (form: FormDefinition): BlankFormSource => ({ procedure: { code: '1.999999', name: both('Thủ tục thử') }, version, form, note: null });
const field = (name: string, more: Partial<FormField> = {}): FormField => ({ name, label: both(`Nhãn ${name}`), kind: 'text', required: false, ...more });
const saidIn = (blocks: readonly Block[]): readonly string[] => blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : block.kind === 'group' ? saidIn([...block.lead, ...block.blocks]) : []));
/** Every text a form shows, with its columns and what can be chosen. */
const textsOf = (form: FormDefinition): readonly Text[] => form.sections.flatMap(({ title, fields }) => [title, ...fields.flatMap(function of({ label, hint, proposal, options = [], columns = [] }: FormField): readonly Text[] {
  return [label, ...(hint && !proposal ? [hint] : []), ...options.map((option) => option.label), ...columns.flatMap(of)];
})]);

describe('a blank form', () => {
  const renderer = new PaperRenderer();
  afterAll(() => renderer.onApplicationShutdown());

  it.each(readdirSync(FOLDER))('of %s has every label, column and option on paper, in Vietnamese and in both languages', async (procedure) => {
    const sources = sourcesOf(procedure);
    expect(sources.map(({ form }) => form.key)).toEqual(['declaration']);
    for (const source of sources) {
      const [vi, en] = (await Promise.all([renderer.render(blankForm(source, 'vi')), renderer.render(blankForm(source, 'en'))])).map(readPdf);
      const texts = textsOf(source.form);

      expect(vi!.pages).toBeGreaterThanOrEqual(1);
      expect(texts.map((text) => text.vi).filter((text) => !vi!.letters.includes(bare(text)))).toEqual([]);
      expect(texts.map((text) => text.en).filter((text) => !en!.letters.includes(bare(text)))).toEqual([]);
      expect(vi!.letters).toContain(bare(source.form.title.vi.toLocaleUpperCase('vi')));
      expect(vi!.letters).toContain(bare(source.form.legalForm ?? ''));
      expect(vi!.letters).toContain(bare('(Ký, ghi rõ họ tên)'));
    }
  }, 60_000);

  it('loses nothing that is longer than a page: options, fields under one condition, rows', async () => {
    const options = Array.from({ length: 90 }, (_, index) => ({ value: `V${index}`, label: both(`Lựa chọn dài thứ ${index} của danh sách`) }));
    const many = Array.from({ length: 80 }, (_, index) => field(`f${index}`, { visibleWhen: 'house.pick = "V1"', kind: index % 2 === 0 ? 'longText' : 'date' }));
    const table = field('rows', { kind: 'table', minRows: 900, columns: [field('kind', { kind: 'choice', options })] });
    const form = formOf(field('pick', { kind: 'choice', options }), ...many, table);

    const { letters, pages } = readPdf(await renderer.render(blankForm(drawnOf(form), 'vi')));

    expect(textsOf(form).filter(({ vi }) => !letters.includes(bare(vi)))).toEqual([]);
    expect(pages).toBeGreaterThan(5);
  });

  it('is the same file for the same version', async () => {
    const [source] = sourcesOf('certified-copies');

    const [once, again] = [await renderer.render(blankForm(source!, 'vi')), await renderer.render(blankForm(source!, 'vi'))];

    expect(Buffer.compare(once, again)).toBe(0);
  });

  it('says in words when a part is to be filled in, once for neighbours', () => {
    const form = formOf(field('built', { kind: 'yesNo' }), field('year', { visibleWhen: 'house.built = true' }), field('by', { visibleWhen: 'house.built = true', requiredWhen: 'house.year != null' }));

    const { blocks } = blankForm(drawnOf(form), 'vi');

    expect(saidIn(blocks).filter((text) => text.startsWith('Nếu'))).toEqual(['Nếu “Nhãn built” là “Có”:']);
    expect(JSON.stringify(blocks)).toContain('Phải ghi nếu “Nhãn year” có ghi.');
  });

  it('asks for place and day above the signature only where the form does not', () => {
    const [without, withDay] = [formOf(field('a')), formOf(field('a', { kind: 'date', proposal: { from: 'today' } }))].map((form) => blankForm(drawnOf(form), 'vi').signatures[0]);

    expect(without?.above).toContain('ngày');
    expect(withDay?.above).toBeUndefined();
  });
});

describe('a condition in words', () => {
  const options = [{ value: 'A', label: both('Cha') }, { value: 'B', label: both('Mẹ') }, { value: 'C', label: both('Khác') }];
  const words = new ConditionWords(formOf(field('who', { kind: 'choice', options }), field('area', { kind: 'decimal' }), field('own', { kind: 'yesNo' })));

  it.each([
    ['house.who = "A"', '“Nhãn who” là “Cha”'],
    ['house.who in ("A", "B", "C")', '“Nhãn who” là “Cha”, “Mẹ” hoặc “Khác”'],
    ['house.who = null or house.who != "C"', '“Nhãn who” không phải là “Khác”'],
    ['house.own = false and house.area >= 80', '“Nhãn own” là “Không” và “Nhãn area” không nhỏ hơn “80”'],
    ['house.area != null', '“Nhãn area” có ghi'],
    ['house.area * 2 > 80 or house.own = true', 'thuộc trường hợp phải khai'],
    ['this is no condition', 'thuộc trường hợp phải khai'],
  ])('%s', (feel, said) => {
    expect(words.of(feel).vi).toBe(said);
  });
});
