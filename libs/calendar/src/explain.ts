import type { Term } from '@app/contracts';
import { type Instant, ok, type Result, type Text } from '@app/kernel';
import type { CalendarObstacle, DueExplanation, DueOptions, LedgerDay, Pause, WorkCalendar } from './calendar.types.js';
import { addMonths, DAY, dayNumberOf, HOUR, MINUTE } from './civil.js';
import { type Count, count } from './count.js';
import { placeOf, wallOfPlace, workingTimeAt } from './day-index.js';
import { dueOf } from './due-at.js';

/**
 * The due date of `dueAt` with the ledger behind it: every day from receipt to the due day, what it counted for or why
 * it did not. `counted` adds up to the term's quantity (a month counts on the day it is complete), `minutes` of a term
 * in hours to its working minutes.
 */
export function explain(
  start: Instant,
  term: Term,
  calendar: WorkCalendar,
  options: DueOptions = {},
): Result<DueExplanation, CalendarObstacle> {
  const counted = count(start, term, calendar, options);
  if (!counted.ok) return counted;
  const whole = counted.value;
  const days = [
    ...daysOfReceipt(whole, options.cutOffTime),
    ...(whole.hours === undefined ? countedDays(whole, term) : countedHours(whole, term)),
  ];
  return ok({ ...dueOf(whole), term, startedAt: start, days });
}

/** `2026-11-23` as it is read here: 23/11/2026. */
const said = (day: string): string => day.split('-').reverse().join('/');
const LATE = (cutOff: string | undefined, day: string): Text =>
  cutOff === undefined
    ? { vi: `Tiếp nhận ngoài giờ làm việc: tính như tiếp nhận ngày ${said(day)}`, en: `Received out of hours: as on ${said(day)}` }
    : { vi: `Tiếp nhận sau ${cutOff} hoặc ngoài giờ: tính như ngày ${said(day)}`, en: `Received after ${cutOff} or out of hours: as on ${said(day)}` };
const NOT_COUNTED: Text = { vi: 'Ngày tiếp nhận không tính', en: 'The day of receipt is not counted' };
const SAME_DAY: Text = { vi: 'Trả trong ngày', en: 'Due the same day' };
const ROLLED: Text = {
  vi: 'Chuyển sang ngày làm việc tiếp theo',
  en: 'Moved to the next working day',
};
const PAUSED: Readonly<Record<Pause['reason'], Text>> = {
  SUPPLEMENT: { vi: 'Tạm dừng: chờ người nộp', en: 'Paused: waiting for the applicant' },
  PAYMENT: { vi: 'Tạm dừng: chờ nộp phí, lệ phí', en: 'Paused: waiting for the payment' },
  CONSULTATION: { vi: 'Tạm dừng: chờ lấy ý kiến', en: 'Paused: waiting for the consultation' },
  STOP: { vi: 'Tạm dừng giải quyết', en: 'Paused: processing stopped' },
};

function dayOf({ index }: Count, place: number, given: Omit<LedgerDay, 'day' | 'entry'>): LedgerDay {
  const entry = index.entries[place];
  return { day: index.civilDays[place]!, ...given, ...(entry && { entry }) };
}
function closedDay(whole: Count, place: number): LedgerDay {
  return dayOf(whole, place, { kind: whole.index.entries[place]?.kind === 'OFF' ? 'OFF' : 'REST_DAY', counted: 0 });
}
const isOpen = ({ index }: Count, place: number): boolean => index.sessions[place]!.total > 0;

/** From the day of receipt up to the day that stands for it; of a term in hours that day itself belongs to the count. */
function daysOfReceipt(whole: Count, cutOff: string | undefined): LedgerDay[] {
  const { index, received, first, hours } = whole;
  const days: LedgerDay[] = [];
  for (let place = received; place < first; place += 1) {
    const note = LATE(cutOff, index.civilDays[first]!);
    const open = isOpen(whole, place);
    if (open) days.push(dayOf(whole, place, { kind: 'FIRST_DAY', counted: 0, note }));
    else days.push({ ...closedDay(whole, place), ...(place === received && { note }) });
  }
  if (hours !== undefined) return days;
  const sameDay = placeOf(index, whole.dueWall) === first;
  return [...days, dayOf(whole, first, { kind: 'FIRST_DAY', counted: 0, note: sameDay ? SAME_DAY : NOT_COUNTED })];
}

function countedDays(whole: Count, term: Term): LedgerDay[] {
  const { index, first, pauses } = whole;
  const spans = pauses.map(({ from, to, cause }) => ({ from: placeOf(index, from), to: placeOf(index, to), cause }));
  const shareOf = shares(whole, term);
  const due = placeOf(index, whole.dueWall);
  const days: LedgerDay[] = [];
  let passed = 0;
  for (let place = first + 1; place <= due; place += 1) {
    const pause = spans.find(({ from, to }) => from < place && place <= to);
    if (term.unit === 'WORKING_DAY' && !isOpen(whole, place)) days.push(closedDay(whole, place));
    else if (pause) days.push(dayOf(whole, place, { kind: 'PAUSED', counted: 0, note: PAUSED[pause.cause.reason] }));
    else {
      passed += 1;
      const share = shareOf(passed);
      if (share === undefined) days.push(dayOf(whole, place, { kind: 'ROLLED', counted: 0, note: ROLLED }));
      else days.push(dayOf(whole, place, { kind: 'COUNTED', counted: share }));
    }
  }
  return days;
}

/** What the n-th day that passes gives to the term; undefined when the term is already whole. */
function shares({ index, first }: Count, { quantity, unit }: Term): (nth: number) => number | undefined {
  if (unit !== 'MONTH') return (nth) => (nth <= quantity ? 1 : undefined);
  const lengthOf = (months: number) => dayNumberOf(addMonths(index.civilDays[first]!, months)) - index.firstDay - first;
  const ends = new Set(Array.from({ length: quantity }, (_, month) => lengthOf(month + 1)));
  const length = lengthOf(quantity);
  return (nth) => (nth > length ? undefined : ends.has(nth) ? 1 : 0);
}

function countedHours(whole: Count, term: Term): LedgerDay[] {
  const { index, first, startWall, dueWall } = whole;
  const unit = term.unit === 'WORKING_DAY' ? 8 * HOUR : HOUR;
  const last = placeOf(index, dueWall);
  const days: LedgerDay[] = [];
  for (let place = first; place <= last; place += 1) {
    if (!isOpen(whole, place)) {
      days.push(closedDay(whole, place));
      continue;
    }
    const from = Math.max(wallOfPlace(index, place), startWall);
    const { time, pause } = unpaused(whole, from, Math.min(wallOfPlace(index, place) + DAY, dueWall));
    const total = index.sessions[place]!.total;
    const kind = time === total ? 'COUNTED' : time > 0 ? 'PARTLY' : pause ? 'PAUSED' : 'FIRST_DAY';
    const note = pause && { note: PAUSED[pause.reason] };
    days.push(dayOf(whole, place, { kind, counted: time / unit, minutes: time / MINUTE, ...note }));
  }
  return days;
}

/** Working time of a stretch of one day, and the pause that took some of it. */
function unpaused({ index, pauses }: Count, from: number, to: number): { time: number; pause?: Pause } {
  const last = wallOfPlace(index, placeOf(index, from)) + DAY - 1;
  const between = (a: number, b: number) => workingTimeAt(index, Math.min(b, last)) - workingTimeAt(index, a);
  let time = between(from, to);
  let pause: Pause | undefined;
  for (const each of pauses) {
    const a = Math.max(each.from, from);
    const b = Math.min(each.to, to);
    const lost = a < b ? between(a, b) : 0;
    if (lost > 0) [time, pause] = [time - lost, each.cause];
  }
  return { time, pause };
}
