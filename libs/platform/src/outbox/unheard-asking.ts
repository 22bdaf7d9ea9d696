import { Injectable } from '@nestjs/common';
import type { DossierId, Obstacle } from '@app/kernel';
import { Database } from '../database/database.js';
import { NOBODY_LISTENS } from './message-register.js';

/** A message that asks somebody to do something, which nobody in the installation listens to. */
export interface UnheardAsking {
  /** Of the outbox row. */
  readonly id: number;
  readonly dossierId: DossierId;
  /** Transition that asked. */
  readonly seq: number;
  readonly payload: unknown;
  /** An operator was told. */
  readonly isParked: boolean;
}
const IN_ONE_STATEMENT = 500;

/** What becomes of work that was asked of nobody: an operator is told, once, until somebody does it. */
@Injectable()
export class UnheardAskings {
  constructor(private readonly database: Database) {}

  /** The next after `after`, those that were told of too: each by its number. `names`: of messages that ask. */
  list(names: readonly string[], after: number): Promise<readonly UnheardAsking[]> {
    return this.database.rows<UnheardAsking>(LIST, [names, after]);
  }

  /** Keeps it for an operator, whose retry brings it again, with an open incident that says what nobody does. */
  async park(id: number, problem: Obstacle): Promise<void> {
    await this.database.change(PARK, [id, JSON.stringify(problem)]);
  }

  /** Nothing waits for it any more: it is done with, and so is its incident. */
  async pass(id: number): Promise<void> {
    await this.database.change(PASS, [id]);
  }
}

const LINE = `id, dossier_id AS "dossierId", seq, payload, parked_at IS NOT NULL AS "isParked"`;
// Each half by an index of few rows: those that are open, and those an open incident names. What is done stays a month, and is not read.
const LIST = `SELECT * FROM (
  SELECT ${LINE} FROM outbox WHERE done_at IS NULL AND parked_at IS NULL AND NOT held AND name = ANY ($1::text[]) AND id > $2 AND dossier_id IS NOT NULL AND ${NOBODY_LISTENS}
  UNION ALL
  SELECT ${LINE} FROM outbox WHERE id IN (SELECT message_id FROM incidents WHERE closed_at IS NULL AND message_id IS NOT NULL)
    AND done_at IS NULL AND parked_at IS NOT NULL AND name = ANY ($1::text[]) AND id > $2 AND dossier_id IS NOT NULL
) asking ORDER BY id LIMIT ${IN_ONE_STATEMENT}`;
const PARK = `WITH parked AS (UPDATE outbox SET parked_at = now() WHERE id = $1 AND done_at IS NULL AND parked_at IS NULL AND NOT held RETURNING id, dossier_id)
INSERT INTO incidents (id, dossier_id, source, problem, message_id) SELECT gen_random_uuid(), dossier_id, 'worker', $2::jsonb, id FROM parked`;
const PASS = `WITH passed AS (UPDATE outbox SET done_at = now() WHERE id = $1 AND done_at IS NULL AND NOT held RETURNING id)
UPDATE incidents SET closed_at = now() WHERE closed_at IS NULL AND message_id IN (SELECT id FROM passed)`;
