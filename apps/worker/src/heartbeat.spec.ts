import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { newPapersModule, newPaymentsModule } from '@app/composition';
import { NotificationsModule, readNotificationSettings } from '@app/notifications';
import { BEAT_SECONDS, readConfiguration } from '@app/platform';
import { givenApp, type GivenApp } from '../../api/test/given.js';
import { hasRedis, insistOnRedis, ownsRedis, RedisServer } from '../../../test/chaos/redis-server.js';
import { pause } from '../../../test/chaos/server-process.js';
import { Heartbeat } from './heartbeat.js';
import { WorkerProcess } from './worker-process.js';

insistOnRedis();
// Failures are meant here: their log lines would hide those that are not.
Logger.overrideLogger(false);

const WITHIN_MILLISECONDS = 20_000;
interface Shown {
  readonly name: string;
  readonly alone: boolean;
  readonly version: string;
  readonly state: string;
  readonly redis: { readonly state: string; readonly queues: readonly { readonly name: string }[] } | null;
}

describe('what operators see of a worker', () => {
  let given: GivenApp;
  let operator: string;
  let worker: INestApplicationContext | undefined;
  beforeAll(async () => {
    given = await givenApp();
    await given.account('quantri', [{ agencyCode: 'H56', division: 'VP', role: 'systemAdmin' }]);
    operator = await given.token('quantri');
  });
  afterEach(async () => {
    await worker?.close();
    worker = undefined;
    await given.database.owner.query('DELETE FROM workers');
  });
  afterAll(() => given.close());

  const started = async (REDIS_URL = ''): Promise<INestApplicationContext> => {
    const configuration = readConfiguration({ DATABASE_POOL: '3', JOURNAL_CONNECTIONS: '1', REDIS_URL });
    const modules = { notifications: NotificationsModule.forRoot(readNotificationSettings({})), papers: newPapersModule({}), payments: newPaymentsModule() };
    worker = await NestFactory.createApplicationContext(WorkerProcess.with({ platform: { configuration, databaseUrl: given.database.url }, ...modules }), { logger: false });
    await worker.get(Heartbeat).look();
    return worker;
  };
  const asked = (path: string) => given.http.get(`/api/operations/${path}`).set('authorization', `Bearer ${operator}`);
  const shown = async (): Promise<readonly Shown[]> => (await asked('workers')).body.items;
  const board = async (): Promise<string> => (await asked('board')).text;
  /** What it says of Redis next, once it says that. */
  const untilRedisIs = async (state: string): Promise<readonly Shown[]> => {
    const end = performance.now() + WITHIN_MILLISECONDS;
    for (;;) {
      await worker!.get(Heartbeat).look();
      const workers = await shown();
      if (workers[0]?.redis?.state === state || performance.now() > end) return workers;
      await pause(50);
    }
  };

  it('is its name, its version and that it lives; nothing once it has ended in order, and then what that means', async () => {
    const before = await board();
    const { identity } = (await started()).get(Heartbeat);
    const alive = [await shown(), await board()] as const;
    await worker!.close();
    const after = [await shown(), await board()];

    expect(before).toContain('No worker lives: deadlines and messages wait until one is started.');
    expect(alive[0]).toMatchObject([{ name: identity.name, alone: true, version: expect.stringMatching(/^\d+\.\d+\.\d+/), state: 'LIVES', redis: null }]);
    expect(identity.name).toMatch(new RegExp(`:${process.pid}$`));
    expect(alive[1]).toContain('✓ Đang chạy · Lives');
    expect(alive[1]).not.toContain('No worker lives');
    expect(after).toEqual([[], before]);
  });

  it('is that it is silent, where it gives no sign of life any more', async () => {
    const { identity } = (await started()).get(Heartbeat);
    await given.database.owner.query('UPDATE workers SET seen_at = now() - make_interval(secs => $1)', [3 * BEAT_SECONDS + 1]);

    expect(await shown()).toMatchObject([{ name: identity.name, state: 'SILENT' }]);
    expect(await board()).toMatch(/No worker lives[^]*✗ Im lặng · Silent/);
  });

  it('disturbs it nowhere: where its sign of life cannot be written it works on, ends in order, and says it again later', async () => {
    const beating = (await started()).get(Heartbeat);
    await given.database.owner.query('ALTER TABLE workers RENAME TO workers_away');
    const unheard = await beating.look();
    await given.database.owner.query('ALTER TABLE workers_away RENAME TO workers');
    await given.database.owner.query('DELETE FROM workers');
    const heard = await beating.look();

    expect([unheard, heard]).toEqual([BEAT_SECONDS * 1_000, BEAT_SECONDS * 1_000]);
    expect(await shown()).toHaveLength(1);
    await given.database.owner.query('ALTER TABLE workers RENAME TO workers_away');
    await worker!.close();
    await given.database.owner.query('ALTER TABLE workers_away RENAME TO workers');
  });

  (hasRedis ? describe : describe.skip)('with a real Redis', () => {
    let redis: RedisServer;
    beforeAll(async () => {
      redis = await RedisServer.make();
    });
    afterAll(() => redis.remove());

    it('is that it reaches Redis, and every queue there', async () => {
      await redis.start();
      await started(redis.url);

      const [line] = await untilRedisIs('REACHED');

      expect(line?.redis?.queues).toEqual(['messages', 'gateway-email', 'gateway-sms'].map((name) => ({ name, waiting: expect.any(Number), active: expect.any(Number), failed: 0 })));
      expect(await board()).toContain('✓ Kết nối được · Reached; messages: chờ · waiting');
    });

    (ownsRedis ? it : it.skip)('is that Redis is away, full or only to be read, and that it is back', async () => {
      await redis.kill();
      await started(redis.url);
      const said: string[] = [];
      const says = async (state: string) => said.push(String((await untilRedisIs(state))[0]?.redis?.state));

      await says('AWAY');
      await redis.start();
      await says('REACHED');
      await redis.say('CONFIG', 'SET', 'maxmemory', '1');
      await says('TAKES_NO_WRITES');
      await redis.say('CONFIG', 'SET', 'maxmemory', '0');
      await redis.say('REPLICAOF', '127.0.0.1', '1');
      await says('TAKES_NO_WRITES');
      await redis.say('REPLICAOF', 'NO', 'ONE');
      await says('REACHED');
      await redis.kill();
      await says('AWAY');
      const without = await board();
      await redis.start();
      await says('REACHED');

      expect(said).toEqual(['AWAY', 'REACHED', 'TAKES_NO_WRITES', 'TAKES_NO_WRITES', 'REACHED', 'AWAY', 'REACHED']);
      expect(without).toContain('✗ Không kết nối được · Away');
      expect(await shown()).toMatchObject([{ state: 'LIVES' }]);
    }, 120_000);
  });
});
