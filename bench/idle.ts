import { benchDatabase, isQuick, report, serverVersion } from './measure.js';
import { bullIdle, pgBossIdle } from './peers/idle-jobs.js';
import { seedStorm } from './peers/storm-dossiers.js';
import { startWorker } from './peers/worker-process.js';

const ARMED = isQuick() ? 20_000 : 1_000_000;
const SECONDS = isQuick() ? 5 : 30;
const LOOKS = `SELECT coalesce(sum(calls), 0)::int AS calls FROM pg_stat_statements WHERE query ILIKE '%deadlines%' AND query NOT ILIKE '%pg_stat%'`;

/** What armed deadlines cost while none is due: statements a second about them, and of the whole worker. */
export async function run({ json }: { json: boolean }): Promise<object> {
  const database = await benchDatabase();
  try {
    await seedStorm(database, { armed: 1, open: 1 });
    await database.owner.query(`INSERT INTO deadlines (dossier_id, key, due_at) SELECT ('019aa000-0000-7000-8000-3' || lpad(to_hex(n), 11, '0'))::uuid, 'armed', now() + interval '1 day' * (1 + n % 60)
      FROM generate_series(1, $1) n`, [ARMED - 1]);
    await database.owner.query('VACUUM ANALYZE deadlines');
    const worker = await startWorker(database.url);
    await pause(10);
    const before = await counted(database.owner);
    await pause(SECONDS);
    const after = await counted(database.owner);
    await worker.stop();
    // Each count is itself two statements.
    const whole = (after.transactions - before.transactions - 2) / SECONDS;
    const looks = after.looks === null || before.looks === null ? null : (after.looks - before.looks) / SECONDS;
    const peers = [await pgBossIdle(database, ARMED), await bullIdle(ARMED)];
    const result = { armed: ARMED, statementsPerSecond: looks ?? deadlineScans(before, after), wholeWorkerPerSecond: whole, peers };
    const must = [{ name: 'statementsPerSecond', measured: result.statementsPerSecond, is: '≤', bound: 1 }] as const;
    const rows = [
      { 'what': 'motcua', 'armed': ARMED, 'statements/s about deadlines': result.statementsPerSecond, 'statements/s of the worker': whole },
      ...peers.map(({ name, armed, statementsPerSecond }) => ({ 'what': name, armed, 'statements/s about deadlines': statementsPerSecond, 'statements/s of the worker': statementsPerSecond })),
    ];
    return report({ name: 'idle', quiet: json, rows, server: await serverVersion(database.db), result, must });
  } finally {
    await database.close();
  }
}

interface Counted {
  readonly transactions: number;
  readonly scans: number;
  readonly looks: number | null;
}

async function counted(owner: { query(sql: string): Promise<{ rows: Record<string, number>[] }> }): Promise<Counted> {
  const { rows } = await owner.query(`SELECT (SELECT xact_commit + xact_rollback FROM pg_stat_database WHERE datname = current_database())::int AS transactions,
    (SELECT seq_scan + coalesce(idx_scan, 0) FROM pg_stat_user_tables WHERE relname = 'deadlines')::int AS scans`);
  const looks = await owner.query(LOOKS).then((answer) => answer.rows[0]!['calls']!, () => null);
  return { transactions: rows[0]!['transactions']!, scans: rows[0]!['scans']!, looks };
}

/** Every statement about deadlines that are not due is one scan of one index. */
const deadlineScans = (before: Counted, after: Counted): number => (after.scans - before.scans) / SECONDS;

const pause = (seconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
