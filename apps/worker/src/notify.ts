import { Injectable } from '@nestjs/common';
import { HEARD, NotificationsHandler } from '@app/notifications';
import type { OutboxMessage } from '@app/platform';
import { ExemptionsTold } from './exemptions-told.js';
import type { GatewayRate } from './gateways.js';
import { MessageHandler } from './message-handler.js';
import { Round } from './round.js';

/** Tells people what happened to their dossier. Its rows carry the message's id, so that a second time adds none. */
@Injectable()
export class Notify extends MessageHandler {
  readonly name = 'notifications';
  readonly hears = HEARD;

  constructor(
    private readonly notifications: NotificationsHandler,
    private readonly exemptions: ExemptionsTold,
  ) {
    super();
  }

  async handle(message: OutboxMessage): Promise<void> {
    const told = message.name === 'dossiers.exemption-judged@1' ? await this.exemptions.run(message) : message;
    if (told) await this.notifications.handle(told);
  }
}

const SLEEP_MILLISECONDS = 2_000;

/** Sends what is due by one gateway, no faster than the gateway allows. */
export class DeliverBy extends Round {
  constructor(
    private readonly rate: GatewayRate,
    /** Sends one batch. @returns whether there was anything to send */
    private readonly deliver: (limit: number) => Promise<boolean>,
  ) {
    super();
  }

  async look(): Promise<number> {
    const { batch, perSecond } = this.rate;
    return (await this.deliver(batch)) ? (1_000 * batch) / perSecond : SLEEP_MILLISECONDS;
  }
}

export const hadWork = (settled: Awaited<ReturnType<NotificationsHandler['deliverDue']>>): boolean =>
  Object.values(settled).some((count) => count > 0);
