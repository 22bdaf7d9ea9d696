import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { compileCondition, compileExpression, knownOfForm } from '@app/bpmn';
import type { FormDefinition, ProcedureRecord } from '@app/contracts';
import { isKept, literal, plainValue, readCondition, writeCondition } from './condition.js';

const FIELDS = new Set(['outcome', 'amount', 'urgent', 'received', 'answered', 'form.kind', 'form.children', 'today']);
const read = (feel: string) => readCondition(feel, (name) => FIELDS.has(name));

describe('conditions the builder draws', () => {
  it.each([
    'outcome = "supplement"',
    'outcome = "a and b" and amount >= 5',
    'urgent = true or outcome != "refuse" or received < date("2026-01-01")',
    'form.children > 2',
    'form.kind = null or form.kind != "OTHER"',
    'form.kind in ("A", "B, or C") and urgent = false',
    'form.kind != "A" or not(outcome in ("x", "y"))',
    'received <= answered',
    'received <= today and form.kind != null',
  ])('come back as they were written: %s', (feel) => {
    const condition = read(feel);

    expect(condition.parts.filter(isKept)).toEqual([]);
    expect(writeCondition(condition)).toBe(feel);
  });

  it.each([
    ['urgent', 'urgent = true'],
    ['not(urgent) and amount = 1', 'urgent = false and amount = 1'],
    ['(amount = 1) or ((amount = 2))', 'amount = 1 or amount = 2'],
    ['form.kind in ["A","B"]', 'form.kind in ("A", "B")'],
  ])('say the same in the builder’s own words: %s', (feel, written) => {
    expect(read(feel).parts.filter(isKept)).toEqual([]);
    expect(writeCondition(read(feel))).toBe(written);
  });

  it.each(['count(list) > 2', 'a = 1', 'amount + 1 = 2', 'every one in docs satisfies one.kind = "A" and one.size > 1', 'if urgent then amount = 1 else amount = 2', 'amount between 1 and 5', 'amount = 1 +'])(
    'keeps %s as one part, to the letter',
    (feel) => {
      expect(read(feel)).toEqual({ joined: 'and', parts: [{ kept: feel }] });
      expect(writeCondition(read(feel))).toBe(feel);
    },
  );

  it('keeps a part that is too much for it while those beside it are edited', () => {
    const { joined, parts } = read('amount = 1 and (count(list) > 2 or urgent) and outcome = "x"');

    const edited = writeCondition({ joined, parts: [...parts.slice(0, 2), { field: 'amount', operator: 'in', values: ['2', '3'] }] });

    expect(edited).toBe('amount = 1 and (count(list) > 2 or urgent) and amount in (2, 3)');
  });

  it('puts what reaches far into parentheses before anything is added beside it', () => {
    const { joined, parts } = read('every one in docs satisfies one.kind = "A"');

    expect(writeCondition({ joined, parts: [...parts, { field: 'urgent', operator: '=', values: ['true'] }] })).toBe('(every one in docs satisfies one.kind = "A") and urgent = true');
  });

  it('does not change what a mixture means when the joint is changed', () => {
    const { parts } = read('amount = 1 or urgent = true and outcome = "x"');

    expect(parts).toHaveLength(2);
    expect(writeCondition({ joined: 'and', parts })).toBe('amount = 1 and (urgent = true and outcome = "x")');
  });

  it.each([
    ['text', 'nói "vậy"'],
    ['number', '12.5'],
    ['boolean', 'true'],
    ['date', '2026-11-21'],
  ])('writes a %s as a literal and shows it again', (kind, typed) => {
    expect(plainValue(literal(kind, typed))).toBe(typed);
  });
});

const PROCEDURES = join(import.meta.dirname, '../../../../../procedures');
const json = <T>(path: string): T => JSON.parse(readFileSync(join(PROCEDURES, path), 'utf8')) as T;

describe.each(readdirSync(PROCEDURES))('conditions of %s', (procedure) => {
  const forms = readdirSync(join(PROCEDURES, procedure, 'forms')).map((file) => json<FormDefinition>(join(procedure, 'forms', file)));
  const declaration = forms.find(({ key }) => key === 'declaration') as FormDefinition;
  const record = json<ProcedureRecord>(join(procedure, 'procedure.json'));
  const known = knownOfForm(declaration);
  const fields = new Set(['today', ...declaration.sections.flatMap((section) => section.fields.filter(({ kind }) => kind !== 'table' && kind !== 'address').map(({ name }) => `${section.name}.${name}`))]);
  const written = [
    ...declaration.sections.flatMap((section) => [section.visibleWhen, ...section.fields.flatMap((field) => [field.visibleWhen, field.requiredWhen])]),
    ...declaration.rules.map((rule) => rule.expression),
    ...record.components.map((component) => component.requiredWhen),
    ...(record.executionCases ?? []).map((one) => one.when),
  ].filter((feel) => feel !== undefined);

  it('mean the same after the builder has read and written them', () => {
    for (const feel of written) {
      const again = writeCondition(readCondition(feel, (name) => fields.has(name)));
      const [before, after] = [compileCondition(feel, known), compileCondition(again, known)];

      expect([feel, before.ok, after.ok]).toEqual([feel, true, true]);
      if (before.ok && after.ok) expect(plain(after.value.expression)).toEqual(plain(before.value.expression));
    }
  });

  it('can be added to without breaking', () => {
    for (const feel of written) {
      const { joined, parts } = readCondition(feel, (name) => fields.has(name));
      const more = writeCondition({ joined, parts: [...parts, { field: 'today', operator: '>', values: ['date("2026-01-01")'] }] });

      expect([more, compileExpression(more, known).ok]).toEqual([more, true]);
    }
  });
});

/** Without the places in the text, and without the difference between `in (..)` and `in [..]`. */
const plain = (expression: unknown): unknown => JSON.parse(JSON.stringify(expression, (name, value: unknown) => (name === 'at' ? undefined : value)));
