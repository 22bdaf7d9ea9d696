import type { Term } from '@app/contracts';
import { type Instant, instantOf, ok, type Result } from '@app/kernel';
import type { CalendarObstacle, Due, DueOptions, WorkCalendar } from './calendar.types.js';
import { type Count, count } from './count.js';
import { placeOf } from './day-index.js';

/**
 * When a term ends.
 *
 * - `WORKING_DAY`, `DAY`, `MONTH`: the day of receipt is not counted; the term ends when the last session of its last
 *   day closes. `DAY` and `MONTH` that would end on a closed day end on the next open one; a month ends on the same
 *   numbered day, or on the last of a month that has none.
 * - `WORKING_DAY` with quantity 0 is the same-day procedure: it ends on the day of receipt itself, or on the next
 *   working day when it came after `cutOffTime`, after closing, or on a day off.
 * - `WORKING_HOUR`, and a `WORKING_DAY` with a fraction (eight hours each), runs through the sessions from the very
 *   moment of receipt and ends at the minute: before opening it starts at opening, in the lunch break with the
 *   afternoon, after closing on the next working day.
 * - `cutOffTime`: received later, be it by a second, counts as received on the next working day; at that very moment is in time.
 * - Pauses: a term in days moves by the days of its own kind (working days, or all days) after the day the pause began
 *   up to the day it ended; one in hours by the working time between. Nothing falls due while it is paused, so what
 *   resumes after closing has until the next closing. What was late when paused keeps its date.
 *
 * @returns the instant and the civil day; an obstacle while a pause is open (`calendar.clock_paused`), when a year in
 *   the way has no calendar (`calendar.year_missing`), or for a quantity that is no term (`calendar.term_invalid`)
 * @throws {RangeError} `start` is no instant, or `cutOffTime` no `HH:mm`
 * @see Civil Code 2015 (91/2015/QH13), art. 144-148; Decree 61/2018/NĐ-CP (pauses)
 */
export function dueAt(
  start: Instant,
  term: Term,
  calendar: WorkCalendar,
  options: DueOptions = {},
): Result<Due, CalendarObstacle> {
  const counted = count(start, term, calendar, options);
  return counted.ok ? ok(dueOf(counted.value)) : counted;
}

export function dueOf({ index, received, dueWall }: Count): Due {
  const place = placeOf(index, dueWall);
  const due = { at: instantOf(index.clock.millisecondsOfWall(dueWall)), on: index.civilDays[place]! };
  return index.nextByStatute[received]! <= place ? { ...due, provisional: true } : due;
}
