import type { Text } from '@app/kernel';
import type { ProgressObstacle } from '../domain/progress.obstacles.js';

export const PROGRESS_OBSTACLE_TEXT = {
  'progress.not_found': {
    vi: 'Không có hồ sơ nào với mã hồ sơ và mã tra cứu này.',
    en: 'There is no dossier with this code and this lookup code.',
  },
  'progress.proof_needed': {
    vi: 'Vừa có nhiều lần tra cứu sai. Hãy gửi kèm lời giải của một thử thách (POST, trường altcha), hoặc thử lại sau {retryAfterSeconds} giây.',
    en: 'There were several wrong look-ups. Send a solved challenge along (POST, field altcha), or try again in {retryAfterSeconds} seconds.',
  },
  'progress.too_many_requests': {
    vi: 'Tra cứu sai quá nhiều lần. Hãy thử lại sau {retryAfterSeconds} giây.',
    en: 'Too many wrong look-ups. Try again in {retryAfterSeconds} seconds.',
  },
} as const satisfies Record<ProgressObstacle['code'], Text>;
