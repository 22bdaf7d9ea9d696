import { Injectable } from '@nestjs/common';
import type { DossierId, Instant, Obstacle } from '@app/kernel';
import { Ids } from '../clock/ids.js';
import { Database } from '../database/database.js';
import { LISTENS } from './message-register.js';
import type { LeasedMessage, Listening } from './outbox.types.js';

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

  /** Takes the oldest that nobody holds and that one of `mine` has not dealt with, at most `limit`, for `LEASE_SECONDS`. */
  async lease(mine: readonly Listening[], limit: number): Promise<readonly LeasedMessage[]> {
    return leasedFrom(await this.database.rows<LeasedLine>(LEASE, [...listed(mine), limit, LEASE_SECONDS]));
  }

  /** Takes these, as far as they are open, nobody else holds them, and one of `mine` has not dealt with them. */
  async leaseThese(mine: readonly Listening[], messageIds: readonly string[]): Promise<readonly LeasedMessage[]> {
    return leasedFrom(await this.database.rows<LeasedLine>(LEASE_THESE, [...listed(mine), messageIds, LEASE_SECONDS]));
  }

  /**
   * Ids of the oldest that wait. Nobody is told of them again for `seconds`: the time a queue has to bring them to
   * somebody. What a queue loses comes again after that, as one that is not `fresh`.
   */
  async announce(mine: readonly Listening[], limit: number, seconds: number): Promise<readonly Announced[]> {
    const rows = await this.database.rows<{ id: number; fresh: boolean }>(ANNOUNCE, [...listed(mine), limit, seconds]);
    return [...rows].sort((a, b) => a.id - b.id).map(({ id, fresh }) => ({ id: String(id), fresh }));
  }

  /** Still at it. @returns how many of them are still held */
  async keep(held: readonly Pick<LeasedMessage, 'message' | 'token'>[]): Promise<number> {
    return this.database.change(KEEP, [held.map(({ message }) => message.id), held.map(({ token }) => token), LEASE_SECONDS]);
  }

  /**
   * These handlers are through. The message is done when every listener of the whole installation is; until then it stays
   * open for the processes that have the others. @returns false when the lease was lost: somebody else settles it
   */
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

const listed = (mine: readonly Listening[]) => [mine.map(({ message }) => message), mine.map(({ handler }) => handler)];

interface LeasedLine {
  readonly id: number;
  readonly name: string;
  readonly dossier_id: DossierId | null;
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
// One of mine ($1 messages, $2 handlers) has it still to do: what waits for other processes' listeners is not taken. OFFSET 0 keeps
// the planner from joining: it asks this of one message after the other, oldest first, and stops at the limit, also when statistics
// (taken while the queue was empty) tell of one row and there are a hundred thousand.
const MINE = `EXISTS (SELECT FROM unnest($1::text[], $2::text[]) AS mine (message, handler) WHERE mine.message = outbox.name
  AND NOT EXISTS (SELECT FROM inbox i WHERE i.message_id = outbox.id AND i.handler = mine.handler) OFFSET 0)`;
// One row by its key: said so that the index of open messages, which is to be walked from its start, does not offer itself.
const HELD = `o.id = $1 AND o.token = $2 AND coalesce(o.done_at, o.parked_at) IS NULL`;
const TAKEN = `o.id, o.name, o.dossier_id, o.seq, o.payload, o.token, o.tries, now() AS now,
  ARRAY(SELECT i.handler FROM inbox i WHERE i.message_id = o.id) AS handled`;

const LEASE = {
  name: 'outbox-lease',
  text: `WITH next AS (SELECT id FROM outbox WHERE ${HORIZON} AND take_at <= now() AND ${MINE}
  ORDER BY xid, id LIMIT $3 FOR UPDATE SKIP LOCKED)
UPDATE outbox o SET token = o.token + 1, tries = o.tries + 1, held = true, take_at = now() + make_interval(secs => $4)
FROM next WHERE o.id = next.id RETURNING ${TAKEN}`,
};
const LEASE_THESE = {
  name: 'outbox-lease-these',
  text: `WITH next AS (SELECT id FROM outbox WHERE id = ANY ($3::bigint[]) AND ${OPEN} AND (NOT held OR take_at <= now()) AND ${MINE}
  ORDER BY id FOR UPDATE SKIP LOCKED)
UPDATE outbox o SET token = o.token + 1, tries = o.tries + 1, held = true, take_at = now() + make_interval(secs => $4)
FROM next WHERE o.id = next.id RETURNING ${TAKEN}`,
};
const ANNOUNCE = {
  name: 'outbox-announce',
  text: `WITH next AS (SELECT id, take_at = 'epoch' AS fresh FROM outbox WHERE ${HORIZON} AND take_at <= now() AND ${MINE}
  ORDER BY xid, id LIMIT $3 FOR UPDATE SKIP LOCKED)
UPDATE outbox o SET held = false, take_at = now() + make_interval(secs => $4) FROM next WHERE o.id = next.id RETURNING o.id, next.fresh`,
};
const KEEP = {
  name: 'outbox-keep',
  text: `UPDATE outbox o SET take_at = now() + make_interval(secs => $3) FROM unnest($1::bigint[], $2::integer[]) AS mine(id, token)
WHERE o.id = mine.id AND o.token = mine.token AND o.held AND ${OPEN}`,
};
const SETTLE = {
  name: 'outbox-settle',
  text: `WITH mine AS (SELECT o.id, o.name FROM outbox o WHERE ${HELD} FOR UPDATE),
recorded AS (INSERT INTO inbox (message_id, handler) SELECT mine.id, unnest($3::text[]) FROM mine ON CONFLICT DO NOTHING),
others AS (SELECT EXISTS (SELECT FROM mine JOIN message_listeners l ON l.message = mine.name AND ${LISTENS}
  WHERE l.handler <> ALL ($3::text[]) AND NOT EXISTS (SELECT FROM inbox i WHERE i.message_id = mine.id AND i.handler = l.handler)) AS wait)
UPDATE outbox o SET held = false, done_at = CASE WHEN NOT others.wait THEN now() END,
  tries = CASE WHEN others.wait THEN 0 ELSE o.tries END, take_at = CASE WHEN others.wait THEN 'epoch' ELSE o.take_at END
FROM mine, others WHERE o.id = mine.id RETURNING o.id`,
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
