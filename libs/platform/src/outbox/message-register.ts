import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Listening } from './outbox.types.js';

/** A handler that no process has had for this long is no listener: what it did not do is not waited for any more. */
const FORGOTTEN_AFTER = `interval '7 days'`;
/** Younger messages wait for listeners that an update of the installation is just bringing. */
const NOBODY_CAME_AFTER = `interval '1 hour'`;
const KEPT_FOR = `interval '30 days'`;
const IN_ONE_STATEMENT = 500;

/** A row `l` of the register that counts. */
export const LISTENS = `l.seen_at > now() - ${FORGOTTEN_AFTER}`;

/** A row of `outbox` that is old enough, and that no listener of the installation still wants. */
export const NOBODY_LISTENS = `created_at < now() - ${NOBODY_CAME_AFTER}
  AND NOT EXISTS (SELECT FROM message_listeners l WHERE l.message = outbox.name AND ${LISTENS}
    AND NOT EXISTS (SELECT FROM inbox i WHERE i.message_id = outbox.id AND i.handler = l.handler))`;

/** Who listens to what in the whole installation, and what becomes of messages nobody waits for. */
@Injectable()
export class MessageRegister {
  constructor(private readonly database: Database) {}

  /** This process has these listeners. Said at start, and again well within a week. */
  async register(mine: readonly Listening[]): Promise<void> {
    await this.database.change(REGISTER, [mine.map(({ message }) => message), mine.map(({ handler }) => handler)]);
  }

  /**
   * Marks old messages that no listener of the installation still wants.
   * @param asking  names of messages that are not passed so: something waits until somebody has done what they ask
   * @returns number of rows; more may be left
   */
  passUnheard(asking: readonly string[]): Promise<number> {
    return this.database.change(PASS_UNHEARD, [asking]);
  }

  /** Removes messages done a month ago, with the record of who did them. @returns number of rows; more may be left */
  clearDone(): Promise<number> {
    return this.database.change(CLEAR_DONE, []);
  }
}

const REGISTER = `INSERT INTO message_listeners (message, handler) SELECT DISTINCT * FROM unnest($1::text[], $2::text[])
ON CONFLICT (message, handler) DO UPDATE SET seen_at = now()`;

const PASS_UNHEARD = `UPDATE outbox SET done_at = now() WHERE id IN (
  SELECT id FROM outbox WHERE done_at IS NULL AND parked_at IS NULL AND NOT held AND name <> ALL ($1::text[]) AND ${NOBODY_LISTENS}
  ORDER BY xid, id LIMIT ${IN_ONE_STATEMENT} FOR UPDATE SKIP LOCKED)`;

// Numbers are given in order of time, near enough: the oldest are found without an index of their own. What stays open (parked for an
// operator, or asked of a system that is not connected yet), however much it is, does not keep the others from going.
const CLEAR_DONE = `WITH oldest AS (SELECT id, done_at FROM outbox WHERE done_at IS NOT NULL ORDER BY id LIMIT ${4 * IN_ONE_STATEMENT}),
gone AS (DELETE FROM outbox o USING oldest WHERE o.id = oldest.id AND oldest.done_at < now() - ${KEPT_FOR} RETURNING o.id),
records AS (DELETE FROM inbox i USING gone WHERE i.message_id = gone.id)
SELECT id FROM gone`;
