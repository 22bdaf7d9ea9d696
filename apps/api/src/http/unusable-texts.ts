import type { ProblemError } from './problem.js';

const MOST_TOLD = 20;
const MESSAGE = { vi: 'Có ký tự không dùng được.', en: 'Has characters that cannot be used.' };

/** The fields of a JSON text that hold U+0000 or half of a surrogate pair, by path. None where the text is no JSON. */
export function unusableTexts(json: string): readonly ProblemError[] {
  const found: string[] = [];
  const open: { readonly path: string; readonly value: unknown }[] = [{ path: '', value: parsed(json) }];
  for (let next = open.pop(); next !== undefined && found.length < MOST_TOLD; next = open.pop()) {
    const { path, value } = next;
    if (typeof value === 'string' && isUnusable(value)) found.push(path);
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, inside] of Object.entries(value).reverse()) {
      if (isUnusable(name)) found.push(path);
      else open.push({ path: Array.isArray(value) ? `${path}[${name}]` : path === '' ? name : `${path}.${name}`, value: inside });
    }
  }
  return found.map((field) => ({ field, code: 'unusable_text', message: MESSAGE }));
}

const isUnusable = (text: string): boolean => text.includes('\u0000') || /\p{Surrogate}/u.test(text);

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
