/**
 * Working time over a work calendar, in the calendar's civil time. Pure; explains every date it gives.
 *
 *   dueAt(start, term, calendar, { pauses?, cutOffTime? }): Result<Due, CalendarObstacle>
 *   worked(from, to, calendar, pauses?): Result<minutes, CalendarObstacle>
 *   addWorking(from, minutes, calendar): Result<Instant, CalendarObstacle>
 */
export * from './calendar.types.js';
export { CivilClock, DAY, timeOfDay } from './civil.js';
export { nationalCalendar } from './data/national-calendar.js';
export { dueAt } from './due-at.js';
export { addWorking, worked } from './worked.js';
