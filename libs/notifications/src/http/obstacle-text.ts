import type { Text } from '@app/kernel';
import type { NotificationsObstacle } from '../domain/notifications.obstacles.js';

export const NOTIFICATIONS_OBSTACLE_TEXT = {
  'notifications.not_found': { vi: 'Không có thông báo này.', en: 'There is no such notification.' },
  'notifications.cursor_invalid': {
    vi: 'Trang "{before}" không đọc được; hãy mở lại từ trang đầu.',
    en: 'The page "{before}" cannot be read; start again from the first page.',
  },
} as const satisfies Record<NotificationsObstacle['code'], Text>;
