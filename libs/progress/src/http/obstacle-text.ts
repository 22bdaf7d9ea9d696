import type { Text } from '@app/kernel';
import type { ProgressObstacle } from '../domain/progress.obstacles.js';

export const PROGRESS_OBSTACLE_TEXT = {
  'progress.not_found': {
    vi: 'Không có hồ sơ nào với mã hồ sơ và mã tra cứu này.',
    en: 'There is no dossier with this code and this lookup code.',
  },
  'progress.too_many_requests': {
    vi: 'Tra cứu quá nhiều lần. Hãy thử lại sau {retryAfterSeconds} giây.',
    en: 'Too many look-ups. Try again in {retryAfterSeconds} seconds.',
  },
} as const satisfies Record<ProgressObstacle['code'], Text>;
