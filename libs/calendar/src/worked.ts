import { type Instant, instantOf, millisecondsOf, no, ok, type Result } from '@app/kernel';
import type { CalendarObstacle, Pause, WorkCalendar } from './calendar.types.js';
import { MINUTE, yearOf } from './civil.js';
import { type DayIndex, indexOf, missingYear, placeOf, wallAtWorkingTime, workingTimeAt } from './day-index.js';
import { mergedPauses } from './pauses.js';

/**
 * Working minutes between two instants, without those inside `pauses` (an open pause lasts to the end). Exact to the
 * millisecond: minutes may have a fraction.
 *
 * @returns an obstacle when `to` lies before `from`, or a year in the way has no calendar
 */
export function worked(
  from: Instant,
  to: Instant,
  calendar: WorkCalendar,
  pauses: readonly Pause[] = [],
): Result<number, CalendarObstacle> {
  const index = indexOf(calendar);
  const fromWall = wallIn(index, from);
  const toWall = wallIn(index, to);
  if (toWall < fromWall) return no({ code: 'calendar.span_reversed', params: { from, to } });
  const year = missingYear(index, placeOf(index, fromWall), placeOf(index, toWall));
  if (year !== undefined) return no({ code: 'calendar.year_missing', params: { year } });
  const merged = mergedPauses(index, pauses);
  if (!merged.ok) return merged;

  const between = (a: number, b: number) => workingTimeAt(index, b) - workingTimeAt(index, a);
  let time = between(fromWall, toWall);
  for (const pause of merged.value) {
    const a = Math.max(pause.from, fromWall);
    const b = Math.min(pause.to, toWall);
    if (a < b) time -= between(a, b);
  }
  return ok(time / MINUTE);
}

/**
 * The earliest instant by which `minutes` have been worked since `from`; `from` itself for none.
 *
 * @param minutes  working minutes, zero or more, fractions allowed
 * @throws {RangeError} `minutes` is negative or no number
 */
export function addWorking(from: Instant, minutes: number, calendar: WorkCalendar): Result<Instant, CalendarObstacle> {
  if (!(minutes >= 0 && Number.isFinite(minutes))) throw new RangeError(`not a working time: ${minutes} minutes`);
  const index = indexOf(calendar);
  const fromWall = wallIn(index, from);
  const first = placeOf(index, fromWall);
  const outside = missingYear(index, first, first);
  if (outside !== undefined) return no({ code: 'calendar.year_missing', params: { year: outside } });
  if (minutes === 0) return ok(from);

  const wall = wallAtWorkingTime(index, workingTimeAt(index, fromWall) + Math.round(minutes * MINUTE));
  const year = missingYear(index, first, wall === undefined ? index.size : placeOf(index, wall));
  if (year !== undefined) return no({ code: 'calendar.year_missing', params: { year } });
  if (wall === undefined) return no({ code: 'calendar.year_missing', params: { year: yearOf(index.firstDay + index.size) } });
  return ok(instantOf(index.clock.millisecondsOfWall(wall)));
}

const wallIn = (index: DayIndex, instant: Instant): number => index.clock.wallOf(millisecondsOf(instant));
