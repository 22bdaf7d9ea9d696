import type { PapersObstacle } from '../domain/papers.obstacles.js';

export const PAPERS_OBSTACLE_STATUS = {
  'papers.not_found': 404,
  'papers.no_such_form': 404,
  'papers.not_yet': 403,
  'papers.erased': 410,
} as const satisfies Record<PapersObstacle['code'], number>;
