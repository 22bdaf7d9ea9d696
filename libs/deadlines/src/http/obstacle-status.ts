import type { CalendarDecisionObstacle } from '../domain/deadlines.obstacles.js';

export const DEADLINE_OBSTACLE_STATUS = {
  'deadlines.decision_empty': 422,
  'deadlines.day_in_past': 422,
  'deadlines.day_named_twice': 422,
  'deadlines.years_are_national': 422,
  'deadlines.year_unknown': 422,
  'deadlines.year_announced': 409,
  'deadlines.year_incomplete': 422,
  'deadlines.decision_unreadable': 422,
  'deadlines.decision_known': 409,
  'deadlines.no_such_decision': 404,
  'deadlines.no_such_scope': 404,
  'deadlines.outside_administration': 403,
} as const satisfies Record<CalendarDecisionObstacle['code'], number>;
