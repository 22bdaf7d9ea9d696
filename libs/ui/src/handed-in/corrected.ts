import type { FormDefinition } from '@app/contracts';
import { type Answers, answersAsked, type Asks } from '../form/answers.js';

/** Fields of the declaration with a new value, by section: only these are sent. Null: the answer is taken back. */
export type Corrected = Answers;

/** What is said anew by `next`. An answer that is not asked for any more because of a correction is taken back with it. */
export function correctedIn(form: FormDefinition, asks: Asks, { before, next }: { readonly before: Answers; readonly next: Answers }): Corrected {
  const [was, is] = [answersAsked(form, before, asks), answersAsked(form, next, asks)];
  const sections = form.sections.flatMap(({ name, fields }) => {
    const changed = fields.flatMap(({ name: field }) => {
      const [one, other] = [was[name]?.[field] ?? null, is[name]?.[field] ?? null];
      return isSame(one, other) ? [] : [[field, other] as const];
    });
    return changed.length > 0 ? [[name, Object.fromEntries(changed)] as const] : [];
  });
  return Object.fromEntries(sections);
}

/** The declaration as it will be. */
export const withCorrections = (before: Answers, corrected: Corrected): Answers =>
  Object.fromEntries([...new Set([...Object.keys(before), ...Object.keys(corrected)])].map((section) => [section, { ...before[section], ...corrected[section] }]));

/** An address typed anew has its parts in another order. */
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one, sorted) === JSON.stringify(other, sorted);
const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))) : value;
