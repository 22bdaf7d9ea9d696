/**
 * Working time over a work calendar, in the calendar's civil time. Pure; explains every date it gives.
 *
 *   dueAt(start, term, calendar, { pauses?, cutOffTime? }): Result<Due, CalendarObstacle>
 *   explain(start, term, calendar, options): Result<DueExplanation, CalendarObstacle>
 *   worked(from, to, calendar, pauses?): Result<minutes, CalendarObstacle>
 *   addWorking(from, minutes, calendar): Result<Instant, CalendarObstacle>
 *   missingStatutoryDays(calendar, year, after): readonly MissingDays[]
 *   asKnownAt(calendar, instant), nationalCalendar(), readCalendar(json), officeTime(instant, calendar)
 *
 * What is worked out from a calendar is kept with that very value: hold on to calendars, do not copy them per call.
 */
export * from './calendar.types.js';
export { asKnownAt } from './as-known-at.js';
/** The civil clock itself, for what shows or waits for an hour of the day. */
export { nationalCalendar } from './data/national-calendar.js';
export { dueAt } from './due-at.js';
export { explain } from './explain.js';
export { officeTime } from './office-time.js';
export { type CalendarProblem, readCalendar } from './read-calendar.js';
export { type MissingDays, missingStatutoryDays } from './statutory-days.js';
export { timingAgainst } from './timing.js';
export { addWorking, worked } from './worked.js';
