export type Json = null | boolean | number | string | readonly unknown[] | { readonly [member: string]: unknown } | undefined;
export type JsonObject = { readonly [member: string]: unknown };

/** The value at a dotted path; undefined where there is none. */
export const at = (object: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (typeof value === 'object' && value !== null ? (value as JsonObject)[name] : undefined), object);

/** The object with another value at a dotted path; `undefined` takes the member away. */
export function put(object: JsonObject, path: string, value: Json): Record<string, unknown> {
  const [name = '', ...rest] = path.split('.');
  const own = object[name];
  const next = rest.length === 0 ? value : put(typeof own === 'object' && own !== null ? (own as JsonObject) : {}, rest.join('.'), value);
  const { [name]: _, ...others } = object;
  if (next === undefined) return others;
  return { ...object, [name]: next };
}

export const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
export function textOf(value: unknown): { readonly vi: string; readonly en: string } {
  const { vi, en } = (typeof value === 'object' && value !== null ? value : {}) as { vi?: unknown; en?: unknown };
  return { vi: text(vi), en: text(en) };
}
export const objects = (value: unknown): readonly JsonObject[] => (Array.isArray(value) ? (value as readonly JsonObject[]) : []);

/** A code none of the items has: after one was taken away, their number is no such code. */
export function freeCode(items: readonly object[], member: string, codeOf: (number: number) => string): string {
  const taken = new Set(items.map((item) => (item as JsonObject)[member]));
  for (let number = items.length + 1; ; number += 1) if (!taken.has(codeOf(number))) return codeOf(number);
}
