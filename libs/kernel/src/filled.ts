import type { Text } from './text.js';

/** A text with its params put in, `{name}` by `name`: lists by their members, what is not there as "none". */
export function filled({ vi, en }: Text, params: Readonly<Record<string, unknown>>): Text {
  const fill = (text: string, none: string) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(params, name) ? wordsFor(params[name], none) : whole));
  return { vi: fill(vi, '(không có)'), en: fill(en, '(none)') };
}

function wordsFor(value: unknown, none: string): string {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return none;
  if (Array.isArray(value)) return value.map((one) => wordsFor(one, none)).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
