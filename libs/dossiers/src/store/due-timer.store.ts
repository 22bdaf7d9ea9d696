import { Injectable } from '@nestjs/common';
import type { DossierId, Instant } from '@app/kernel';
import type { Queries, Reads } from '@app/platform';

/** An armed timer that looks due, with the newest state of its dossier. */
export interface DueTimer {
  readonly dossierId: DossierId;
  readonly key: string;
  readonly state: string;
  /** PostgreSQL's. */
  readonly now: Instant;
}
export type TimerKey = Pick<DueTimer, 'dossierId' | 'key'>;

/** Due timers and their dossiers. */
@Injectable()
export class DueTimerStore {
  /**
   * The ones that fell due first, at most `limit`. None while another process is at it: one that fires in bulk has the server
   * busy enough beside people. It stays alone until the end of the transaction, and the next takes over the moment it ends
   * or dies. Rows are not held: whoever moves a dossier meanwhile waits for nobody, and what was decided on the state before is
   * not written.
   *
   * @param except  just being written
   */
  due(tx: Reads, limit: number, except: readonly DossierId[]): Promise<readonly TimerKey[]> {
    return tx.rows<TimerKey>(KEYS, [limit, except]);
  }

  /** These timers with the states of their dossiers; a row that no dossier belongs to is left out. */
  async loaded(tx: Reads, keys: readonly TimerKey[]): Promise<readonly DueTimer[]> {
    const rows = await tx.rows<Omit<DueTimer, 'key'>>(STATES, [keys.map(({ dossierId }) => dossierId)]);
    const states = new Map(rows.map((row) => [row.dossierId, row]));
    return keys.flatMap((timer) => {
      const state = states.get(timer.dossierId);
      return state ? [{ ...state, key: timer.key }] : [];
    });
  }

  /** This one, where it is still due and nobody else is writing to its dossier: held until the end of the transaction. */
  claimOne(tx: Queries, { dossierId, key }: TimerKey): Promise<readonly DueTimer[]> {
    return tx.rows<DueTimer>(CLAIM_ONE, [dossierId, key]);
  }

  /** Rows that were left over: no longer armed. */
  async remove(tx: Queries, keys: readonly TimerKey[]): Promise<void> {
    if (keys.length > 0) await tx.change(REMOVE, columns(keys));
  }

  /**
   * Somebody has to look first: tried again tomorrow, or as said. What was armed anew meanwhile stays as it is. The state of the
   * dossier keeps the real due instant.
   */
  async putOff(tx: Queries, keys: readonly TimerKey[], until: '1 day' | '1 minute' = '1 day'): Promise<void> {
    if (keys.length > 0) await tx.change(PUT_OFF, [...columns(keys), until]);
  }
}

const columns = (keys: readonly TimerKey[]): unknown[] => [keys.map(({ dossierId }) => dossierId), keys.map(({ key }) => key)];

/** Number of the lock that whoever fires in bulk holds for the length of the transaction. */
const LANE = 7_001_001;
// The transaction may be seconds old: what counts is when the statement began.
const KEYS = {
  name: 'due-timers-keys',
  text: `SELECT dossier_id AS "dossierId", key FROM deadlines WHERE due_at <= statement_timestamp() AND (SELECT pg_try_advisory_xact_lock(${LANE}))
  AND dossier_id <> ALL ($2::uuid[]) ORDER BY due_at LIMIT $1`,
};
const STATES = { name: 'due-timers-states', text: `SELECT id AS "dossierId", state, statement_timestamp() AS now FROM dossiers WHERE id = ANY ($1::uuid[])` };
// The range instead of `=` leaves the planner one way only: along the index, from there to the dossier.
const CLAIM_ONE = {
  name: 'due-timers-claim-one',
  text: `SELECT l.dossier_id AS "dossierId", l.key, d.state, now() AS now FROM deadlines l JOIN dossiers d ON d.id >= l.dossier_id AND d.id <= l.dossier_id
  WHERE l.due_at <= now() AND l.dossier_id = $1 AND l.key = $2 FOR NO KEY UPDATE OF d, l SKIP LOCKED`,
};
const MINE = 'd.dossier_id >= k.id AND d.dossier_id <= k.id AND d.key >= k.key AND d.key <= k.key';
const REMOVE = { name: 'due-timers-remove', text: `DELETE FROM deadlines d USING unnest($1::uuid[], $2::text[]) AS k(id, key) WHERE ${MINE}` };
// No condition but an expression: a condition on `due_at` would offer the planner another index.
const PUT_OFF = {
  name: 'due-timers-put-off',
  text: `UPDATE deadlines d SET due_at = CASE WHEN d.due_at <= now() THEN now() + $3::interval ELSE d.due_at END
  FROM unnest($1::uuid[], $2::text[]) AS k(id, key) WHERE ${MINE}`,
};
