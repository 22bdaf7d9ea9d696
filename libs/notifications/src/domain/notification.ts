import type { AccountId, DossierId, Instant } from '@app/kernel';
import type { Language, NotificationChannel } from './language.js';
import type { TemplateKey } from './templates/keys.js';
import type { Values } from './values.js';

/** A notification as it is first recorded. */
export interface NewNotification {
  /** Also the key of idempotency towards every gateway. */
  readonly id: string;
  readonly messageId: string;
  readonly dossierId: DossierId | null;
  readonly channel: NotificationChannel;
  readonly recipientId: AccountId;
  readonly address: string | null;
  readonly templateKey: TemplateKey;
  readonly templateVersion: number;
  readonly language: Language;
  readonly subject: string;
  readonly body: string;
  readonly values: Values;
  readonly state: 'WAITING' | 'SENT';
  readonly notBefore: Instant;
  readonly createdAt: Instant;
}
