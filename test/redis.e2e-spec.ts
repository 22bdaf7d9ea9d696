import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase, type TestDatabase } from '@app/testing';
import { logIn, openCopies } from './chaos/certified-copies.js';
import { OfficerBehindProxy, Proxy } from './chaos/proxy.js';
import { armDossiers, type Lateness, seedWard, untilFired } from './chaos/armed-dossiers.js';
import { hasRedis, insistOnRedis, ownsRedis, RedisServer } from './chaos/redis-server.js';
import { pause, ServerProcess } from './chaos/server-process.js';
import { WorkerProcess } from './chaos/worker-process.js';

/** `npm run prove -- R5`: 1,000 deadlines within the next minute for each fault. */
const DEADLINES = Number(process.env['MOTCUA_RUNS'] ?? 100);
const WITHIN_SECONDS = DEADLINES > 100 ? 60 : 3;
const WAIT_SECONDS = WITHIN_SECONDS + 60;
const OFFICERS = 3;
/** Between an officer's requests. */
const PAUSE_MILLISECONDS = 50;

insistOnRedis();
const itWithOwnRedis = ownsRedis ? it : it.skip;

(hasRedis ? describe : describe.skip)('a worker with a real Redis that fails it (R5)', () => {
  let database: TestDatabase;
  let redis: RedisServer;
  let worker: WorkerProcess;
  let server: ServerProcess;
  let proxy: Proxy;
  let officers: readonly OfficerBehindProxy[] = [];
  let working: Promise<unknown> = Promise.resolve();
  let first = 0;
  const dataDir = mkdtempSync(join(tmpdir(), 'motcua-redis-'));
  beforeAll(async () => {
    database = await freshDatabase();
    redis = await RedisServer.make();
    worker = new WorkerProcess({ databaseUrl: database.url, redisUrl: redis.url, env: { MOTCUA_DEMO: '1', DATA_DIR: dataDir } });
    server = await ServerProcess.on(database.url, dataDir, 'api');
    await atTheirDesks();
    await seedWard(database);
  });
  afterAll(async () => {
    officers.forEach((officer) => officer.stop());
    await working;
    proxy.close();
    await Promise.all([worker.kill(), server.kill()]);
    await redis.remove();
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** Officers whose requests must not notice anything, through an HTTP process that is told of the same Redis. */
  const atTheirDesks = async (): Promise<void> => {
    const demo = await ServerProcess.on(database.url, dataDir);
    await demo.start();
    const [opened, token] = [await openCopies(demo, OFFICERS), await logIn(demo, 'hotich.hacthanh')];
    await demo.stop();
    await server.start({ REDIS_URL: redis.url });
    proxy = new Proxy([server.url]);
    await proxy.start();
    officers = opened.map((dossier) => new OfficerBehindProxy(proxy, token, dossier));
    working = Promise.all(officers.map((officer) => officer.run(PAUSE_MILLISECONDS)));
  };

  const through = async (fault: () => Promise<unknown>, end: () => Promise<unknown> = () => Promise.resolve()): Promise<Lateness> => {
    await armDossiers(database, { first, count: DEADLINES, withinSeconds: WITHIN_SECONDS });
    first += DEADLINES;
    await pause((WITHIN_SECONDS * 1_000) / 3);
    await fault();
    const lateness = await untilFired(database, WAIT_SECONDS);
    await untilHeard();
    await end();
    return lateness;
  };
  const untilHeard = async (): Promise<void> => {
    const open = async () => (await database.owner.query('SELECT count(*)::int AS n FROM outbox WHERE done_at IS NULL AND dossier_id IN (SELECT dossier_id FROM armed)')).rows[0].n as number;
    let left = await open();
    // How fast they are handled is the machine's; that they go on being handled is the promise.
    for (let unchanged = 0; left > 0 && unchanged < 400; ) {
      await pause(100);
      const now = await open();
      unchanged = now < left ? 0 : unchanged + 1;
      left = now;
    }
    expect(left).toBe(0);
  };
  let answeredBefore = 0;
  const judge = (fault: string, lateness: Lateness): void => {
    const answered = officers.reduce((sum, officer) => sum + officer.answered, 0);
    process.stderr.write(`R5 ${fault}: ${JSON.stringify(lateness)}, ${answered} requests answered so far\n`);
    expect(officers.flatMap(({ failed }) => failed)).toEqual([]);
    expect(answered).toBeGreaterThan(answeredBefore);
    answeredBefore = answered;
    expect(lateness).toMatchObject({ lost: 0, twice: 0, early: 0, fired: first });
    expect(lateness.p99).toBeLessThanOrEqual(5);
    expect(lateness.most).toBeLessThanOrEqual(30);
    expect(worker.isRunning).toBe(true);
  };

  itWithOwnRedis('starts and works while Redis is absent', async () => {
    await worker.start();

    judge('absent', await through(() => Promise.resolve()));
  }, 3_600_000);

  it('uses it once it is there, for ids of messages and nothing else', async () => {
    await redis.start();
    if (!worker.isRunning) await worker.start();
    await pause(2_500);

    judge('there', await through(() => Promise.resolve()));

    expect(Number((await redis.say('GET', 'motcua:messages:id')).startsWith('$') ? 1 : 0)).toBe(1);
    expect(await redis.say('INFO', 'commandstats')).toMatch(/cmdstat_(evalsha|eval|brpoplpush)/);
  }, 3_600_000);

  itWithOwnRedis('loses nothing when it is emptied', async () => {
    judge('FLUSHALL', await through(() => redis.say('FLUSHALL')));
  }, 3_600_000);

  itWithOwnRedis('loses nothing when it takes no writes', async () => {
    judge('read-only', await through(() => redis.say('REPLICAOF', '127.0.0.1', '1'), () => redis.say('REPLICAOF', 'NO', 'ONE')));
  }, 3_600_000);

  itWithOwnRedis('loses nothing when it is full', async () => {
    judge('full', await through(() => redis.say('CONFIG', 'SET', 'maxmemory', '1'), () => redis.say('CONFIG', 'SET', 'maxmemory', '0')));
  }, 3_600_000);

  itWithOwnRedis('loses nothing when it is killed, and ends in order without it', async () => {
    judge('killed', await through(() => redis.kill()));

    const began = performance.now();
    const code = await worker.stop();

    expect({ code, inTime: performance.now() - began < 15_000 }).toEqual({ code: 0, inTime: true });
  }, 3_600_000);
});
