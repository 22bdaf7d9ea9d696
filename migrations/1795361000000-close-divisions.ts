import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Kept, refuseToLose } from './refuse-to-lose.js';

/**
 * A division that ends without a successor takes no work from that decision on: whoever still sends it some, with a directory read a
 * moment before, is refused by the table of tasks itself. Locks: ACCESS EXCLUSIVE on `divisions`, SHARE ROW EXCLUSIVE on `tasks`, an
 * instant each. `down` refuses while a division is closed.
 */
export class CloseDivisions1795361000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE divisions ADD closed_at timestamptz, ADD CONSTRAINT divisions_closed_for_good CHECK (closed_at IS NULL OR (effective_to IS NOT NULL AND successor_id IS NULL))`);
    await db.query('CREATE INDEX divisions_closed ON divisions (id) WHERE closed_at IS NOT NULL');
    await db.query(`UPDATE divisions d SET closed_at = now() WHERE effective_to IS NOT NULL AND successor_id IS NULL
      AND EXISTS (SELECT FROM directory_changes c WHERE c.subject = d.id AND c.change = 'ENDED')`);
    await db.query(REFUSE);
    await db.query('CREATE TRIGGER tasks_for_somebody AFTER INSERT ON tasks REFERENCING NEW TABLE AS opened FOR EACH STATEMENT EXECUTE FUNCTION refuse_work_for_nobody()');
  }

  async down(db: QueryRunner): Promise<void> {
    await refuseToLose(db, KEPT);
    await db.query('DROP TRIGGER tasks_for_somebody ON tasks');
    await db.query('DROP FUNCTION refuse_work_for_nobody');
    await db.query('ALTER TABLE divisions DROP COLUMN closed_at');
  }
}

/**
 * Once for a statement, however many tasks it opens; where no division is closed it looks at one empty index. Its queries see what was
 * committed while the statement waited for the lock of whoever was counting.
 */
const REFUSE = `
CREATE FUNCTION refuse_work_for_nobody() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM divisions WHERE closed_at IS NOT NULL) THEN RETURN NULL; END IF;
  IF EXISTS (WITH RECURSIVE shut AS (
      SELECT id FROM divisions WHERE closed_at IS NOT NULL
      UNION
      SELECT d.id FROM shut s JOIN divisions d ON d.successor_id = s.id
    ) SELECT FROM opened o JOIN shut s ON s.id = o.division_id) THEN
    RAISE EXCEPTION 'work for a division that takes none' USING ERRCODE = 'P0001', TABLE = 'tasks', CONSTRAINT = 'tasks_for_somebody';
  END IF;
  RETURN NULL;
END $$`;

const KEPT: Kept = { 'divisions that take no more work': { table: 'divisions', where: 'closed_at IS NOT NULL' } };
