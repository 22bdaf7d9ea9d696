/**
 * Working time over a work calendar, in Vietnamese civil time. Pure; explains every date it gives.
 *
 *   dueAt(start, term, calendar, { pauses?, cutOffTime? }): Result<Due, CalendarObstacle>
 *   worked(from, to, calendar, pauses?): Result<minutes, CalendarObstacle>
 *   addWorking(from, minutes, calendar): Result<Instant, CalendarObstacle>
 *   explain(start, term, calendar, options): Result<DueExplanation, CalendarObstacle>
 */
export * from './calendar.types.js';
