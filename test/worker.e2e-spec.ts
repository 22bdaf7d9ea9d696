import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Random, freshDatabase, type TestDatabase } from '@app/testing';
import { armDossiers, latenessOf, seedWard, untilFired } from './chaos/armed-dossiers.js';
import { pause } from './chaos/server-process.js';
import { howClocksAreShifted, shiftedClock } from './chaos/shifted-clock.js';
import { WorkerProcess } from './chaos/worker-process.js';

const SEED = Number(process.env['MOTCUA_SEED'] ?? 20_261_122);
const PROMISED = { lost: 0, twice: 0, early: 0 };
const WAIT_SECONDS = 60;
const VICTIMS_AT_ONCE = 3;

/** `npm run prove -- R1` and so on run these as often as `MOTCUA_RUNS` says. */
const runs = (short: number): number => Number(process.env['MOTCUA_RUNS'] ?? short);

describe('workers in processes of their own, while deadlines fall due', () => {
  let database: TestDatabase;
  let workers: WorkerProcess[] = [];
  const chance = new Random(SEED);
  let first = 0;
  beforeEach(async () => {
    database = await freshDatabase();
    await seedWard(database);
    workers = [];
    first = 0;
  });
  afterEach(async () => {
    workers.forEach((worker) => worker.signal('SIGCONT'));
    await Promise.all(workers.map((worker) => worker.kill()));
    await database.close();
  });

  const started = async (env: Record<string, string> = {}): Promise<WorkerProcess> => {
    const worker = new WorkerProcess({ databaseUrl: database.url, env });
    workers.push(worker);
    await worker.start();
    return worker;
  };
  const arm = async (count: number, withinSeconds: number): Promise<void> => {
    const from = first;
    first += count;
    await armDossiers(database, { first: from, count, withinSeconds });
  };
  const told = (what: string, figures: object): void => void process.stderr.write(`${what}: ${JSON.stringify(figures)} (seed ${SEED})\n`);
  const openMessages = async (): Promise<number> =>
    (await database.owner.query('SELECT count(*)::int AS n FROM outbox WHERE done_at IS NULL AND parked_at IS NULL')).rows[0].n;
  const untilHeard = async (): Promise<number> => {
    for (const end = performance.now() + WAIT_SECONDS * 1_000; (await openMessages()) > 0 && performance.now() < end; ) await pause(100);
    return openMessages();
  };
  /** Whoever held them was gone. */
  const takenUpAgain = async (): Promise<number> => (await database.owner.query('SELECT count(*)::int AS n FROM outbox WHERE token > 1')).rows[0].n;

  it('R1 workers killed again and again lose no deadline and fire none twice', async () => {
    const kills = runs(30);
    const moments = Array.from({ length: kills }, () => chance.int(50, 900));
    const steady = await started();
    const killSome = async (): Promise<void> => {
      for (let moment = moments.pop(); moment !== undefined; moment = moments.pop()) {
        const victim = await started();
        await arm(60, 1);
        await pause(moment);
        await victim.kill();
      }
    };

    // What a kill costs is the start of the process: several are under way at once.
    await Promise.all(Array.from({ length: VICTIMS_AT_ONCE }, killSome));
    const lateness = await untilFired(database, WAIT_SECONDS);
    const again = await takenUpAgain();
    // Leases of those who died earlier ran out by themselves; for those of the last ones nobody waits here.
    await database.owner.query('UPDATE outbox SET take_at = now() WHERE held AND done_at IS NULL');
    const unheard = await untilHeard();

    told(`R1 ${kills} kills of a worker, ${again} messages taken up again after 20 s`, lateness);
    expect(lateness).toMatchObject({ ...PROMISED, fired: kills * 60 });
    expect(unheard).toBe(0);
    expect(steady.isRunning).toBe(true);
  }, 3_600_000);

  it('R4 a worker whose connections are terminated again and again goes on', async () => {
    const times = runs(10);
    const worker = await started();

    for (let time = 0; time < times; time += 1) {
      await arm(30, 0.5);
      await pause(chance.int(20, 300));
      await database.owner.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'motcua%'`);
      // Ten at a stretch, then it catches up: what is asked is whether it goes on, not how much it does between two blows.
      if (time % 10 === 9) expect([(await untilFired(database, WAIT_SECONDS)).lost, await untilHeard()]).toEqual([0, 0]);
    }
    const lateness = await untilFired(database, WAIT_SECONDS);

    told(`R4 ${times} terminations`, lateness);
    expect(lateness.most).toBeLessThan(20);
    expect(worker.isRunning ? 'running' : worker.said).toBe('running');
    expect(lateness).toMatchObject(PROMISED);
    expect(worker.isRunning).toBe(true);
    expect(await untilHeard()).toBe(0);
  }, 3_600_000);

  it('R6 workers restarted one after the other end in order and leave nothing half done', async () => {
    const restarts = runs(2);
    await Promise.all([started(), started()]);
    const codes: (number | null)[] = [];
    const took: number[] = [];

    for (let restart = 0; restart < restarts; restart += 1) {
      await arm(100, 2);
      for (const index of [0, 1]) {
        const began = performance.now();
        codes.push(await workers[index]!.stop());
        took.push(performance.now() - began);
        workers[index] = new WorkerProcess({ databaseUrl: database.url });
        await workers[index].start();
      }
    }
    const lateness = await untilFired(database, WAIT_SECONDS);

    told(`R6 ${restarts} rolling restarts, longest ${Math.round(Math.max(...took))} ms`, lateness);
    expect(lateness).toMatchObject(PROMISED);
    expect(new Set(codes)).toEqual(new Set([0]));
    expect(Math.max(...took)).toBeLessThan(10_000);
    // What somebody had begun was finished before the process ended: nothing was taken up a second time.
    expect(await untilHeard()).toBe(0);
    expect((await database.owner.query('SELECT count(*)::int AS messages, max(token) AS taken FROM outbox')).rows[0]).toMatchObject({ messages: expect.any(Number), taken: 1 });
    // Who has ended in order is not missed by operators.
    await Promise.all(workers.map((worker) => worker.stop()));
    expect((await database.owner.query('SELECT name FROM workers')).rows).toEqual([]);
  }, 3_600_000);

  it.each(process.env['MOTCUA_RUNS'] ? [2, 24] : [2])('R7 workers whose clocks are %i hours off, before and behind, fire nothing early and nothing twice', async (off) => {
    await arm(runs(100), 8);
    await Promise.all([started(shiftedClock(off)), started(shiftedClock(-off))]);

    const lateness = await untilFired(database, WAIT_SECONDS);

    told(`R7 ${off} h, ${howClocksAreShifted}`, lateness);
    expect(lateness).toMatchObject(PROMISED);
    expect(lateness.most).toBeLessThan(30);
    // What they wrote is dated by PostgreSQL's clock, and what they computed begins at the working day it is.
    const { rows } = await database.owner.query(`SELECT count(*)::int AS n FROM dossier_transitions WHERE command = 'timer' AND abs(extract(epoch FROM now() - at)) > 300`);
    expect(rows).toEqual([{ n: 0 }]);
    expect(await untilHeard()).toBe(0);
  }, 3_600_000);

  it('R9 a worker that was frozen beyond its lease finds its work done by another, and does it no second time', async () => {
    const times = runs(1);
    let held = 0;
    const [, zombie] = await Promise.all([started(), started()]);

    for (let time = 0; time < times; time += 1) {
      await arm(200, 1);
      await pause(chance.int(100, 900));
      zombie.signal('SIGSTOP');
      const meanwhile = await untilFired(database, 30);
      // Its leases run out while it is alive, and somebody else does all of its work before it wakes up.
      held += (await database.owner.query('UPDATE outbox SET take_at = now() WHERE held AND done_at IS NULL')).rowCount ?? 0;
      const leftToIt = await untilHeard();
      zombie.signal('SIGCONT');
      expect({ lost: meanwhile.lost, leftToIt }).toEqual({ lost: 0, leftToIt: 0 });
      // Awake it works on as before.
      await arm(20, 0.5);
      expect((await untilFired(database, 30)).lost).toBe(0);
    }
    const unheard = await untilHeard();
    const lateness = await latenessOf(database);

    told(`R9 ${times} freezes, ${held} leases ran out meanwhile`, lateness);
    expect(zombie.isRunning).toBe(true);
    expect(lateness).toMatchObject(PROMISED);
    expect(lateness.most).toBeLessThan(30);
    expect(unheard).toBe(0);
    expect((await database.owner.query('SELECT count(*)::int AS n FROM (SELECT FROM inbox GROUP BY message_id, handler HAVING count(*) > 1) d')).rows[0].n).toBe(0);
  }, 3_600_000);
});
