import type { ProcedureObstacle } from '../domain/procedure.obstacles.js';

export const PROCEDURE_OBSTACLE_STATUS = {
  'procedures.not_found': 404,
  'procedures.no_such_form': 422,
  'procedures.no_such_agency': 422,
  'procedures.invalid_bundle': 422,
  'procedures.not_publishable': 422,
} as const satisfies Record<ProcedureObstacle['code'], number>;
