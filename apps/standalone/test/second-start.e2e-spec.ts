import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';

const DIST = resolve(import.meta.dirname, '../../../dist/apps');
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
      run('standalone', [], { MOTCUA_DEMO: '0' }).ended,
      run('cli', ['replay', 'none-such']).ended,
      run('cli', ['admin', 'create', '--login', 'quantri.moi', '--agency', 'H56']).ended,
    ]);

    expect(second).toEqual({ code: 1, out: expect.stringContaining(`in use by process ${first.child.pid} (${first.url})`) });
    expect(replayed).toEqual({ code: 2, out: expect.stringContaining('not found') });
    expect(admin.code).toBe(0);
    expect(await statusOf(first, admin)).toEqual({ ready: 200, login: 200 });
  }, LONG);

  it('is taken over from a server that was killed', async () => {
    const first = await started();
    first.child.kill('SIGKILL');
    await first.ended;

    const next = await started();

    expect((await fetch(`${next.url}/health/ready`)).status).toBe(200);
  }, LONG);
});

describe('an installation without demo accounts', () => {
  it('says how to make the first administrator, and after that does not', async () => {
    const before = await started({ DATA_DIR: join(dataDir, 'bare'), MOTCUA_DEMO: '0' });
    const told = before.said();
    const named = ['--agency', 'H01', '--name-vi', 'UBND tỉnh Mẫu', '--name-en', 'Sample province'];
    const nameless = await run('cli', ['admin', 'create', '--login', 'quantri'], { DATA_DIR: join(dataDir, 'bare') }).ended;
    const made = await run('cli', ['admin', 'create', '--login', 'quantri', ...named], { DATA_DIR: join(dataDir, 'bare') }).ended;
    const again = await run('cli', ['admin', 'create', '--login', 'quantri'], { DATA_DIR: join(dataDir, 'bare') }).ended;

    expect(told).toMatch(/admin create --login NAME[\s\S]*MOTCUA_DEMO=1/);
    expect(nameless).toEqual({ code: 1, out: expect.stringContaining('--agency CODE') });
    expect(await statusOf(before, made, 'quantri')).toEqual({ ready: 200, login: 200 });
    expect(again).toEqual({ code: 1, out: expect.stringContaining('is taken') });
  }, LONG);
});

async function statusOf({ url }: Running, { out }: Ended, login = 'quantri.moi') {
  const password = /shown this once: (\S+)/.exec(out)?.[1];
  const headers = { 'content-type': 'application/json' };
  const loggedIn = await fetch(`${url}/api/auth/login`, { method: 'POST', headers, body: JSON.stringify({ login, password }) });
  return { ready: (await fetch(`${url}/health/ready`)).status, login: loggedIn.status };
}

async function started(env: NodeJS.ProcessEnv = {}): Promise<Running & { said(): string }> {
  const { child, ended, said } = run('standalone', [], env);
  const ready = new Promise<string>((found) => {
    child.stdout?.on('data', () => said().includes('Ctrl-C') && found(/running: (\S+)/.exec(said())?.[1] ?? ''));
  });
  const url = await Promise.race([ready, ended.then(({ out }) => Promise.reject(new Error(out)))]);
  const running = { url, child, ended, said };
  left.push(running);
  return running;
}

function run(app: 'standalone' | 'cli', args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { PORT: _port, DATABASE_URL: _url, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(DIST, app, 'src/main.js'), ...args], {
    // What a year of made-up dossiers needs is none of this.
    env: { ...inherited, NODE_ENV: 'development', LOG_LEVEL: 'error', PORT: '0', DATA_DIR: dataDir, MOTCUA_HISTORY: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (out += text));
  const ended = new Promise<Ended>((done) => child.once('close', (code) => done({ code, out })));
  return { child, ended, said: () => out };
}
