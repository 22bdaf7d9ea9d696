import type { ProgressObstacle } from '../domain/progress.obstacles.js';

export const PROGRESS_OBSTACLE_STATUS = {
  'progress.not_found': 404,
  'progress.proof_needed': 429,
  'progress.too_many_requests': 429,
} as const satisfies Record<ProgressObstacle['code'], number>;
