import { Span } from './span.js';

/** A civil day as days since 1970-01-01: compared and subtracted as a number, with no zone and no hour. */
export class Day {
  constructor(readonly number: number) {}
}
/** A value while an expression runs. `null`: not known; it never turns into false by itself. */
export type Value =
  null | boolean | number | string | Day | Span | readonly Value[] | { readonly [member: string]: unknown };

const DAY_MS = 86_400_000;

/** `yyyy-MM-dd` of an existing civil day, else null. */
export function dayOf(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const number = Date.parse(`${text}T00:00:00Z`) / DAY_MS;
  return Number.isFinite(number) && isoOfDay(number) === text ? new Day(number) : null;
}
export const isoOfDay = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);

export function partsOf(day: Day): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
} {
  const date = new Date(day.number * DAY_MS);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: ((date.getUTCDay() + 6) % 7) + 1,
  };
}
const isoOf = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The day of a year, a month (1 to 12) and a day of the month, or null where there is none. */
export const dayOfParts = (year: number, month: number, day: number): Day | null => dayOf(isoOf(year, month, day));

/** `months` later on the same day of the month, or on the last day of a shorter month (29 February + 1 year = 28). */
function addMonths(from: Day, months: number): Day | null {
  const { year, month, day } = partsOf(from);
  const total = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(total / 12), (((total % 12) + 12) % 12) + 1];
  for (let last = day; last >= 28; last -= 1) {
    const found = dayOfParts(toYear, toMonth, last);
    if (found !== null) return found;
  }
  return dayOfParts(toYear, toMonth, day);
}
export function addSpan(day: Day, span: Span, sign: 1 | -1): Day | null {
  if (span.unit === 'months') return addMonths(day, sign * span.amount);
  const number = day.number + sign * span.amount;
  return Math.abs(number) < 3_000_000 ? new Day(number) : null;
}
/** Whole months from one day to another; negative when `to` is earlier. */
export function monthsBetween(from: Day, to: Day): number {
  if (to.number < from.number) return -monthsBetween(to, from);
  const [a, b] = [partsOf(from), partsOf(to)];
  return (b.year - a.year) * 12 + (b.month - a.month) - (b.day < a.day ? 1 : 0);
}

/**
 * Takes a plain JSON value in; text of a variable declared as a date becomes a day. What is not of the declared kind
 * becomes null, so that it ends as undecided instead of a surprising comparison.
 */
export function valueOf(plain: unknown): Value {
  if (plain === undefined || plain === null) return null;
  if (typeof plain === 'number') return Number.isFinite(plain) ? plain : null;
  if (typeof plain === 'string') return plain.normalize('NFC');
  if (typeof plain === 'boolean') return plain;
  if (Array.isArray(plain)) return plain.map(valueOf);
  return typeof plain === 'object' ? (plain as { readonly [member: string]: unknown }) : null;
}
/** Back to plain JSON: days `yyyy-MM-dd`, durations ISO 8601. */
export function plainOf(value: Value): unknown {
  if (value instanceof Day) return isoOfDay(value.number);
  if (value instanceof Span) return value.iso();
  if (Array.isArray(value)) return value.map((item: Value) => plainOf(item));
  return value;
}
