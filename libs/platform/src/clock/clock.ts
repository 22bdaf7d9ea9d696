import { type CivilDay, type Instant, instantOf } from '@app/kernel';

/** The clock every process shares: PostgreSQL's. Read once per command, at the edge, and handed on as an argument. */
export abstract class Clock {
  /** @throws {ClockUntrusted} the offset to PostgreSQL is unknown or too old */
  abstract now(): Instant;
  /** False when this process should not serve: it cannot tell the time. */
  abstract isTrustworthy(): boolean;
}

/** This process does not know PostgreSQL's time well enough to act on it. Answered 503 by the edge. */
export class ClockUntrusted extends Error {
  constructor() {
    super('The time of the database is not known');
    this.name = 'ClockUntrusted';
  }
}

const OFFSET = 7 * 3_600_000;

/** The civil day in Viet Nam (UTC+7, no daylight saving since 1975) at that instant. */
export const localDay = (at: Instant): CivilDay => instantOf(Date.parse(at) + OFFSET).slice(0, 10) as CivilDay;
/** `2026-04-02T09:05`, by the clock on the wall of a Vietnamese office. */
export const localMinute = (at: Instant): string => instantOf(Date.parse(at) + OFFSET).slice(0, 16);

/** Month in Viet Nam of an epoch time in milliseconds, as `yyyyMM`. */
export function localMonth(epochMilliseconds: number): number {
  const day = new Date(epochMilliseconds + OFFSET);
  return day.getUTCFullYear() * 100 + day.getUTCMonth() + 1;
}
