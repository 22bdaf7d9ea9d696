import type { CivilDay } from '@app/kernel';
import { Temporal } from 'temporal-polyfill';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Days since 1970-01-01. @throws {RangeError} `day` is no civil day */
export function dayNumberOf(day: CivilDay): number {
  const at = Date.parse(`${day}T00:00:00.000Z`);
  if (Number.isNaN(at)) throw new RangeError(`not a civil day: ${day}`);
  return at / DAY;
}
export const civilDayOf = (dayNumber: number): CivilDay =>
  new Date(dayNumber * DAY).toISOString().slice(0, 10) as CivilDay;
export const yearOf = (dayNumber: number): number => new Date(dayNumber * DAY).getUTCFullYear();
/** Monday 1 to Sunday 7. */
export const weekdayOf = (dayNumber: number): number => ((((dayNumber + 3) % 7) + 7) % 7) + 1;

/** The same numbered day `months` later, or the last day of that month when it has none. */
export const addMonths = (day: CivilDay, months: number): CivilDay =>
  Temporal.PlainDate.from(day).add({ months }, { overflow: 'constrain' }).toString() as CivilDay;

/** Milliseconds since midnight of `HH:mm`. @throws {RangeError} not a time of day, 00:00 to 24:00 */
export function timeOfDay(text: string): number {
  const parts = /^(\d{2}):(\d{2})$/.exec(text);
  const time = parts ? Number(parts[1]) * HOUR + Number(parts[2]) * MINUTE : Number.NaN;
  if (!parts || Number(parts[2]) > 59 || time > DAY) throw new RangeError(`not a time of day: ${text}`);
  return time;
}

interface OffsetSpan {
  readonly from: number;
  readonly offset: number;
}
/**
 * Civil clock of a zone over a span of time. Wall time is a number: the milliseconds an instant would have if the
 * zone were UTC, so that midnight is a multiple of a day. The offsets are asked of the time-zone library once, because
 * asking it at every conversion costs more than the whole computation of a due date.
 */
export class CivilClock {
  private readonly spans: readonly OffsetSpan[];

  constructor(timeZone: string, fromDay: number, toDay: number) {
    const first = Temporal.Instant.fromEpochMilliseconds((fromDay - 1) * DAY).toZonedDateTimeISO(timeZone);
    const spans = [{ from: Number.NEGATIVE_INFINITY, offset: first.offsetNanoseconds / 1e6 }];
    let next = first.getTimeZoneTransition('next');
    while (next && next.epochMilliseconds < (toDay + 2) * DAY) {
      spans.push({ from: next.epochMilliseconds, offset: next.offsetNanoseconds / 1e6 });
      next = next.getTimeZoneTransition('next');
    }
    this.spans = spans;
  }

  /** @throws {RangeError} not a number */
  offsetAt(milliseconds: number): number {
    const span = this.spans.findLast(({ from }) => from <= milliseconds);
    if (!span) throw new RangeError('not an instant');
    return span.offset;
  }
  wallOf(milliseconds: number): number {
    return milliseconds + this.offsetAt(milliseconds);
  }
  millisecondsOfWall(wall: number): number {
    return wall - this.spans.findLast((span) => span.from <= wall - span.offset)!.offset;
  }
}
