import { Injectable } from '@nestjs/common';
import type { AccountId, Instant } from '@app/kernel';
import { Database } from '@app/platform';
import type { Cursor } from '../domain/cursor.js';
import type { Language } from '../domain/language.js';
import type { TemplateKey } from '../domain/templates/keys.js';
import type { Values } from '../domain/values.js';

export interface PortalMessage {
  readonly id: string;
  readonly dossierId: string | null;
  readonly key: TemplateKey;
  readonly version: number;
  readonly language: Language;
  readonly subject: string;
  readonly body: string;
  readonly values: Values;
  readonly createdAt: Instant;
  readonly readAt: Instant | null;
}

/** Portal messages, always of one recipient. */
@Injectable()
export class InboxStore {
  constructor(private readonly db: Database) {}

  /** Newest first, after the line of `cursor`. */
  page(recipientId: AccountId, cursor: Cursor | null, limit: number): Promise<readonly PortalMessage[]> {
    return this.db.rows<PortalMessage>(PAGE, [
      recipientId,
      cursor?.createdAt ?? 'infinity',
      cursor?.id ?? LAST_ID,
      limit,
    ]);
  }

  async unread(recipientId: AccountId): Promise<number> {
    return (await this.db.first<{ readonly unread: number }>(UNREAD, [recipientId]))!.unread;
  }

  /** The first reading counts. False when this recipient has no such message. */
  async markRead(recipientId: AccountId, id: string, at: Instant): Promise<boolean> {
    return (await this.db.change(MARK_READ, [id, recipientId, at])) === 1;
  }
}

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
/** Beyond this the number says no more than "many". */
const MOST_UNREAD = 100;
const SHOWN = `recipient_id = $1 AND channel = 'PORTAL' AND subject IS NOT NULL`;
const PAGE = {
  name: 'notifications-page',
  text: `SELECT id, dossier_id AS "dossierId", template_key AS key, template_version AS version, language, subject, body, "values",
      created_at AS "createdAt", read_at AS "readAt"
    FROM notifications WHERE ${SHOWN} AND (created_at, id) < ($2, $3) ORDER BY created_at DESC, id DESC LIMIT $4`,
};
const UNREAD = {
  name: 'notifications-unread',
  text: `SELECT count(*)::int AS unread FROM (SELECT FROM notifications WHERE ${SHOWN} AND read_at IS NULL LIMIT ${MOST_UNREAD}) few`,
};
const MARK_READ = {
  name: 'notifications-mark-read',
  text: `UPDATE notifications SET read_at = coalesce(read_at, $3)
    WHERE id = $1 AND recipient_id = $2 AND channel = 'PORTAL' AND subject IS NOT NULL`,
};
