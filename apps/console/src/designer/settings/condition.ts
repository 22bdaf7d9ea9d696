/** How a field is compared: with one value, with several, with another field, or whether it was answered at all. */
export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | 'not in' | 'empty' | 'filled';
/** One comparison as the builder draws it. */
export interface Comparison {
  readonly field: string;
  readonly operator: Operator;
  /** FEEL literals: one, several of `in` and `not in`, none of `empty` and `filled`. */
  readonly values: readonly string[];
  /** Another field in the place of a value. */
  readonly other?: string;
}
/** A part that is more than the builder draws. It stays as it was written, to the letter. */
export interface Kept {
  readonly kept: string;
}
export type Part = Comparison | Kept;
/** A condition as the builder draws it: parts that must all hold, or of which one must. */
export interface Condition {
  readonly joined: 'and' | 'or';
  readonly parts: readonly Part[];
}
export const isKept = (part: Part): part is Kept => 'kept' in part;

const PATH = String.raw`[\p{L}_][\p{L}\p{N}_.]*`;
const LITERAL = String.raw`"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|false|date\("[^"]*"\)`;
const COMPARED = new RegExp(`^(${PATH})\\s*(!=|<=|>=|=|<|>)\\s*(?:(${LITERAL})|(null)|(${PATH}))$`, 'u');
const AMONG = new RegExp(`^(${PATH})\\s+in\\s*(?:\\((.*)\\)|\\[(.*)\\])$`, 'su');
const ONE_LITERAL = new RegExp(`^(?:${LITERAL})$`, 'u');
const ALONE = new RegExp(`^${PATH}$`, 'u');
/** Words that reach over what follows them: such a text is one part, however many "and" are in it. */
const FAR_REACHING = /(^|[^\p{L}\p{N}_.])(satisfies|return|if|then|else|for|some|every|between)($|[^\p{L}\p{N}_])/u;

/** @param isField  names the builder offers; a comparison of anything else is kept as it is */
export function readCondition(feel: string, isField: (name: string) => boolean): Condition {
  const text = feel.trim();
  if (text === '') return { joined: 'and', parts: [] };
  const joined = topLevel(text, 'or').length > 0 ? 'or' : 'and';
  return { joined, parts: split(text, joined).map((part) => readPart(part, isField)) };
}

function readPart(written: string, isField: (name: string) => boolean): Part {
  const part = withoutParentheses(written);
  const found = compared(part) ?? among(part, 'in') ?? negated(part) ?? alone(part);
  const isKnown = found !== null && isField(found.field) && (found.other === undefined || isField(found.other));
  return isKnown ? found : { kept: written.trim() };
}

function compared(part: string): Comparison | null {
  const [, field = '', operator = '=', value, nothing, other] = COMPARED.exec(part) ?? [];
  if (field === '') return null;
  if (value !== undefined) return { field, operator: operator as Operator, values: [value] };
  if (nothing === undefined) return { field, operator: operator as Operator, values: [], other: other ?? '' };
  return operator === '=' || operator === '!=' ? { field, operator: operator === '=' ? 'empty' : 'filled', values: [] } : null;
}
function among(part: string, operator: 'in' | 'not in'): Comparison | null {
  const [, field = '', round, square] = AMONG.exec(part) ?? [];
  const values = splitList(round ?? square ?? '');
  return field !== '' && values.length > 0 && values.every((value) => ONE_LITERAL.test(value)) ? { field, operator, values } : null;
}
function negated(part: string): Comparison | null {
  const inner = /^not\s*\((.*)\)$/su.exec(part)?.[1]?.trim();
  if (inner === undefined || !isClosed(inner)) return null;
  return among(inner, 'not in') ?? (ALONE.test(inner) ? { field: inner, operator: '=', values: ['false'] } : null);
}
const alone = (part: string): Comparison | null => (ALONE.test(part) ? { field: part, operator: '=', values: ['true'] } : null);

export function writeCondition({ joined, parts }: Condition): string {
  return parts.map((part) => writePart(part, parts.length > 1)).join(` ${joined} `);
}
function writePart(part: Part, isBeside: boolean): string {
  if (isKept(part)) return isBeside && needsParentheses(part.kept) ? `(${part.kept})` : part.kept;
  const { field, operator, values, other } = part;
  if (operator === 'empty') return `${field} = null`;
  if (operator === 'filled') return `${field} != null`;
  if (operator === 'in') return `${field} in (${values.join(', ')})`;
  if (operator === 'not in') return `not(${field} in (${values.join(', ')}))`;
  return `${field} ${operator} ${other ?? values[0] ?? 'null'}`;
}
const needsParentheses = (text: string): boolean => FAR_REACHING.test(blanked(text)) || topLevel(text, 'or').length > 0 || topLevel(text, 'and').length > 0;

/** Everything in quotes and in brackets blanked, so that words in there are not taken for words of the condition. */
export function blanked(text: string): string {
  let depth = 0;
  return text.replace(/"(?:[^"\\]|\\.)*"|[([]|[)\]]|[^"]/gsu, (sign) => {
    if (sign === ')' || sign === ']') depth -= 1;
    const shown = depth === 0 && !sign.startsWith('"') ? sign : '_'.repeat(sign.length);
    if (sign === '(' || sign === '[') depth += 1;
    return shown;
  });
}
function topLevel(text: string, word: 'and' | 'or'): readonly RegExpExecArray[] {
  const open = blanked(text);
  return FAR_REACHING.test(open) ? [] : [...open.matchAll(new RegExp(`\\s${word}(?=[\\s(])`, 'g'))];
}
function split(text: string, word: 'and' | 'or'): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (const found of topLevel(text, word)) {
    parts.push(text.slice(from, found.index));
    from = found.index + found[0].length;
  }
  return [...parts, text.slice(from)];
}
function splitList(list: string): readonly string[] {
  const commas = [...blanked(list).matchAll(/,/g)].map(({ index }) => index);
  return list.trim() === '' ? [] : [...commas, list.length].map((to, at) => list.slice(at === 0 ? 0 : (commas[at - 1] ?? 0) + 1, to).trim());
}
/** Whether each bracket in it closes one that is in it too. */
function isClosed(text: string): boolean {
  let depth = 0;
  for (const [sign] of text.matchAll(/"(?:[^"\\]|\\.)*"|[()[\]]/g)) {
    depth += sign === '(' || sign === '[' ? 1 : sign === ')' || sign === ']' ? -1 : 0;
    if (depth < 0) return false;
  }
  return depth === 0;
}
export function withoutParentheses(text: string): string {
  const inner = /^\((.*)\)$/su.exec(text.trim())?.[1];
  return inner !== undefined && isClosed(inner) ? withoutParentheses(inner) : text.trim();
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
  return value.startsWith('"') ? unquoted(value) : value;
}
function unquoted(value: string): string {
  try {
    return JSON.parse(value) as string;
  } catch {
    return value.slice(1, -1);
  }
}
