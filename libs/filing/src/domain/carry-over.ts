import type { DroppedAnswer, FormDefinition } from '@app/contracts';
import type { Text } from '@app/kernel';
import type { DeclarationProblem } from './declaration-problem.js';
import { isRecord } from './field-value.js';
import { draftProblems } from './judge-draft.js';

export interface CarriedOver {
  readonly values: Readonly<Record<string, unknown>>;
  /** What an earlier version of the form asked and this one does not, or asks in another way. */
  readonly dropped: readonly DroppedAnswer[];
  /** What none of them takes. */
  readonly problems: readonly DeclarationProblem[];
}
/** Too much of an answer is still an answer: it stays, and the check of the page says what to do. */
const STAYS: ReadonlySet<string> = new Set(['too_long', 'too_many_rows']);
const MOST_SAID = 5;

/**
 * Answers that were begun on an earlier version of the form, as far as this one takes them. Nobody can put right what they are not asked any
 * more, so it is left out and told.
 *
 * @param earlier  versions of the form before this one, newest first
 */
export function carryOver(form: FormDefinition, earlier: readonly FormDefinition[], values: Readonly<Record<string, unknown>>): CarriedOver {
  const before = earlier.map((each) => ({ form: each, problems: draftProblems(each, values) }));
  const problems: DeclarationProblem[] = [];
  const dropped = new Map<string, DroppedAnswer>();
  let kept: unknown = values;
  for (const problem of draftProblems(form, values)) {
    const was = before.find((each) => !each.problems.some(({ field }) => isWithin(problem.field, field)));
    if (!was) problems.push(problem);
    else if (!STAYS.has(problem.code)) {
      const keys = keysOf(problem.field);
      const column = keys.filter((key) => typeof key === 'string').join('.');
      const { name, said } = dropped.get(column) ?? { name: nameOf(was.form, column), said: [] };
      dropped.set(column, { field: column, name, said: [...said, ...saidIn(valueAt(values, keys))].slice(0, MOST_SAID) });
      kept = without(kept, keys);
    }
  }
  return { values: kept as CarriedOver['values'], dropped: [...dropped.values()], problems };
}

/** Whether a path is that of `other`, or of something in it. */
const isWithin = (path: string, other: string): boolean => other === '' || path === other || path.startsWith(`${other}.`) || path.startsWith(`${other}[`);

type Key = string | number;
/** `household.members[2].note`: names of forms have neither dots nor brackets. */
const keysOf = (path: string): readonly Key[] => [...path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, name, index]) => name ?? Number(index));

function valueAt(value: unknown, [key, ...rest]: readonly Key[]): unknown {
  if (key === undefined) return value;
  if (typeof key === 'number') return Array.isArray(value) ? valueAt(value[key], rest) : undefined;
  return isRecord(value) && Object.hasOwn(value, key) ? valueAt(value[key], rest) : undefined;
}

function without(value: unknown, [key, ...rest]: readonly Key[]): unknown {
  if (typeof key === 'number') return Array.isArray(value) ? value.map((item: unknown, index) => (index === key ? without(item, rest) : item)) : value;
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([name, part]) => (name !== key ? [[name, part]] : rest.length === 0 ? [] : [[name, without(part, rest)]])));
}

/** What was typed, so that it can be told elsewhere. */
function saidIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(saidIn) : [];
}

/** By the words the applicant read: of the section, the table and its column. */
function nameOf({ sections }: FormDefinition, path: string): Text {
  const [sectionName, fieldName, columnName] = path.split('.');
  const section = sections.find(({ name }) => name === sectionName);
  const field = section?.fields.find(({ name }) => name === fieldName);
  const words = [section?.title, field?.label, field?.columns?.find(({ name }) => name === columnName)?.label].filter((each) => each !== undefined);
  return { vi: words.map(({ vi }) => vi).join(' › '), en: words.map(({ en }) => en).join(' › ') };
}
