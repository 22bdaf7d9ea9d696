import { officeTime, type WorkCalendar } from '@app/calendar';
import { type ClockState, type Urgency } from '@app/contracts';
import type { Instant } from '@app/kernel';

const HOUR = 60;
/** In working minutes. */
export const WORKING_DAY = 8 * HOUR;
const SHARE = 5;

/**
 * Working minutes before its end from which a term is due soon: the last working day; of one shorter than two days the last fifth, or a step of two
 * hours would be pressing from its first minute. One within the hour is due soon as it comes: a warning would come with the work. Reminders, queues,
 * their counts and what a step is shown by go by it.
 */
export function soonMinutes(termMinutes: number): number {
  if (termMinutes < HOUR) return termMinutes;
  return termMinutes < 2 * WORKING_DAY ? Math.ceil(termMinutes / SHARE) : WORKING_DAY;
}
/** The same of the terms a whole dossier has: of a long one the last fifth. */
export const soonMinutesOfDossier = (termMinutes: number): number => Math.max(soonMinutes(termMinutes), termMinutes / SHARE);

export interface Pressing {
  readonly calendar: WorkCalendar;
  readonly now: Instant;
  readonly due: Instant;
  /** Working minutes to the due moment. */
  readonly minutesLeft: number | null;
  /** From so many working minutes left on it is due soon. */
  readonly soonMinutes: number;
}

/** The word a clock is shown by, on every surface. */
export function urgencyOf(state: ClockState, { calendar, now, due, minutesLeft, soonMinutes: soon }: Pressing): Urgency {
  if (state === 'OVERDUE') return 'OVERDUE';
  if (state === 'PAUSED') return 'PAUSED';
  if (state === 'STOPPED') return 'FINISHED';
  if (officeTime(now, calendar).slice(0, 10) === officeTime(due, calendar).slice(0, 10)) return 'DUE_TODAY';
  return minutesLeft !== null && minutesLeft <= soon ? 'DUE_SOON' : 'ON_TIME';
}
