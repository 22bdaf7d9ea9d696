import { type Instant, instantOf, millisecondsOf } from '@app/kernel';
import { wallOf } from './values.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Hours in which no telephone rings, `HH:mm` on the wall clock of the offices. `from` after `to`: over midnight. Equal: none. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** Milliseconds since midnight of `HH:mm`. @throws {RangeError} not a time of day, 00:00 to 23:59 */
export function timeOfDay(text: string): number {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  if (hours === undefined) throw new RangeError(`not a time of day: ${text}`);
  return (Number(hours) * 60 + Number(minutes)) * MINUTE;
}

/** The first instant, `at` or later, at which a telephone may ring. `to` itself is no longer quiet. The clocks of the offices are never changed. */
export function afterQuietHours(at: Instant, { from, to }: QuietHours): Instant {
  const [start, end] = [timeOfDay(from), timeOfDay(to)];
  const time = wallOf(at) % DAY;
  const isQuiet = start <= end ? time >= start && time < end : time >= start || time < end;
  if (!isQuiet) return at;
  return instantOf(millisecondsOf(at) + (time < end ? end - time : DAY + end - time));
}
