import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Kept, refuseToLose } from './refuse-to-lose.js';

/**
 * The scenarios that held when a version was published stay with it: who begins the next version begins with them. Locks: SHARE ROW
 * EXCLUSIVE on `procedure_versions` for an instant. `down` refuses while there are any.
 */
export class KeepScenariosOfVersions1795339800000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE procedure_version_scenarios (
      version_id text PRIMARY KEY REFERENCES procedure_versions,
      scenarios jsonb NOT NULL
    )`);
    await db.query(`CREATE TRIGGER procedure_version_scenarios_append_only BEFORE UPDATE OR DELETE OR TRUNCATE
      ON procedure_version_scenarios FOR EACH STATEMENT EXECUTE FUNCTION forbid_change()`);
    await db.query('GRANT SELECT, INSERT ON procedure_version_scenarios TO motcua_app');
  }

  async down(db: QueryRunner): Promise<void> {
    await refuseToLose(db, KEPT);
    await db.query('DROP TABLE procedure_version_scenarios');
  }
}

const KEPT: Kept = {
  'scenarios that held when a version was published': { table: 'procedure_version_scenarios' },
};
