/** One comparison of a condition as the builder draws it. `value` is a FEEL literal. */
export interface Comparison {
  readonly field: string;
  readonly operator: '=' | '!=' | '<' | '<=' | '>' | '>=';
  readonly value: string;
}
/** A condition the builder can draw: comparisons that must all hold, or of which one must. */
export interface SimpleCondition {
  readonly joined: 'and' | 'or';
  readonly comparisons: readonly Comparison[];
}

const ONE = /^\s*([\p{L}_][\p{L}\p{N}_.]*)\s*(!=|<=|>=|=|<|>)\s*("(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|false|null|date\("[^"]*"\))\s*$/u;

/** Null where the text is more than the builder can draw: then it stays text. */
export function readSimple(feel: string): SimpleCondition | null {
  if (feel.trim() === '') return { joined: 'and', comparisons: [] };
  const joined = /\sor\s/.test(outside(feel)) ? 'or' : 'and';
  const comparisons = splitOutside(feel, joined).map((part) => ONE.exec(part));
  if (comparisons.some((found) => found === null)) return null;
  return { joined, comparisons: comparisons.map((found) => ({ field: found?.[1] ?? '', operator: (found?.[2] ?? '=') as Comparison['operator'], value: found?.[3] ?? '' })) };
}

export const writeSimple = ({ joined, comparisons }: SimpleCondition): string =>
  comparisons.map(({ field, operator, value }) => `${field} ${operator} ${value}`).join(` ${joined} `);

/** The text with everything inside quotes blanked, so that words in it are not mistaken for operators. */
const outside = (feel: string): string => feel.replace(/"(?:[^"\\]|\\.)*"/g, (quoted) => '"'.padEnd(quoted.length, '_'));

function splitOutside(feel: string, word: 'and' | 'or'): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (const found of outside(feel).matchAll(new RegExp(`\\s${word}\\s`, 'g'))) {
    parts.push(feel.slice(from, found.index));
    from = found.index + found[0].length;
  }
  return [...parts, feel.slice(from)];
}

/** A FEEL literal of what somebody typed or chose. */
export function literal(kind: string, typed: string): string {
  if (kind === 'boolean') return typed === 'true' ? 'true' : 'false';
  if (kind === 'number') return Number.isFinite(Number(typed)) && typed.trim() !== '' ? String(Number(typed)) : '0';
  if (kind === 'date') return `date("${typed}")`;
  return JSON.stringify(typed);
}
/** What is shown of a literal in a control. */
export function plainValue(value: string): string {
  const date = /^date\("([^"]*)"\)$/.exec(value);
  if (date) return date[1] ?? '';
  return value.startsWith('"') ? (JSON.parse(value) as string) : value;
}
