import type { CivilDay, Instant, Text } from '@app/kernel';
import type { Term } from './procedure.js';

/** A span of working hours, civil time `HH:mm`, `from` before `to`. */
export interface WorkSession {
  readonly from: string;
  readonly to: string;
}
/** One day that differs from the weekly pattern, with the decision that made it. The entry known last wins its day. */
export interface CalendarEntry {
  readonly day: CivilDay;
  /** Day off (holiday, compensatory day, swapped-off day), or a rest day that is worked. */
  readonly kind: 'OFF' | 'MAKE_UP';
  readonly reason: 'publicHoliday' | 'compensatoryDay' | 'workingDaySwap' | 'officeClosed';
  readonly name: Text;
  /** Document that decided it, such as `NQ 28/2026/QH16`. */
  readonly source: string;
  /** When it became known: what was computed earlier did not know it. */
  readonly knownFrom: Instant;
  /** Hours worked on a `MAKE_UP` day; without it those of the longest weekday. */
  readonly sessions?: readonly WorkSession[];
  readonly unverified?: boolean;
  /** Drafted from the law alone, before anybody announced the days off of its year: the announcement takes its place. */
  readonly drafted?: boolean;
}
/** One day of the ledger that adds up to a due date. */
export interface LedgerDay {
  readonly day: CivilDay;
  readonly kind: 'FIRST_DAY' | 'COUNTED' | 'PARTLY' | 'REST_DAY' | 'OFF' | 'PAUSED' | 'ROLLED';
  /** Share of the term this day gave, in the term's unit; for terms in working time also in minutes. */
  readonly counted: number;
  readonly minutes?: number;
  readonly entry?: CalendarEntry;
  readonly note?: Text;
}
/** When a term is over. */
export interface Due {
  readonly at: Instant;
  readonly on: CivilDay;
  /** True when a year in the way is known by statute only: the announcement may still move the date. */
  readonly provisional?: true;
}
/** The same with the days it is made of: they add up to the term. */
export interface DueExplanation extends Due {
  readonly term: Term;
  readonly startedAt: Instant;
  readonly days: readonly LedgerDay[];
}
