import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type pg from 'pg';
import type { Acknowledged } from './steady-client.js';

const CLI = resolve(import.meta.dirname, '../../dist/apps/cli/src/main.js');
const PROCESSES_AT_ONCE = 2;

/** What the database holds against what was answered: by key, by number, by order. */
export async function compare(owner: pg.Pool, acknowledged: readonly Acknowledged[]) {
  const { rows: keys } = await owner.query<{ key: string; body: string }>('SELECT key, body FROM answers');
  const { rows: log } = await owner.query<{ code: string; seqs: number[] }>(
    `SELECT d.code, array_agg(t.seq ORDER BY t.seq) AS seqs FROM dossier_transitions t JOIN dossiers d ON d.id = t.dossier_id GROUP BY d.code`,
  );
  const seqs = new Map(log.map(({ code, seqs: numbers }) => [code, numbers]));
  const answered = new Map(keys.map(({ key, body }) => [key, (JSON.parse(body) as { version: number }).version]));
  const lost = acknowledged.filter(({ key, code, version }) => answered.get(key) !== version || !seqs.get(code)?.includes(version));
  const gaps = log.filter(({ seqs: numbers }) => numbers.some((seq, index) => seq !== index + 1));
  const doubled = acknowledged.length - new Set(acknowledged.map(({ code, version }) => `${code} ${version}`)).size;
  const ofDossier = new Map(log.map(({ code }) => [code, acknowledged.filter((step) => step.code === code)]));
  const outOfOrder = acknowledged.filter((step) => ofDossier.get(step.code)?.some((other) => other.answeredAt < step.sentAt && other.version >= step.version));
  return { lost: lost.length, doubled, gaps: gaps.length, outOfOrder: outOfOrder.length };
}

/** Dossiers whose folded log is not their stored state. */
export async function replayAll({ url, owner }: { readonly url: string; readonly owner: pg.Pool }, dataDir: string): Promise<string[]> {
  const { rows } = await owner.query<{ code: string }>('SELECT code FROM dossiers');
  const unlike: string[] = [];
  const env = { ...process.env, DATABASE_URL: url, DATA_DIR: dataDir };
  const waiting = rows.map(({ code }) => code);
  const replaySome = async (): Promise<void> => {
    for (let code = waiting.pop(); code !== undefined; code = waiting.pop()) if ((await replay(code, env)) !== 0) unlike.push(code);
  };
  await Promise.all(Array.from({ length: PROCESSES_AT_ONCE }, replaySome));
  return unlike;
}

async function replay(code: string, env: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(process.execPath, [CLI, 'replay', code], { env, stdio: 'ignore' });
  const [status] = (await once(child, 'exit')) as [number | null];
  return status ?? -1;
}
