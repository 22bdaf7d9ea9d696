import { Injectable } from '@nestjs/common';
import type { AccountId } from '@app/kernel';
import { DeliverDue, type Settlements } from '../commands/deliver-due.js';
import { HearMessage } from '../commands/hear-message.js';
import { type PrivateTelling, TellPrivately } from '../commands/tell-privately.js';
import { NotificationStore } from '../store/notification.store.js';
import type { IncomingMessage } from './message.types.js';

/** The door for whoever reads the outbox, and for whoever keeps time. */
@Injectable()
export class NotificationsHandler {
  constructor(
    private readonly hear: HearMessage,
    private readonly deliver: DeliverDue,
    private readonly notifications: NotificationStore,
    private readonly privately: TellPrivately,
  ) {}

  /** Tells one person what nobody else may read; sent with the next round, kept no longer than that. */
  tell(telling: PrivateTelling): Promise<void> {
    return this.privately.run(telling);
  }

  /**
   * Records what people are to be told because of `message`. The same message again records nothing.
   *
   * @returns number of notifications that are new
   */
  handle(message: IncomingMessage): Promise<number> {
    return this.hear.run(message);
  }

  /** Sends up to `limit` notifications that are due by PostgreSQL's clock; of one channel, where it is named. */
  deliverDue(limit: number, channel: 'EMAIL' | 'SMS' | null = null): Promise<Settlements> {
    return this.deliver.run(limit, channel);
  }

  /** Another round for one that was given up. False when there is none, or its address is gone. */
  async retry(notificationId: string): Promise<boolean> {
    return (await this.notifications.reopen(notificationId)) === 1;
  }

  /** Empties address, words and values of all this person was told; the proofs of sending stay. @returns rows emptied */
  forget(recipientId: AccountId): Promise<number> {
    return this.notifications.erase(recipientId);
  }
}
