import type { Obstacle } from '@app/kernel';

export type ProgressObstacle =
  /** One answer for "no such dossier" and "not your lookup code". */
  | Obstacle<'progress.not_found'>
  | Obstacle<'progress.too_many_requests', { readonly retryAfterSeconds: number }>;
