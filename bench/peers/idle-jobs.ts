import PgBoss from 'pg-boss';
import type { BenchDatabase } from '../measure.js';

const QUEUE = 'idle';
const SECONDS = 20;

export interface IdleFigures {
  readonly name: string;
  readonly armed: number;
  readonly statementsPerSecond: number;
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
