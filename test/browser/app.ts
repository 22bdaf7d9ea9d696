import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CLIENT } from '../../apps/api/test/oidc-provider.js';
import { freePort, pause } from '../chaos/server-process.js';

const ROOT = resolve(import.meta.dirname, '../..');
const READY_SECONDS = 120;
/** Made-up dossiers of the last year. */
const HISTORY = process.env['MOTCUA_HISTORY'] ?? '120';
const WRITTEN = /The made-up year (is there|could not be written)/;

/** The whole product, as `npm start` runs it, with a database of its own. One for all files a worker of Jest runs; beside another worker's, whose files would see what these change. */
export interface RunningApp {
  readonly url: string;
  /** Of every demo account. */
  readonly password: string;
  /** Where the server looks for the other system of single sign-on: a test that needs one lets it listen there. */
  readonly otherSystem: string;
  /** Its data folder, the database below it. */
  readonly dataDir: string;
}
/** Said to the end of the run, which stops the server: see test/global-teardown.mjs. */
interface Announced extends RunningApp {
  readonly pid: number;
}

let known: Promise<RunningApp> | undefined;

/** Starts it with the first file that asks; those after it find it. */
export function runningApp(): Promise<RunningApp> {
  known ??= start();
  return known;
}

async function start(): Promise<RunningApp> {
  const folder = process.env['MOTCUA_BROWSER_APP'];
  if (folder === undefined) throw new Error('this test run has no folder for its server');
  const worker = process.env['JEST_WORKER_ID'] ?? '1';
  const file = join(folder, `${worker}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Announced;

  const dataDir = mkdtempSync(join(tmpdir(), 'motcua-browser-'));
  chmodSync(dataDir, 0o755); // the database runs under another account where the tests run as root
  const url = `http://localhost:${await freePort()}`;
  const otherSystem = `http://127.0.0.1:${await freePort()}`;
  const logFile = join(folder, `${worker}.log`);
  const log = openSync(logFile, 'a');
  const child = spawn(process.execPath, [join(ROOT, 'dist/apps/standalone/src/main.js')], {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, DATABASE_URL: '', REDIS_URL: '', PORT: new URL(url).port, DATA_DIR: dataDir, TRUST_PROXY: '127.0.0.1, ::1', MOTCUA_DEMO: '1', MOTCUA_HISTORY: HISTORY, LOG_LEVEL: 'warn', ...ofOtherSystem(otherSystem) },
  });
  child.unref();
  const password = await untilThere(async () => {
    if (child.exitCode !== null) throw new Error(`the server did not come up:\n${readFileSync(logFile, 'utf8').slice(-4_000)}`);
    return (await isReady(url)) ? passwordIn(join(dataDir, 'demo-accounts.json')) : null;
  });
  // It is written beside the first requests: whoever counts dossiers would see their number grow.
  if (HISTORY !== '0') await untilThere(() => (WRITTEN.test(readFileSync(logFile, 'utf8')) ? true : null));
  const announced: Announced = { url, password, otherSystem, pid: child.pid ?? 0, dataDir };
  writeFileSync(file, JSON.stringify(announced));
  return announced;
}

const ofOtherSystem = (issuer: string) => ({ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: CLIENT.id, OIDC_CLIENT_SECRET: CLIENT.secret });

const passwordIn = (path: string): string => (JSON.parse(readFileSync(path, 'utf8')) as { password: string }).password;

async function untilThere<T>(look: () => T | null | Promise<T | null>): Promise<T> {
  const deadline = performance.now() + READY_SECONDS * 1_000;
  while (performance.now() < deadline) {
    const found = await look();
    if (found !== null) return found;
    await pause(50);
  }
  throw new Error(`the server was not there within ${READY_SECONDS} seconds`);
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/ready`)).ok;
  } catch {
    return false;
  }
}

type Json = Record<string, unknown>;
/** A demo account's way into the API, for what a test needs to be there before a page is opened. */
export interface Api {
  get(path: string): Promise<Json>;
  post(path: string, body?: unknown): Promise<Json>;
  put(path: string, body: unknown): Promise<Json>;
  remove(path: string): Promise<void>;
  /** Looks at the draft of a result, as whoever signs does. @returns which one it is */
  look(code: string, paper: string): Promise<string>;
  /** One file, as a form of a browser sends it. */
  upload(path: string, name: string, content: Blob): Promise<Json>;
}

/** One session for each in a file of tests. */
const tokens = new Map<string, Promise<Json>>();

export async function apiOf(login: string): Promise<Api> {
  const { url, password } = await runningApp();
  const ask = async (path: string, init: RequestInit): Promise<Json> => {
    const answer = await fetch(url + path, init);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${init.method ?? 'GET'} ${path} of ${login}: ${answer.status} ${text}`);
    return JSON.parse(text) as Json;
  };
  const json = (method: string, body: unknown, headers: Record<string, string> = {}): RequestInit => ({ method, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
  const session = tokens.get(login) ?? ask('/api/auth/login', json('POST', { login, password }, { 'x-motcua-token': '1' }));
  tokens.set(login, session);
  const { token } = await session;
  const authorization = `Bearer ${String(token)}`;
  const change = (method: string) => (path: string, body: unknown = {}) => ask(path, json(method, body, { authorization, 'idempotency-key': randomUUID() }));
  return {
    get: (path) => ask(path, { headers: { authorization } }),
    post: change('POST'),
    put: change('PUT'),
    remove: async (path) => {
      const { status } = await fetch(url + path, { method: 'DELETE', headers: { authorization } });
      if (status !== 204) throw new Error(`DELETE ${path} of ${login}: ${status}`);
    },
    look: async (code, paper) => String((await fetch(`${url}/api/dossiers/${code}/papers/${paper}/draft.pdf`, { headers: { authorization } })).headers.get('x-motcua-draft')),
    upload: (path, name, content) => {
      const body = new FormData();
      body.append('file', content, name);
      return ask(path, { method: 'POST', headers: { authorization }, body });
    },
  };
}

/** What a scenario of a procedure declares. */
export const declared = (procedure: string, scenario: string): Record<string, Record<string, unknown>> =>
  (JSON.parse(readFileSync(join(ROOT, 'procedures', procedure, 'scenarios', `${scenario}.json`), 'utf8')) as { given: { form: Record<string, Record<string, unknown>> } }).given.form;

/** A dossier for certified copies, filed at the counter of phường Hạc Thành: its first step waits for the civil-status officer. */
export async function filedDossier(): Promise<{ readonly code: string; readonly lookupCode: string }> {
  const intake = await apiOf('tiepnhan.hacthanh');
  const form = declared('certified-copies', 'straight-through');
  const opened = await intake.post('/api/dossiers', { procedureCode: '2.000815', agencyCode: 'H56.30', channel: 'DIRECT', form });
  return { code: String(opened['code']), lookupCode: String(opened['lookupCode']) };
}

/** A birth, filed at the counter of phường Hạc Thành: its first step waits for the intake officer. */
export async function filedBirth(exemptions: readonly string[] = []): Promise<string> {
  const intake = await apiOf('tiepnhan.hacthanh');
  const form = declared('birth-registration', 'straight-through');
  const opened = await intake.post('/api/dossiers', { procedureCode: '1.001193', agencyCode: 'H56.30', channel: 'DIRECT', form, exemptions });
  return String(opened['code']);
}
