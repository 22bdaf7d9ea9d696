import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Kept, refuseToLose } from './refuse-to-lose.js';

/** Log-ins are recorded: which account, by which way, with what outcome. A new table: locks nothing in use. `down` refuses while it holds anything. */
export class RecordLogIns1795661000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(LOG_INS);
    await db.query('GRANT SELECT, INSERT ON log_ins TO motcua_app');
  }

  async down(db: QueryRunner): Promise<void> {
    await refuseToLose(db, KEPT);
    await db.query('DROP TABLE log_ins');
  }
}

const LOG_INS = `
CREATE TABLE log_ins (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  -- Null where nobody has such a login. What was typed, and from where, is not kept.
  account_id uuid,
  way text NOT NULL,
  outcome text NOT NULL,
  CHECK (way IN ('password', 'second-step', 'code', 'registration', 'elsewhere')),
  CHECK (outcome IN ('begun', 'refused', 'held'))
);
CREATE INDEX log_ins_of_account ON log_ins (account_id, id);
CREATE INDEX log_ins_by_moment ON log_ins (at);
CREATE TRIGGER log_ins_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON log_ins
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();`;

const KEPT: Kept = { 'log-ins': { table: 'log_ins' } };
