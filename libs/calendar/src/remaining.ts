import type { Term } from '@app/contracts';
import { type Instant, ok, type Result } from '@app/kernel';
import type { CalendarObstacle, Due, DueOptions, Pause, WorkCalendar } from './calendar.types.js';
import { dueAt } from './due-at.js';
import { worked } from './worked.js';

/** One of a dossier's clocks: what runs, since when, and what stopped it. */
export interface TermClock extends DueOptions {
  readonly startedAt: Instant;
  readonly term: Term;
}
export interface ClockReading {
  readonly state: 'RUNNING' | 'PAUSED';
  /** A clock that was late when it was paused stays late. */
  readonly overdue: boolean;
  /** Working minutes until the due instant, less than zero once it is past; of a paused clock those it had left. */
  readonly minutes: number;
  /** Null while a pause that began in time lasts. */
  readonly due: Due | null;
}

/**
 * What a clock shows at an instant, knowing only the pauses that had begun by then. Due sharp is not overdue.
 *
 * @returns an obstacle of `dueAt`, but never `calendar.clock_paused`: a paused clock can be read
 */
export function remaining(clock: TermClock, at: Instant, calendar: WorkCalendar): Result<ClockReading, CalendarObstacle> {
  const begun = (clock.pauses ?? []).filter(({ from }) => from <= at);
  const open = openAt(begun, at);
  const closed = begun.filter(({ from }) => open === undefined || from < open);
  const due = dueAt(clock.startedAt, clock.term, calendar, { ...clock, pauses: closed });
  if (!due.ok) return due;

  const pausedInTime = open !== undefined && open <= due.value.at;
  const minutes = signedMinutes(pausedInTime ? open : at, due.value.at, calendar);
  if (!minutes.ok) return minutes;
  return ok({
    state: open === undefined ? 'RUNNING' : 'PAUSED',
    overdue: !pausedInTime && at > due.value.at,
    minutes: minutes.value,
    due: pausedInTime ? null : due.value,
  });
}

/** Since when the clock has stood still at `at`; pauses that overlap or touch are one. */
function openAt(begun: readonly Pause[], at: Instant): Instant | undefined {
  let last: { readonly from: Instant; readonly to: Instant | null } | undefined;
  for (const { from, to } of begun.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (!last || (last.to !== null && from > last.to)) last = { from, to };
    else if (last.to !== null && (to === null || to > last.to)) last = { ...last, to };
  }
  return last && (last.to === null || last.to > at) ? last.from : undefined;
}

function signedMinutes(from: Instant, to: Instant, calendar: WorkCalendar): Result<number, CalendarObstacle> {
  if (from <= to) return worked(from, to, calendar);
  const late = worked(to, from, calendar);
  return late.ok ? ok(-late.value) : late;
}
