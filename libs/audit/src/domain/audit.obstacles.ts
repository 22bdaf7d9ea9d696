import type { Obstacle } from '@app/kernel';

export type AuditObstacle =
  | Obstacle<'audit.not_found'>
  | Obstacle<'audit.bad_period', { readonly from: string; readonly to: string }>
  | Obstacle<'audit.check_running'>;
