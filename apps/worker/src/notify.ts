import { Injectable } from '@nestjs/common';
import { HEARD, NotificationsHandler } from '@app/notifications';
import type { OutboxMessage } from '@app/platform';
import { MessageHandler } from './message-handler.js';
import { Round } from './round.js';

/** Tells people what happened to their dossier. Its rows carry the message's id, so that a second time adds none. */
@Injectable()
export class Notify extends MessageHandler {
  readonly name = 'notifications';
  readonly hears = HEARD;

  constructor(private readonly notifications: NotificationsHandler) {
    super();
  }

  async handle(message: OutboxMessage): Promise<void> {
    await this.notifications.handle(message);
  }
}

const IN_ONE_LOOK = 50;
const SLEEP_MILLISECONDS = 2_000;

/** Sends letters and SMS that are due. */
@Injectable()
export class DeliverNotifications extends Round {
  constructor(private readonly notifications: NotificationsHandler) {
    super();
  }

  async look(): Promise<number> {
    const settled = await this.notifications.deliverDue(IN_ONE_LOOK);
    return Object.values(settled).some((count) => count > 0) ? 0 : SLEEP_MILLISECONDS;
  }
}
