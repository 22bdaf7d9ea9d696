import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freshDatabase, Random, type TestDatabase } from '@app/testing';
import { logIn, openCopies, STEP } from './chaos/certified-copies.js';
import { pause, ServerProcess } from './chaos/server-process.js';
import { type Acknowledged, SteadyClient } from './chaos/steady-client.js';

const KILLS = Number(process.env['MOTCUA_RUNS'] ?? 20);
const SEED = Number(process.env['MOTCUA_SEED'] ?? 20_261_121);
const DOSSIERS = 8;

describe('a server killed without warning, again and again, under load', () => {
  let db: TestDatabase;
  let server: ServerProcess;
  const dataDir = mkdtempSync(join(tmpdir(), 'motcua-kill-'));

  beforeAll(async () => {
    db = await freshDatabase();
    server = await ServerProcess.on(db.url, dataDir);
    await server.start();
  });
  afterAll(async () => {
    await server.stop();
    await db.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it(`has every acknowledged step once and in order after ${KILLS} kills (seed ${SEED})`, async () => {
    const chance = new Random(SEED);
    const opened = await openCopies(server, DOSSIERS);
    const officer = await logIn(server, 'hotich.hacthanh');
    const clients = opened.map(({ code }) => new SteadyClient(server.url, officer, code, STEP));
    const working = Promise.all(clients.map((client, index) => client.run(opened[index]!.version)));

    for (let kill = 0; kill < KILLS; kill += 1) {
      await pause(chance.int(20, 250));
      await server.kill();
      await server.start();
    }
    clients.forEach((client) => client.stop());
    await working;

    const acknowledged = clients.flatMap((client) => client.acknowledged);
    const verdict = { ...(await compare(db, acknowledged)), unlike: await replayAll(db, dataDir) };
    const steps = acknowledged.length;
    const repeated = clients.reduce((sum, client) => sum + client.repeated, 0);
    process.stderr.write(`kill -9: ${KILLS} kills, ${steps} steps acknowledged, ${repeated} requests repeated, seed ${SEED}\n`);
    expect(steps).toBeGreaterThan(DOSSIERS * KILLS);
    expect(verdict).toEqual({ lost: 0, doubled: 0, gaps: 0, outOfOrder: 0, unlike: [] });
  }, 600_000);
});

/** What the database holds against what was answered: by key, by number, by order. */
async function compare({ owner }: TestDatabase, acknowledged: readonly Acknowledged[]) {
  const { rows: keys } = await owner.query<{ key: string; body: string }>('SELECT key, body FROM answers');
  const { rows: log } = await owner.query<{ code: string; seqs: number[] }>(
    `SELECT d.code, array_agg(t.seq ORDER BY t.seq) AS seqs FROM dossier_transitions t JOIN dossiers d ON d.id = t.dossier_id GROUP BY d.code`,
  );
  const seqs = new Map(log.map(({ code, seqs: numbers }) => [code, numbers]));
  const answered = new Map(keys.map(({ key, body }) => [key, (JSON.parse(body) as { version: number }).version]));
  const lost = acknowledged.filter(({ key, code, version }) => answered.get(key) !== version || !seqs.get(code)?.includes(version));
  const gaps = log.filter(({ seqs: numbers }) => numbers.some((seq, index) => seq !== index + 1));
  const doubled = acknowledged.length - new Set(acknowledged.map(({ code, version }) => `${code} ${version}`)).size;
  const outOfOrder = acknowledged.filter((step) =>
    acknowledged.some((other) => other.code === step.code && other.answeredAt < step.sentAt && other.version >= step.version),
  );
  return { lost: lost.length, doubled, gaps: gaps.length, outOfOrder: outOfOrder.length };
}

/** Dossiers whose folded log is not their stored state. */
async function replayAll({ url, owner }: TestDatabase, dataDir: string): Promise<string[]> {
  const { rows } = await owner.query<{ code: string }>('SELECT code FROM dossiers');
  const unlike: string[] = [];
  const env = { ...process.env, DATABASE_URL: url, DATA_DIR: dataDir };
  for (const { code } of rows) if ((await replay(code, env)) !== 0) unlike.push(code);
  return unlike;
}

async function replay(code: string, env: NodeJS.ProcessEnv): Promise<number> {
  const { spawnSync } = await import('node:child_process');
  const main = resolve(import.meta.dirname, '../dist/apps/cli/src/main.js');
  return spawnSync(process.execPath, [main, 'replay', code], { env }).status ?? -1;
}
