import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, pause } from './server-process.js';

const PROGRAM = ['/usr/bin/redis-server', '/usr/local/bin/redis-server', '/opt/homebrew/bin/redis-server'].find((path) => existsSync(path));

/** A Redis that somebody else runs: used where no program is here, and never killed, emptied or filled up. */
const GIVEN = PROGRAM === undefined ? process.env['REDIS_URL'] || undefined : undefined;

/** True where tests can make a Redis of their own fail. */
export const ownsRedis = PROGRAM !== undefined;
/** True where tests that need a Redis can run. */
export const hasRedis = ownsRedis || GIVEN !== undefined;

/** Says loudly that tests were left out; where they must run, it fails. */
export function insistOnRedis(): void {
  if (ownsRedis) return;
  const left = GIVEN === undefined ? 'the tests with a real Redis were SKIPPED' : 'the tests in which Redis FAILS were SKIPPED, the others use REDIS_URL';
  const words = `NO redis-server ON THIS MACHINE: ${left} (Debian: apt-get install redis-server)`;
  process.stderr.write(`\n*** ${words} ***\n\n`);
  if (process.env['MOTCUA_REQUIRE_REDIS'] === '1') throw new Error(words);
}

/** A Redis of the test's own: to be killed, emptied, filled up, made read-only, and started again on the same port. Or the one of `REDIS_URL`. */
export class RedisServer {
  private child: ChildProcess | undefined;

  private constructor(
    readonly url: string,
    private readonly dir: string,
  ) {}

  static async make(): Promise<RedisServer> {
    return new RedisServer(GIVEN ?? `redis://127.0.0.1:${await freePort()}`, mkdtempSync(join(tmpdir(), 'motcua-redis-')));
  }

  private get port(): number {
    return Number(new URL(this.url).port || 6379);
  }

  async start(): Promise<void> {
    if (GIVEN !== undefined) return;
    const options = { port: this.port, bind: '127.0.0.1', dir: this.dir, save: '', appendonly: 'no' };
    this.child = spawn(PROGRAM!, Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]), { stdio: 'ignore' });
    for (let tries = 0; tries < 200; tries += 1) {
      if ((await this.say('PING').catch(() => '')).startsWith('+PONG')) return;
      await pause(25);
    }
    throw new Error('redis-server did not come up');
  }

  async kill(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  /** One command, and the answer as it comes. */
  async say(...words: readonly string[]): Promise<string> {
    const socket = createConnection(this.port, new URL(this.url).hostname);
    try {
      await once(socket, 'connect');
      socket.write(`*${words.length}\r\n${words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join('')}`);
      const [bytes] = (await once(socket, 'data')) as [Buffer];
      return String(bytes);
    } finally {
      socket.destroy();
    }
  }

  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.dir, { recursive: true, force: true });
  }
}
