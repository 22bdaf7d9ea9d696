import Bull from 'bull';
import PgBoss from 'pg-boss';
import type { BenchDatabase } from '../measure.js';
import { ownRedis } from './delayed-jobs.js';

const QUEUE = 'idle';
const SECONDS = 20;

export interface IdleFigures {
  readonly name: string;
  readonly armed: number;
  readonly statementsPerSecond: number | string;
}

/** One worker with its default pace, and as many jobs that start within sixty days. Its upkeep is switched off: what is counted is looking for work. */
export async function pgBossIdle({ url, owner, db }: BenchDatabase, armed: number): Promise<IdleFigures> {
  const boss = new PgBoss({ connectionString: url, supervise: false, schedule: false, max: 2 });
  boss.on('error', () => undefined);
  await boss.start();
  await boss.createQueue(QUEUE);
  await owner.query(`INSERT INTO pgboss.job (name, data, start_after) SELECT $1, '{}', now() + interval '1 day' * (1 + n % 60) FROM generate_series(1, $2) n`, [QUEUE, armed]);
  await owner.query('VACUUM ANALYZE pgboss.job');
  await boss.work(QUEUE, () => Promise.resolve());
  const transactions = async () =>
    (await db.first<{ n: number }>('SELECT (xact_commit + xact_rollback)::int AS n FROM pg_stat_database WHERE datname = current_database()'))!.n;
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const before = await transactions();
  await new Promise((resolve) => setTimeout(resolve, SECONDS * 1_000));
  const after = await transactions();
  await boss.stop({ graceful: false });
  // The count itself is one statement.
  return { name: 'pg-boss: one worker, default pace', armed, statementsPerSecond: (after - before - 1) / SECONDS };
}

/** Bull puts a job into Redis in some hundred microseconds and keeps it in memory: of a million only so many are armed. */
const BULL_AT_MOST = 100_000;
const BULL_CHUNK = 2_000;
const DAY_MILLISECONDS = 86_400_000;

/** One worker as Bull comes, and jobs that start within sixty days: what Redis does for it meanwhile, the commands of its scripts included. */
export async function bullIdle(most: number): Promise<IdleFigures> {
  const armed = Math.min(most, BULL_AT_MOST);
  const name = 'Bull: one worker, default pace';
  const redis = process.env['REDIS_URL'] ? { url: process.env['REDIS_URL'], stop: () => Promise.resolve() } : await ownRedis();
  if (!redis) return { name, armed: 0, statementsPerSecond: 'not run: no redis-server' };
  const queue = new Bull(`bench-idle-${process.pid}`, redis.url);
  for (let at = 0; at < armed; at += BULL_CHUNK) {
    const jobs = Array.from({ length: Math.min(BULL_CHUNK, armed - at) }, (_, index) => ({ data: {}, opts: { delay: DAY_MILLISECONDS * (1 + ((at + index) % 60)) } }));
    await queue.addBulk(jobs);
  }
  void queue.process(() => Promise.resolve());
  const commands = async () => Number(/total_commands_processed:(\d+)/.exec(await queue.client.info('stats'))![1]);
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const before = await commands();
  await new Promise((resolve) => setTimeout(resolve, SECONDS * 1_000));
  const after = await commands();
  await queue.obliterate({ force: true }).catch(() => undefined);
  await queue.close();
  await redis.stop();
  // The count itself is one command.
  return { name, armed, statementsPerSecond: (after - before - 1) / SECONDS };
}
