import type { NotificationsObstacle } from '../domain/notifications.obstacles.js';

export const NOTIFICATIONS_OBSTACLE_STATUS = {
  'notifications.not_found': 404,
  'notifications.cursor_invalid': 400,
  'notifications.no_such_template': 404,
  'notifications.gap_unknown': 422,
  'notifications.gap_unclosed': 422,
  'notifications.gap_missing': 422,
  'notifications.words_incomplete': 422,
  'notifications.words_too_long': 422,
  'notifications.template_changed_meanwhile': 409,
  'notifications.day_in_past': 422,
  'notifications.outside_administration': 403,
} as const satisfies Record<NotificationsObstacle['code'], number>;
