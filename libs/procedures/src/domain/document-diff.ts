import type { FieldChange } from '@app/bpmn';

/** What tells the items of a list apart, the first that an item has; items without one are told apart by their place. */
const KEYS = ['key', 'code', 'symbol', 'item', 'group', 'channel', 'name', 'id', 'value'] as const;

/** Every field of a JSON document that differs, by its path: `fees[certification].directAmount`. Absent sides are left out. */
export function documentDiff(before: unknown, after: unknown, path = ''): readonly FieldChange[] {
  if (isList(before) && isList(after)) {
    const [old, young] = [itemsOf(before), itemsOf(after)];
    return [...changesIn(old, young, (key) => `${path}[${key}]`), ...orderOf(old, young, path)];
  }
  if (isObject(before) && isObject(after)) {
    return changesIn(new Map(Object.entries(before)), new Map(Object.entries(after)), (name) => (path === '' ? name : `${path}.${name}`));
  }
  return before === after ? [] : [{ field: path, before, after }];
}

function changesIn(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>, at: (key: string) => string): readonly FieldChange[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys.flatMap((key) => documentDiff(before.get(key), after.get(key), at(key)));
}

/** Items of both that stand in another order: it says which case counts first, and what is asked first. */
function orderOf(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>, path: string): readonly FieldChange[] {
  const [old, young] = [[...before.keys()].filter((key) => after.has(key)), [...after.keys()].filter((key) => before.has(key))];
  return old.every((key, at) => key === young[at]) ? [] : [{ field: `${path}.order`, before: old, after: young }];
}

function itemsOf(list: readonly unknown[]): ReadonlyMap<string, unknown> {
  const items = new Map<string, unknown>();
  list.forEach((item, index) => {
    const own = keyOf(item);
    items.set(own === undefined || items.has(own) ? String(index) : own, item);
  });
  return items;
}
function keyOf(item: unknown): string | undefined {
  if (!isObject(item)) return typeof item === 'string' ? item : undefined;
  const key = KEYS.map((name) => item[name]).find((value) => typeof value === 'string');
  return key as string | undefined;
}
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
