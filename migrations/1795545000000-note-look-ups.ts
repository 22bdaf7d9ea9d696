import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Kept, refuseToLose } from './refuse-to-lose.js';

/**
 * Look-ups in public: the wrong ones are counted over all processes, the right ones are noted beside the readings of officials. Locks: ACCESS EXCLUSIVE on
 * `reads`, an instant; its rows are looked through once for the condition. `down` refuses while a look-up is noted; counts of wrong ones
 * are forgiven.
 */
export class NoteLookUps1795545000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [...READS, ...MISSES]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await refuseToLose(db, KEPT);
    await db.query('DROP TABLE look_up_misses');
    await db.query('ALTER TABLE reads DROP CONSTRAINT reads_by_somebody, DROP COLUMN visitor, ALTER COLUMN actor_id SET NOT NULL');
  }
}

/** Who read: an account, or whoever held the code of the receipt, by a keyed hash of where from. */
const READS = [
  `ALTER TABLE reads ALTER COLUMN actor_id DROP NOT NULL, ADD COLUMN visitor bytea,
    ADD CONSTRAINT reads_by_somebody CHECK ((actor_id IS NULL) <> (visitor IS NULL))`,
];

const MISSES = [
  `CREATE TABLE look_up_misses (
    -- Keyed hash of an address, or of a code that was asked for.
    subject bytea PRIMARY KEY,
    -- Each miss moves it on; what lies before now is forgiven and may go.
    forgiven_at timestamptz NOT NULL
  )`,
  'CREATE INDEX look_up_misses_by_end ON look_up_misses (forgiven_at)',
  'GRANT SELECT, INSERT, UPDATE, DELETE ON look_up_misses TO motcua_app',
];

const KEPT: Kept = { 'look-ups in public': { table: 'reads', where: 'visitor IS NOT NULL' } };
