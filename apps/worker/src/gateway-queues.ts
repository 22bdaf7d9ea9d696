import { InjectQueue, Process, Processor } from '@nestjs/bull';
import type { Provider } from '@nestjs/common';
import { getQueueToken } from '@nestjs/bull';
import type { Queue } from 'bull';
import { millisecondsOf } from '@app/kernel';
import { NotificationsHandler } from '@app/notifications';
import { Clock } from '@app/platform';
import { Gateways } from './gateways.js';
import { DeliverBy, hadWork } from './notify.js';
import { queueNameOf, sent, type Told } from './queues.js';
import { stopTaking } from './queue-relay.js';

type Channel = keyof typeof Gateways;
const CHANNELS = Object.keys(Gateways) as Channel[];

/** Without Redis: each worker keeps to the rate by itself. */
export const deliveriesInProcess = (): Provider[] =>
  CHANNELS.map((channel) => ({
    provide: `deliver-${channel}`,
    useFactory: (notifications: NotificationsHandler) =>
      new DeliverBy(Gateways[channel](), async (limit) => hadWork(await notifications.deliverDue(limit, channel))),
    inject: [NotificationsHandler],
  }));

const ONE_BATCH_MILLISECONDS = 10_000;
/**
 * One batch waits at a time, however many workers ask for it; a batch whose worker died, which the queue finds out in a minute only, keeps the
 * next one waiting for ten seconds.
 *
 * @param at  epoch milliseconds
 */
export const batchDue = (at: number): Told => ({ data: {}, opts: { jobId: `due-${Math.floor(at / ONE_BATCH_MILLISECONDS)}` } });

/** With Redis: whoever is free sends the next batch, and the queue keeps all workers together to the rate. */
export const deliveriesByQueue = (): Provider[] => [
  ...CHANNELS.map((channel) => ({
    provide: `deliver-${channel}`,
    useFactory: (notifications: NotificationsHandler, queue: Queue, clock: Clock) =>
      new DeliverBy(Gateways[channel](), async (limit) => {
        if (await sent(queue, [batchDue(millisecondsOf(clock.now()))])) return true;
        return hadWork(await notifications.deliverDue(limit, channel));
      }),
    inject: [NotificationsHandler, getQueueToken(queueNameOf(channel)), Clock],
  })),
  MailConsumer,
  SmsConsumer,
];

@Processor(queueNameOf('EMAIL'))
class MailConsumer {
  constructor(
    private readonly notifications: NotificationsHandler,
    @InjectQueue(queueNameOf('EMAIL')) private readonly queue: Queue,
  ) {}

  @Process()
  async deliver(): Promise<void> {
    await this.notifications.deliverDue(Gateways.EMAIL().batch, 'EMAIL');
  }

  async beforeApplicationShutdown(): Promise<void> {
    await stopTaking(this.queue);
  }
}

@Processor(queueNameOf('SMS'))
class SmsConsumer {
  constructor(
    private readonly notifications: NotificationsHandler,
    @InjectQueue(queueNameOf('SMS')) private readonly queue: Queue,
  ) {}

  @Process()
  async deliver(): Promise<void> {
    await this.notifications.deliverDue(Gateways.SMS().batch, 'SMS');
  }

  async beforeApplicationShutdown(): Promise<void> {
    await stopTaking(this.queue);
  }
}
