/** Deadlines: the calendar of each agency, and what is due now. */
export { DeadlinesModule } from './deadlines.module.js';
export { Calendars } from './queries/calendars.js';
export { DueDeadlineStore } from './store/due-deadline.store.js';
