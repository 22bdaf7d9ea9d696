import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { instantOf } from '@app/kernel';
import { freshDatabase, type TestDatabase } from '@app/testing';
import { readConfiguration } from '../config/configuration.js';
import { InstallationKey } from '../keys/installation-key.js';
import { Attempts } from './attempts.js';

const MINUTE = 60_000;
const LIMIT = { most: 5, milliseconds: 15 * MINUTE };
const folder = mkdtempSync(join(tmpdir(), 'motcua-attempts-'));

describe('attempts', () => {
  let database: TestDatabase;
  let now = Date.UTC(2026, 10, 22, 8);
  const aProcess = () => new Attempts(database.db, { now: () => instantOf(now), isTrustworthy: () => true }, new InstallationKey(readConfiguration({ DATA_DIR: folder })));
  beforeAll(async () => {
    database = await freshDatabase();
  }, 60_000);
  beforeEach(() => database.owner.query('TRUNCATE attempts'));
  afterAll(async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  });

  const countTimes = async (attempts: Attempts, times: number) => {
    for (let made = 0; made < times; made += 1) await attempts.count('test an 203.0.113.7', LIMIT);
  };

  it('are counted over all processes, also those made side by side', async () => {
    const here = aProcess();
    const elsewhere = aProcess();

    const counted = await Promise.all(Array.from({ length: 20 }, (_, made) => (made % 2 ? here : elsewhere).count('test an 203.0.113.7', LIMIT)));

    const allowed = counted.flatMap((one) => (one.allowed ? [one.earlier] : []));
    expect(allowed.sort()).toEqual([0, 1, 2, 3, 4]);
    expect(counted.find((one) => !one.allowed)).toEqual({ allowed: false, retryAfterSeconds: 900 });
  });

  it('count for as long as the limit says; a refused one does not count', async () => {
    const attempts = aProcess();
    await attempts.count('test an 203.0.113.7', LIMIT);
    now += 10 * MINUTE;
    await countTimes(attempts, 7);

    now += 5 * MINUTE - 1;
    const before = await attempts.count('test an 203.0.113.7', LIMIT);
    now += 1;
    const after = await attempts.count('test an 203.0.113.7', LIMIT);
    const next = await attempts.count('test an 203.0.113.7', LIMIT);

    expect(before).toEqual({ allowed: false, retryAfterSeconds: 1 });
    expect(after).toEqual({ allowed: true, earlier: 4 });
    expect(next).toEqual({ allowed: false, retryAfterSeconds: 600 });
  });

  it('are forgotten for whom it is said, and keep nobody else out', async () => {
    const attempts = aProcess();
    await countTimes(attempts, 6);

    const another = await attempts.count('test binh 203.0.113.7', LIMIT);
    await aProcess().forget('test an 203.0.113.7');
    const again = await attempts.count('test an 203.0.113.7', LIMIT);

    expect([another, again]).toEqual([{ allowed: true, earlier: 0 }, { allowed: true, earlier: 0 }]);
  });

  it('that failed are forgiven one after another, and known to every process; who succeeds is not written down', async () => {
    const here = aProcess();
    const elsewhere = aProcess();
    const [address, code] = [{ subject: 'test at 203.0.113.7', secondsToForgive: 60 }, { subject: 'test of 0001', secondsToForgive: 30 }];

    const before = await here.forgivenAt([address.subject, code.subject]);
    // Side by side, and each in another order.
    await Promise.all([here.miss([address, code]), elsewhere.miss([code, address]), here.miss([address])]);
    const after = await elsewhere.forgivenAt([address.subject, code.subject, 'test of nobody']);
    now += 3 * MINUTE;
    await here.miss([code]);

    expect(before).toEqual([null, null]);
    expect(after).toEqual([instantOf(now), instantOf(now - 2 * MINUTE), null]);
    expect(await here.forgivenAt([code.subject])).toEqual([instantOf(now + MINUTE / 2)]);
  });

  it('name nobody in the database, and leave nothing there once they are over', async () => {
    const attempts = aProcess();
    await countTimes(attempts, 3);
    const kept = async () => (await database.owner.query<{ row: string }>("SELECT encode(subject, 'escape') AS row FROM attempts")).rows.map(({ row }) => row);

    const during = await kept();
    now += 16 * MINUTE;
    await attempts.count('test someone else', LIMIT);

    expect(during).toHaveLength(1);
    expect(during[0]).not.toMatch(/203\.0|test an/);
    expect(await kept()).toHaveLength(1);
    expect(await kept()).not.toEqual(during);
  });
});
