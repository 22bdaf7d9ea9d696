import { benchDatabase, type BenchDatabase, isQuick, report, serverVersion } from './measure.js';
import { bullDelayed, pgBossDelayed, type PeerFigures } from './peers/delayed-jobs.js';
import { percentile, type Steps, steadySteps } from './peers/steps.js';
import { armedCodeOf, fallDueIn, seedStorm } from './peers/storm-dossiers.js';
import { startWorker } from './peers/worker-process.js';

/** `--count=N`: fewer, for a quick look. */
const COUNT = process.argv.find((argument) => argument.startsWith('--count='))?.slice('--count='.length);
const DEADLINES = Number(COUNT ?? process.env['BENCH_DEADLINES'] ?? (isQuick() ? 5_000 : 100_000));
const SAMPLE = 200;
const PER_SECOND = 100;
const OPEN = 2_000;
const WARM_SECONDS = isQuick() ? 3 : 15;
const IDLE_SECONDS = isQuick() ? 5 : 15;
const LONGEST_SECONDS = 120;

/** Everything falls due at once, beside people at work: two worker processes fire it, while a third process takes steps. */
export async function run({ json }: { json: boolean }): Promise<object> {
  const database = await benchDatabase();
  try {
    await seedStorm(database, { armed: DEADLINES, open: OPEN });
    const steps = await steadySteps(database.url, { perSecond: PER_SECOND, dossiers: OPEN });
    const workers = await Promise.all(Array.from({ length: Number(process.env['BENCH_WORKERS'] ?? 2) }, () => startWorker(database.url)));
    // What was just sown is written out, and every process has warmed up: a slow idle time would flatter the ratio.
    await database.owner.query('CHECKPOINT');
    await steps.while(pause(WARM_SECONDS));
    const idle = await steps.while(pause(IDLE_SECONDS));
    const storm = await throughStorm(database, steps);
    await Promise.all(workers.map((worker) => worker.stop()));
    const sample = Array.from({ length: Math.min(SAMPLE, DEADLINES) }, (_, at) => armedCodeOf(Math.floor((at * DEADLINES) / SAMPLE)));
    const replayed = { checked: sample.length, equal: await steps.rebuilt(sample) };
    await steps.close();
    const peers = [await pgBossDelayed(database, DEADLINES), await bullDelayed(DEADLINES)];
    return told({ json, database, idle, storm, replayed, peers });
  } finally {
    await database.close();
  }
}

interface Storm {
  readonly seconds: number;
  readonly fired: number;
  readonly lost: number;
  readonly twice: number;
  readonly early: number;
  readonly took: readonly number[];
}

async function throughStorm(database: BenchDatabase, steps: Steps): Promise<Storm> {
  const due = await fallDueIn(database, 3);
  const left = async () => Number((await database.owner.query('SELECT count(*) AS n FROM (SELECT FROM deadlines WHERE due_at < now() + interval \'5 s\' LIMIT 1) d')).rows[0].n);
  const over = (async () => {
    await pause(3);
    for (let second = 0; second < LONGEST_SECONDS * 2 && (await left()) > 0; second += 1) await pause(0.5);
  })();
  await pause(3);
  const took = await steps.while(over);
  const { rows: [row] } = await database.owner.query(
    `SELECT count(*)::int AS fired, count(DISTINCT dossier_id)::int AS dossiers, count(*) FILTER (WHERE at < to_timestamp($1 / 1000.0))::int AS early,
      extract(epoch FROM max(at))::float8 - $1 / 1000.0 AS seconds FROM dossier_transitions WHERE command = 'timer'`,
    [due],
  );
  const { fired, dossiers, early, seconds } = row as { fired: number; dossiers: number; early: number; seconds: number };
  return { seconds: round(seconds), fired, lost: DEADLINES - dossiers, twice: fired - dossiers, early, took };
}

interface Measured {
  readonly json: boolean;
  readonly database: BenchDatabase;
  readonly idle: readonly number[];
  readonly storm: Storm;
  /** Dossiers whose rows were compared with what their logs say, and those that are equal. */
  readonly replayed: { readonly checked: number; readonly equal: number };
  readonly peers: readonly PeerFigures[];
}

async function told({ json, database, idle, storm, replayed, peers }: Measured): Promise<object> {
  const { took, ...counts } = storm;
  const p99 = { idle: round(percentile(idle, 0.99)), storm: round(percentile(took, 0.99)) };
  const interactiveP99Ratio = round(p99.storm / p99.idle);
  const rows = [
    { what: 'motcua: decided, logged, hashed, told', seconds: counts.seconds, fired: counts.fired, lost: counts.lost, twice: counts.twice },
    ...peers.map(({ name, seconds, fired, lost, twice }) => ({ what: name, seconds, fired, lost, twice })),
  ];
  return report({
    name: 'deadline-storm', quiet: json, rows, server: await serverVersion(database.db),
    must: [
      { name: 'seconds', measured: counts.seconds, is: '≤', bound: 30 },
      { name: 'lost', measured: counts.lost, is: '≤', bound: 0 },
      { name: 'twice', measured: counts.twice, is: '≤', bound: 0 },
      { name: 'interactiveP99Ratio', measured: interactiveP99Ratio, is: '≤', bound: 2 },
    ],
    result: {
      ...counts, interactiveP99Ratio, interactiveP99Milliseconds: p99, interactiveSteps: { idle: idle.length, storm: took.length },
      interactiveP50Milliseconds: { idle: round(percentile(idle, 0.5)), storm: round(percentile(took, 0.5)) },
      replayed, peers,
    },
  });
}

const round = (value: number): number => Number(value.toPrecision(4));
const pause = (seconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
