import { Defect } from '@app/kernel';

/**
 * RFC 8785 (JSON Canonicalization Scheme): members sorted by UTF-16 code units, numbers and strings as ECMAScript
 * writes them, no white space. Members that are `undefined` are left out.
 *
 * @throws {Defect} something JSON has no word for: NaN, an infinity, a bigint, a function, a lone surrogate, an object
 *   that is no plain record or list
 */
export function canonical(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return quote(value);
    case 'number':
      if (!Number.isFinite(value)) throw new Defect('a number that is no JSON', { value: String(value) });
      return String(value === 0 ? 0 : value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? list(value) : record(value as Record<string, unknown>);
    default:
      throw new Defect('a value that is no JSON', { type: typeof value });
  }
}

function list(values: readonly unknown[]): string {
  let text = '[';
  for (let at = 0; at < values.length; at += 1) text += at === 0 ? canonical(values[at]) : `,${canonical(values[at])}`;
  return `${text}]`;
}

function record(value: Record<string, unknown>): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  // A record from another realm (a worker, a test sandbox) has another Object.prototype, whose own prototype is null.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) throw new Defect('an object that is no plain record');
  let text = '';
  for (const key of sortedKeys(value)) {
    const member = value[key];
    if (member === undefined) continue;
    text += `${text === '' ? '{' : ','}${quotedName(key)}:${canonical(member)}`;
  }
  return text === '' ? '{}' : `${text}}`;
}

/** Most records come in order already: looking costs less than sorting. */
function sortedKeys(value: Record<string, unknown>): readonly string[] {
  const keys = Object.keys(value);
  for (let at = 1; at < keys.length; at += 1) if (keys[at - 1]! > keys[at]!) return keys.sort();
  return keys;
}

/**
 * The names of members are few, and the same in every leaf. Strangers' bodies have names too: only short ones are
 * remembered, and when there are too many of them all are forgotten, so that junk is not kept and keeps nothing out.
 */
const NAMES = new Map<string, string>();
const MOST_NAMES = 2_000;
const LONGEST_NAME = 40;

function quotedName(name: string): string {
  if (name.length > LONGEST_NAME) return quote(name);
  const known = NAMES.get(name);
  if (known !== undefined) return known;
  const quoted = quote(name);
  if (NAMES.size >= MOST_NAMES) NAMES.clear();
  NAMES.set(name, quoted);
  return quoted;
}

/** How much is remembered of member names, in names and in letters. */
export const rememberedNames = (): { readonly names: number; readonly letters: number } => ({
  names: NAMES.size,
  letters: [...NAMES.keys()].reduce((sum, { length }) => sum + length, 0),
});

/** Printable ASCII without quote and backslash: nearly every string of a leaf. */
const PLAIN = /^[ !#-[\]-~]*$/;
const LONE_SURROGATE = /\p{Surrogate}/u;

function quote(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  if (LONE_SURROGATE.test(text)) throw new Defect('a lone surrogate');
  return JSON.stringify(text);
}
