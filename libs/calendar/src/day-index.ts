import { type CivilDay, Defect } from '@app/kernel';
import type { CalendarEntry, WorkCalendar, WorkSession } from './calendar.types.js';
import { CivilClock, civilDayOf, DAY, dayNumberOf, timeOfDay, weekdayOf, yearOf } from './civil.js';

/** The sessions of one day in milliseconds since midnight, `before` being the working time of the day before each. */
export interface DaySessions {
  readonly spans: readonly { readonly from: number; readonly to: number; readonly before: number }[];
  readonly total: number;
  readonly opens: number;
  readonly closes: number;
}
/**
 * A calendar worked out day by day, from 1 January of its first year to 31 December of its last. Days are places in
 * the arrays; every array called `...Before` has one place more, so that a span of days is a difference.
 */
export interface DayIndex {
  readonly clock: CivilClock;
  /** Day number of place 0. */
  readonly firstDay: number;
  readonly size: number;
  readonly civilDays: readonly CivilDay[];
  readonly sessions: readonly DaySessions[];
  readonly entries: readonly (CalendarEntry | undefined)[];
  /** Open days before each day, and the places of the open days in order. */
  readonly openBefore: Int32Array;
  readonly openDays: readonly number[];
  /** Working milliseconds before each day. */
  readonly timeBefore: Float64Array;
  /** The first day from here on whose year is missing, or known by statute only; `size` when there is none. */
  readonly nextMissing: Int32Array;
  readonly nextByStatute: Int32Array;
}

const CLOSED: DaySessions = { spans: [], total: 0, opens: 0, closes: 0 };
const indexes = new WeakMap<WorkCalendar, DayIndex>();

/** @throws {RangeError} the calendar's own data are wrong: a time of day, a civil day, a zone */
export function indexOf(calendar: WorkCalendar): DayIndex {
  let index = indexes.get(calendar);
  if (!index) indexes.set(calendar, (index = build(calendar)));
  return index;
}

function daySessions(sessions: readonly WorkSession[]): DaySessions {
  if (sessions.length === 0) return CLOSED;
  let total = 0;
  const spans = sessions
    .map(({ from, to }) => ({ from: timeOfDay(from), to: timeOfDay(to) }))
    .sort((a, b) => a.from - b.from)
    .map(({ from, to }, place, all) => {
      if (to <= from || from < (all[place - 1]?.to ?? 0)) throw new RangeError(`sessions cross: ${from}-${to}`);
      const before = total;
      total += to - from;
      return { from, to, before };
    });
  return { spans, total, opens: spans[0]!.from, closes: spans.at(-1)!.to };
}

/** Of several facts about one day or year the one known last is true; of equals the later in the list. */
function latestKnown<T extends { readonly knownFrom?: string }, K>(facts: readonly T[], keyOf: (fact: T) => K): Map<K, T> {
  const latest = new Map<K, T>();
  for (const fact of facts) {
    const other = latest.get(keyOf(fact));
    if (!other || (other.knownFrom ?? '') <= (fact.knownFrom ?? '')) latest.set(keyOf(fact), fact);
  }
  return latest;
}

function sessionsOfDays(calendar: WorkCalendar): (dayNumber: number, entry: CalendarEntry | undefined) => DaySessions {
  const weekOf = weeksOf(calendar);
  return (dayNumber, entry) => {
    if (entry?.kind === 'OFF') return CLOSED;
    const { byWeekday, longest } = weekOf(dayNumber);
    if (entry?.kind === 'MAKE_UP') return entry.sessions ? daySessions(entry.sessions) : longest;
    return byWeekday[weekdayOf(dayNumber)] ?? CLOSED;
  };
}

interface Week {
  readonly byWeekday: readonly DaySessions[];
  readonly longest: DaySessions;
}
/** The weekly hours that hold on a day: of those that have begun, the ones known last. */
function weeksOf({ sessionsByWeekday, weeks = [] }: WorkCalendar): (dayNumber: number) => Week {
  const weekFrom = (sessions: WorkCalendar['sessionsByWeekday']): Week => {
    const byWeekday = sessions.map(daySessions);
    return { byWeekday, longest: byWeekday.reduce((best, each) => (each.total > best.total ? each : best), CLOSED) };
  };
  const always = weekFrom(sessionsByWeekday);
  const dated = [...weeks]
    .sort((a, b) => (a.knownFrom < b.knownFrom ? -1 : a.knownFrom > b.knownFrom ? 1 : 0))
    .map((week) => ({ from: dayNumberOf(week.from), week: weekFrom(week.sessionsByWeekday) }));
  return (dayNumber) => dated.findLast(({ from }) => from <= dayNumber)?.week ?? always;
}

function build(calendar: WorkCalendar): DayIndex {
  const years = latestKnown(calendar.years, ({ year }) => year);
  if (years.size === 0) throw new Defect('a calendar without years', { calendar: calendar.id });
  const entriesByDay = latestKnown(calendar.entries, ({ day }) => dayNumberOf(day));
  const sessionsOf = sessionsOfDays(calendar);

  const firstDay = dayNumberOf(`${Math.min(...years.keys())}-01-01` as CivilDay);
  const lastDay = dayNumberOf(`${Math.max(...years.keys())}-12-31` as CivilDay);
  const size = lastDay - firstDay + 1;
  const sessions: DaySessions[] = [];
  const openDays: number[] = [];
  const openBefore = new Int32Array(size + 1);
  const timeBefore = new Float64Array(size + 1);
  for (let place = 0; place < size; place += 1) {
    const day = firstDay + place;
    const today = years.has(yearOf(day)) ? sessionsOf(day, entriesByDay.get(day)) : CLOSED;
    sessions.push(today);
    if (today.total > 0) openDays.push(place);
    openBefore[place + 1] = openDays.length;
    timeBefore[place + 1] = timeBefore[place]! + today.total;
  }
  const statusOf = (place: number) => years.get(yearOf(firstDay + place))?.status;
  return {
    clock: new CivilClock(calendar.timeZone, firstDay, lastDay),
    firstDay,
    size,
    civilDays: sessions.map((_, place) => civilDayOf(firstDay + place)),
    sessions,
    entries: sessions.map((_, place) => entriesByDay.get(firstDay + place)),
    openBefore,
    openDays,
    timeBefore,
    nextMissing: nextWhere(size, (place) => statusOf(place) === undefined),
    nextByStatute: nextWhere(size, (place) => statusOf(place) === 'byStatute'),
  };
}

function nextWhere(size: number, holds: (place: number) => boolean): Int32Array {
  const next = new Int32Array(size + 1).fill(size);
  for (let place = size - 1; place >= 0; place -= 1) next[place] = holds(place) ? place : next[place + 1]!;
  return next;
}

export const placeOf = (index: DayIndex, wall: number): number => Math.floor(wall / DAY) - index.firstDay;
export const wallOfPlace = (index: DayIndex, place: number): number => (index.firstDay + place) * DAY;
export const closingOf = (index: DayIndex, place: number): number =>
  wallOfPlace(index, place) + index.sessions[place]!.closes;

/** Year that is missing somewhere from `from` to `to` (places, both included, also outside the calendar), if any. */
export function missingYear(index: DayIndex, from: number, to: number): number | undefined {
  if (from < 0 || from >= index.size) return yearOf(index.firstDay + from);
  const missing = index.nextMissing[from]!;
  return missing <= to ? yearOf(index.firstDay + missing) : undefined;
}

/** Working milliseconds from the start of the calendar to a wall time inside it. */
export function workingTimeAt(index: DayIndex, wall: number): number {
  const place = placeOf(index, wall);
  const time = wall - wallOfPlace(index, place);
  let worked = 0;
  for (const span of index.sessions[place]!.spans) {
    if (time <= span.from) break;
    worked = span.before + Math.min(time, span.to) - span.from;
  }
  return index.timeBefore[place]! + worked;
}

/** The earliest wall time by which `workingTime` (more than zero) has been worked; undefined past the calendar's end. */
export function wallAtWorkingTime(index: DayIndex, workingTime: number): number | undefined {
  const { timeBefore, size } = index;
  if (workingTime > timeBefore[size]!) return undefined;
  let low = 0;
  let high = size - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (timeBefore[middle + 1]! >= workingTime) high = middle;
    else low = middle + 1;
  }
  const rest = workingTime - timeBefore[low]!;
  const span = index.sessions[low]!.spans.findLast(({ before }) => before < rest)!;
  return wallOfPlace(index, low) + span.from + rest - span.before;
}
