import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Kept, refuseToLose } from './refuse-to-lose.js';

/**
 * Log-ins show proofs given again and codes of an application being set up, and those of long ago may be forgotten: what is younger than three
 * months nobody deletes, not even the owner of the table. Locks: ACCESS EXCLUSIVE on `log_ins`, as long as it takes to read it once. `down` refuses
 * while there are rows it has no word for; what was forgotten stays forgotten.
 */
export class ForgetLogIns1795670000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(WAYS([...BEFORE, 'step-up', 'enrolment']));
    await db.query('DROP TRIGGER log_ins_append_only ON log_ins');
    await db.query('CREATE TRIGGER log_ins_append_only BEFORE UPDATE OR TRUNCATE ON log_ins FOR EACH STATEMENT EXECUTE FUNCTION forbid_change()');
    await db.query(`CREATE TRIGGER log_ins_kept BEFORE DELETE ON log_ins FOR EACH ROW
      WHEN (OLD.at > now() - interval '3 months') EXECUTE FUNCTION forbid_change()`);
    await db.query('GRANT DELETE ON log_ins TO motcua_app');
  }

  async down(db: QueryRunner): Promise<void> {
    await refuseToLose(db, KEPT);
    await db.query('REVOKE DELETE ON log_ins FROM motcua_app');
    await db.query('DROP TRIGGER log_ins_kept ON log_ins');
    await db.query('DROP TRIGGER log_ins_append_only ON log_ins');
    await db.query('CREATE TRIGGER log_ins_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON log_ins FOR EACH STATEMENT EXECUTE FUNCTION forbid_change()');
    await db.query(WAYS(BEFORE));
  }
}

const BEFORE = ['password', 'second-step', 'code', 'registration', 'elsewhere'];
const WAYS = (ways: readonly string[]): string =>
  `ALTER TABLE log_ins DROP CONSTRAINT log_ins_way_check, ADD CONSTRAINT log_ins_way_check CHECK (way IN (${ways.map((way) => `'${way}'`).join(', ')}))`;

const KEPT: Kept = { 'proofs given after the log-in': { table: 'log_ins', where: `way IN ('step-up', 'enrolment')` } };
