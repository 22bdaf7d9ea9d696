import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { ForTheOperator } from '../../config/for-the-operator.js';
import { type Binaries, readyBinaries } from './binaries.js';
import { forgetServer, isServer, postmasterOf, stopServer } from './left-behind.js';
import { ensureLogin, LOGIN } from './login.js';
import { Ownership } from './ownership.js';
import { type OsUser, clusterHome, serverUser } from './os-user.js';

export interface EmbeddedOptions {
  /** Folder of the cluster; made if absent, kept between starts. */
  readonly dir: string;
  /** Database to be there when `start` returns. */
  readonly database?: string;
  /** Settings given on the command line, above those of every cluster. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface RunningPostgres {
  /** As superuser: for migrations and tests. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** True when a server that an earlier process left behind was still running and was taken over. */
  readonly reused: boolean;
  urlOf(database: string): string;
  /** For the processes of a migrated database: a log-in that owns nothing and can become nobody but the two roles they work under. */
  applicationUrl(): Promise<string>;
  /** Tells a second start where the pages of this process are. */
  announce(address: string): Promise<void>;
  /** Stops the server, or only leaves it where another process owns it. */
  stop(): Promise<void>;
}

/** The longest path of a Unix socket that every system takes. */
const LONGEST_SOCKET_PATH = 103;
const SUPERUSER = 'motcua_owner';
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  max_connections: '100',
  shared_buffers: '128MB',
  max_wal_size: '2GB',
  // Files of the log that are there already need not be filled with zeros first, while commits wait.
  min_wal_size: '512MB',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  // What it says of a statement that failed quotes what the statement was given: the processes that asked log the code of it.
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  log_parameter_max_length_on_error: '0',
  log_statement: 'none',
  timezone: 'UTC',
};

/**
 * Starts the PostgreSQL that comes with the installation, or takes over the one whose application is gone.
 *
 * @throws {DataFolderInUse} another process that lives has it
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<RunningPostgres> {
  const cluster = new Cluster(options, serverUser());
  const reused = (await cluster.findRunning()) || (await cluster.initialiseAndStart());
  const ownership = await cluster.own();
  await cluster.ensureDatabase(options.database ?? 'motcua');
  return cluster.running(reused, ownership);
}

/** Works beside the server that runs on this folder and leaves it running; where none runs, starts one and stops it again. */
export async function borrowEmbeddedPostgres(options: EmbeddedOptions): Promise<RunningPostgres> {
  const cluster = new Cluster(options, serverUser());
  if (!(await cluster.findRunning())) return startEmbeddedPostgres(options);
  await cluster.ensureDatabase(options.database ?? 'motcua');
  return cluster.running(true, undefined);
}

class Cluster {
  private readonly home: string;
  private readonly data: string;
  private port = 0;
  private pid = 0;

  constructor(
    private readonly options: EmbeddedOptions,
    private readonly user: OsUser | undefined,
  ) {
    this.home = clusterHome(options.dir, user);
    this.data = join(this.home, 'data');
  }

  /** A server that survived the `kill -9` of its application is as good as a new one, and quicker. */
  async findRunning(): Promise<boolean> {
    const old = postmasterOf(this.data);
    if (!old) return false;
    if (!isServer(this.data, old.pid)) {
      forgetServer(this.data, old.pid);
      return false;
    }
    for (const since = performance.now(); isServer(this.data, old.pid); await pause(50)) {
      const { pid, port, status } = postmasterOf(this.data) ?? old;
      ({ pid: this.pid, port: this.port } = { pid, port });
      if (await this.answers()) return true;
      // One that recovers after a crash or still writes its last checkpoint is not a dead one.
      if (performance.now() - since > (status === 'ready' ? 10_000 : 120_000)) break;
    }
    await stopServer(this.data, old.pid);
    return false;
  }

  own(): Promise<Ownership> {
    return Ownership.take({
      folder: this.options.dir,
      connect: (name) => this.connect('postgres', name),
      isRunning: () => isServer(this.data, this.pid),
    });
  }

  /** @returns true where another process started a server here in the same moment */
  async initialiseAndStart(): Promise<boolean> {
    await this.initialise();
    return !(await this.start()) && this.findRunning();
  }

  private async initialise(): Promise<void> {
    if (existsSync(join(this.data, 'PG_VERSION'))) return;
    // `initdb` that was cut short leaves a folder it refuses to use again; it is renamed into place when whole.
    const half = `${this.data}.new`;
    rmSync(half, { recursive: true, force: true });
    const password = randomBytes(24).toString('base64url');
    this.write('password', password);
    const { initdb } = await this.binaries();
    const fixed = ['-D', half, '-U', SUPERUSER, '--auth=scram-sha-256', `--pwfile=${join(this.home, 'password')}`, '--encoding=UTF8', '--locale=C'];
    try {
      await this.run(initdb, [...fixed, '--locale-provider=icu', '--icu-locale=vi-VN']);
    } catch {
      rmSync(half, { recursive: true, force: true });
      await this.run(initdb, fixed); // a build without ICU: names sort by code point until a real server is used
    }
    renameSync(half, this.data);
  }

  /** @returns false where another process was quicker */
  private async start(): Promise<boolean> {
    const { postgres } = await this.binaries();
    const remembered = Number(this.read('port') ?? 0);
    for (let tries = 0; tries < 5; tries += 1) {
      this.port = tries === 0 && remembered && (await isFree(remembered)) ? remembered : await freePort();
      if (await this.launch(postgres)) {
        this.write('port', String(this.port));
        return true;
      }
      const other = postmasterOf(this.data);
      if (other && isServer(this.data, other.pid)) return false;
    }
    throw new ForTheOperator(`PostgreSQL không khởi động được. · PostgreSQL did not start. Its last words:\n${this.read('postgres.log')?.slice(-2000) ?? '(none)'}`);
  }

  async ensureDatabase(name: string): Promise<void> {
    const client = await this.connect('postgres');
    try {
      const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
      if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
    } catch (error) {
      if ((error as { code?: string }).code !== '42P04') throw error; // somebody else made it meanwhile
    } finally {
      await client.end();
    }
  }

  /** @returns its password, which stays the same while the folder does */
  private async login(): Promise<string> {
    const password = this.read('login-password') || randomBytes(24).toString('base64url');
    if (this.read('login-password') !== password) this.write('login-password', password);
    const client = await this.connect('postgres');
    await ensureLogin(client, password).finally(() => client.end());
    return password;
  }

  running(reused: boolean, ownership: Ownership | undefined): RunningPostgres {
    const host = encodeURIComponent(postmasterOf(this.data)?.socketFolder ?? '127.0.0.1');
    const { database: own = 'motcua' } = this.options;
    const at = (database: string) => `@${host}:${this.port}/${database}`;
    const urlOf = (database: string) => `postgres://${SUPERUSER}:${this.read('password')}${at(database)}`;
    return {
      url: urlOf(own),
      applicationUrl: async () => `postgres://${LOGIN}:${await this.login()}${at(own)}`,
      port: this.port,
      pid: this.pid,
      reused,
      urlOf,
      announce: async (address) => ownership?.announce(address),
      stop: async () => {
        if (await ownership?.isStillOurs()) await stopServer(this.data, this.pid);
        await ownership?.end();
      },
    };
  }

  private binaries(): Promise<Binaries> {
    return readyBinaries(this.home, this.user);
  }

  /** Its own session, so that Ctrl-C reaches the application first and the database is stopped last. */
  private async launch(postgres: string): Promise<boolean> {
    const log = join(this.home, 'postgres.log');
    if (existsSync(log) && statSync(log).size > 5_000_000) renameSync(log, `${log}.1`);
    const out = openSync(log, 'a', 0o600);
    const settings = Object.entries({ ...SETTINGS, unix_socket_directories: socketFolder(this.home), ...this.options.settings }).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
    const args = ['-D', this.data, '-p', String(this.port), ...settings];
    const child = spawn(postgres, args, { ...this.user, cwd: this.home, detached: true, stdio: ['ignore', out, out], env: environment() });
    closeSync(out);
    let ended = false;
    child.once('exit', () => (ended = true));
    child.once('error', () => (ended = true));
    child.unref();
    while (!ended) {
      const now = postmasterOf(this.data);
      if (now?.pid === child.pid && now?.status === 'ready') {
        this.pid = now!.pid;
        return true;
      }
      await pause(5);
    }
    return false;
  }

  private async answers(): Promise<boolean> {
    try {
      const client = await this.connect('postgres');
      await client.end();
      return true;
    } catch {
      return false;
    }
  }

  private async connect(database: string, application_name = 'motcua'): Promise<pg.Client> {
    const password = this.read('password') ?? '';
    const at = { host: '127.0.0.1', port: this.port, user: SUPERUSER, password, database };
    const client = new pg.Client({ ...at, application_name, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  private async run(program: string, args: readonly string[]): Promise<void> {
    await promisify(execFile)(program, args, { ...this.user, cwd: this.home, env: environment() });
  }

  private read(name: string): string | undefined {
    const path = join(this.home, name);
    return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined;
  }

  private write(name: string, content: string): void {
    const half = join(this.home, `${name}.new`);
    writeFileSync(half, content, { mode: 0o600 });
    if (this.user) chownSync(half, this.user.uid, this.user.gid);
    renameSync(half, join(this.home, name));
  }
}

/**
 * A batch of the journal reaches the server through a Unix socket with a tenth less of the machine's time than through
 * TCP. Empty where the system has none, or the path of the folder is too long for one.
 */
const socketFolder = (home: string): string =>
  process.platform === 'win32' || Buffer.byteLength(join(home, '.s.PGSQL.65535.lock')) > LONGEST_SOCKET_PATH ? '' : `"${home.replaceAll('"', '""')}"`;

/** No PG* variable of the caller may bend the server, and its messages are English wherever it runs. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('PG') && !name.startsWith('LC_') && name !== 'LANG');
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
