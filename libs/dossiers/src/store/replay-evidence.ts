import { Injectable } from '@nestjs/common';
import type { DossierId, Instant } from '@app/kernel';
import { hexOf } from '@app/ledger';
import { Database, openedMonthOf, type Queries } from '@app/platform';
import type { PrivateOfMove } from '../domain/move.js';
import type { DossierColumns, TaskColumns, TimerColumns } from '../domain/projections.js';
import type { LoggedTransition } from '../domain/replay.js';
import type { TransitionColumns } from '../domain/row-of-leaf.js';

/** Everything that is kept of one dossier and can be rebuilt from its log, as it stood at one moment. */
export interface ReplayEvidence {
  readonly readAt: Instant;
  /** The stored bytes of the state. */
  readonly state: string;
  readonly columns: DossierColumns & { readonly opened_month: number };
  readonly log: readonly LoggedTransition[];
  /** The columns of the same lines, in the same order. */
  readonly rows: readonly TransitionColumns[];
  readonly tasks: readonly TaskColumns[];
  readonly timers: readonly TimerColumns[];
}

/** Reads evidence: one snapshot, so that a dossier which moves meanwhile does not look falsified. */
@Injectable()
export class ReplayEvidenceStore {
  constructor(private readonly database: Database) {}

  read(code: string): Promise<ReplayEvidence | null> {
    return this.database.transaction(async (tx) => {
      await tx.change('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const row = await tx.first<DossierRow>(DOSSIER, [code]);
      if (!row) return null;
      const { state, read_at: readAt, head_hash, ...columns } = row;
      const lines = await this.lines(tx, row.id);
      return {
        readAt,
        state,
        columns: { ...columns, head_hash: hexOf(new Uint8Array(head_hash)) },
        log: lines.map(({ log }) => log),
        rows: lines.map(({ columns: line }) => line),
        tasks: await tx.rows<TaskColumns>(TASKS, [row.id]),
        timers: await tx.rows<TimerColumns>(TIMERS, [row.id]),
      };
    });
  }

  private async lines(tx: Queries, id: DossierId): Promise<readonly { log: LoggedTransition; columns: TransitionColumns }[]> {
    const rows = await tx.rows<LineRow>(LINES, [openedMonthOf(id), id]);
    return rows.map(({ leaf, hash: hashed, salt, fields, ...columns }) => {
      const hash = new Uint8Array(hashed);
      const secret = salt && { salt: new Uint8Array(salt), fields: fields ?? {} };
      return { log: { seq: columns.seq, leaf: new Uint8Array(leaf), hash, ...(secret && { secret }) }, columns: { ...columns, hash: hexOf(hash) } };
    });
  }
}

interface DossierRow extends Omit<ReplayEvidence['columns'], 'head_hash' | 'id'> {
  readonly id: DossierId;
  readonly head_hash: Buffer;
  readonly state: string;
  readonly read_at: Instant;
}
interface LineRow extends Omit<TransitionColumns, 'hash'> {
  readonly leaf: Buffer;
  readonly hash: Buffer;
  readonly salt: Buffer | null;
  readonly fields: PrivateOfMove | null;
}

const DOSSIER = `SELECT id, opened_month, procedure_code, procedure_version_id, agency_code, channel, submitter_id, opened_at, version, status, head_hash,
  moved_at, state, now() AS read_at FROM dossiers WHERE code = $1`;
const LINES = `SELECT t.dossier_id, t.seq, t.at, t.command, t.step_id, t.outcome, t.division_id, t.actor_kind, t.actor_id, t.from_steps, t.to_steps,
  t.status, t.leaf, t.hash, s.salt, s.fields
FROM dossier_transitions t LEFT JOIN transition_secrets s ON s.dossier_id = t.dossier_id AND s.seq = t.seq
WHERE t.opened_month = $1 AND t.dossier_id = $2 ORDER BY t.seq`;
const TASKS = 'SELECT step_id, since, instance, performer_kind, division_id, role, assignee_id FROM tasks WHERE dossier_id = $1';
const TIMERS = 'SELECT key, due_at FROM deadlines WHERE dossier_id = $1';
