import type { ProblemError } from './problem.js';
import { RequestRefused } from './request-troubles.js';

/** No request of ours is half as deep. Deeper ones would take the stack of whoever walks through them. */
const DEEPEST = 64;
/** Every object inherits these: who reads such a member may get the inherited one, and validation drops it in silence. */
const INHERITED = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

export const isForbiddenName = (name: string): boolean => INHERITED.has(name);

/** How deep lists and objects lie in each other, counted without reading the text: more than allowed, or not. */
export function isTooDeep(json: string): boolean {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < json.length; at += 1) {
    const character = json[at];
    if (isText && character === '\\') at += 1;
    else if (character === '"') isText = !isText;
    else if (isText) continue;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/**
 * A body after it was parsed, with every text composed (NFC): the same word is the same bytes wherever it was typed, also
 * where it came as escapes. The depth was judged before.
 *
 * @throws {RequestRefused} `request.unusable_text` for U+0000 and halves of surrogate pairs, `request.forbidden_name` for
 * members every object inherits
 */
export function composed(body: unknown, path = ''): unknown {
  if (typeof body === 'string') return composedText(body, path);
  if (typeof body !== 'object' || body === null) return body;
  if (Array.isArray(body)) return body.map((one: unknown, index) => composed(one, `${path}[${index}]`));
  return Object.fromEntries(Object.entries(body).map(([name, value]) => composedMember(name, value, path)));
}

function composedMember(given: string, value: unknown, above: string): readonly [string, unknown] {
  const name = composedText(given, above);
  const path = above === '' ? name : `${above}.${name}`;
  if (isForbiddenName(name)) throw new RequestRefused('request.forbidden_name', { params: { parameter: name }, errors: [error(path, FORBIDDEN_NAME)] });
  return [name, composed(value, path)];
}

function composedText(text: string, path: string): string {
  if (text.includes('\u0000') || /\p{Surrogate}/u.test(text)) throw new RequestRefused('request.unusable_text', { errors: [error(path, UNUSABLE_TEXT)] });
  return text.normalize('NFC');
}

type Meaning = Pick<ProblemError, 'code' | 'message'>;
const UNUSABLE_TEXT: Meaning = {
  code: 'unusable_text',
  message: { vi: 'Có ký tự không dùng được.', en: 'Has characters that cannot be used.' },
};
const FORBIDDEN_NAME: Meaning = { code: 'forbidden_name', message: { vi: 'Không được dùng tên này.', en: 'This name must not be used.' } };
const error = (field: string, meaning: Meaning): ProblemError => ({ field, ...meaning });
