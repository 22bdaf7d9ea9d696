import { createHash } from 'node:crypto';
import type { DossierId, Instant } from '@app/kernel';
import { type Clock, type JournalEntry, openedMonthOf } from '@app/platform';
import type pg from 'pg';
import type { BenchDatabase } from '../measure.js';

/** Enough that two statements of fifty seldom meet. */
export const DOSSIERS = 100_000;
const PREFIX = '019aa000-0000-7000-8000-';
export const idOf = (n: number): DossierId => `${PREFIX}${n.toString(16).padStart(12, '0')}` as DossierId;
export const MONTH = openedMonthOf(idOf(0));

/** The size of real ones: a state of a building permit half way, and its leaf. */
export const STATE = JSON.stringify({ steps: [{ id: 'examine', since: 3 }], counts: { receive: 1, examine: 2 }, filler: 's'.repeat(520) });
export const LEAF = Buffer.from(JSON.stringify({ format: 1, command: 'complete', filler: 'l'.repeat(420) }));
export const HASH = createHash('sha256').update(LEAF).digest();
export const PAYLOAD = { step: 'approve', status: 4, public: true };
const DEADLINE = 'examine@3/late';

/** Dossiers that stand in the middle of their procedure, each with one armed deadline. */
export async function seedDossiers({ owner }: BenchDatabase): Promise<void> {
  await owner.query(`INSERT INTO agencies (code, name_vi, name_en, level, effective_from) VALUES ('H56.30', 'Phường', 'Ward', 'COMMUNE', '2025-07-01')`);
  await owner.query(
    `INSERT INTO procedure_versions (id, procedure_code, number, record, forms, plan, bpmn, effective_from, published_at)
    VALUES (repeat('a', 64), '1.001193', 1, '{}', '{}', '{}', '', '2025-07-01', now())`,
  );
  await owner.query('SELECT make_transition_partition($1)', [MONTH]);
  await owner.query(
    `INSERT INTO dossiers (id, opened_month, code, procedure_code, procedure_version_id, agency_code, channel, submitter_id,
      opened_at, version, status, state, head_hash, moved_at)
    SELECT ${uuidSql('n')}, $1, 'H56.30-251101-' || n, '1.001193', repeat('a', 64), 'H56.30', 2, gen_random_uuid(),
      now() - interval '1 hour', 1, 2, $2, $3, now() - interval '1 hour' FROM generate_series(0, $4 - 1) n`,
    [MONTH, STATE, HASH, DOSSIERS],
  );
  await owner.query(`INSERT INTO deadlines (dossier_id, key, due_at) SELECT id, '${DEADLINE}', now() + interval '1 day' FROM dossiers`);
  await owner.query('VACUUM ANALYZE');
}

const uuidSql = (n: string): string => `('${PREFIX}' || lpad(to_hex(${n}), 12, '0'))::uuid`;

/** pgbench takes `:name` for a variable, also inside a text: JSON gets a space there. */
const literal = (json: string): string => `'${json.replaceAll("'", "''").replaceAll('":', '": ')}'`;
const SET = `version = d.version + 1, status = 2, state = ${literal(STATE)}, head_hash = '\\x${HASH.toString('hex')}', moved_at = now()`;
const INSERTS = `t AS (INSERT INTO dossier_transitions (opened_month, dossier_id, seq, at, command, step_id, outcome, division_id, actor_kind, actor_id,
      from_steps, to_steps, status, leaf, hash)
    SELECT opened_month, id, version, now(), 'complete', 'examine', 'accept', 'H56.30/VHXH', 2, '${idOf(1)}', '{examine}', '{approve}', 2,
      '\\x${LEAF.toString('hex')}', '\\x${HASH.toString('hex')}' FROM moved),
  d AS (INSERT INTO deadlines (dossier_id, key, due_at) SELECT id, '${DEADLINE}', now() + interval '1 day' FROM moved
    ON CONFLICT (dossier_id, key) DO UPDATE SET due_at = EXCLUDED.due_at)
  INSERT INTO outbox (dossier_id, seq, name, payload) SELECT id, version, 'dossiers.advanced@1', ${literal(JSON.stringify(PAYLOAD))} FROM moved;`;

/** The same rows, one statement per transition, with nothing to transfer and nothing to decide. */
export const ONE_STATEMENT = `\\set n random(0, ${DOSSIERS - 1})
WITH moved AS (UPDATE dossiers d SET ${SET} WHERE d.id = ${uuidSql(':n::int')} RETURNING d.id, d.opened_month, d.version),
  ${INSERTS}`.replaceAll('\n  ', ' ');

/** The same rows, one statement for so many transitions of dossiers that lie anywhere in the table, as those of the product's callers do. */
export const manyInOne = (many: number): string => `\\set n random(0, ${Math.floor(DOSSIERS / many) - 1})
WITH moved AS (UPDATE dossiers d SET ${SET} FROM generate_series(0, ${many - 1}) g WHERE d.id = ${uuidSql(`(:n::int + ${Math.floor(DOSSIERS / many)} * g)`)} RETURNING d.id, d.opened_month, d.version),
  ${INSERTS}`.replaceAll('\n  ', ' ');

/** The version of every dossier, by its number. One text, so that no hundred thousand rows are swept up during the turn. */
export async function versionsOf(owner: pg.Pool): Promise<Int32Array> {
  const { rows } = await owner.query<{ versions: string }>(`SELECT string_agg(version::text, ' ' ORDER BY id) AS versions FROM dossiers WHERE id <= $1`, [idOf(DOSSIERS - 1)]);
  return Int32Array.from(rows[0]!.versions.split(' '), Number);
}

/** Hands out dossiers at random, each to one caller at a time. */
export class Desk {
  private readonly taken = new Set<number>();

  constructor(readonly versions: Int32Array) {}

  take(): number {
    for (;;) {
      const n = Math.floor(Math.random() * this.versions.length);
      if (this.taken.has(n)) continue;
      this.taken.add(n);
      return n;
    }
  }

  giveBack(n: number): void {
    this.versions[n]! += 1;
    this.taken.delete(n);
  }
}

/** A decision ready to be written: the rows of the limits above, one for one. */
export function readyMove(n: number, version: number, clock: Clock): JournalEntry {
  const at = clock.now();
  return {
    dossierId: idOf(n),
    openedMonth: MONTH,
    expectedVersion: version,
    at,
    status: 2,
    state: STATE,
    transition: {
      command: 'complete', step: 'examine', outcome: 'accept', divisionId: 'H56.30/VHXH', actorKind: 2, actorId: idOf(1),
      fromSteps: ['examine'], toSteps: ['approve'], leaf: LEAF, hash: HASH,
    },
    tasks: { open: [], close: [], assign: [] },
    deadlines: { arm: [{ key: DEADLINE, dueAt: tomorrow(at) }], disarm: [] },
    messages: [{ name: 'dossiers.advanced@1', payload: PAYLOAD }],
  };
}

/** Remembered for as long as the instant is the same: making decisions ready is no part of what is measured. */
function tomorrow(at: Instant): Instant {
  if (at === lastAt) return lastTomorrow;
  lastAt = at;
  return (lastTomorrow = new Date(Date.parse(at) + 86_400_000).toISOString() as Instant);
}
let lastAt: Instant | undefined;
let lastTomorrow: Instant;

/** `callers` at once, each with its next transition as soon as the last one is committed. @returns transitions per second */
export async function byCallers(
  callers: number,
  seconds: number,
  one: () => Promise<void>,
  isOut: () => boolean = () => false,
): Promise<{ readonly rate: number; readonly count: number }> {
  const begin = performance.now();
  const end = begin + seconds * 1000;
  let count = 0;
  const caller = async () => {
    while (performance.now() < end && !isOut()) {
      await one();
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return { rate: (count / (performance.now() - begin)) * 1000, count };
}
