import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, type RunningPostgres, startEmbeddedPostgres } from '@app/platform';
import pg from 'pg';
import { pause } from './server-process.js';

/** Linux tells how a process was started. */
export const canBeKilled = process.platform === 'linux';

/** A PostgreSQL of the test's own, migrated: to be killed with all its processes at once, and started again as it was. */
export class PostgresServer {
  private child: ChildProcess | undefined;

  private constructor(
    private readonly dir: string,
    private readonly running: RunningPostgres,
    private readonly program: { readonly path: string; readonly args: readonly string[]; readonly uid: number; readonly gid: number; readonly cwd: string },
    readonly owner: pg.Pool,
  ) {}

  static async make(): Promise<PostgresServer> {
    const dir = mkdtempSync(join(tmpdir(), 'motcua-postgres-'));
    chmodSync(dir, 0o755);
    const running = await startEmbeddedPostgres({ dir: join(dir, 'pg') });
    await migrate(running.url);
    const owner = new pg.Pool({ connectionString: running.url, max: 3 });
    owner.on('error', () => undefined);
    const of = (name: string) => `/proc/${running.pid}/${name}`;
    const [, ...args] = readFileSync(of('cmdline'), 'utf8').split('\0').slice(0, -1);
    const id = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(of('status'), 'utf8'))![1]);
    return new PostgresServer(dir, running, { path: readlinkSync(of('exe')), args, uid: id('Uid'), gid: id('Gid'), cwd: readlinkSync(of('cwd')) }, owner);
  }

  get url(): string {
    return this.running.url;
  }

  /** `kill -9` of the server and every process of it: nothing is flushed, no client is told. */
  async kill(): Promise<void> {
    const pid = this.child?.pid ?? this.running.pid;
    // The server's processes are no group: each is ended by its own number, the first one first, so that it starts no other.
    const all = [pid, ...readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)];
    for (const each of all) end(each);
    while (all.some(isAtWork) || existsSync(`/proc/${pid}`)) await pause(5);
  }

  /** Started and answering. */
  async start(): Promise<void> {
    const { path, args, uid, gid, cwd } = this.program;
    const user = process.getuid?.() === 0 ? { uid, gid } : {};
    this.child = spawn(path, args, { ...user, cwd, detached: true, stdio: 'ignore', env: { LC_ALL: 'C' } });
    for (let tries = 0; tries < 1_000; tries += 1) {
      if (await this.owner.query('SELECT 1').then(() => true, () => false)) return;
      await pause(10);
    }
    throw new Error('PostgreSQL did not come up again');
  }

  async remove(): Promise<void> {
    await this.owner.end();
    const { child } = this;
    if (child) {
      const ended = once(child, 'exit');
      child.kill('SIGINT');
      await ended;
    }
    await this.running.stop();
    const home = join(this.dir, 'pg');
    rmSync(realpathSync(home), { recursive: true, force: true });
    rmSync(this.dir, { recursive: true, force: true });
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // ended by itself meanwhile
  }
}

/** One that has ended and is waited for by nobody holds nothing any more. */
function isAtWork(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
