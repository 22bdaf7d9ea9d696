import { Inject, Injectable } from '@nestjs/common';
import { type Instant, millisecondsOf, never } from '@app/kernel';
import { Ids } from '@app/platform';
import type { Delivery } from '../domain/delivery.js';
import { mailHtml } from '../domain/mail-html.js';
import { afterQuietHours } from '../domain/quiet-hours.js';
import { MOST_ATTEMPTS, nextAttempt } from '../domain/retry.js';
import { isPrivate, isUrgent, type TemplateKey } from '../domain/templates/keys.js';
import { MailGateway, SmsGateway } from '../messages/gateways.js';
import { type NotificationSettings, SETTINGS } from '../settings.js';
import { type Attempt, type Claimed, NotificationStore } from '../store/notification.store.js';

/** What became of the notifications that were due. */
export type Settlement = 'sent' | 'suppressed' | 'failed' | 'retried' | 'postponed' | 'lost';
export type Settlements = Readonly<Record<Settlement, number>>;

/** Longer than the slowest gateway takes: whoever holds a lease is still at it, or gone. */
const LEASE_SECONDS = 60;
/** Sent side by side, so that a whole batch ends within its lease. */
const BATCH = 10;

/** Sends what waits. Any number of workers may do it at the same time. */
@Injectable()
export class DeliverDue {
  constructor(
    private readonly notifications: NotificationStore,
    private readonly mail: MailGateway,
    private readonly sms: SmsGateway,
    private readonly ids: Ids,
    @Inject(SETTINGS) private readonly settings: NotificationSettings,
  ) {}

  /** @param limit  at most so many are tried, 1 or more */
  async run(limit: number, channel: 'EMAIL' | 'SMS' | null = null): Promise<Settlements> {
    const counts: Record<Settlement, number> = { sent: 0, suppressed: 0, failed: 0, retried: 0, postponed: 0, lost: 0 };
    for (let tried = 0; tried < limit;) {
      const lease = this.ids.random();
      const batch = await this.notifications.claim(lease, {
        limit: Math.min(BATCH, limit - tried),
        seconds: LEASE_SECONDS,
        channel,
      });
      if (batch.length === 0) break;
      tried += batch.length;
      const settled = await Promise.allSettled(batch.map((one) => this.deliver(one, lease)));
      for (const one of settled) {
        if (one.status === 'rejected') throw one.reason;
        counts[one.value] += 1;
      }
    }
    return counts;
  }

  private async deliver(one: Claimed, lease: string): Promise<Settlement> {
    const free = this.outsideQuietHours(one, one.claimedAt);
    if (free !== one.claimedAt) return held(await this.notifications.postpone(one, lease, free), 'postponed');
    const delivery: Delivery = isOver(one) ? OVER : one.attempts > MOST_ATTEMPTS ? NEVER_CAME_BACK : await this.send(one);
    const attempt: Attempt = { id: one.id, claimedAt: one.claimedAt, lease, ...delivery };
    switch (delivery.outcome) {
      case 'accepted':
        return held(await this.notifications.settle(attempt, 'SENT'), 'sent');
      case 'unconnected':
        return held(await this.notifications.settle(attempt, 'SUPPRESSED'), 'suppressed');
      case 'refused':
        return held(await this.notifications.fail(attempt, this.ids.random()), 'failed');
      case 'unanswered': {
        const next = nextAttempt(one.attempts, one.claimedAt);
        if (next === null) return held(await this.notifications.fail(attempt, this.ids.random()), 'failed');
        return held(await this.notifications.retryAt(attempt, this.outsideQuietHours(one, next)), 'retried');
      }
      default:
        return never(delivery);
    }
  }

  /** What a gateway throws is a fault of ours or of a library: kept as evidence, tried again, and an incident in the end. */
  private async send({ id, channel, address, subject, body, language, claimedAt }: Claimed): Promise<Delivery> {
    try {
      if (channel === 'SMS') return await this.sms.send({ id, to: address, text: body, at: claimedAt });
      const html = mailHtml(body, language, this.settings.portalUrl);
      return await this.mail.send({ id, to: address, subject, text: body, html, language });
    } catch (error) {
      return {
        outcome: 'unanswered',
        evidence: { gateway: channel, threw: error instanceof Error ? error.name : typeof error },
      };
    }
  }

  private outsideQuietHours(
    { channel, templateKey }: { readonly channel: string; readonly templateKey: TemplateKey },
    at: Instant,
  ): Instant {
    return channel === 'SMS' && !isUrgent(templateKey) ? afterQuietHours(at, this.settings.quietHours) : at;
  }
}

/** A code that comes late is good for nothing but for confusion. */
const OVER: Delivery = { outcome: 'unconnected', evidence: { gateway: 'none', code: 'OVER' } };
const PRIVATE_MILLISECONDS = 10 * 60_000;
const isOver = ({ templateKey, createdAt, claimedAt }: Claimed): boolean =>
  isPrivate(templateKey) && millisecondsOf(claimedAt) - millisecondsOf(createdAt) > PRIVATE_MILLISECONDS;

/** Each worker that took it was gone before it could say what became of it. */
const NEVER_CAME_BACK: Delivery = { outcome: 'refused', evidence: { gateway: 'none', code: 'NEVER_CAME_BACK' } };

const held = (changed: number, settlement: Settlement): Settlement => (changed === 1 ? settlement : 'lost');
