import { Injectable } from '@nestjs/common';
import type { DossierId, Instant } from '@app/kernel';
import type { Queries } from '@app/platform';

/** An armed timer that looks due, with the newest state of its dossier. */
export interface DueTimer {
  readonly dossierId: DossierId;
  readonly key: string;
  readonly state: string;
  /** PostgreSQL's. */
  readonly now: Instant;
}
export type TimerKey = Pick<DueTimer, 'dossierId' | 'key'>;

/** Due timers and their dossiers, taken for the length of one transaction. */
@Injectable()
export class DueTimerStore {
  /**
   * The ones that fell due first, at most `limit`, of dossiers nobody else is writing to. Held until the end of the
   * transaction, and looked at again once held: what was put off meanwhile is not among them. Nothing is waited for here, so
   * that whoever moves the dossier meanwhile never waits in a circle. Nothing is taken while another process is at it: one
   * that fires in bulk has the server busy enough beside people, and the next takes over the moment it ends or dies.
   */
  claim(tx: Queries, limit: number): Promise<readonly DueTimer[]> {
    return tx.rows<DueTimer>(CLAIM, [limit]);
  }

  /** This one, where it is still due and nobody else is writing to its dossier. */
  claimOne(tx: Queries, { dossierId, key }: TimerKey): Promise<readonly DueTimer[]> {
    return tx.rows<DueTimer>(CLAIM_ONE, [dossierId, key]);
  }

  /** Rows that were left over: no longer armed. */
  async remove(tx: Queries, keys: readonly TimerKey[]): Promise<void> {
    if (keys.length > 0) await tx.change(REMOVE, columns(keys));
  }

  /** Somebody has to look first; tried again tomorrow. The state of the dossier keeps the real due instant. */
  async putOff(tx: Queries, keys: readonly TimerKey[]): Promise<void> {
    if (keys.length > 0) await tx.change(PUT_OFF, columns(keys));
  }
}

const columns = (keys: readonly TimerKey[]): unknown[] => [keys.map(({ dossierId }) => dossierId), keys.map(({ key }) => key)];

// The range instead of `=` leaves the planner one way only: along the index of due instants, from there to each dossier.
const DUE = `SELECT l.dossier_id AS "dossierId", l.key, d.state, now() AS now FROM deadlines l JOIN dossiers d ON d.id >= l.dossier_id AND d.id <= l.dossier_id
WHERE l.due_at <= now()`;
/** Number of the lock that whoever fires in bulk holds for the length of the transaction. */
const LANE = 7_001_001;
const CLAIM = { name: 'due-timers-claim', text: `${DUE} AND (SELECT pg_try_advisory_xact_lock(${LANE})) ORDER BY l.due_at LIMIT $1 FOR NO KEY UPDATE OF d, l SKIP LOCKED` };
const CLAIM_ONE = { name: 'due-timers-claim-one', text: `${DUE} AND l.dossier_id = $1 AND l.key = $2 FOR NO KEY UPDATE OF d, l SKIP LOCKED` };
const MINE = 'd.dossier_id >= k.id AND d.dossier_id <= k.id AND d.key >= k.key AND d.key <= k.key';
const REMOVE = { name: 'due-timers-remove', text: `DELETE FROM deadlines d USING unnest($1::uuid[], $2::text[]) AS k(id, key) WHERE ${MINE}` };
const PUT_OFF = {
  name: 'due-timers-put-off',
  text: `UPDATE deadlines d SET due_at = now() + interval '1 day' FROM unnest($1::uuid[], $2::text[]) AS k(id, key) WHERE ${MINE}`,
};
