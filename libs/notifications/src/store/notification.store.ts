import { Injectable } from '@nestjs/common';
import type { AccountId, DossierId, Instant } from '@app/kernel';
import { Database, LookupCodes } from '@app/platform';
import type { Evidence } from '../domain/delivery.js';
import type { Language } from '../domain/language.js';
import { withLookupCode } from '../domain/lookup-gap.js';
import type { NewNotification } from '../domain/notification.js';
import { PRIVATE_KEYS, type TemplateKey } from '../domain/templates/keys.js';

/** A notification one worker may send now, and until its lease ends. */
export interface Claimed {
  readonly id: string;
  readonly dossierId: DossierId | null;
  readonly channel: 'EMAIL' | 'SMS';
  readonly templateKey: TemplateKey;
  readonly language: Language;
  readonly address: string;
  readonly subject: string;
  readonly body: string;
  /** Number of this attempt, from 1. */
  readonly attempts: number;
  readonly createdAt: Instant;
  /** PostgreSQL's time. */
  readonly claimedAt: Instant;
}
export interface Attempt extends Pick<Claimed, 'id' | 'claimedAt'> {
  readonly lease: string;
  readonly outcome: string;
  readonly evidence: Evidence;
}

/** Rows of notifications. Every settlement names the lease it was made under: whoever lost it changes nothing. */
@Injectable()
export class NotificationStore {
  constructor(
    private readonly db: Database,
    private readonly lookups: LookupCodes,
  ) {}

  /** @returns how many were new; a message that was recorded before adds none */
  record(notifications: readonly NewNotification[]): Promise<number> {
    return this.db.change(RECORD, [JSON.stringify(notifications)]);
  }

  async isRecorded(messageId: string): Promise<boolean> {
    return (await this.db.first(IS_RECORDED, [messageId])) !== undefined;
  }

  /** Up to `limit` that are due by PostgreSQL's clock and that nobody else holds. */
  async claim(
    lease: string,
    { limit, seconds, channel = null }: { readonly limit: number; readonly seconds: number; readonly channel?: Claimed['channel'] | null },
  ): Promise<readonly Claimed[]> {
    const claimed = await this.db.rows<Claimed>(CLAIM, [limit, lease, seconds, channel]);
    return claimed.map((one) => withLookupCode(one, one.templateKey, (id) => this.lookups.of(id)));
  }

  /** Given back untouched: not an attempt. */
  postpone({ id }: Pick<Claimed, 'id'>, lease: string, notBefore: Instant): Promise<number> {
    return this.db.change(POSTPONE, [id, lease, notBefore]);
  }

  /** @returns 1, or 0 when the lease was lost: then somebody else settles it */
  settle(attempt: Attempt, state: 'SENT' | 'SUPPRESSED'): Promise<number> {
    return this.db.change(SETTLE, [attempt.id, attempt.lease, lineOf(attempt), state]);
  }

  retryAt(attempt: Attempt, notBefore: Instant): Promise<number> {
    return this.db.change(RETRY, [attempt.id, attempt.lease, lineOf(attempt), notBefore]);
  }

  /** Gives up, and opens an incident in the same statement. */
  fail(attempt: Attempt, incidentId: string): Promise<number> {
    return this.db.change(FAIL, [attempt.id, attempt.lease, lineOf(attempt), incidentId]);
  }

  /** An operator asks for another round. @returns 1, or 0 when it has not failed */
  reopen(id: string): Promise<number> {
    return this.db.change(REOPEN, [id]);
  }

  /** Empties address, words and values of everything one person was told; what waits is not sent. */
  erase(recipientId: AccountId): Promise<number> {
    return this.db.change(ERASE, [recipientId]);
  }
}

const lineOf = ({ claimedAt, outcome, evidence }: Attempt): string =>
  JSON.stringify([{ at: claimedAt, outcome, ...evidence }]);

const IS_PRIVATE = `template_key IN (${PRIVATE_KEYS.map((key) => `'${key}'`).join(', ')})`;

const RECORD = {
  name: 'notifications-record',
  text: `INSERT INTO notifications (id, message_id, dossier_id, channel, recipient_id, recipient_address, template_key, template_version,
      language, subject, body, "values", state, not_before, created_at, settled_at)
    SELECT id, "messageId", "dossierId", channel, "recipientId", address, "templateKey", "templateVersion",
      language, subject, body, "values", state, "notBefore", "createdAt", CASE WHEN state = 'SENT' THEN "createdAt" END
    FROM jsonb_to_recordset($1::jsonb) AS n (id uuid, "messageId" text, "dossierId" uuid, channel text, "recipientId" uuid, address text,
      "templateKey" text, "templateVersion" integer, language text, subject text, body text, "values" jsonb, state text,
      "notBefore" timestamptz, "createdAt" timestamptz)
    ORDER BY "messageId", channel, "recipientId", "templateKey"
    ON CONFLICT (message_id, channel, recipient_id, template_key) DO NOTHING`,
};
const IS_RECORDED = {
  name: 'notifications-is-recorded',
  text: 'SELECT FROM notifications WHERE message_id = $1 LIMIT 1',
};
const CLAIM = {
  name: 'notifications-claim',
  text: `WITH due AS (
      SELECT id FROM notifications WHERE state = 'WAITING' AND not_before <= now() AND (leased_until IS NULL OR leased_until <= now())
        AND ($4::text IS NULL OR channel = $4)
      ORDER BY not_before, id LIMIT $1 FOR UPDATE SKIP LOCKED)
    UPDATE notifications n SET lease = $2, leased_until = now() + make_interval(secs => $3), attempts = n.attempts + 1
    FROM due WHERE n.id = due.id
    RETURNING n.id, n.dossier_id AS "dossierId", n.channel, n.template_key AS "templateKey", n.language, n.recipient_address AS address,
      n.subject, n.body, n.attempts, n.created_at AS "createdAt", now() AS "claimedAt"`,
};
/** What was private is not kept once it is sent or given up; that it was sent, is. */
const EMPTIED = `recipient_address = CASE WHEN ${IS_PRIVATE} THEN NULL ELSE recipient_address END, body = CASE WHEN ${IS_PRIVATE} THEN NULL ELSE body END`;
const HELD = `id = $1 AND lease = $2 AND state = 'WAITING'`;
const POSTPONE = {
  name: 'notifications-postpone',
  text: `UPDATE notifications SET not_before = $3, attempts = attempts - 1, lease = NULL, leased_until = NULL WHERE ${HELD}`,
};
const SETTLE = {
  name: 'notifications-settle',
  text: `UPDATE notifications SET ${EMPTIED}, state = $4, proof = proof || $3::jsonb, settled_at = now(), lease = NULL, leased_until = NULL WHERE ${HELD}`,
};
const RETRY = {
  name: 'notifications-retry',
  text: `UPDATE notifications SET not_before = $4, proof = proof || $3::jsonb, lease = NULL, leased_until = NULL WHERE ${HELD}`,
};
const FAIL = {
  name: 'notifications-fail',
  text: `WITH failed AS (
      UPDATE notifications SET ${EMPTIED}, state = 'FAILED', proof = proof || $3::jsonb, settled_at = now(), lease = NULL, leased_until = NULL WHERE ${HELD}
      RETURNING id, dossier_id, channel, template_key, attempts)
    INSERT INTO incidents (id, dossier_id, source, problem)
    SELECT $4, dossier_id, 'notifications', jsonb_build_object('code', 'notifications.undeliverable', 'params', jsonb_build_object(
      'notificationId', id, 'channel', channel, 'template', template_key, 'attempts', attempts, 'last', $3::jsonb -> 0)) FROM failed`,
};
const REOPEN = `UPDATE notifications SET state = 'WAITING', attempts = 0, not_before = now(), settled_at = NULL
  WHERE id = $1 AND state = 'FAILED' AND recipient_address IS NOT NULL`;
const ERASE = `UPDATE notifications SET recipient_address = NULL, subject = NULL, body = NULL, "values" = NULL, lease = NULL, leased_until = NULL,
  state = CASE state WHEN 'WAITING' THEN 'SUPPRESSED' ELSE state END, settled_at = coalesce(settled_at, now())
  WHERE recipient_id = $1 AND subject IS NOT NULL`;
