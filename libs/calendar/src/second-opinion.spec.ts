import { expect, it } from '@jest/globals';
import type { Term, TermUnit } from '@app/contracts';
import { type CivilDay, type Instant, instantOf, millisecondsOf } from '@app/kernel';
import fc from 'fast-check';
import { addWorking, dueAt, explain, nationalCalendar, type Pause, type WorkCalendar, worked } from './index.js';

/**
 * A second opinion that shares nothing with the library: it walks the clock minute by minute, reads no calendar but the
 * list of closed days and sessions, and does its own day arithmetic. Minutes count from 1970 in Vietnamese civil time.
 */
interface Office {
  readonly sessionsOn: (dayNumber: number) => readonly (readonly [number, number])[];
}
const VIETNAM = 7 * 60;
const minuteOf = (instant: Instant): number => millisecondsOf(instant) / 60_000 + VIETNAM;
const instantAt = (minute: number): Instant => instantOf((minute - VIETNAM) * 60_000);

function civil(dayNumber: number): [year: number, month: number, day: number] {
  let [year, rest] = [1970, dayNumber];
  const yearLength = (y: number) => ((y % 4 === 0 && y % 100 !== 0) || y % 400 === 0 ? 366 : 365);
  while (rest >= yearLength(year)) rest -= yearLength(year++);
  let month = 1;
  while (rest >= monthLength(year, month)) rest -= monthLength(year, month++);
  return [year, month, rest + 1];
}
function monthLength(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
function naiveMonths(dayNumber: number, months: number): number {
  const [year, month, day] = civil(dayNumber);
  let [target, y, m] = [dayNumber - day + 1, year, month];
  for (let step = 0; step < months; step += 1) {
    target += monthLength(y, m);
    [y, m] = m === 12 ? [y + 1, 1] : [y, m + 1];
  }
  return target + Math.min(day, monthLength(y, m)) - 1;
}

function officeOf(calendar: WorkCalendar): Office {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const spans = calendar.sessionsByWeekday.map((day) => day.map(({ from, to }) => [minutes(from), minutes(to)] as const));
  const cache = new Map<number, readonly (readonly [number, number])[]>();
  const work = (dayNumber: number) => {
    const [y, m, d] = civil(dayNumber);
    const name = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
    const entry = calendar.entries.findLast(({ day }) => day === name);
    if (entry) return entry.kind === 'OFF' ? [] : spans[1]!;
    return spans[((dayNumber + 3) % 7) + 1]!;
  };
  return {
    sessionsOn: (dayNumber) => {
      if (!cache.has(dayNumber)) cache.set(dayNumber, work(dayNumber));
      return cache.get(dayNumber)!;
    },
  };
}

interface Case {
  readonly start: number;
  readonly term: Term;
  readonly cutOff: number | undefined;
  readonly pauses: readonly { readonly from: number; readonly to: number }[];
}
const dayOf = (minute: number) => Math.floor(minute / 1440);
const closes = (office: Office, day: number) => day * 1440 + (office.sessionsOn(day).at(-1)?.[1] ?? -1);

/** Due minute, or `paused`. */
function secondOpinion(office: Office, { start, term, cutOff, pauses }: Case): number | 'paused' {
  const sameDay = term.unit === 'WORKING_DAY' && term.quantity === 0;
  let [first, from] = [dayOf(start), start];
  const late = cutOff !== undefined && start % 1440 > cutOff;
  if (late || (sameDay && start > closes(office, first))) {
    do first += 1;
    while (office.sessionsOn(first).length === 0);
    from = first * 1440 + office.sessionsOn(first)[0]![0];
  }
  const pausedAt = (minute: number) => pauses.some((pause) => pause.from <= minute && minute < pause.to);
  const foreverAt = (minute: number) => pauses.some((pause) => pause.from <= minute && pause.to === Infinity);
  if (term.unit === 'WORKING_HOUR' || !Number.isInteger(term.quantity)) {
    let left = term.quantity * (term.unit === 'WORKING_HOUR' ? 60 : 480);
    for (let day = first; ; day += 1) {
      for (const [opens, closed] of office.sessionsOn(day)) {
        for (let minute = Math.max(from, day * 1440 + opens); minute < day * 1440 + closed; minute += 1) {
          if (foreverAt(minute)) return 'paused';
          if (!pausedAt(minute)) left -= 1;
          if (left === 0) return minute + 1;
        }
      }
    }
  }
  let left = term.unit === 'MONTH' ? naiveMonths(first, term.quantity) - first : term.quantity;
  for (let day = first; ; day += 1) {
    const [sessions, close] = [office.sessionsOn(day), closes(office, day)];
    if (day > first && (sessions.length > 0 || term.unit !== 'WORKING_DAY')) {
      if (!pauses.some((pause) => dayOf(pause.from) < day && day <= dayOf(pause.to))) left -= 1;
    }
    for (const [opens, closed] of sessions) {
      for (let minute = day * 1440 + opens; minute <= day * 1440 + closed; minute += 1) {
        if (minute !== close) continue;
        if (left <= 0 && !pausedAt(minute)) return minute;
        if (foreverAt(minute)) return 'paused';
      }
    }
  }
}

/** mulberry32: small, and the same everywhere. */
function chance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function randomCalendar(pick: (below: number) => number): WorkCalendar {
  const national = nationalCalendar();
  const hours = [{ from: '07:30', to: '11:45' }, { from: '13:00', to: '16:45' }];
  const saturday = pick(2) === 0 ? [] : [{ from: '08:00', to: '11:30' }];
  const entries = Array.from({ length: 60 }, () => {
    const [y, m, d] = civil(dayOf(START) + pick(4 * 365));
    const day = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}` as CivilDay;
    return { ...national.entries[0]!, day, kind: pick(2) === 0 ? ('OFF' as const) : ('MAKE_UP' as const) };
  });
  return { ...national, sessionsByWeekday: [[], hours, hours, hours, hours, hours, saturday, []], entries };
}

const START = minuteOf('2022-12-31T17:00:00.000Z' as Instant);
const UNITS: readonly TermUnit[] = ['WORKING_DAY', 'WORKING_HOUR', 'DAY', 'MONTH'];
function randomCase(pick: (below: number) => number): Case {
  const start = START + pick(4 * 365 * 1440 - 1440);
  const unit = UNITS[pick(4)]!;
  const quantity = { WORKING_DAY: pick(12) + pick(4) * 0.25 * pick(2), WORKING_HOUR: 0.25 + pick(160) / 4, DAY: 1 + pick(20), MONTH: 1 + pick(3) }[unit];
  const pauses = Array.from({ length: Math.max(0, pick(5) - 1) }, () => {
    const from = start - 2880 + pick(12 * 1440);
    return { from, to: pick(20) === 0 ? Infinity : from + (pick(4) === 0 ? pick(600) : pick(8 * 1440)) };
  });
  return { start, term: { quantity, unit }, cutOff: pick(3) === 0 ? 15 * 60 : undefined, pauses };
}

function firstOpinion({ start, term, cutOff, pauses }: Case, calendar: WorkCalendar) {
  const spans: Pause[] = pauses.map(({ from, to }) => ({
    from: instantAt(from),
    to: to === Infinity ? null : instantAt(to),
    reason: 'SUPPLEMENT',
  }));
  const options = { pauses: spans, ...(cutOff !== undefined && { cutOffTime: '15:00' }) };
  const due = dueAt(instantAt(start), term, calendar, options);
  return { due, explained: explain(instantAt(start), term, calendar, options), spans };
}

const runs = Number(process.env['MOTCUA_RUNS'] ?? 2000);
it(`agrees with a walk minute by minute in ${runs} random cases`, () => {
  const seed = Number(process.env['MOTCUA_SEED'] ?? fc.sample(fc.nat(), 1)[0]);
  process.stdout.write(`second opinion: seed ${seed}, ${runs} cases\n`);
  const pick = chance(seed);
  const calendars = [nationalCalendar(), ...Array.from({ length: 9 }, () => randomCalendar(pick))];
  const offices = calendars.map(officeOf);

  for (let run = 0; run < runs; run += 1) {
    const place = pick(calendars.length);
    const one = randomCase(pick);
    const expected = secondOpinion(offices[place]!, one);
    const { due, explained } = firstOpinion(one, calendars[place]!);
    const found = due.ok ? minuteOf(due.value.at) : due.error.code === 'calendar.clock_paused' ? 'paused' : due.error;
    if (found !== expected) throw new Error(JSON.stringify({ seed, run, place, one, found, expected, at: [found, expected].map((m) => (typeof m === 'number' ? instantAt(m) : m)) }));
    if (explained.ok !== due.ok) throw new Error(JSON.stringify({ seed, run, one, due, explained }));
    if (!explained.ok || !due.ok) continue;

    const { days, at, on } = explained.value;
    const sum = days.reduce((total, { counted }) => total + counted, 0);
    if (Math.abs(sum - one.term.quantity) > 1e-9 || at !== due.value.at || days.at(-1)!.day !== on) {
      throw new Error(JSON.stringify({ seed, run, one, sum, explained: explained.value }));
    }
  }
}, 3_600_000);

it('counts the minutes between two instants like a walk minute by minute', () => {
  const pick = chance(7);
  const calendar = randomCalendar(pick);
  const office = officeOf(calendar);
  for (let run = 0; run < 200; run += 1) {
    const from = START + pick(1000 * 1440);
    const to = from + pick(9 * 1440);
    let expected = 0;
    for (let minute = from; minute < to; minute += 1) {
      if (office.sessionsOn(dayOf(minute)).some(([a, b]) => a <= minute % 1440 && minute % 1440 < b)) expected += 1;
    }

    expect(worked(instantAt(from), instantAt(to), calendar)).toEqual({ ok: true, value: expected });
    const reached = addWorking(instantAt(from), expected, calendar);
    expect(reached.ok && reached.value <= instantAt(to)).toBe(true);
  }
});
