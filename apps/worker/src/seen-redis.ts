import type { Provider } from '@nestjs/common';
import { getQueueToken } from '@nestjs/bull';
import type { Queue } from 'bull';
import type { QueueSeen, RedisSeen } from '@app/platform';
import { QUEUES } from './queues.js';

const ANSWER_MILLISECONDS = 2_000;
/** Written to see whether anything can be: it says nothing, and goes by itself. */
const PROBE = 'motcua:probe';
const PROBE_KEPT_SECONDS = 60;
/** Full, a replica, or unable to keep what it is given; whatever else it answers, such as that it is still loading, it cannot be worked with. */
const REFUSES_WRITES = /^(OOM|READONLY|MISCONF|NOREPLICAS)\b/;
const AWAY: RedisSeen = { state: 'AWAY', queues: [] };
const TAKES_NO_WRITES: RedisSeen = { state: 'TAKES_NO_WRITES', queues: [] };

/** How this worker finds Redis, and the queues there. */
export abstract class SeenRedis {
  /** Null where it was given none. Never throws, and answers within two seconds. */
  abstract look(): Promise<RedisSeen | null>;
}

export const withoutRedis = (): Provider => ({ provide: SeenRedis, useValue: { look: () => Promise.resolve(null) } satisfies SeenRedis });

/** Asks by the connections the worker sends jobs by. */
export const redisOfQueues = (): Provider => ({ provide: SeenRedis, useFactory: (...queues: Queue[]) => new RedisOfQueues(queues), inject: QUEUES.map((name) => getQueueToken(name)) });

export class RedisOfQueues extends SeenRedis {
  private readonly failed = new Map<string, number>();

  constructor(private readonly queues: readonly Queue[]) {
    super();
    // Jobs that failed are not kept in Redis, which is no truth: who took them counts them.
    for (const { name } of queues) this.failed.set(name, 0);
    for (const queue of queues) queue.on('failed', () => this.failed.set(queue.name, (this.failed.get(queue.name) ?? 0) + 1));
  }

  async look(): Promise<RedisSeen> {
    if (this.queues.some(({ client }) => client.status !== 'ready')) return AWAY;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<RedisSeen>((resolve) => (timer = setTimeout(() => resolve(AWAY), ANSWER_MILLISECONDS)));
    return Promise.race([this.asked().catch(() => AWAY), late]).finally(() => clearTimeout(timer));
  }

  private async asked(): Promise<RedisSeen> {
    if (!(await this.takesWrites())) return TAKES_NO_WRITES;
    return { state: 'REACHED', queues: await Promise.all(this.queues.map((queue) => this.depthOf(queue))) };
  }

  /** Full, or a replica, it still answers; full, it does not even count. */
  private async takesWrites(): Promise<boolean> {
    try {
      await this.queues[0]!.client.set(PROBE, '1', 'EX', PROBE_KEPT_SECONDS);
      return true;
    } catch (error) {
      if (REFUSES_WRITES.test((error as Error).message)) return false;
      throw error;
    }
  }

  /** What waits for the rate of a gateway waits too. */
  private async depthOf(queue: Queue): Promise<QueueSeen> {
    const { waiting, delayed, active } = await queue.getJobCounts();
    return { name: queue.name, waiting: waiting + delayed, active, failed: this.failed.get(queue.name) ?? 0 };
  }
}
