import type { FactDeclaration } from '../plan.js';

/** What a variable or a part of an expression can be. `any`: known only when it is read; `null`: the literal. */
export type KindName = 'boolean' | 'string' | 'number' | 'date' | 'duration' | 'list' | 'context' | 'null' | 'any';

/** The type of a variable, as the checker knows it. */
export interface Kind {
  readonly type: KindName;
  /** `string`: the only values it may take; a literal outside them is a mistake of writing and refused. */
  readonly values?: readonly string[];
  /** `list`: what its elements are. Left out: anything. */
  readonly of?: Kind;
  /** `context`: its members by name, reached by a dotted path. */
  readonly members?: ReadonlyMap<string, Kind>;
}
/** The variables an expression may use, by name (names may hold spaces and Vietnamese letters). */
export type KnownVariables = ReadonlyMap<string, Kind>;

export const kind = (type: KindName): Kind => ({ type });
export const BOOLEAN = kind('boolean');
export const NUMBER = kind('number');
export const STRING = kind('string');
export const DATE = kind('date');
export const DURATION = kind('duration');
export const ANY = kind('any');

/** One spelling for one name: composed letters, single spaces. */
export const nameOf = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ');

/**
 * What conditions of a plan may use: its declared facts, and `outcome`.
 *
 * @param outcomes  the outcomes that can have led here, where that is known; an empty list means any text
 */
export function knownOf(facts: readonly FactDeclaration[], outcomes: readonly string[] = []): KnownVariables {
  const known = new Map<string, Kind>(
    facts.map(({ name, type, values }) => [nameOf(name), values === undefined ? { type } : { type, values }]),
  );
  return known.set('outcome', outcomes.length === 0 ? STRING : { type: 'string', values: outcomes });
}
