import type { Obstacle } from '@app/kernel';

export type CalendarDecisionObstacle =
  | Obstacle<'deadlines.decision_empty'>
  /** params: `day`, `today` */
  | Obstacle<'deadlines.day_in_past'>
  /** params: `day` */
  | Obstacle<'deadlines.day_named_twice'>
  /** Which years are announced is one fact for the whole country. params: `scope` */
  | Obstacle<'deadlines.years_are_national'>
  /** A day of a year there is no calendar of, and that the decision does not announce: it would do nothing. params: `year`, `day` */
  | Obstacle<'deadlines.year_unknown'>
  /** What was announced is no draft again: dates were promised by it. params: `year` */
  | Obstacle<'deadlines.year_announced'>
  /** Holidays of the law are not among the days of a year that is announced. params: `year`, `missing` (`MissingDays`), `errors` */
  | Obstacle<'deadlines.year_incomplete'>
  /** params: `problems` — path and what was expected there */
  | Obstacle<'deadlines.decision_unreadable'>
  /** The document was published before. params: `number`, `symbol` */
  | Obstacle<'deadlines.decision_known'>
  /** params: `number` */
  | Obstacle<'deadlines.no_such_decision'>
  /** params: `scope` */
  | Obstacle<'deadlines.no_such_scope'>
  /** params: `scope` */
  | Obstacle<'deadlines.outside_administration'>;
