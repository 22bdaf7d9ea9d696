import { InjectQueue, Process, Processor } from '@nestjs/bull';
import type { Provider } from '@nestjs/common';
import { getQueueToken } from '@nestjs/bull';
import type { Queue } from 'bull';
import { NotificationsHandler } from '@app/notifications';
import { Gateways } from './gateways.js';
import { DeliverBy, hadWork } from './notify.js';
import { queueNameOf, sent } from './queues.js';
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

/** With Redis: whoever is free sends the next batch, and the queue keeps all workers together to the rate. */
export const deliveriesByQueue = (): Provider[] => [
  ...CHANNELS.map((channel) => ({
    provide: `deliver-${channel}`,
    useFactory: (notifications: NotificationsHandler, queue: Queue) =>
      new DeliverBy(Gateways[channel](), async (limit) => {
        if (await sent(queue, [{ data: {}, opts: { jobId: 'due' } }])) return true;
        return hadWork(await notifications.deliverDue(limit, channel));
      }),
    inject: [NotificationsHandler, getQueueToken(queueNameOf(channel))],
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
