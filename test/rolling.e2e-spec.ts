import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase, type TestDatabase } from '@app/testing';
import { logIn, openCopies } from './chaos/certified-copies.js';
import { OfficerBehindProxy, Proxy } from './chaos/proxy.js';
import { pause, ServerProcess } from './chaos/server-process.js';
import { howClocksAreShifted, shiftedClock } from './chaos/shifted-clock.js';

/** `npm run prove -- R6`: 50. */
const RESTARTS = Number(process.env['MOTCUA_RUNS'] ?? 3);
const OFFICERS = 6;
/** Of the two processes: what they write is dated by PostgreSQL's clock all the same. */
const HOURS_OFF = [2, -2] as const;
const DRAINED_WITHIN_MILLISECONDS = 10_000;

describe('two HTTP processes behind a proxy, restarted one after the other', () => {
  let db: TestDatabase;
  let nodes: readonly ServerProcess[] = [];
  let proxy: Proxy;
  const dataDir = mkdtempSync(join(tmpdir(), 'motcua-rolling-'));
  let opened: readonly { code: string; version: number }[];
  let token: string;
  beforeAll(async () => {
    db = await freshDatabase();
    // Brings tables, procedures and people; its own worker and HTTP side end before those that are judged begin.
    const demo = await ServerProcess.on(db.url, dataDir);
    await demo.start();
    opened = await openCopies(demo, OFFICERS);
    token = await logIn(demo, 'hotich.hacthanh');
    await demo.stop();
    nodes = await Promise.all([0, 1].map(() => ServerProcess.on(db.url, dataDir, 'api')));
    await Promise.all(nodes.map((node, index) => node.start(shiftedClock(HOURS_OFF[index]!))));
    proxy = new Proxy(nodes.map(({ url }) => url));
    await proxy.start();
  }, 120_000);
  afterAll(async () => {
    proxy.close();
    await Promise.all(nodes.map((node) => node.kill()));
    await db.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('R6 R7 answers every request, each process ends in order, and clocks two hours off change no instant', async () => {
    const officers = opened.map((dossier) => new OfficerBehindProxy(proxy, token, dossier));
    const working = Promise.all(officers.map((officer) => officer.run()));
    const codes: (number | null)[] = [];
    const took: number[] = [];

    for (let restart = 0; restart < RESTARTS; restart += 1) {
      const node = nodes[restart % 2]!;
      const began = performance.now();
      codes.push(await node.stop());
      took.push(performance.now() - began);
      await node.start(shiftedClock(HOURS_OFF[restart % 2]!));
      await pause(300);
    }
    officers.forEach((officer) => officer.stop());
    await working;

    const answered = officers.reduce((sum, officer) => sum + officer.answered, 0);
    process.stderr.write(`R6 ${RESTARTS} restarts of an HTTP process, longest ${Math.round(Math.max(...took))} ms, ${answered} requests, clocks off by ${HOURS_OFF.join(' and ')} h (${howClocksAreShifted})\n`);
    expect(officers.flatMap(({ failed }) => failed)).toEqual([]);
    expect(answered).toBeGreaterThan(RESTARTS * OFFICERS);
    expect({ codes: [...new Set(codes)], inTime: Math.max(...took) < DRAINED_WITHIN_MILLISECONDS }).toEqual({ codes: [0], inTime: true });
    const { rows } = await db.owner.query(
      `SELECT count(*)::int AS steps, count(*) FILTER (WHERE abs(extract(epoch FROM now() - at)) > 1800)::int AS elsewhere,
        count(*) FILTER (WHERE at < before)::int AS backwards
       FROM (SELECT at, lag(at) OVER (PARTITION BY dossier_id ORDER BY seq) AS before FROM dossier_transitions) t`,
    );
    expect(rows[0]).toMatchObject({ elsewhere: 0, backwards: 0 });
    expect(rows[0].steps).toBeGreaterThan(answered);
  }, 3_600_000);
});
