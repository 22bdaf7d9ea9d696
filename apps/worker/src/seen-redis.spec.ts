import 'reflect-metadata';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getQueueToken, Process, Processor } from '@nestjs/bull';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Queue } from 'bull';
import { hasRedis, insistOnRedis, RedisServer } from '../../../test/chaos/redis-server.js';
import { MESSAGES, queueNameOf, queuesOn } from './queues.js';
import { redisOfQueues, SeenRedis } from './seen-redis.js';

insistOnRedis();

@Processor(queueNameOf('SMS'))
class Breaks {
  @Process()
  take(): void {
    throw new Error('the gateway is gone');
  }
}

(hasRedis ? describe : describe.skip)('queues on Redis as a worker sees them', () => {
  let redis: RedisServer;
  let worker: INestApplicationContext;
  beforeAll(async () => {
    redis = await RedisServer.make();
    await redis.start();
    worker = await NestFactory.createApplicationContext({ module: class Seeing {}, imports: [queuesOn(redis.url)], providers: [Breaks, redisOfQueues()] }, { logger: false });
  });
  afterAll(async () => {
    await worker.close();
    await redis.remove();
  });

  const queue = (name: string) => worker.get<Queue>(getQueueToken(name));

  it('are how many jobs wait there, and how many it took and did not bring to an end', async () => {
    const sms = queue(queueNameOf('SMS'));
    await Promise.all([queue(MESSAGES), queue(queueNameOf('EMAIL')), sms].map((one) => (one.client.status === 'ready' ? Promise.resolve() : once(one.client, 'ready'))));
    const broken = once(sms, 'failed');

    await queue(MESSAGES).addBulk([1, 2, 3].map((id) => ({ data: { id } })));
    await sms.add({});
    await broken;

    const none = { waiting: 0, active: 0, failed: 0 };
    expect(await worker.get(SeenRedis).look()).toEqual({
      state: 'REACHED',
      queues: [{ name: 'messages', ...none, waiting: 3 }, { name: 'gateway-email', ...none }, { name: 'gateway-sms', ...none, failed: 1 }],
    });
  });
});
