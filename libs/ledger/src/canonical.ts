import { Defect } from '@app/kernel';

/**
 * RFC 8785 (JSON Canonicalization Scheme): members sorted by UTF-16 code units, numbers and strings as ECMAScript
 * writes them, no white space. Members that are `undefined` are left out.
 *
 * @throws {Defect} something JSON has no word for: NaN, an infinity, a bigint, a function, a lone surrogate, an object
 *   that is no plain record or list
 */
export function canonical(value: unknown): string {
  if (isInOrder(value)) {
    const text = JSON.stringify(value);
    // What ECMAScript writes for a lone surrogate. A backslash before these letters looks the same, and is only slower.
    if (!text.includes('\\ud')) return text;
  }
  return written(value);
}

/**
 * True where every record below has its members in order already, and everything is a word of JSON: then the language's
 * own writer gives the canonical text, several times faster. Lone surrogates are not looked for here.
 */
function isInOrder(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value);
    case 'object':
      if (value === null) return true;
      return Array.isArray(value) ? isListInOrder(value) : isRecordInOrder(value as Record<string, unknown>);
    default:
      return false;
  }
}

/** Place by place: `every` would pass over a hole. */
function isListInOrder(values: readonly unknown[]): boolean {
  for (let at = 0; at < values.length; at += 1) if (!isInOrder(values[at])) return false;
  return true;
}

function isRecordInOrder(value: Record<string, unknown>): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  let before = '';
  for (const key in value) {
    if (key < before) return false;
    before = key;
    const member = value[key];
    if (member !== undefined && typeof member !== 'string' && !isInOrder(member)) return false;
  }
  return true;
}

function written(value: unknown): string {
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
  for (let at = 0; at < values.length; at += 1) text += at === 0 ? written(values[at]) : `,${written(values[at])}`;
  return `${text}]`;
}

function record(value: Record<string, unknown>): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  // A record from another realm (a worker, a test sandbox) has another Object.prototype, whose own prototype is null.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) throw new Defect('an object that is no plain record');
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member === undefined) continue;
    text += `${text === '' ? '{' : ','}${quote(key)}:${written(member)}`;
  }
  return text === '' ? '{}' : `${text}}`;
}

/** Printable ASCII without quote and backslash: nearly every string of a leaf. */
const PLAIN = /^[ !#-[\]-~]*$/;
const LONE_SURROGATE = /\p{Surrogate}/u;

function quote(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  if (LONE_SURROGATE.test(text)) throw new Defect('a lone surrogate');
  return JSON.stringify(text);
}
