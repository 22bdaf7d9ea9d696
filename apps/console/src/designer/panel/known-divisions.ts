import type { Text } from '@app/kernel';

/** Offices of one level have the same divisions: a code is told once, by the name it has most often. */
export function divisionsOf(agencies: readonly { readonly divisions: readonly { readonly code: string; readonly name: Text }[] }[]): Readonly<Record<string, Text>> {
  const found = new Map<string, Map<string, { readonly name: Text; readonly count: number }>>();
  for (const { code, name } of agencies.flatMap(({ divisions }) => divisions)) {
    const names = found.get(code) ?? new Map<string, { readonly name: Text; readonly count: number }>();
    found.set(code, names.set(name.vi, { name, count: (names.get(name.vi)?.count ?? 0) + 1 }));
  }
  return Object.fromEntries([...found].map(([code, names]) => [code, [...names.values()].reduce((most, each) => (each.count > most.count ? each : most)).name]));
}
