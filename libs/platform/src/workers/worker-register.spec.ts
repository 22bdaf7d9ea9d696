import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '@app/testing';
import { BEAT_SECONDS, type WorkerIdentity, WorkerRegister } from './worker-register.js';

const HOUR_SECONDS = 3_600;
const identity = (number: number): WorkerIdentity => ({ id: `00000000-0000-4000-8000-00000000000${number}`, name: `may-${number}:7`, alone: true, version: '0.1.0' });

describe('the register of workers', () => {
  let database: TestDatabase;
  let register: WorkerRegister;
  beforeAll(async () => {
    database = await freshDatabase();
    register = new WorkerRegister(database.db);
  });
  afterAll(() => database.close());
  beforeEach(() => database.owner.query('DELETE FROM workers'));

  /** As if the last sign of life of that worker had come so long ago. */
  const heardAgo = (number: number, seconds: number) =>
    database.owner.query('UPDATE workers SET seen_at = now() - make_interval(secs => $2) WHERE id = $1', [identity(number).id, seconds]);
  const states = async () => (await register.list()).map(({ name, state }) => `${name} ${state}`);

  it('says since when a worker lives, and how it finds Redis now', async () => {
    const redis = { state: 'REACHED', queues: [{ name: 'messages', waiting: 2, active: 1, failed: 0 }] } as const;

    await register.beat(identity(1), HOUR_SECONDS, redis);
    const [first] = await register.list();
    await register.beat(identity(1), 2 * HOUR_SECONDS, null);
    const [second, ...others] = await register.list();

    expect(first).toMatchObject({ ...identity(1), state: 'LIVES', redis });
    expect((Date.parse(first!.seenAt) - Date.parse(first!.startedAt)) / 1_000).toBe(HOUR_SECONDS);
    expect([second, others]).toMatchObject([{ startedAt: first!.startedAt, redis: null }, []]);
    expect(Date.parse(second!.seenAt)).toBeGreaterThan(Date.parse(first!.seenAt));
  });

  it('calls one silent of whom three signs of life did not come, and that one alive again with the next', async () => {
    for (const number of [1, 2, 3]) await register.beat(identity(number), 10 - number, null);
    await heardAgo(1, 3 * BEAT_SECONDS + 1);
    await heardAgo(2, 2 * BEAT_SECONDS);

    const before = await states();
    await register.beat(identity(1), 20, null);

    expect(before).toEqual(['may-2:7 LIVES', 'may-3:7 LIVES', 'may-1:7 SILENT']);
    expect((await states()).sort()).toEqual(['may-1:7 LIVES', 'may-2:7 LIVES', 'may-3:7 LIVES']);
  });

  it('no longer knows one that has left, nor one that nobody has heard of for a day', async () => {
    for (const number of [1, 2, 3, 4]) await register.beat(identity(number), 0, null);
    await heardAgo(2, 25 * HOUR_SECONDS);
    await heardAgo(3, 23 * HOUR_SECONDS);

    await register.leave(identity(1).id);
    await register.beat(identity(4), 15, null);

    expect(await states()).toEqual(['may-4:7 LIVES', 'may-3:7 SILENT']);
  });

  it('takes in again who was forgotten, with the time it has been up', async () => {
    await register.beat(identity(1), 0, null);
    await heardAgo(1, 25 * HOUR_SECONDS);
    await register.beat(identity(2), 0, null);

    await register.beat(identity(1), 26 * HOUR_SECONDS, null);

    const [longest] = await register.list();
    expect([longest!.name, (Date.parse(longest!.seenAt) - Date.parse(longest!.startedAt)) / 1_000]).toEqual(['may-1:7', 26 * HOUR_SECONDS]);
  });
});
