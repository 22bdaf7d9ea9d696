import type { Obstacle } from '@app/kernel';

export type PapersObstacle =
  | Obstacle<'papers.not_found'>
  | Obstacle<'papers.not_yet'>
  | Obstacle<'papers.erased'>;
