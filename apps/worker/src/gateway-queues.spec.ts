import { once } from 'node:events';
import 'reflect-metadata';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { getQueueToken, Process, Processor } from '@nestjs/bull';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Queue } from 'bull';
import { hasRedis, insistOnRedis, RedisServer } from '../../../test/chaos/redis-server.js';
import { Gateways } from './gateways.js';
import { batchDue } from './gateway-queues.js';
import { DeliverBy } from './notify.js';
import { queueNameOf, queuesOn, sent } from './queues.js';

insistOnRedis();

describe('the rate of a gateway', () => {
  afterEach(() => {
    delete process.env['SMS_PER_SECOND'];
    delete process.env['MAIL_PER_SECOND'];
  });

  it('is what the operator says, and never nothing', () => {
    const asked = ['25', '', '0', '-1', 'many'].map((value) => {
      process.env['SMS_PER_SECOND'] = value;
      return Gateways.SMS().perSecond;
    });

    expect(asked).toEqual([25, 10, 10, 10, 10]);
    expect(Gateways.EMAIL()).toEqual({ batch: 10, perSecond: 50 });
  });

  it('is kept by a worker alone: after each batch it waits as long as the batch is worth', async () => {
    const limits: number[] = [];
    let left = 3;
    const deliver = new DeliverBy({ batch: 10, perSecond: 25 }, (limit) => {
      limits.push(limit);
      return Promise.resolve((left -= 1) > 0);
    });

    const waits = [await deliver.look(), await deliver.look(), await deliver.look()];

    expect(limits).toEqual([10, 10, 10]);
    expect(waits).toEqual([400, 400, 2_000]);
  });
});

const BATCHES = 6;
/** When batches were begun, by any of the workers. */
const began: number[] = [];
let lastBegan: () => void = () => undefined;
const allBegan = new Promise<void>((resolve) => (lastBegan = resolve));
@Processor(queueNameOf('SMS'))
class Notes {
  @Process()
  take(): void {
    if (began.push(performance.now()) === BATCHES) lastBegan();
  }
}

(hasRedis ? describe : describe.skip)('the rate of a gateway that several workers share by a queue', () => {
  let redis: RedisServer;
  let workers: INestApplicationContext[] = [];
  beforeAll(async () => {
    redis = await RedisServer.make();
    await redis.start();
    process.env['SMS_PER_SECOND'] = '40';
    workers = await Promise.all([1, 2].map(() => NestFactory.createApplicationContext({ module: class Sender {}, imports: [queuesOn(redis.url)], providers: [Notes] }, { logger: false })));
  });
  afterAll(async () => {
    delete process.env['SMS_PER_SECOND'];
    await Promise.all(workers.map((worker) => worker.close()));
    await redis.remove();
  });

  it('is one for all of them, whoever takes the batch', async () => {
    const queue = workers[0]!.get<Queue>(getQueueToken(queueNameOf('SMS')));
    const millisecondsEach = 250;
    // Before the first was taken: a process that is held up notes a batch late, and never early.
    const sending = performance.now();

    if (queue.client.status !== 'ready') await once(queue.client, 'ready');
    const isSent = await sent(queue, Array.from({ length: BATCHES }, (_, n) => ({ data: {}, opts: { jobId: `due-${n}` } })));
    await allBegan;

    expect(isSent).toBe(true);
    expect(began.at(-1)! - sending).toBeGreaterThan((BATCHES - 1) * millisecondsEach * 0.9);
  });

  it('begins another batch after ten seconds where a worker died at one', async () => {
    const queue = workers[0]!.get<Queue>(getQueueToken(queueNameOf('EMAIL')));
    if (queue.client.status !== 'ready') await once(queue.client, 'ready');
    await sent(queue, [batchDue(20_000)]);
    // Nobody takes from this queue: whoever took it here never comes back to it.
    const taken = await queue.getNextJob();

    const waiting: number[] = [];
    for (const at of [20_000, 29_999, 30_000, 31_000]) {
      await sent(queue, [batchDue(at)]);
      waiting.push(await queue.getWaitingCount());
    }

    expect(taken?.id).toBe('due-2');
    expect(waiting).toEqual([0, 0, 1, 1]);
  });
});
