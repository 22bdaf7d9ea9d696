import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchDatabase, inTurns, isQuick, ratio, report, serverVersion, spread } from './measure.js';
import { ask, closedLoop, openLoop, percentile } from './peers/http-load.js';
import { startWorker } from './peers/worker-process.js';

const CONNECTIONS = 50;
/** Of each officer, so that no log grows much longer than those of real dossiers. */
const DOSSIERS_EACH = 30;
const [PRODUCT, HELLO] = ['api', 'Nest + Fastify, hello world'] as const;
const SCENARIO = 'procedures/certified-copies/scenarios/straight-through.json';

/**
 * HTTP, session, validation, decision and commit, beside the bare framework: an HTTP process and a worker, which has all that follows from
 * each command to do meanwhile. Client, database and both processes share the machine.
 */
export async function run({ json }: { json: boolean }): Promise<object> {
  const database = await benchDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'motcua-bench-api-'));
  await seeded(database.url, dataDir);
  // Other agencies' systems, which the demo stands in for, are not there: no message is kept for them.
  await database.owner.query(`DELETE FROM message_listeners WHERE handler = 'demo-services'`);
  const worker = await startWorker(database.url, { DATA_DIR: dataDir });
  const product = await serve('dist/apps/api/src/main.js', '/health/ready', { DATABASE_URL: database.url, DATA_DIR: dataDir, OFFICIAL_TOTP: 'optional', DRAIN_SECONDS: '0' });
  const hello = await serve('dist/bench/peers/hello.js', '/', {});
  try {
    const callers = await officers(product.url, dataDir);
    await database.owner.query('ANALYZE'); // as the server does by itself within the first minute
    const greeters = Array.from({ length: CONNECTIONS }, () => async () => void (await ask({ method: 'GET', url: hello.url })));
    const contenders = [
      { name: PRODUCT, run: (seconds: number) => closedLoop(callers, seconds) },
      { name: HELLO, run: (seconds: number) => closedLoop(greeters, seconds) },
    ];
    // What is paced comes first: saturation leaves the worker with a minute's arrears that no such pace would have made.
    await closedLoop(callers, isQuick() ? 1 : 3);
    const seconds = isQuick() ? 2 : 10;
    const paced = [];
    for (const perSecond of [325, 1_000]) {
      const waits = await openLoop(callers, perSecond, seconds);
      paced.push({ perSecond, p50: percentile(waits, 0.5), p99: percentile(waits, 0.99), max: percentile(waits, 1) });
    }
    const rates = await inTurns(contenders, isQuick() ? { rounds: 1, seconds: 1 } : { rounds: 4, seconds: 4 });
    const rows = Object.entries(rates).map(([name, values]) => ({ path: name, 'requests/s': spread(values).median, 'min': spread(values).min, 'max': spread(values).max }));
    if (!json) console.table(paced);
    const perSecond = spread(rates[PRODUCT]!);
    const slowest = Math.max(...paced.map(({ p99 }) => p99));
    return report({
      name: 'api', quiet: json, rows, server: await serverVersion(database.db),
      must: [
        { name: 'perSecond', measured: perSecond.median, is: '≥', bound: 1_600 },
        { name: 'p99Milliseconds', measured: slowest, is: '≤', bound: 50 },
      ],
      result: {
        work: 'one command on a dossier over HTTP: session, validation, load, decision, commit; the client shares the machine',
        connections: CONNECTIONS, ratios: { vsHelloWorld: ratio(rates, PRODUCT, HELLO) },
        perSecond, paced,
      },
    });
  } finally {
    for (const { child } of [product, hello]) await ended(child);
    await worker.stop();
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** The demo province and its people, without the made-up year. */
async function seeded(databaseUrl: string, dataDir: string): Promise<void> {
  const { child } = await serve('dist/apps/standalone/src/main.js', '/health/ready', { DATABASE_URL: databaseUrl, DATA_DIR: dataDir, MOTCUA_DEMO: '1', MOTCUA_HISTORY: '0' });
  await ended(child);
}

/** One officer for each connection, each with dossiers of their own: takes the step of one and gives it back, then the next. */
async function officers(url: string, dataDir: string): Promise<readonly (() => Promise<void>)[]> {
  const { password } = JSON.parse(readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8')) as { password: string };
  const authorised = async (login: string) => {
    const { body } = await ask<{ token: string }>({ method: 'POST', url: `${url}/api/auth/login`, body: { login, password }, headers: { 'x-motcua-token': '1' } });
    return { authorization: `Bearer ${body.token}` };
  };
  const { given } = JSON.parse(readFileSync(SCENARIO, 'utf8')) as { given: { channel: string; form: object } };
  const [clerk, officer] = [await authorised('tiepnhan.hacthanh'), await authorised('hotich.hacthanh')];
  const opening = { procedureCode: '2.000815', agencyCode: 'H56.30', channel: given.channel, form: given.form };
  const open = async () => {
    const opened = await ask<{ code: string; version: number }>({ method: 'POST', url: `${url}/api/dossiers`, headers: clerk, body: opening });
    if (opened.status !== 201) throw new Error(`a dossier was not opened: ${JSON.stringify(opened)}`);
    return { ...opened.body, command: 'claim' };
  };
  return Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      const dossiers: Awaited<ReturnType<typeof open>>[] = [];
      for (let n = 0; n < DOSSIERS_EACH; n += 1) dossiers.push(await open());
      let at = 0;
      return async () => {
        const dossier = dossiers[at]!;
        const { code, version, command } = dossier;
        const told = await ask<{ version: number }>({
          method: 'POST', url: `${url}/api/dossiers/${code}/commands`, headers: officer, body: { command, expectedVersion: version, data: { step: 'Compare' } },
        });
        if (told.status !== 201) throw new Error(`${command}: ${JSON.stringify(told)}`);
        dossier.version = told.body.version;
        dossier.command = command === 'claim' ? 'release' : 'claim';
        if (dossier.command === 'claim') at = (at + 1) % dossiers.length;
      };
    }),
  );
}

async function serve(main: string, ready: string, env: Readonly<Record<string, string>>): Promise<{ readonly url: string; readonly child: ChildProcess }> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [main], { stdio: 'ignore', env: { ...process.env, ...env, PORT: String(port) } });
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) break;
    const answer = await ask({ method: 'GET', url: url + ready }).catch(() => null);
    if (answer?.status === 200) return { url, child };
    await new Promise((go) => setTimeout(go, 100));
  }
  throw new Error(`${main} did not come up`);
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}
