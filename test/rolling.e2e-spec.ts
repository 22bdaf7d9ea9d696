import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase, type TestDatabase } from '@app/testing';
import { logIn, openCopies } from './chaos/certified-copies.js';
import { OfficerBehindProxy, Proxy } from './chaos/proxy.js';
import { pause, ServerProcess } from './chaos/server-process.js';

/** `npm run prove -- R6`: 50. */
const RESTARTS = Number(process.env['MOTCUA_RUNS'] ?? 3);
const OFFICERS = 6;
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
    await Promise.all(nodes.map((node) => node.start()));
    proxy = new Proxy(nodes.map(({ url }) => url));
    await proxy.start();
  });
  afterAll(async () => {
    proxy.close();
    await Promise.all(nodes.map((node) => node.kill()));
    await db.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('R6 answers every request, and each process ends in order', async () => {
    const officers = opened.map((dossier) => new OfficerBehindProxy(proxy, token, dossier));
    const working = Promise.all(officers.map((officer) => officer.run()));
    const codes: (number | null)[] = [];
    const took: number[] = [];

    for (let restart = 0; restart < RESTARTS; restart += 1) {
      const node = nodes[restart % 2]!;
      const began = performance.now();
      codes.push(await node.stop());
      took.push(performance.now() - began);
      await node.start();
      await pause(300);
    }
    officers.forEach((officer) => officer.stop());
    await working;

    const answered = officers.reduce((sum, officer) => sum + officer.answered, 0);
    process.stderr.write(`R6 ${RESTARTS} restarts of an HTTP process, longest ${Math.round(Math.max(...took))} ms, ${answered} requests\n`);
    expect(officers.flatMap(({ failed }) => failed)).toEqual([]);
    expect(answered).toBeGreaterThan(RESTARTS * OFFICERS);
    expect({ codes: [...new Set(codes)], inTime: Math.max(...took) < DRAINED_WITHIN_MILLISECONDS }).toEqual({ codes: [0], inTime: true });
  }, 3_600_000);
});
