import { type Instant, no, ok, type Result } from '@app/kernel';
import type { NotificationsObstacle } from './notifications.obstacles.js';

/** The last line of the page before: newest first, equal instants by id. */
export interface Cursor {
  readonly createdAt: Instant;
  readonly id: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const isUuid = (text: string): boolean => UUID.test(text);

/** `<instant>~<id>`: nothing in it is secret, so it is readable. */
export const cursorText = ({ createdAt, id }: Cursor): string => `${createdAt}~${id}`;

export function readCursor(text: string): Result<Cursor, NotificationsObstacle> {
  const [createdAt = '', id = '', ...rest] = text.split('~');
  const isInstant =
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(createdAt) && !Number.isNaN(Date.parse(createdAt));
  if (!isInstant || !isUuid(id) || rest.length > 0)
    return no({ code: 'notifications.cursor_invalid', params: { before: text.slice(0, 100) } });
  return ok({ createdAt: createdAt as Instant, id });
}
