import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type RunningPostgres, startEmbeddedPostgres } from '@app/platform';

const PREFIX = 'motcua-test-';

/** Folder of the server that all files of a test run share; named by `test/global-setup.mjs`. */
const TEST_CLUSTER = 'MOTCUA_TEST_CLUSTER';

/** URL of the server tests use, as a superuser or an owner of databases. Set, an external server is used as it is. */
const TEST_DATABASE_URL = 'MOTCUA_TEST_DATABASE_URL';

export interface TestCluster {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * The server tests use: the external one, else the one of this test run (started by whoever comes first), else
 * undefined: then each file starts its own.
 */
export async function sharedServer(): Promise<string | undefined> {
  const external = process.env[TEST_DATABASE_URL];
  const dir = process.env[TEST_CLUSTER];
  if (external || !dir) return external;
  const known = join(dir, 'url');
  if (existsSync(known)) return readFileSync(known, 'utf8');
  const lock = join(dir, 'lock');
  while (!tookLock(lock)) await pause(20);
  try {
    if (existsSync(known)) return readFileSync(known, 'utf8');
    await sweep();
    const { url } = await startEmbeddedPostgres({ dir: join(dir, 'pg'), settings: SETTINGS });
    writeFileSync(`${known}.new`, url, { mode: 0o600 });
    renameSync(`${known}.new`, known);
    return url;
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** The whole server is thrown away at the end: many small databases, no large one. */
const SETTINGS = { max_connections: '200' };

function tookLock(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

/**
 * A cluster of this process' own, in a folder that goes when it stops. Folders whose process is gone (a test run that
 * was killed) are swept first, with the server that still runs there.
 */
export async function startTestCluster(): Promise<TestCluster> {
  await sweep();
  const dir = join(tmpdir(), `${PREFIX}${process.pid}-${Date.now().toString(36)}`);
  mkdirSync(dir, { recursive: true });
  chmodSync(dir, 0o755);
  writeFileSync(join(dir, 'owner'), String(process.pid));
  const running = await startEmbeddedPostgres({ dir: join(dir, 'pg'), database: 'motcua', settings: SETTINGS });
  return { url: running.url, stop: () => remove(dir, running) };
}

async function remove(dir: string, running: RunningPostgres): Promise<void> {
  await running.stop();
  const home = join(dir, 'pg');
  if (existsSync(home)) rmSync(realpathSync(home), { recursive: true, force: true });
  rmSync(dir, { recursive: true, force: true });
}

async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const dir = join(tmpdir(), name);
    if (!name.startsWith(PREFIX) || !existsSync(join(dir, 'owner'))) continue;
    try {
      if (isAlive(Number(readFileSync(join(dir, 'owner'), 'utf8')))) continue;
      // Starting takes over what still runs there, or starts it: either way it can then be stopped in order.
      if (existsSync(join(dir, 'pg', 'data', 'postmaster.pid'))) await remove(dir, await startEmbeddedPostgres({ dir: join(dir, 'pg') }));
      else rmSync(dir, { recursive: true, force: true });
    } catch {
      // Another run sweeps the same folder, or it belongs to another user: theirs to remove.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
