import type { CalendarEntry, WorkSession } from '@app/contracts';
import type { CivilDay, Instant, Obstacle } from '@app/kernel';

export type { CalendarEntry, Due, DueExplanation, LedgerDay, WorkSession } from '@app/contracts';

/** A year whose days off are known (`announced`) or only drafted from the law (`byStatute`). The one known last wins. */
export interface CalendarYear {
  readonly year: number;
  readonly status: 'announced' | 'byStatute';
  /** When it became known; without it, always. */
  readonly knownFrom?: Instant;
}
/** The weekly hours of an office from a day on, in the place of `sessionsByWeekday`. The one known last wins. */
export interface DatedWeek {
  readonly from: CivilDay;
  readonly sessionsByWeekday: WorkCalendar['sessionsByWeekday'];
  /** Document that decided it. */
  readonly source: string;
  readonly knownFrom: Instant;
}
/** A day that was drafted, and that the announcement of its year has taken the place of: `asKnownAt` an earlier instant it still stands. */
export interface ReplacedEntry extends CalendarEntry {
  /** When the announcement became known. */
  readonly until: Instant;
}
/** A work calendar: weekly sessions and dated exceptions. Dated data with a source, never code. */
export interface WorkCalendar {
  readonly id: string;
  /** IANA zone; every civil day and hour below is read in it. */
  readonly timeZone: string;
  /** Index 1 (Monday) to 7 (Sunday); an empty list is a weekly rest day. `0` is unused. */
  readonly sessionsByWeekday: readonly (readonly WorkSession[])[];
  /** Other weekly hours, from their day on. */
  readonly weeks?: readonly DatedWeek[];
  readonly entries: readonly CalendarEntry[];
  /** What stood among the entries once. Counts for nothing but for what was known then. */
  readonly replaced?: readonly ReplacedEntry[];
  /** Years whose days off have been announced; a term that runs into another year is a problem, not a date. */
  readonly years: readonly CalendarYear[];
}
/** A span that does not count. `to` null while it lasts. */
export interface Pause {
  readonly from: Instant;
  readonly to: Instant | null;
  readonly reason: 'SUPPLEMENT' | 'PAYMENT' | 'CONSULTATION' | 'STOP';
}
export interface DueOptions {
  /** In any order; overlapping ones count once, what lies before the start or after the due instant not at all. */
  readonly pauses?: readonly Pause[];
  /** `HH:mm`: received later, be it by a second, counts as received on the next working day. */
  readonly cutOffTime?: string;
}
/** What stands between a term and its date. Nothing here is ever answered with a guessed date. */
export type CalendarObstacle =
  /** The days off of a year in the way are not known. */
  | Obstacle<'calendar.year_missing', { readonly year: number }>
  /** A pause that began in time is still open: there is no due date until it ends. */
  | Obstacle<'calendar.clock_paused', { readonly since: Instant; readonly reason: Pause['reason'] }>
  /** Not a term: see `Term`. */
  | Obstacle<'calendar.term_invalid', { readonly quantity: number; readonly unit: string }>
  /** A span or a pause ends before it begins. */
  | Obstacle<'calendar.span_reversed', { readonly from: Instant; readonly to: Instant }>;
