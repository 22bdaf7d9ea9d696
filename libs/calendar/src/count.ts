import type { Term } from '@app/contracts';
import { type Instant, millisecondsOf, never, no, ok, type Result } from '@app/kernel';
import type { CalendarObstacle, DueOptions, WorkCalendar } from './calendar.types.js';
import { addMonths, dayNumberOf, HOUR, timeOfDay, yearOf } from './civil.js';
import {
  closingOf, type DayIndex, indexOf, missingYear, placeOf, wallAtWorkingTime, wallOfPlace, workingTimeAt,
} from './day-index.js';
import { mergedPauses, type WallPause } from './pauses.js';

/** A term counted out: what the date and its ledger are both read from. Places are days of the index. */
export interface Count {
  readonly index: DayIndex;
  readonly received: number;
  /** The day that is not counted: the day of receipt, or the next open day when it came too late. */
  readonly first: number;
  /** Wall time from which working hours run. */
  readonly startWall: number;
  /** Working milliseconds, for terms in hours. */
  readonly hours: number | undefined;
  readonly dueWall: number;
  /** Those that moved the date. */
  readonly pauses: readonly WallPause[];
}
type Counted = Result<Count, CalendarObstacle>;
type Start = Pick<Count, 'index' | 'received' | 'first' | 'startWall' | 'hours'>;
type End = Pick<Count, 'dueWall' | 'pauses'>;

const LONGEST = 100_000;

export function count(startedAt: Instant, term: Term, calendar: WorkCalendar, options: DueOptions): Counted {
  if (!isTerm(term)) return no({ code: 'calendar.term_invalid', params: { quantity: term.quantity, unit: term.unit } });
  const index = indexOf(calendar);
  const received = receive(index, startedAt, term, options.cutOffTime);
  if (!received.ok) return received;
  const pauses = options.pauses?.length ? mergedPauses(index, options.pauses) : ok([]);
  if (!pauses.ok) return pauses;

  const start = received.value;
  const end = start.hours === undefined ? endOfDays(start, term, pauses.value) : endOfHours(start, pauses.value);
  if (!end.ok) return end;
  const year = missingYear(index, start.received, placeOf(index, end.value.dueWall));
  return year === undefined ? ok({ ...start, ...end.value }) : missing(year);
}

function isTerm({ quantity, unit }: Term): boolean {
  if (!Number.isFinite(quantity) || quantity < 0 || quantity > LONGEST) return false;
  switch (unit) {
    case 'WORKING_DAY':
      return true;
    case 'WORKING_HOUR':
      return quantity > 0;
    case 'DAY':
    case 'MONTH':
      return quantity > 0 && Number.isInteger(quantity);
    default:
      return false;
  }
}

/** Terms that run through the sessions: hours, and working days with a fraction, eight hours each. */
function hoursOf({ quantity, unit }: Term): number | undefined {
  if (unit === 'WORKING_HOUR') return Math.round(quantity * HOUR);
  if (unit === 'WORKING_DAY' && !Number.isInteger(quantity)) return Math.round(quantity * 8 * HOUR);
  return undefined;
}

const missing = (year: number) => no({ code: 'calendar.year_missing' as const, params: { year } });
/** The search ran off the calendar: name the first year it does not know. */
const missingAfter = (index: DayIndex, place: number) =>
  missing(missingYear(index, place, index.size) ?? yearOf(index.firstDay + index.size));

function receive(index: DayIndex, at: Instant, term: Term, cutOff: string | undefined): Result<Start, CalendarObstacle> {
  const wall = index.clock.wallOf(millisecondsOf(at));
  const received = placeOf(index, wall);
  const year = missingYear(index, received, received);
  if (year !== undefined) return missing(year);

  const time = wall - wallOfPlace(index, received);
  const sameDay = term.unit === 'WORKING_DAY' && term.quantity === 0;
  const tooLate = cutOff !== undefined && time > timeOfDay(cutOff);
  const hours = hoursOf(term);
  // A closed day closes at midnight as it begins, so this is also true of every receipt on a day off.
  const pastClosing = sameDay && (time > index.sessions[received]!.closes || index.sessions[received]!.total === 0);
  if (!tooLate && !pastClosing) return ok({ index, received, first: received, startWall: wall, hours });

  const first = index.openDays[index.openBefore[received + 1]!];
  if (first === undefined) return missingAfter(index, received);
  return ok({ index, received, first, startWall: wallOfPlace(index, first) + index.sessions[first]!.opens, hours });
}

function endOfHours({ index, received, startWall, hours }: Start, pauses: WallPause[]): Result<End, CalendarObstacle> {
  let target = workingTimeAt(index, startWall) + hours!;
  const moved: WallPause[] = [];
  for (const pause of pauses) {
    if (pause.to <= startWall) continue;
    const place = placeOf(index, pause.from);
    if (place >= index.size) break;
    const from = workingTimeAt(index, Math.max(pause.from, startWall));
    if (from >= target) break; // late before it was paused stays late
    if (pause.to === Number.POSITIVE_INFINITY) return paused(pause);
    if (placeOf(index, pause.to) >= index.size) return missingAfter(index, received);
    target += workingTimeAt(index, pause.to) - from;
    moved.push(pause);
  }
  const dueWall = wallAtWorkingTime(index, target);
  if (dueWall === undefined) return missingAfter(index, received);
  return ok({ dueWall, pauses: moved });
}

const paused = ({ cause }: WallPause) =>
  no({ code: 'calendar.clock_paused' as const, params: { since: cause.from, reason: cause.reason } });

function endOfDays(start: Start, term: Term, pauses: WallPause[]): Result<End, CalendarObstacle> {
  const { index, received, first } = start;
  const byOpenDays = term.unit === 'WORKING_DAY';
  let last = lastDayOf(start, term);
  let due = rolled(index, last);
  const moved: WallPause[] = [];
  for (const pause of pauses) {
    const to = placeOf(index, pause.to);
    if (due === undefined || pause.from > closingOf(index, due)) break; // late before it was paused stays late
    if (to < first) continue;
    if (pause.to === Number.POSITIVE_INFINITY) return paused(pause);
    if (to >= index.size) return missingAfter(index, received);
    const from = Math.max(placeOf(index, pause.from), first);
    // A term whose days are all counted, and that only waits for the office to open again, waits for the pause as well.
    if (from > last!) last = to;
    else last = byOpenDays ? openDayAfter(index, last!, openDaysIn(index, from, to)) : last! + to - from;
    due = rolled(index, last);
    // Never due while paused: what resumes after closing, or on a day off, has until the next closing.
    if (due !== undefined && pause.to > closingOf(index, due)) due = openDayAfter(index, to, 1);
    moved.push(pause);
  }
  if (due === undefined) return missingAfter(index, received);
  return ok({ dueWall: closingOf(index, due), pauses: moved });
}

/** Place of the last day, unrolled; may lie past the calendar, and is undefined when there are not so many open days. */
function lastDayOf({ index, first }: Start, { quantity, unit }: Term): number | undefined {
  switch (unit) {
    case 'WORKING_DAY':
      return openDayAfter(index, first, quantity);
    case 'DAY':
      return first + quantity;
    case 'MONTH':
      return dayNumberOf(addMonths(index.civilDays[first]!, quantity)) - index.firstDay;
    case 'WORKING_HOUR':
      return undefined;
    default:
      return never(unit);
  }
}
const openDayAfter = (index: DayIndex, place: number, openDays: number): number | undefined =>
  openDays === 0 ? place : index.openDays[index.openBefore[place + 1]! + openDays - 1];
const openDaysIn = (index: DayIndex, after: number, to: number): number =>
  index.openBefore[to + 1]! - index.openBefore[after + 1]!;
/** The day itself when the office is open, or the next day it is. */
const rolled = (index: DayIndex, place: number | undefined): number | undefined =>
  place === undefined || place >= index.size ? undefined : index.openDays[index.openBefore[place]!];
