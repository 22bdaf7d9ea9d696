import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';

const APPS = resolve(import.meta.dirname, '../../dist/apps');
const ROOT = resolve(import.meta.dirname, '../..');
const READY_SECONDS = 60;
const BETWEEN_LOOKS_MILLISECONDS = 25;

/** The whole product in one process, or its HTTP side alone. */
export type ServerKind = 'standalone' | 'api';

/** A server in a process of its own, to be killed without warning and started again on the same database and port. */
export class ServerProcess {
  private child: ChildProcess | undefined;
  private words = '';

  private constructor(
    readonly port: number,
    private readonly databaseUrl: string,
    private readonly dataDir: string,
    private readonly kind: ServerKind,
  ) {}

  static async on(databaseUrl: string, dataDir: string, kind: ServerKind = 'standalone'): Promise<ServerProcess> {
    return new ServerProcess(await freePort(), databaseUrl, dataDir, kind);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get demoAccountsFile(): string {
    return join(this.dataDir, 'demo-accounts.json');
  }

  /** Started and ready to serve. @param env more environment */
  async start(env: Readonly<Record<string, string>> = {}): Promise<void> {
    const child = spawn(process.execPath, [join(APPS, this.kind, 'src/main.js')], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DATABASE_URL: this.databaseUrl, PORT: String(this.port), DATA_DIR: this.dataDir, MOTCUA_DEMO: '1', OFFICIAL_TOTP: 'optional', NODE_ENV: 'test', DRAIN_SECONDS: '1', ...env },
    });
    this.child = child;
    this.words = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (this.words = (this.words + String(bytes)).slice(-4_000)));

    const deadline = performance.now() + READY_SECONDS * 1_000;
    while (!(await this.isReady())) {
      if (child.exitCode !== null || performance.now() > deadline) throw new Error(`the server did not come up:\n${this.words}`);
      await pause(BETWEEN_LOOKS_MILLISECONDS);
    }
  }

  /** `kill -9`: no handler runs, nothing is flushed. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** In order. @returns exit code */
  stop(): Promise<number | null> {
    return this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
    return child.exitCode;
  }

  private async isReady(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/health/ready`)).ok;
    } catch {
      return false;
    }
  }
}

/** Waits a little before the next look at another process: there is nothing to await there. */
export const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
