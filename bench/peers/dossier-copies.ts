import { type Decision, statusId } from '@app/dossiers';
import type { DossierId } from '@app/kernel';
import { canonical } from '@app/ledger';
import type pg from 'pg';

export interface Copies {
  /** SQL for the id and the code of dossier number `n`, from 0. */
  readonly id: string;
  readonly code: string;
  readonly count: number;
  readonly month: number;
  /** Id the history was decided with. */
  readonly template: DossierId;
  /** All decisions from the opening on. */
  readonly history: readonly Decision[];
}

/**
 * Dossiers with one history, each with leaves, hashes and a chain of its own: the server puts the id of each into the bytes
 * and hashes them anew. Everything that is stored of them can be rebuilt from their logs.
 */
export async function insertCopies(pool: pg.Pool, copies: Copies): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN; SET LOCAL synchronous_commit = off');
    await client.query(`CREATE TEMP TABLE copies ON COMMIT DROP AS SELECT n, ${copies.id} AS id, NULL::bytea AS head FROM generate_series(0, ${copies.count} - 1) n`);
    let head = '';
    for (const decision of copies.history) {
      await insertTransitions(client, copies, { decision, head });
      head = decision.dossier.headHash;
    }
    await insertStates(client, copies, copies.history.at(-1)!);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

async function insertTransitions(client: pg.PoolClient, { month, template }: Copies, { decision, head }: { readonly decision: Decision; readonly head: string }): Promise<void> {
  const { transition: t, dossier, secrets } = decision;
  await client.query(
    `WITH made AS MATERIALIZED (SELECT id, convert_to(${own('$1')}, 'UTF8') AS leaf FROM copies),
    logged AS (INSERT INTO dossier_transitions (opened_month, dossier_id, seq, at, command, step_id, outcome, division_id, actor_kind, actor_id, from_steps, to_steps, status, leaf, hash)
      SELECT $4, id, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, leaf, sha256('\\x00'::bytea || leaf) FROM made RETURNING dossier_id, hash)
    UPDATE copies c SET head = logged.hash FROM logged WHERE c.id = logged.dossier_id`,
    [
      Buffer.from(t.leaf).toString(), template, head || 'no head before the first', month, t.seq, t.at, t.command, t.step, t.outcome, t.divisionId,
      ['CITIZEN', 'OFFICIAL', 'CALENDAR', 'SYSTEM'].indexOf(t.actorKind) + 1, t.actorId, t.from, t.to, statusId(dossier.status),
    ],
  );
  if (secrets)
    await client.query(`INSERT INTO transition_secrets (dossier_id, seq, salt, fields) SELECT id, $1, $2, $3 FROM copies`, [t.seq, Buffer.from(secrets.salt), JSON.stringify(secrets.fields)]);
}

async function insertStates(client: pg.PoolClient, { month, template, code }: Copies, { dossier, tasks, transition }: Decision): Promise<void> {
  await client.query(
    `INSERT INTO dossiers (id, opened_month, code, procedure_code, procedure_version_id, agency_code, channel, submitter_id, opened_at,
      version, status, state, head_hash, moved_at)
    SELECT id, $4, ${code}, $5, $6, $7, $8, $9, $10, $11, $12, ${own('$1')}, head, $13 FROM copies`,
    [
      canonical(dossier), template, dossier.headHash, month, dossier.procedureCode, dossier.procedureVersionId, dossier.agencyCode,
      ['DIRECT', 'ONLINE', 'POSTAL'].indexOf(dossier.channel) + 1, dossier.submitterId, dossier.openedAt, dossier.version, statusId(dossier.status), dossier.movedAt,
    ],
  );
  for (const task of tasks.open)
    await client.query(
      `INSERT INTO tasks (id, dossier_id, step_id, since, instance, performer_kind, division_id, role, opened_at, due_at)
      SELECT gen_random_uuid(), id, $1, $2, $3, $4, $5, $6, $7, $8 FROM copies`,
      [task.step, task.since, task.instance, task.performerKind, task.divisionId, task.role, transition.at, task.dueAt],
    );
  for (const { key, dueAt } of dossier.timers) await client.query('INSERT INTO deadlines (dossier_id, key, due_at) SELECT id, $1, $2 FROM copies', [key, dueAt]);
}

/** A text of the template with the id of the copy in it, and the hash of its own last leaf. */
const own = (text: string): string => `replace(replace(${text}, $2::text, id::text), $3::text, coalesce(encode(head, 'hex'), ''))`;
