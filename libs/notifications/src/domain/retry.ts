import { type Instant, instantOf, millisecondsOf } from '@app/kernel';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Waits after the first, second, ... attempt that came to nothing. */
const WAITS = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 12 * HOUR] as const;

/** After so many attempts a person must look. */
export const MOST_ATTEMPTS = WAITS.length + 1;

/** When to try again, after attempt number `attempts` was begun at `at`; null when it was the last. */
export function nextAttempt(attempts: number, at: Instant): Instant | null {
  const wait = WAITS[attempts - 1];
  return wait === undefined ? null : instantOf(millisecondsOf(at) + wait);
}
