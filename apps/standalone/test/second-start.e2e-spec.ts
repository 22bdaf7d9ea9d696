import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';

const ROOT = resolve(import.meta.dirname, '../../..');
const STANDALONE = join(ROOT, 'dist/apps/standalone/src/main.js');
const CLI = join(ROOT, 'dist/apps/cli/src/main.js');
/** What `npm start` and `npm run demo` run. */
const START = join(ROOT, 'tools/start.mjs');
const DEMO = join(ROOT, 'tools/demo.mjs');
const LONG = 180_000;

interface Ended {
  readonly code: number | null;
  readonly out: string;
}
interface Running {
  readonly url: string;
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

let dataDir: string;
let left: Running[] = [];

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'motcua-second-'));
  chmodSync(dataDir, 0o755);
});
afterEach(async () => {
  for (const { child, ended } of left) {
    child.kill('SIGTERM');
    await ended;
  }
  left = [];
});
afterAll(() => {
  const home = join(dataDir, 'pg');
  for (const path of [existsSync(home) ? realpathSync(home) : home, dataDir]) rmSync(path, { recursive: true, force: true });
});

describe('a data folder', () => {
  it('has one server: a second start is refused and harms nothing, a command beside it only borrows', async () => {
    const first = await started();

    const [second, replayed, admin] = await Promise.all([
      run(STANDALONE, [], { MOTCUA_DEMO: '0' }).ended,
      run(CLI, ['replay', 'none-such']).ended,
      run(CLI, ['admin', 'create', '--login', 'quantri.moi', '--agency', 'H56']).ended,
    ]);

    expect(second).toEqual({ code: 1, out: expect.stringContaining(`in use by process ${first.child.pid} (${first.url})`) });
    expect(replayed).toEqual({ code: 2, out: expect.stringContaining('not found') });
    expect(admin.code).toBe(0);
    expect(await statusOf(first, admin)).toEqual({ ready: 200, login: 200, awaits: undefined });
  }, LONG);

  it('is taken over from a server that was killed', async () => {
    const first = await started();
    first.child.kill('SIGKILL');
    await first.ended;

    const next = await started();

    expect((await fetch(`${next.url}/health/ready`)).status).toBe(200);
  }, LONG);
});

describe('npm start, and npm start again', () => {
  it('keeps its dossiers, its accounts and its lookup codes, and the demo plays its two stories on what is kept', async () => {
    const kept = { DATA_DIR: join(dataDir, 'kept'), MOTCUA_HISTORY: '0' };
    const first = await started(kept, START);
    const dossier = await opened(first.url, kept.DATA_DIR);
    const before = await seen(first.url, kept.DATA_DIR, dossier);
    first.child.kill('SIGTERM');
    await first.ended;

    const second = await started(kept, START);
    const after = await seen(second.url, kept.DATA_DIR, dossier);
    const demo = await run(DEMO, [], { ...kept, PORT: new URL(second.url).port }).ended;

    expect(before).toMatchObject({ own: { code: dossier.code, version: 1 }, inPublic: { milestones: expect.arrayContaining([expect.objectContaining({ milestone: 'submitted' })]) } });
    expect(after).toEqual(before);
    expect(demo).toMatchObject({ code: 0 });
    const played = [...demo.out.matchAll(/Dossier (\S+), mã tra cứu · lookup code (\S+)/g)].map(([, code, lookupCode]) => ({ code: code!, lookupCode: lookupCode! }));
    const ends = await Promise.all(played.map(async (each) => (await progressOf(second.url, each)).status));
    expect(played.map(({ code }) => code)).not.toContain(dossier.code);
    expect(ends).toMatchObject([{ code: 'RETURNED' }, { code: 'RETURNED' }]);
  }, LONG);
});

interface Opened {
  readonly code: string;
  readonly lookupCode: string;
}
interface Answer {
  readonly [field: string]: unknown;
}

/** Copies to certify, taken in at the counter. */
async function opened(url: string, folder: string): Promise<Opened> {
  const { given } = JSON.parse(readFileSync(join(ROOT, 'procedures/certified-copies/scenarios/straight-through.json'), 'utf8')) as { given: { channel: string; form: object } };
  const opening = { procedureCode: '2.000815', agencyCode: 'H56.30', channel: given.channel, form: given.form };
  return (await asked(`${url}/api/dossiers`, { body: opening, token: await tokenOf(url, folder) })) as unknown as Opened;
}

/** As the officer reads it, and as the public does: what does not change while the clock goes on. */
async function seen(url: string, folder: string, dossier: Opened) {
  const { code, version, status, position, dueAt, openedAt } = await asked(`${url}/api/dossiers/${dossier.code}`, { token: await tokenOf(url, folder) });
  const { submitter, status: told, passed, milestones, explanation } = await progressOf(url, dossier);
  return { own: { code, version, status, position, dueAt, openedAt }, inPublic: { submitter, told, passed, milestones, explanation } };
}

const progressOf = (url: string, { code, lookupCode }: Opened): Promise<Answer> => asked(`${url}/api/public/dossiers/${code}`, { body: { lookupCode } });

async function tokenOf(url: string, folder: string): Promise<string> {
  const { password } = JSON.parse(readFileSync(join(folder, 'demo-accounts.json'), 'utf8')) as { password: string };
  return (await asked(`${url}/api/auth/login`, { body: { login: 'tiepnhan.hacthanh', password } }))['token'] as string;
}

async function asked(url: string, { body, token }: { readonly body?: object; readonly token?: string }): Promise<Answer> {
  const headers = { 'content-type': 'application/json', 'x-motcua-token': '1', ...(token !== undefined && { authorization: `Bearer ${token}` }) };
  const answer = await fetch(url, body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers });
  const told = (await answer.json()) as Answer;
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${JSON.stringify(told)}`);
  return told;
}

describe('an installation without demo accounts', () => {
  it('says how to make the first administrator, and after that does not', async () => {
    const before = await started({ DATA_DIR: join(dataDir, 'bare'), MOTCUA_DEMO: '0' });
    const told = before.said();
    const ofADemo = await Promise.all(['/demo/next/x', '/demo/samples/1.001193', '/demo/people', '/demo/messages'].map(async (path) => (await fetch(before.url + path, { headers: { accept: 'application/json' } })).status));
    const pages = await Promise.all(['/', '/console/'].map(async (path) => (await fetch(before.url + path, { headers: { accept: 'text/html' } })).text()));
    const named = ['--agency', 'H01', '--name-vi', 'UBND tỉnh Mẫu', '--name-en', 'Sample province'];
    const nameless = await run(CLI, ['admin', 'create', '--login', 'quantri'], { DATA_DIR: join(dataDir, 'bare') }).ended;
    const made = await run(CLI, ['admin', 'create', '--login', 'quantri', ...named], { DATA_DIR: join(dataDir, 'bare') }).ended;
    const again = await run(CLI, ['admin', 'create', '--login', 'quantri'], { DATA_DIR: join(dataDir, 'bare') }).ended;

    expect(told).toMatch(/admin create --login NAME[\s\S]*MOTCUA_DEMO=1/);
    expect(ofADemo).toEqual([404, 404, 404, 404]);
    expect(pages.map((page) => /<meta name="demo-/.test(page))).toEqual([false, false]);
    expect(nameless).toEqual({ code: 1, out: expect.stringContaining('--agency CODE') });
    expect(await statusOf(before, made, 'quantri')).toEqual({ ready: 200, login: 200, awaits: 'enrolment' });
    expect(again).toEqual({ code: 1, out: expect.stringContaining('is taken') });
  }, LONG);
});

async function statusOf({ url }: Running, { out }: Ended, login = 'quantri.moi') {
  const password = /shown this once: (\S+)/.exec(out)?.[1];
  const headers = { 'content-type': 'application/json' };
  const loggedIn = await fetch(`${url}/api/auth/login`, { method: 'POST', headers, body: JSON.stringify({ login, password }) });
  const { needsEnrolment } = (await loggedIn.json()) as { readonly needsEnrolment?: boolean };
  return { ready: (await fetch(`${url}/health/ready`)).status, login: loggedIn.status, awaits: needsEnrolment ? 'enrolment' : undefined };
}

async function started(env: NodeJS.ProcessEnv = {}, program = STANDALONE): Promise<Running & { said(): string }> {
  const { child, ended, said } = run(program, [], env);
  const ready = new Promise<string>((found) => {
    child.stdout?.on('data', () => said().includes('Ctrl-C') && found(/running: (\S+)/.exec(said())?.[1] ?? ''));
  });
  const url = await Promise.race([ready, ended.then(({ out }) => Promise.reject(new Error(out)))]);
  const running = { url, child, ended, said };
  left.push(running);
  return running;
}

function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { PORT: _port, DATABASE_URL: _url, ...inherited } = process.env;
  const child = spawn(process.execPath, [program, ...args], {
    // What a year of made-up dossiers needs is none of this.
    env: { ...inherited, NODE_ENV: 'development', LOG_LEVEL: 'error', PORT: '0', DATA_DIR: dataDir, MOTCUA_HISTORY: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (out += text));
  const ended = new Promise<Ended>((done) => child.once('close', (code) => done({ code, out })));
  return { child, ended, said: () => out };
}
