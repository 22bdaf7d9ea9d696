import type { Obstacle } from '@app/kernel';

export type NotificationsObstacle =
  /** No such notification of the one who asks. */
  | Obstacle<'notifications.not_found'>
  /** params: `before` */
  | Obstacle<'notifications.cursor_invalid'>;
