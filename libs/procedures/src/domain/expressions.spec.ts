import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { FormDefinition, FormField, ProcedureRecord } from '@app/contracts';
import { readDocuments } from './bundle.js';
import { expressionProblems } from './expressions.js';
import { isSafePattern } from './patterns.js';

const both = (words: string) => ({ vi: words, en: words });
const field = (name: string, more: Partial<FormField> = {}): FormField => ({ name, label: both(name), kind: 'text', required: false, ...more });
const formOf = (more: Partial<FormField> = {}, rest: Partial<FormDefinition> = {}): FormDefinition => ({
  key: 'declaration',
  title: both('Tờ khai'),
  sections: [{ name: 'child', title: both('Trẻ'), fields: [field('fullName', more), field('weight', { kind: 'integer' })] }],
  rules: [],
  ...rest,
});
const recordOf = (more: object = {}): ProcedureRecord => ({ components: [], fees: [], ...more }) as unknown as ProcedureRecord;
const wrongIn = (form: FormDefinition, record = recordOf()) => expressionProblems({ record, forms: [form] }).map(({ field: at, code }) => `${at}: ${code}`);

const FIRST = 'forms[0].sections[0].fields[0]';

describe('expressions of forms and records', () => {
  it.each<[string, Partial<FormField>, string[]]>([
    ['known names', { visibleWhen: 'child.weight > 3', requiredWhen: 'today > date("2026-01-01")' }, []],
    ['a name nobody knows', { visibleWhen: 'chld.weight > 3' }, [`${FIRST}.visibleWhen: unusable_expression`]],
    ['what is no condition', { requiredWhen: 'child.weight' }, [`${FIRST}.requiredWhen: unusable_expression`]],
    ['a broken text', { visibleWhen: 'child.weight >' }, [`${FIRST}.visibleWhen: unusable_expression`]],
    ['a pattern', { pattern: '^\\d{4}$' }, []],
    ['a pattern that runs for ever', { pattern: '^(a+)+$' }, [`${FIRST}.pattern: unsafe_pattern`]],
    ['a broken pattern', { pattern: '(' }, [`${FIRST}.pattern: unsafe_pattern`]],
    ['a bad pattern of a column', { kind: 'table', columns: [field('a', { pattern: '(a*)*' })] }, [`${FIRST}.columns[0].pattern: unsafe_pattern`]],
  ])('of a field: %s', (_, more, expected) => {
    expect(wrongIn(formOf(more))).toEqual(expected);
  });

  it.each<[string, Partial<FormField>, string[]]>([
    ['of the day', { proposal: { from: 'today' } }, []],
    ['of an answer, where it applies', { proposal: { from: 'answer', of: 'child.weight', when: 'child.weight > 3' } }, []],
    ['of an answer nobody gives', { proposal: { from: 'answer', of: 'child.height' } }, [`${FIRST}.proposal.of: not_found`]],
    ['of no answer', { proposal: { from: 'answer' } }, [`${FIRST}.proposal.of: not_found`]],
    ['of a number as a day in words', { proposal: { from: 'dayInWords', of: 'child.weight' } }, [`${FIRST}.proposal.of: not_found`]],
    ['of the day, with an answer beside it', { proposal: { from: 'today', of: 'child.weight' } }, [`${FIRST}.proposal.of: unknown_field`]],
    ['where nobody knows the name', { proposal: { from: 'today', when: 'chld.weight > 3' } }, [`${FIRST}.proposal.when: unusable_expression`]],
    ['in a column', { kind: 'table', columns: [field('a', { proposal: { from: 'today' } })] }, [`${FIRST}.columns[0].proposal: unknown_field`]],
  ])('of what is proposed: %s', (_, more, expected) => {
    expect(wrongIn(formOf(more))).toEqual(expected);
  });

  it('of sections that are copied from', () => {
    const [section] = formOf().sections;
    const copyFrom = [{ section: 'mother', when: 'mother.weight > 3' }, { section: 'father' }, { section: 'child' }, { section: 'mother', when: 'nobody = 1' }];
    const form = formOf({}, { sections: [{ ...section!, copyFrom }, { ...section!, name: 'mother' }] });

    expect(wrongIn(form)).toEqual(['forms[0].sections[0].copyFrom[1].section: not_found', 'forms[0].sections[0].copyFrom[2].section: not_found', 'forms[0].sections[0].copyFrom[3].when: unusable_expression']);
  });

  it('of a section and a rule', () => {
    const [section] = formOf().sections;
    const form = formOf({}, {
      sections: [{ ...section!, visibleWhen: 'nobody = 1' }],
      rules: [{ code: 'a', field: 'child.weight', expression: 'child.height > 1', message: both('a') }],
    });

    expect(wrongIn(form)).toEqual(['forms[0].sections[0].visibleWhen: unusable_expression', 'forms[0].rules[0].expression: unusable_expression']);
  });

  it('of a component and a fee, over any form of the procedure', () => {
    const record = recordOf({
      components: [{ requiredWhen: 'child.weight > 1' }, { requiredWhen: 'child.weigth > 1' }],
      fees: [{ formula: 'copies * child.weight' }, { formula: '"free"' }, { formula: 'today' }],
    });

    expect(wrongIn(formOf(), record)).toEqual([
      'record.components[1].requiredWhen: unusable_expression',
      'record.fees[1].formula: unusable_expression',
      'record.fees[2].formula: unusable_expression',
    ]);
  });

  it('says why', () => {
    const [found] = expressionProblems({ record: recordOf(), forms: [formOf({ visibleWhen: 'chld = 1' })] });

    expect(found?.params).toEqual({ reason: 'unknown_variable', name: 'chld', at: 0 });
  });

  it('finds nothing wrong in the procedures that come with the installation', () => {
    const root = join(import.meta.dirname, '../../../../procedures');
    const jsonOf = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

    for (const name of readdirSync(root)) {
      const forms = readdirSync(join(root, name, 'forms')).filter((file) => file.endsWith('.json'));
      const read = readDocuments({ record: jsonOf(join(root, name, 'procedure.json')), forms: forms.map((file) => jsonOf(join(root, name, 'forms', file))) });

      expect({ name, errors: read.ok ? [] : read.error }).toEqual({ name, errors: [] });
    }
  });

  it('does not let a section or a field be called `__proto__`', () => {
    const [section] = formOf().sections;
    const form = formOf({}, { sections: [{ ...section!, name: '__proto__' }] });

    const read = readDocuments({ record: {}, forms: [form] });

    expect(read.ok ? [] : read.error.map(({ field: at, code }) => `${at}: ${code}`)).toContain('forms[0].sections[0].name: wrong_pattern');
  });
});

describe('patterns', () => {
  it.each([
    '^\\d{4}(-\\d{2}-\\d{2})?$', '^[0-9+() .-]{6,20}$', '^(?:A|B)-\\d+$', '^\\p{L}+( )?\\p{L}+$', '[A-Z]{2}', '^[^\\]]+$', '\\d+',
  ])('%s is safe', (pattern) => {
    expect(isSafePattern(pattern, 500)).toBe(true);
  });

  it.each([
    '^(a+)+$', '^(a*)*$', '^(a|a)*$', '^(a|a){2,20}$', '^(?:a{1,9}){9}$', '(a)\\1', '(?<x>a)\\k<x>', '^(?=a)a$', '^(?!a)b$', '(?<=a)b', '^(?i:a)$',
    '^a*a*a*a*b$', `^${'a?'.repeat(40)}$`, `^${'a{0,9}'.repeat(30)}$`, 'a*a*a*b', '\\b', '(', '[a', 'a'.repeat(201), '^((a+)?)+$', '^(a+)+?$',
  ])('%s is not', (pattern) => {
    expect(isSafePattern(pattern, 500)).toBe(false);
  });

  it('holds what it promises: what the slowest one allowed costs grows with the third power of the letters, and no faster', () => {
    const slow = /^a*a*a*b$/u;
    const letters = 500;
    const costOf = (length: number): number => {
      const text = 'a'.repeat(length);
      return Math.min(
        ...[1, 2, 3].map(() => {
          const before = process.cpuUsage();
          slow.test(text);
          const { user, system } = process.cpuUsage(before);
          return user + system;
        }),
      );
    };

    const growth = costOf(letters) / costOf(letters / 2);

    expect(isSafePattern(slow.source, letters)).toBe(true);
    expect(growth).toBeLessThan(2 ** 4);
  });
});
