import { PROVINCES } from '@app/contracts';
import type { Directory } from '@app/routing';

/** Name of a place by its code in the national list; undefined for a code nobody here knows. */
export type PlaceName = (code: string) => string | undefined;

/** Communes are known by the committee that governs them: `UBND phường Hạc Thành` governs `phường Hạc Thành`. Provinces of the whole country are. */
export function placeNames({ agencies }: Directory): PlaceName {
  const names = new Map<string, string>(PROVINCES);
  for (const { administrativeCode, name } of agencies.values())
    if (administrativeCode !== null && !names.has(administrativeCode)) names.set(administrativeCode, name.vi.replace(/^(UBND|Ủy ban nhân dân) /u, ''));
  return (code) => names.get(code);
}
