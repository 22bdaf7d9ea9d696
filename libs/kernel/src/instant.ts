declare const instantBrand: unique symbol;
declare const dayBrand: unique symbol;

/** A point in time: ISO 8601 in UTC with milliseconds, `2026-11-21T03:42:10.000Z`. Instants compare as strings. */
export type Instant = string & { readonly [instantBrand]: true };
/** A civil day in the office's time zone, `2026-11-21`. Not an instant: it has no zone and no hour. */
export type CivilDay = string & { readonly [dayBrand]: true };

/** @throws {RangeError} the number is no time value */
export const instantOf = (epochMilliseconds: number): Instant => new Date(epochMilliseconds).toISOString() as Instant;
export const millisecondsOf = (instant: Instant): number => Date.parse(instant);
