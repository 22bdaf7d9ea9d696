import { Injectable } from '@nestjs/common';
import type { DossierId } from '@app/kernel';
import { Database } from '@app/platform';

export interface DueDeadline {
  readonly dossierId: DossierId;
  readonly key: string;
}

/** Armed timers that have fallen due, by PostgreSQL's clock. */
@Injectable()
export class DueDeadlineStore {
  constructor(private readonly database: Database) {}

  /**
   * Takes the ones that fell due first, at most `limit`, none that somebody else has taken. Taken for a while only: the
   * transition that fires one removes it, and one whose process died comes back.
   */
  async claim(limit: number): Promise<readonly DueDeadline[]> {
    const rows = await this.database.rows<{ dossier_id: string; key: string }>(CLAIM, [limit, LEASE_SECONDS]);
    return rows.map((row) => ({ dossierId: row.dossier_id as DossierId, key: row.key }));
  }

  /** Milliseconds until the next one falls due, 0 when one already is; null when none is armed. */
  async millisecondsToNext(): Promise<number | null> {
    const row = await this.database.first<{ wait: number | null }>(NEXT);
    return row?.wait === null || row === undefined ? null : Math.max(0, Number(row.wait));
  }

  /** No longer armed in the dossier: the row was left over. */
  async remove({ dossierId, key }: DueDeadline): Promise<void> {
    await this.database.change('DELETE FROM deadlines WHERE dossier_id = $1 AND key = $2', [dossierId, key]);
  }

  /** Somebody has to look at it first; tried again tomorrow, in case it was put right. */
  async park({ dossierId, key }: DueDeadline): Promise<void> {
    await this.database.change(`UPDATE deadlines SET due_at = now() + interval '1 day' WHERE dossier_id = $1 AND key = $2`, [dossierId, key]);
  }
}

const LEASE_SECONDS = 30;

// The state of the dossier keeps the real due instant; this column only says when to look next.
const CLAIM = {
  name: 'deadlines-claim',
  text: `
WITH due AS (
  SELECT dossier_id, key, due_at FROM deadlines WHERE due_at <= now() ORDER BY due_at LIMIT $1 FOR UPDATE SKIP LOCKED
), taken AS (
  UPDATE deadlines d SET due_at = now() + make_interval(secs => $2)
  FROM due WHERE d.dossier_id = due.dossier_id AND d.key = due.key
  RETURNING d.dossier_id, d.key, due.due_at
)
SELECT dossier_id, key FROM taken ORDER BY due_at, dossier_id, key`,
};
const NEXT = { name: 'deadlines-next', text: `SELECT extract(epoch FROM min(due_at) - now())::float8 * 1000 AS wait FROM deadlines` };
