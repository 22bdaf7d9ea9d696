import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Bull from 'bull';
import PgBoss from 'pg-boss';
import type { BenchDatabase } from '../measure.js';

export interface PeerFigures {
  readonly name: string;
  readonly seconds: number | string;
  readonly fired: number | string;
  readonly lost: number | string;
  readonly twice: number | string;
}
const CHUNK = 2_000;
const BATCH = 250;
const QUEUE = 'storm';
const LONGEST_SECONDS = 120;

/** Taken in batches and marked as done; nothing is decided, nothing logged. */
export async function pgBossDelayed(database: BenchDatabase, count: number): Promise<PeerFigures> {
  const name = 'pg-boss startAfter: take 250, complete 250';
  const boss = new PgBoss({ connectionString: database.url, supervise: false, schedule: false, max: 4 });
  boss.on('error', () => undefined);
  await boss.start();
  await boss.createQueue(QUEUE);
  const startAfter = new Date(Date.now() + 3_000 + count / 5);
  for (let at = 0; at < count; at += CHUNK) {
    await boss.insert(Array.from({ length: Math.min(CHUNK, count - at) }, (_, index) => ({ name: QUEUE, data: { n: at + index }, startAfter })));
  }
  await until(startAfter.getTime());
  const began = Math.max(startAfter.getTime(), Date.now());
  const seen = new Tally();
  for (const end = began + LONGEST_SECONDS * 1_000; seen.size < count && Date.now() < end; ) {
    const jobs = await boss.fetch<{ n: number }>(QUEUE, { batchSize: BATCH });
    if (jobs.length === 0) continue;
    jobs.forEach(({ data }) => seen.add(data.n));
    await boss.complete(QUEUE, jobs.map(({ id }) => id));
  }
  const seconds = (Date.now() - began) / 1_000;
  await boss.stop({ graceful: false });
  return { name, seconds, ...seen.figures(count) };
}

/** One job at a time out of 64 side by side, an empty function each; Redis with `appendfsync always`. */
export async function bullDelayed(count: number): Promise<PeerFigures> {
  const name = 'Bull delayed, concurrency 64';
  const nothing = 'not run: no redis-server';
  const redis = process.env['REDIS_URL'] ? { url: process.env['REDIS_URL'], stop: () => Promise.resolve() } : await ownRedis();
  if (!redis) return { name, seconds: nothing, fired: nothing, lost: nothing, twice: nothing };
  const queue = new Bull(`bench-${process.pid}`, redis.url, { defaultJobOptions: { removeOnComplete: true } });
  const dueAt = Date.now() + 3_000 + count / 2;
  for (let at = 0; at < count; at += CHUNK) {
    const delay = dueAt - Date.now();
    await queue.addBulk(Array.from({ length: Math.min(CHUNK, count - at) }, (_, index) => ({ data: { n: at + index }, opts: { delay } })));
  }
  const began = Math.max(dueAt, Date.now());
  const seen = new Tally();
  void queue.process(64, ({ data }: { data: { n: number } }) => {
    seen.add(data.n);
    return Promise.resolve();
  });
  for (const end = began + LONGEST_SECONDS * 1_000; seen.size < count && Date.now() < end; ) await until(Date.now() + 100);
  const seconds = (Date.now() - began) / 1_000;
  await queue.obliterate({ force: true }).catch(() => undefined);
  await queue.close();
  await redis.stop();
  return { name, seconds, ...seen.figures(count) };
}

class Tally {
  private readonly seen = new Set<number>();
  private all = 0;

  add(n: number): void {
    this.seen.add(n);
    this.all += 1;
  }
  get size(): number {
    return this.seen.size;
  }
  figures(count: number): { fired: number; lost: number; twice: number } {
    return { fired: this.all, lost: count - this.size, twice: this.all - this.size };
  }
}

export async function ownRedis(): Promise<{ url: string; stop(): Promise<void> } | undefined> {
  const program = ['/usr/bin/redis-server', '/usr/local/bin/redis-server', '/opt/homebrew/bin/redis-server'].find((path) => existsSync(path));
  if (!program) return undefined;
  const dir = mkdtempSync(join(tmpdir(), 'motcua-bench-redis-'));
  const port = await freePort();
  const child = spawn(program, ['--port', String(port), '--bind', '127.0.0.1', '--dir', dir, '--appendonly', 'yes', '--appendfsync', 'always', '--save', ''], { stdio: ['ignore', 'pipe', 'ignore'] });
  for await (const bytes of child.stdout) if (String(bytes).includes('Ready to accept connections')) break;
  const stop = async () => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
    rmSync(dir, { recursive: true, force: true });
  };
  return { url: `redis://127.0.0.1:${port}`, stop };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

const until = (epochMilliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.max(0, epochMilliseconds - Date.now())));
