import type { NotificationsObstacle } from '../domain/notifications.obstacles.js';

export const NOTIFICATIONS_OBSTACLE_STATUS = {
  'notifications.not_found': 404,
  'notifications.cursor_invalid': 400,
} as const satisfies Record<NotificationsObstacle['code'], number>;
