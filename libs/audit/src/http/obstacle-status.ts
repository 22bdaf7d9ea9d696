import type { AuditObstacle } from '../domain/audit.obstacles.js';

export const AUDIT_OBSTACLE_STATUS = {
  'audit.not_found': 404,
  'audit.bad_period': 422,
  'audit.list_too_long': 422,
  'audit.check_running': 409,
} as const satisfies Record<AuditObstacle['code'], number>;
