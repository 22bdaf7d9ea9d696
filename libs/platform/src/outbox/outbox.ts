import { Injectable } from '@nestjs/common';
import type { DossierId, Instant, Obstacle } from '@app/kernel';
import { Ids } from '../clock/ids.js';
import { Database } from '../database/database.js';
import type { LeasedMessage } from './outbox.types.js';

/** Longer than a handler should take; who is at it longer says so by a heartbeat. */
export const LEASE_SECONDS = 20;

export interface Failure {
  readonly problem: Obstacle;
  /** Seconds until the next try; null: no other try, an operator has to look. */
  readonly againInSeconds: number | null;
}

export interface Announced {
  readonly id: string;
  /** For the first time: no queue had it, no try failed. */
  readonly fresh: boolean;
}

/** Messages that were written with their transitions, and who is working on them. Any number of processes at once. */
@Injectable()
export class Outbox {
  constructor(
    private readonly database: Database,
    private readonly ids: Ids,
  ) {}

  /** Marks what nobody here listens to, oldest first. @returns number of rows */
  letPass(heard: readonly string[]): Promise<number> {
    return this.database.change(LET_PASS, [heard]);
  }

  /** Takes the oldest that nobody holds, at most `limit`, for `LEASE_SECONDS`. */
  async lease(heard: readonly string[], limit: number): Promise<readonly LeasedMessage[]> {
    return leasedFrom(await this.database.rows<LeasedLine>(LEASE, [heard, limit, LEASE_SECONDS]));
  }

  /** Takes these, as far as they are open and nobody else holds them. */
  async leaseThese(messageIds: readonly string[]): Promise<readonly LeasedMessage[]> {
    return leasedFrom(await this.database.rows<LeasedLine>(LEASE_THESE, [messageIds, LEASE_SECONDS]));
  }

  /**
   * Ids of the oldest that wait. Nobody is told of them again for `seconds`: the time a queue has to bring them to
   * somebody. What a queue loses comes again after that, as one that is not `fresh`.
   */
  async announce(heard: readonly string[], limit: number, seconds: number): Promise<readonly Announced[]> {
    const rows = await this.database.rows<{ id: number; fresh: boolean }>(ANNOUNCE, [heard, limit, seconds]);
    return [...rows].sort((a, b) => a.id - b.id).map(({ id, fresh }) => ({ id: String(id), fresh }));
  }

  /** Still at it. @returns how many of them are still held */
  async keep(held: readonly Pick<LeasedMessage, 'message' | 'token'>[]): Promise<number> {
    return this.database.change(KEEP, [held.map(({ message }) => message.id), held.map(({ token }) => token), LEASE_SECONDS]);
  }

  /** All handlers are through. @returns false when the lease was lost: somebody else settles it */
  async settle({ message, token }: LeasedMessage, handlers: readonly string[]): Promise<boolean> {
    return (await this.database.first(SETTLE, [message.id, token, handlers])) !== undefined;
  }

  /** One handler could not do its part. Out of tries, it is parked and an incident opened in the same statement. */
  async fail({ message, token }: LeasedMessage, { problem, againInSeconds }: Failure): Promise<void> {
    const values = [message.id, token, againInSeconds ?? 0, againInSeconds === null, this.ids.random(), JSON.stringify(problem)];
    await this.database.change(FAIL, values);
  }

  /** Nobody's fault (the database was away): not a try. */
  async giveBack({ message, token }: LeasedMessage, againInSeconds: number): Promise<void> {
    await this.database.change(GIVE_BACK, [message.id, token, againInSeconds]);
  }
}

interface LeasedLine {
  readonly id: number;
  readonly name: string;
  readonly dossier_id: DossierId;
  readonly seq: number;
  readonly payload: { readonly at?: unknown };
  readonly token: number;
  readonly tries: number;
  readonly handled: readonly string[];
  readonly now: Instant;
}
const leasedFrom = (rows: readonly LeasedLine[]): readonly LeasedMessage[] =>
  [...rows].sort((a, b) => a.id - b.id).map(({ id, name, dossier_id: dossierId, seq, payload, token, tries, handled, now }) => ({
    message: { id: String(id), name, dossierId, seq, payload, createdAt: typeof payload.at === 'string' ? (payload.at as Instant) : now },
    token,
    tries,
    handled,
  }));

const OPEN = 'done_at IS NULL AND parked_at IS NULL';
// Rows of transactions that are still running lie behind the horizon: nothing is handed on before what was written earlier.
const HORIZON = `${OPEN} AND xid < pg_snapshot_xmin(pg_current_snapshot())`;
const HELD = `o.id = $1 AND o.token = $2 AND ${OPEN}`;
const TAKEN = `o.id, o.name, o.dossier_id, o.seq, o.payload, o.token, o.tries, now() AS now,
  ARRAY(SELECT i.handler FROM inbox i WHERE i.message_id = o.id) AS handled`;

const LET_PASS = {
  name: 'outbox-let-pass',
  text: `UPDATE outbox SET done_at = now() WHERE id IN (
  SELECT id FROM outbox WHERE ${HORIZON} AND name <> ALL ($1::text[]) ORDER BY xid, id LIMIT 500 FOR UPDATE SKIP LOCKED)`,
};
const LEASE = {
  name: 'outbox-lease',
  text: `WITH next AS (SELECT id FROM outbox WHERE ${HORIZON} AND take_at <= now() AND name = ANY ($1::text[])
  ORDER BY xid, id LIMIT $2 FOR UPDATE SKIP LOCKED)
UPDATE outbox o SET token = o.token + 1, tries = o.tries + 1, held = true, take_at = now() + make_interval(secs => $3)
FROM next WHERE o.id = next.id RETURNING ${TAKEN}`,
};
const LEASE_THESE = {
  name: 'outbox-lease-these',
  text: `WITH next AS (SELECT id FROM outbox WHERE id = ANY ($1::bigint[]) AND ${OPEN} AND (NOT held OR take_at <= now())
  ORDER BY id FOR UPDATE SKIP LOCKED)
UPDATE outbox o SET token = o.token + 1, tries = o.tries + 1, held = true, take_at = now() + make_interval(secs => $2)
FROM next WHERE o.id = next.id RETURNING ${TAKEN}`,
};
const ANNOUNCE = {
  name: 'outbox-announce',
  text: `WITH next AS (SELECT id, take_at = 'epoch' AS fresh FROM outbox WHERE ${HORIZON} AND take_at <= now() AND name = ANY ($1::text[])
  ORDER BY xid, id LIMIT $2 FOR UPDATE SKIP LOCKED)
UPDATE outbox o SET held = false, take_at = now() + make_interval(secs => $3) FROM next WHERE o.id = next.id RETURNING o.id, next.fresh`,
};
const KEEP = {
  name: 'outbox-keep',
  text: `UPDATE outbox o SET take_at = now() + make_interval(secs => $3) FROM unnest($1::bigint[], $2::integer[]) AS mine(id, token)
WHERE o.id = mine.id AND o.token = mine.token AND o.held AND ${OPEN}`,
};
const SETTLE = {
  name: 'outbox-settle',
  text: `WITH done AS (UPDATE outbox o SET done_at = now(), held = false WHERE ${HELD} RETURNING o.id),
recorded AS (INSERT INTO inbox (message_id, handler) SELECT done.id, unnest($3::text[]) FROM done ON CONFLICT DO NOTHING)
SELECT id FROM done`,
};
const FAIL = {
  name: 'outbox-fail',
  text: `WITH failed AS (UPDATE outbox o SET held = false, take_at = now() + make_interval(secs => $3), parked_at = CASE WHEN $4 THEN now() END
  WHERE ${HELD} RETURNING o.id, o.dossier_id, o.name, o.tries)
INSERT INTO incidents (id, dossier_id, source, problem, message_id)
SELECT $5::uuid, dossier_id, 'worker', jsonb_set($6::jsonb, '{params}', $6::jsonb -> 'params' || jsonb_build_object('message', name, 'tries', tries)), id
FROM failed WHERE $4`,
};
const GIVE_BACK = {
  name: 'outbox-give-back',
  text: `UPDATE outbox o SET held = false, tries = o.tries - 1, take_at = now() + make_interval(secs => $3) WHERE ${HELD}`,
};
