import { compileExpression, type KnownVariables } from '@app/bpmn';
import { blanked, withoutParentheses } from './condition.js';

/** So many dong, or so many for each of something that is counted. */
export interface Amount {
  /** Whole VND. */
  readonly dong: number;
  /** Name of the number it is taken times; null for once. */
  readonly times: string | null;
}
export interface FeeCase {
  /** FEEL; the first case that holds counts. */
  readonly when: string;
  readonly amount: Amount;
}
/** A fee's formula as the builder draws it: cases in their order, and what is to be paid in all others. */
export interface FeeFormula {
  readonly cases: readonly FeeCase[];
  readonly otherwise: Amount;
}

const AMOUNT = /^(?:(\d{1,15})(?:\s*\*\s*([\p{L}_][\p{L}\p{N}_.]*))?|([\p{L}_][\p{L}\p{N}_.]*)\s*\*\s*(\d{1,15}))$/u;
const WORD = /(?<![\p{L}\p{N}_.])(if|then|else)(?![\p{L}\p{N}_.])/gu;

/**
 * A formula of one of the usual forms: `8000`, `8000 * copies`, `if … then 8000 else 0`, and `else if` as often as wanted.
 *
 * @param isNumber  names that may stand for a quantity
 * @returns null for any other: it stays as it was written
 */
export function readFee(feel: string, known: KnownVariables, isNumber: (name: string) => boolean): FeeFormula | null {
  const read = readCases(feel, isNumber);
  // Whatever was read must say the same again: else it is none of the usual forms, however much it looks like one.
  return read !== null && sameIn(known, feel, writeFee(read)) ? read : null;
}

function readCases(feel: string, isNumber: (name: string) => boolean): FeeFormula | null {
  const text = withoutParentheses(feel);
  const otherwise = readAmount(text, isNumber);
  if (otherwise) return { cases: [], otherwise };
  const parts = splitIf(text);
  const amount = parts && readAmount(withoutParentheses(parts.then), isNumber);
  const rest = parts && amount && readCases(parts.otherwise, isNumber);
  return rest ? { cases: [{ when: parts.when, amount }, ...rest.cases], otherwise: rest.otherwise } : null;
}

function readAmount(text: string, isNumber: (name: string) => boolean): Amount | null {
  const [, once, times, of, dong] = AMOUNT.exec(text) ?? [];
  const name = times ?? of ?? null;
  return (once ?? dong) === undefined || (name !== null && !isNumber(name)) ? null : { dong: Number(once ?? dong), times: name };
}

/** `if a then b else c` at its own words, whatever stands in brackets, in quotes or in an `if` within. */
function splitIf(text: string): { readonly when: string; readonly then: string; readonly otherwise: string } | null {
  const [first, ...words] = [...blanked(text).matchAll(WORD)];
  if (first?.[0] !== 'if' || first.index !== 0) return null;
  let [depth, thenAt] = [0, -1];
  for (const { 0: word, index } of words) {
    if (word === 'if') depth += 1;
    else if (word === 'then' && depth === 0 && thenAt < 0) thenAt = index;
    else if (word === 'else' && depth > 0) depth -= 1;
    else if (word === 'else') return thenAt < 0 ? null : { when: text.slice(2, thenAt).trim(), then: text.slice(thenAt + 4, index).trim(), otherwise: text.slice(index + 4).trim() };
  }
  return null;
}

export function writeFee({ cases, otherwise }: FeeFormula): string {
  return cases.reduceRight((rest, { when, amount }) => `if ${hasIf(when) ? `(${when})` : when} then ${writeAmount(amount)} else ${rest}`, writeAmount(otherwise));
}
const writeAmount = ({ dong, times }: Amount): string => (times === null ? String(dong) : `${String(dong)} * ${times}`);
const hasIf = (when: string): boolean => [...blanked(when).matchAll(WORD)].length > 0;

function sameIn(known: KnownVariables, one: string, other: string): boolean {
  const [first, second] = [compileExpression(one, known), compileExpression(other, known)];
  return first.ok && second.ok && shapeOf(first.value.expression) === shapeOf(second.value.expression);
}
/** What an expression says, wherever in its text; the two sides of a product in one order. */
function shapeOf(expression: unknown): string {
  return JSON.stringify(expression, (key, value: unknown) => {
    if (key === 'at') return undefined;
    const { op, by, left, right } = (value ?? {}) as { readonly op?: unknown; readonly by?: unknown; readonly left?: unknown; readonly right?: unknown };
    return op === 'arithmetic' && by === '*' ? ['*', ...[shapeOf(left), shapeOf(right)].sort()] : value;
  });
}
