import type { Obstacle } from '@app/kernel';

export type ProgressObstacle =
  /** One answer for "no such dossier" and "not your lookup code". */
  | Obstacle<'progress.not_found'>
  /** After several misses: a solved challenge, or time. */
  | Obstacle<'progress.proof_needed', { readonly retryAfterSeconds: number }>
  | Obstacle<'progress.too_many_requests', { readonly retryAfterSeconds: number }>;
