import { type WorkCalendar, worked } from '@app/calendar';
import { type Instant, instantOf, millisecondsOf } from '@app/kernel';
import type { Chance } from './chance.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** Lunar new year of 2026 and 2027, first day; a fortnight before it everybody wants everything done. */
const NEW_YEARS = ['2026-02-17', '2027-02-06'].map((day) => Date.parse(`${day}T00:00:00+07:00`));

/** What came in these last days is mostly under way still: more of it, so that every desk has work lying on it. */
const LAST_DAYS = 7;
const LAST_DAYS_WEIGHT = 3;

interface OpeningDay {
  readonly midnight: number;
  readonly isOpen: boolean;
  readonly weight: number;
}

/** The days of the last year on which dossiers are filed, and how many: Mondays, the start of school, the weeks before Tết. */
export class OpeningDays {
  private readonly days: readonly OpeningDay[];

  constructor(
    private readonly now: Instant,
    calendar: WorkCalendar,
  ) {
    const today = Date.parse(`${new Date(millisecondsOf(now) + 7 * HOUR).toISOString().slice(0, 10)}T00:00:00+07:00`);
    this.days = Array.from({ length: 365 }, (_, ago) => {
      const midnight = today - ago * DAY;
      const minutes = worked(instantOf(midnight), instantOf(midnight + DAY), calendar);
      const isOpen = minutes.ok && minutes.value > 0;
      return { midnight, isOpen, weight: weightOf(midnight, isOpen) * (ago < LAST_DAYS ? LAST_DAYS_WEIGHT : 1) };
    });
  }

  /** An instant of filing: at the counter while it is open, online also of an evening and at weekends. */
  draw(chance: Chance, isAtCounter: boolean): Instant {
    for (;;) {
      const { midnight, isOpen } = this.days[chance.weighted(this.days.map((day) => (isAtCounter && !day.isOpen ? 0 : day.weight)))]!;
      const hour = isAtCounter && isOpen ? chance.one(COUNTER_HOURS) : chance.one(EVENING_HOURS);
      const at = midnight + hour * HOUR + chance.between(0, 59) * 60_000 + chance.between(0, 59_999);
      if (at < millisecondsOf(this.now) - 60_000) return instantOf(at);
    }
  }
}

/** Full hours in which one comes: eight to half past eleven, two to five; the busy ones twice. */
const COUNTER_HOURS = [8, 8, 8, 9, 9, 9, 10, 10, 14, 14, 14, 15, 15, 16] as const;
const EVENING_HOURS = [7, 8, 9, 10, 12, 13, 15, 17, 19, 20, 20, 21, 22] as const;

function weightOf(midnight: number, isOpen: boolean): number {
  const { weekday, month } = { weekday: new Date(midnight + 7 * HOUR).getUTCDay(), month: new Date(midnight + 7 * HOUR).getUTCMonth() + 1 };
  const beforeNewYear = NEW_YEARS.some((day) => midnight < day - 3 * DAY && midnight > day - 25 * DAY);
  const afterNewYear = NEW_YEARS.some((day) => midnight >= day && midnight < day + 14 * DAY);
  const season = beforeNewYear ? 2.2 : afterNewYear ? 0.6 : month === 8 ? 1.5 : month === 7 ? 1.2 : 1;
  return season * (isOpen ? (weekday === 1 ? 1.35 : 1) : 0.15);
}
