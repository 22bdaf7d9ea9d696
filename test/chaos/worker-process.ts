import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const MAIN = resolve(import.meta.dirname, '../../dist/apps/worker/src/main.js');
const READY_SECONDS = 60;

export interface WorkerSurroundings {
  readonly databaseUrl: string;
  readonly redisUrl?: string;
  /** More environment, such as a clock that is off. */
  readonly env?: Readonly<Record<string, string>>;
}

/** The product's worker in a process of its own, to be killed, stopped, frozen and woken. */
export class WorkerProcess {
  private child: ChildProcess | undefined;
  private words = '';

  constructor(private readonly surroundings: WorkerSurroundings) {}

  /** Started and working. */
  async start(): Promise<void> {
    const { databaseUrl, redisUrl = '', env = {} } = this.surroundings;
    const child = spawn(process.execPath, [MAIN], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, DATABASE_POOL: '3', JOURNAL_CONNECTIONS: '1', LOG_LEVEL: 'warn', NODE_ENV: 'test', ...env },
    });
    this.child = child;
    this.words = '';
    for (const stream of [child.stdout, child.stderr]) stream!.on('data', (bytes: Buffer) => (this.words = (this.words + String(bytes)).slice(-4_000)));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(new Error(`the worker did not come up:\n${this.words}`)), READY_SECONDS * 1_000)));
    const ended = once(child, 'exit').then(() => Promise.reject(new Error(`the worker ended:\n${this.words}`)));
    ended.catch(() => undefined);
    await Promise.race([once(child, 'message'), late, ended]).finally(() => clearTimeout(timer));
  }

  get isRunning(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** The last it said. */
  get said(): string {
    return this.words;
  }

  signal(name: 'SIGSTOP' | 'SIGCONT'): void {
    this.child?.kill(name);
  }

  kill(): Promise<number | null> {
    return this.end('SIGKILL');
  }

  /** In order. @returns exit code */
  stop(): Promise<number | null> {
    return this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<number | null> {
    const { child } = this;
    if (!child || !this.isRunning) return child?.exitCode ?? null;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
    return child.exitCode;
  }
}
