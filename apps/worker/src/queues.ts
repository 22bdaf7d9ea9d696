import type { DynamicModule } from '@nestjs/common';
import { BullModule } from '@nestjs/bull';
import type { Queue, QueueOptions } from 'bull';
import { Gateways } from './gateways.js';

export const MESSAGES = 'messages';
type Channel = keyof typeof Gateways;
const CHANNELS = Object.keys(Gateways) as Channel[];
export const queueNameOf = (channel: Channel): string => `gateway-${channel.toLowerCase()}`;
/** Every queue there is. */
export const QUEUES: readonly string[] = [MESSAGES, ...CHANNELS.map(queueNameOf)];

const CONNECT_MILLISECONDS = 1_000;
const COMMAND_MILLISECONDS = 2_000;
const LONGEST_PAUSE_MILLISECONDS = 2_000;
/** Jobs carry an id and are no truth: none is kept, none is tried again by the queue. */
const JOB = { removeOnComplete: true, removeOnFail: true, attempts: 1 } as const;

/**
 * Queues on Redis that wake workers up. A command to Redis fails soon while it is away, instead of waiting for it: who
 * sends one does the work in process then. Connections that wait for jobs come back by themselves.
 */
export function queuesOn(redisUrl: string): DynamicModule {
  const redis: QueueOptions['redis'] = {
    connectTimeout: CONNECT_MILLISECONDS,
    retryStrategy: (times) => Math.min(LONGEST_PAUSE_MILLISECONDS, 100 * times),
    reconnectOnError: (error) => error.message.startsWith('READONLY'),
    enableReadyCheck: false,
    maxRetriesPerRequest: 1,
  };
  const options = { prefix: 'motcua', url: redisUrl, redis, skipVersionCheck: true, defaultJobOptions: JOB };
  return BullModule.registerQueue(
    { ...options, name: MESSAGES },
    ...CHANNELS.map((channel) => {
      const { batch, perSecond } = Gateways[channel]();
      return { ...options, name: queueNameOf(channel), limiter: { max: 1, duration: Math.ceil((1_000 * batch) / perSecond) } };
    }),
  );
}

export interface Told {
  readonly data: object;
  readonly opts: { readonly jobId: string };
}

/**
 * Gives jobs to the queue, or says within two seconds that it could not; at once, while the connection is down. Bull does not
 * say which job a Redis that is full or takes no writes refused: that one comes back without its id.
 */
export async function sent(queue: Queue, jobs: readonly Told[]): Promise<boolean> {
  if (queue.client.status !== 'ready') return false;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), COMMAND_MILLISECONDS)));
  const adding = queue.addBulk([...jobs]).then(
    (added) => added.every(({ id }, at) => String(id) === jobs[at]!.opts.jobId),
    () => false,
  );
  return Promise.race([adding, late]).finally(() => clearTimeout(timer));
}
