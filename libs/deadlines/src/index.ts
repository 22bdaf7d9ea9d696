/** Deadlines: the calendar of each agency as dated data, and what is due now. */
export { PublishDecision } from './commands/publish-decision.js';
export { DeadlinesModule } from './deadlines.module.js';
export * from './domain/calendar-decision.js';
export type { CalendarDecisionObstacle } from './domain/deadlines.obstacles.js';
export { yearsToAnnounce, type YearWarning } from './domain/year-watch.js';
export { DEADLINE_OBSTACLE_STATUS } from './http/obstacle-status.js';
export { DEADLINE_OBSTACLE_TEXT } from './http/obstacle-text.js';
export { Calendars, FRESH_SECONDS } from './queries/calendars.js';
export { DueDeadlineStore, type DueShortly } from './store/due-deadline.store.js';
export { type Recomputation, RecomputationStore } from './store/recomputation.store.js';
