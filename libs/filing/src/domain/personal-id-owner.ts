import type { FormDefinition, FormField, PersonalIdOwner } from '@app/contracts';
import { readPersonalId } from '@app/kernel';
import { problemAt, type DeclarationProblem } from './declaration-problem.js';
import { isRecord } from './field-value.js';
import type { FormValues } from './form-expressions.js';

type Lookup = (path: string) => unknown;

/** ID numbers whose digits speak of another year or another sex than what is declared about their owner. */
export function personalIdProblems(form: FormDefinition, values: FormValues): readonly DeclarationProblem[] {
  const lookup: Lookup = (path) => path.split('.').reduce<unknown>((at, key) => (isRecord(at) && Object.hasOwn(at, key) ? at[key] : undefined), values);
  return form.sections.flatMap((section) =>
    section.fields.flatMap((field) => {
      const path = `${section.name}.${field.name}`;
      const value = lookup(path);
      return field.kind === 'table' ? inRows(field, value, path) : disagreement(field.personalIdOf, value, path, lookup);
    }),
  );
}

function inRows({ columns = [] }: FormField, rows: unknown, path: string): readonly DeclarationProblem[] {
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row: unknown, index) => {
    const lookup: Lookup = (column) => (isRecord(row) && Object.hasOwn(row, column) ? row[column] : undefined);
    return columns.flatMap((column) => disagreement(column.personalIdOf, lookup(column.name), `${path}[${index}].${column.name}`, lookup));
  });
}

function disagreement(owner: PersonalIdOwner | undefined, value: unknown, path: string, lookup: Lookup): readonly DeclarationProblem[] {
  const id = typeof value === 'string' ? readPersonalId(value) : null;
  if (!owner || !id) return [];
  const born = owner.birthDate === undefined ? undefined : lookup(owner.birthDate);
  const year = typeof born === 'string' ? Number(born.slice(0, 4)) : born;
  const gender = owner.sex ?? (owner.gender === undefined ? undefined : lookup(owner.gender));
  return [
    ...(typeof year === 'number' && year !== id.birthYear ? [problemAt(path, 'personal_id_other_year')] : []),
    ...((gender === 'MALE' || gender === 'FEMALE') && gender !== id.gender ? [problemAt(path, 'personal_id_other_gender')] : []),
  ];
}
