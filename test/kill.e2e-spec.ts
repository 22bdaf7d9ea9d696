import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase, Random, type TestDatabase } from '@app/testing';
import { logIn, openCopies, STEP } from './chaos/certified-copies.js';
import { compare, replayAll } from './chaos/acknowledged.js';
import { pause, ServerProcess } from './chaos/server-process.js';
import { SteadyClient } from './chaos/steady-client.js';

const KILLS = Number(process.env['MOTCUA_RUNS'] ?? 20);
const SEED = Number(process.env['MOTCUA_SEED'] ?? 20_261_121);
const DOSSIERS = 8;

describe('servers killed without warning, again and again, under load', () => {
  let db: TestDatabase;
  let servers: readonly ServerProcess[] = [];
  const dataDir = mkdtempSync(join(tmpdir(), 'motcua-kill-'));

  beforeAll(async () => {
    db = await freshDatabase();
    // Both ways in which the product is run, on one database: everything in one process, and the HTTP side alone.
    servers = [await ServerProcess.on(db.url, dataDir), await ServerProcess.on(db.url, dataDir, 'api')];
    for (const server of servers) await server.start();
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await db.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it(`have every acknowledged step once and in order after ${KILLS} kills (seed ${SEED})`, async () => {
    const chance = new Random(SEED);
    const moments = Array.from({ length: KILLS }, () => chance.int(20, 250));
    const opened = await openCopies(servers[0]!, DOSSIERS);
    const officer = await logIn(servers[0]!, 'hotich.hacthanh');
    const urls = servers.map(({ url }) => url);
    const clients = opened.map(({ code }, index) => new SteadyClient(index % 2 === 0 ? urls : urls.toReversed(), officer, code, STEP));
    const working = Promise.all(clients.map((client, index) => client.run(opened[index]!.version)));
    const done = () => clients.reduce((sum, client) => sum + client.acknowledged.length, 0);
    const back: number[] = [];
    const killAgainAndAgain = async (server: ServerProcess): Promise<void> => {
      for (let moment = moments.pop(); moment !== undefined; moment = moments.pop()) {
        // However slow the machine: no server is killed before as many steps as there are clients were acknowledged since it came back.
        for (const enough = done() + DOSSIERS; done() < enough; ) await pause(10);
        await pause(moment);
        await server.kill();
        const began = performance.now();
        await server.start();
        back.push(performance.now() - began);
      }
    };

    // Side by side: at times one is there, at times none.
    await Promise.all(servers.map(killAgainAndAgain));
    clients.forEach((client) => client.stop());
    await working;

    const acknowledged = clients.flatMap((client) => client.acknowledged);
    const verdict = { ...(await compare(db.owner, acknowledged)), unlike: await replayAll(db, dataDir) };
    const steps = acknowledged.length;
    const repeated = clients.reduce((sum, client) => sum + client.repeated, 0);
    process.stderr.write(`kill -9: ${KILLS} kills of two servers, ${steps} steps acknowledged, ${repeated} requests repeated, ready again after ${Math.round(back.sort((a, b) => a - b)[back.length >> 1]!)} ms (median, with Node's own start), seed ${SEED}\n`);
    // Two servers may have waited for the same steps.
    expect(steps).toBeGreaterThanOrEqual((DOSSIERS * KILLS) / 2);
    expect(verdict).toEqual({ lost: 0, doubled: 0, gaps: 0, outOfOrder: 0, unlike: [] });
  }, 600_000);
});
