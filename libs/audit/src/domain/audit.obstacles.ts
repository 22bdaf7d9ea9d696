import type { Obstacle } from '@app/kernel';

export type AuditObstacle =
  | Obstacle<'audit.not_found'>
  | Obstacle<'audit.bad_period', { readonly from: string; readonly to: string }>
  | Obstacle<'audit.list_too_long', { readonly most: number }>
  | Obstacle<'audit.check_running'>;
