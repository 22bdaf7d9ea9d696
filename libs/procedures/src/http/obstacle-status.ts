import type { DesignObstacle } from '../domain/design.obstacles.js';
import type { ProcedureObstacle } from '../domain/procedure.obstacles.js';

export const PROCEDURE_OBSTACLE_STATUS = {
  'procedures.not_found': 404,
  'procedures.no_such_agency': 422,
  'procedures.invalid_bundle': 422,
  'procedures.not_publishable': 422,
  'procedures.no_such_draft': 404,
  'procedures.no_such_version': 404,
  'procedures.draft_changed': 409,
  'procedures.draft_closed': 409,
  'procedures.not_submitted': 409,
  'procedures.not_approved': 409,
  'procedures.content_differs': 409,
  'procedures.own_work': 403,
  'procedures.nothing_differs': 422,
  'procedures.effective_day_past': 422,
  'procedures.reason_for_warnings': 422,
  'procedures.invalid_scenarios': 422,
  'procedures.scenario_fails': 422,
} as const satisfies Record<ProcedureObstacle['code'] | DesignObstacle['code'], number>;
