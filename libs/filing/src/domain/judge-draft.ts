import type { FormDefinition, FormField } from '@app/contracts';
import { never } from '@app/kernel';
import { problemAt, type DeclarationProblem } from './declaration-problem.js';
import { ADDRESS_PARTS, isRecord, longestOf } from './field-value.js';

/** Characters of JSON: more than the longest form filled to its end. */
const LONGEST_DRAFT = 300_000;
/** What somebody has typed of a number, a date, a choice: it need not be one yet. */
const LONGEST_TYPED = 300;
const MOST_ROWS = 200;

/**
 * What cannot be the beginning of an answer: sections, fields and columns the form does not have, another kind of value than its
 * control gives, more than there is room for. Whether an answer is right is judged when the draft is checked.
 *
 * @param values  plain JSON, `{section: {field: value}}`
 */
export function draftProblems(form: FormDefinition, values: Readonly<Record<string, unknown>>): readonly DeclarationProblem[] {
  if (JSON.stringify(values).length > LONGEST_DRAFT) return [problemAt('', 'too_long', LONGEST_DRAFT)];
  return Object.entries(values).flatMap(([name, answers]) => {
    const section = form.sections.find((one) => one.name === name);
    if (!section) return [problemAt(name, 'unknown_section')];
    return answers === null ? [] : ofRecord(section.fields, answers, name);
  });
}

function ofRecord(fields: readonly FormField[], answers: unknown, path: string): readonly DeclarationProblem[] {
  if (!isRecord(answers)) return [problemAt(path, 'not_an_object')];
  return Object.entries(answers).flatMap(([name, value]) => {
    const field = fields.find((one) => one.name === name);
    if (!field) return [problemAt(`${path}.${name}`, 'unknown_field')];
    return value === null ? [] : ofField(field, value, `${path}.${name}`);
  });
}

function ofField(field: FormField, value: unknown, path: string): readonly DeclarationProblem[] {
  switch (field.kind) {
    case 'text':
    case 'longText':
    case 'nationality':
    case 'ethnicity':
      return ofText(value, path, longestOf(field));
    case 'date':
    case 'choice':
    case 'personalId':
    case 'phone':
    case 'email':
    case 'agency':
      return ofText(value, path, LONGEST_TYPED);
    case 'integer':
    case 'decimal':
    case 'money':
    case 'year':
      return typeof value === 'number' ? [] : typeof value === 'string' ? ofText(value, path, LONGEST_TYPED) : [problemAt(path, 'not_a_number')];
    case 'yesNo':
    case 'pledge':
      return typeof value === 'boolean' ? [] : [problemAt(path, 'not_yes_or_no')];
    case 'address':
      return ofAddress(value, path);
    case 'table':
      return ofTable(field, value, path);
    default:
      return never(field.kind);
  }
}

function ofText(value: unknown, path: string, most: number): readonly DeclarationProblem[] {
  if (typeof value !== 'string') return [problemAt(path, 'not_a_text')];
  return [...value].length > most ? [problemAt(path, 'too_long', most)] : [];
}

function ofAddress(value: unknown, path: string): readonly DeclarationProblem[] {
  if (!isRecord(value)) return [problemAt(path, 'not_an_object')];
  return Object.entries(value).flatMap(([name, part]) => {
    if (!ADDRESS_PARTS.some((known) => known === name)) return [problemAt(`${path}.${name}`, 'unknown_field')];
    return part === null ? [] : ofText(part, `${path}.${name}`, LONGEST_TYPED);
  });
}

function ofTable({ columns = [], maxRows = MOST_ROWS }: FormField, value: unknown, path: string): readonly DeclarationProblem[] {
  if (!Array.isArray(value)) return [problemAt(path, 'not_a_table')];
  if (value.length > maxRows) return [problemAt(path, 'too_many_rows', maxRows)];
  return value.flatMap((row: unknown, index) => ofRecord(columns, row, `${path}[${index}]`));
}
