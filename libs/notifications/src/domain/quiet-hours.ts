import { DAY, timeOfDay } from '@app/calendar';
import { type Instant, instantOf } from '@app/kernel';
import { millisecondsOfWall, wallOf } from './values.js';

/** Hours in which no telephone rings, `HH:mm` on the wall clock of the offices. `from` after `to`: over midnight. Equal: none. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** The first instant, `at` or later, at which a telephone may ring. `to` itself is no longer quiet. */
export function afterQuietHours(at: Instant, { from, to }: QuietHours): Instant {
  const [start, end] = [timeOfDay(from), timeOfDay(to)];
  const wall = wallOf(at);
  const midnight = Math.floor(wall / DAY) * DAY;
  const time = wall - midnight;
  const isQuiet = start <= end ? time >= start && time < end : time >= start || time < end;
  if (!isQuiet) return at;
  return instantOf(millisecondsOfWall(time < end ? midnight + end : midnight + DAY + end));
}
