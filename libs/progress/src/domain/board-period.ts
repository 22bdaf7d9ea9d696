import type { Instant } from '@app/kernel';

export const BOARD_PERIODS = ['month', 'quarter', 'year'] as const;
export type BoardPeriod = (typeof BOARD_PERIODS)[number];

/** A month, a quarter or a year of the civil calendar in Viet Nam. */
export interface Span {
  readonly period: BoardPeriod;
  /** First month of it, `yyyy-MM`. */
  readonly month: string;
  readonly year: number;
  /** Of the year: 1 to 12 of a month, 1 to 4 of a quarter, 1 of a year. */
  readonly number: number;
  /** Inclusive. */
  readonly from: Instant;
  /** Exclusive. */
  readonly to: Instant;
  /** A month of the period before. */
  readonly before: string;
  /** A month of the period after; null where that has not begun. */
  readonly after: string | null;
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const satisfies Record<BoardPeriod, number>;
const OFFICE_TIME = '+07:00';

/** The period with this month in it. One that has not begun gives way to the present one. */
export function spanOf(period: BoardPeriod, month: string | undefined, now: Instant): Span {
  const present = monthIndex(civilMonth(now));
  const asked = Math.min(month === undefined ? present : monthIndex(month), present);
  const length = MONTHS[period];
  const first = Math.floor(asked / length) * length;
  const after = first + length;
  return {
    period, month: monthText(first), year: Math.floor(first / 12), number: (first % 12) / length + 1,
    from: startOf(first), to: startOf(after), before: monthText(first - length), after: after > present ? null : monthText(after),
  };
}

const SEVEN_HOURS = 7 * 3_600_000;
const civilMonth = (at: Instant): string => new Date(Date.parse(at) + SEVEN_HOURS).toISOString().slice(0, 7);
const monthIndex = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const monthText = (index: number): string => `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
const startOf = (index: number): Instant => new Date(`${monthText(index)}-01T00:00:00${OFFICE_TIME}`).toISOString() as Instant;
