import { mkdirSync, mkdtempSync, chmodSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { Database, migrate, startEmbeddedPostgres } from '@app/platform';
import pg from 'pg';

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}
/** One thing measured: `run` works for about `seconds` and gives units of work per second. */
export interface Contender {
  readonly name: string;
  run(seconds: number): Promise<number>;
}
/** Rates by contender, one per turn. Turn n of one stands beside turn n of every other. */
export type Rates = Readonly<Record<string, readonly number[]>>;

export const isQuick = (): boolean => process.env['BENCH_QUICK'] === '1';

/** A B C C B A, again and again: what drifts during the run drifts for all. One short turn each beforehand, not counted. */
export async function inTurns(contenders: readonly Contender[], { rounds, seconds }: { rounds: number; seconds: number }): Promise<Rates> {
  const rates: Record<string, number[]> = Object.fromEntries(contenders.map(({ name }) => [name, []]));
  for (const contender of contenders) await contender.run(Math.min(1, seconds));
  for (let round = 0; round < rounds; round += 1) {
    const order = [...contenders, ...[...contenders].reverse()];
    for (const contender of order) rates[contender.name]!.push(await contender.run(seconds));
  }
  return rates;
}

/** Ratio of each pair of turns. */
export const ratio = (rates: Rates, name: string, to: string): Spread =>
  spread(rates[name]!.map((rate, at) => rate / rates[to]![at]!));

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  const round = (value: number): number => Number(value.toPrecision(4));
  return { median: round(median), min: round(sorted[0]!), max: round(sorted.at(-1)!) };
}

export interface BenchDatabase {
  readonly url: string;
  readonly db: Database;
  readonly owner: pg.Pool;
  close(): Promise<void>;
}

/** A migrated database on a server of its own, thrown away afterwards. `MOTCUA_TEST_DATABASE_URL`: that server instead. */
export async function benchDatabase(): Promise<BenchDatabase> {
  const external = process.env['MOTCUA_TEST_DATABASE_URL'];
  const server = external ? undefined : await ownServer();
  const name = `motcua_bench_${process.pid}`;
  const admin = new pg.Client({ connectionString: external ?? server!.url });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  const url = withDatabase(external ?? server!.url, name);
  await migrate(url);
  const db = new Database({ url, max: 4, statementSeconds: 60 });
  const owner = new pg.Pool({ connectionString: url, max: 2 });
  owner.on('error', () => undefined);
  const close = async () => {
    await Promise.all([db.close(), owner.end()]);
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await admin.end();
    await server?.stop();
  };
  return { url, db, owner, close };
}

async function ownServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'));
  chmodSync(folder, 0o755);
  const running = await startEmbeddedPostgres({ dir: join(folder, 'pg'), settings: { max_connections: '150', max_wal_size: '8GB', min_wal_size: '2GB', shared_buffers: '512MB' } });
  const stop = async () => {
    await running.stop();
    for (const path of [realpathSync(join(folder, 'pg')), folder]) rmSync(path, { recursive: true, force: true });
  };
  return { url: running.url, stop };
}

function withDatabase(url: string, name: string): string {
  const parsed = new URL(url);
  parsed.pathname = `/${name}`;
  return parsed.href;
}

/** What a benchmark must show: the number it measured beside the bound it has to keep. Named like the ratio it is about, if it is about one. */
export interface Limit {
  readonly name: string;
  readonly measured: number;
  readonly is: '≥' | '≤';
  readonly bound: number;
}
export const isMet = ({ measured, is, bound }: Limit): boolean => (is === '≥' ? measured >= bound : measured <= bound);

export interface Report {
  readonly name: string;
  readonly rows: readonly Readonly<Record<string, string | number>>[];
  readonly result: { readonly ratios?: Readonly<Record<string, unknown>> } & Readonly<Record<string, unknown>>;
  readonly must: readonly Limit[];
  readonly quiet: boolean;
  readonly server?: string;
}

/** Prints the tables (unless `quiet`), and writes them and the numbers to `bench/results/<name>.json`. */
export function report({ name, rows, result, must, quiet, server }: Report): Readonly<Record<string, unknown>> {
  const machine = { cpu: cpus()[0]?.model.trim() ?? 'unknown', cores: cpus().length, memoryGiB: Math.round(totalmem() / 2 ** 30) };
  const bounds = { must: Object.fromEntries(must.map((limit) => [limit.name, limit.bound])), met: Object.fromEntries(must.map((limit) => [limit.name, isMet(limit)])) };
  const whole = { name, date: new Date().toISOString().slice(0, 10), machine, versions: { node: process.version, postgresql: server }, ...result, ...bounds, table: rows };
  if (!quiet) {
    console.log(`\n${name}  (${machine.cores} × ${machine.cpu}, ${machine.memoryGiB} GiB, node ${process.version}, PostgreSQL ${server ?? '-'})`);
    console.table(rows);
    console.table(verdicts(result.ratios ?? {}, must));
  }
  const folder = join(process.cwd(), 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(whole, null, 2)}\n`);
  return whole;
}

/** Every ratio with its spread, what must be kept beside it, and whether it was; then what must be kept that is no ratio. */
export function verdicts(ratios: Readonly<Record<string, unknown>>, must: readonly Limit[]): readonly Readonly<Record<string, string | number>>[] {
  const spreads = Object.entries(ratios).flatMap(([name, value]) => (isSpread(value) ? [{ name, ...value }] : []));
  const told = (limit: Limit | undefined) => ({ must: limit ? `${limit.is} ${String(limit.bound)}` : '-', kept: limit ? (isMet(limit) ? 'met' : 'not met') : '-' });
  const named = new Set(spreads.map(({ name }) => name));
  return [
    ...spreads.map(({ name, median, min, max }) => ({ 'ratio or bound': name, 'measured': median, min, max, ...told(must.find((limit) => limit.name === name)) })),
    ...must.filter(({ name }) => !named.has(name)).map((limit) => ({ 'ratio or bound': limit.name, 'measured': limit.measured, 'min': '', 'max': '', ...told(limit) })),
  ];
}

const isSpread = (value: unknown): value is Spread => typeof value === 'object' && value !== null && 'median' in value && 'min' in value && 'max' in value;

export async function serverVersion(db: Database): Promise<string> {
  return (await db.first<{ server_version: string }>('SHOW server_version'))!.server_version;
}

/** Microseconds of this process' CPU per unit of work, while `work` runs. */
export async function cpuPerUnit(work: () => Promise<number>): Promise<{ readonly units: number; readonly microseconds: number }> {
  const before = process.cpuUsage();
  const units = await work();
  const { user, system } = process.cpuUsage(before);
  return { units, microseconds: (user + system) / units };
}
