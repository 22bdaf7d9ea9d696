import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Random } from '@app/testing';
import { compare, replayAll } from './chaos/acknowledged.js';
import { logIn, openCopies, STEP } from './chaos/certified-copies.js';
import { canBeKilled, PostgresServer } from './chaos/postgres-server.js';
import { pause, ServerProcess } from './chaos/server-process.js';
import { SteadyClient } from './chaos/steady-client.js';

/** `npm run prove -- R3`: 100. */
const KILLS = Number(process.env['MOTCUA_RUNS'] ?? 3);
const SEED = Number(process.env['MOTCUA_SEED'] ?? 20_261_122);
const DOSSIERS = 4;
/** The promise is one second; twice that is given to a machine that runs other tests beside. */
const REFUSED_WITHIN_MILLISECONDS = 2_000;
const BACK_WITHIN_MILLISECONDS = 5_000;

(canBeKilled ? describe : describe.skip)('a database server killed with all its processes, again and again, under load', () => {
  let postgres: PostgresServer;
  let server: ServerProcess;
  const dataDir = mkdtempSync(join(tmpdir(), 'motcua-postgres-kill-'));
  beforeAll(async () => {
    postgres = await PostgresServer.make();
    server = await ServerProcess.on(postgres.url, dataDir);
    await server.start();
  });
  afterAll(async () => {
    await server.kill();
    await postgres.remove();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it(`R3 has every acknowledged step once and in order after ${KILLS} kills, says at once that it cannot serve, and serves again by itself (seed ${SEED})`, async () => {
    const chance = new Random(SEED);
    const opened = await openCopies(server, DOSSIERS);
    const officer = await logIn(server, 'hotich.hacthanh');
    const clients = opened.map(({ code }) => new SteadyClient([server.url], officer, code, STEP));
    const working = Promise.all(clients.map((client, index) => client.run(opened[index]!.version)));
    const acknowledged = () => clients.flatMap((client) => client.acknowledged);
    const [refused, back]: [number[], number[]] = [[], []];

    for (let kill = 0; kill < KILLS; kill += 1) {
      await pause(chance.int(50, 600));
      await postgres.kill();
      refused.push(await refusedAfter(server.url, officer, opened[0]!.code));
      await postgres.start();
      const [began, before] = [performance.now(), acknowledged().length];
      while (acknowledged().length === before && performance.now() - began < 30_000) await pause(10);
      back.push(performance.now() - began);
    }
    clients.forEach((client) => client.stop());
    await working;

    const steps = acknowledged().length;
    const repeated = clients.reduce((sum, client) => sum + client.repeated, 0);
    const longest = (all: readonly number[]) => Math.round(Math.max(...all));
    process.stderr.write(`R3 ${KILLS} kills of PostgreSQL: ${steps} steps acknowledged, ${repeated} requests repeated, refused within ${longest(refused)} ms, working again within ${longest(back)} ms of its return, seed ${SEED}\n`);
    expect({ ...(await compare(postgres.owner, acknowledged())), unlike: await replayAll(postgres, dataDir) }).toEqual({ lost: 0, doubled: 0, gaps: 0, outOfOrder: 0, unlike: [] });
    expect(steps).toBeGreaterThan(DOSSIERS * KILLS);
    expect(longest(refused)).toBeLessThan(REFUSED_WITHIN_MILLISECONDS);
    expect(longest(back)).toBeLessThan(BACK_WITHIN_MILLISECONDS);
  }, 3_600_000);
});

/** A request while there is no database. @returns milliseconds until it was answered 503, with when to come again */
async function refusedAfter(url: string, token: string, code: string): Promise<number> {
  const began = performance.now();
  const answer = await fetch(`${url}/api/dossiers/${code}`, { headers: { authorization: `Bearer ${token}` } });
  const { code: problem } = (await answer.json()) as { code: string };
  expect([answer.status, problem, answer.headers.get('retry-after')]).toEqual([503, 'server.unavailable', '5']);
  return performance.now() - began;
}
