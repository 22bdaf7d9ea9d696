import type { Obstacle } from '@app/kernel';

export type PapersObstacle =
  | Obstacle<'papers.not_found'>
  /** The procedure in force has no such form for applicants. */
  | Obstacle<'papers.no_such_form', { readonly procedure: string; readonly form: string }>
  | Obstacle<'papers.not_yet'>
  | Obstacle<'papers.erased'>;
