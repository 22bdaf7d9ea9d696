import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Kept, refuseToLose } from './refuse-to-lose.js';

const UP = `
ALTER TABLE absences ADD COLUMN from_at timestamptz, ADD COLUMN until_at timestamptz;
UPDATE absences SET from_at = first_day::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh', until_at = (last_day + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh';
ALTER TABLE absences ALTER COLUMN from_at SET NOT NULL, ALTER COLUMN until_at SET NOT NULL, DROP COLUMN first_day, DROP COLUMN last_day;
ALTER TABLE absences RENAME COLUMN cancelled_at TO ended_at;
ALTER TABLE absences RENAME COLUMN cancelled_by TO ended_by;
ALTER TABLE absences ADD CONSTRAINT absences_forward CHECK (until_at > from_at), ADD CONSTRAINT absences_ended_by_somebody CHECK ((ended_at IS NULL) = (ended_by IS NULL));
CREATE INDEX absences_of_substitute ON absences (substitute_id, until_at) WHERE ended_at IS NULL;
CREATE INDEX absences_of_account ON absences (account_id, until_at);
-- What was recorded stays as it was recorded; only the end is written later.
REVOKE UPDATE ON absences FROM motcua_app;
GRANT UPDATE (ended_at, ended_by) ON absences TO motcua_app;`;

const DOWN = `
REVOKE UPDATE (ended_at, ended_by) ON absences FROM motcua_app;
GRANT UPDATE ON absences TO motcua_app;
ALTER TABLE absences ADD COLUMN first_day date, ADD COLUMN last_day date;
UPDATE absences SET first_day = (from_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, last_day = ((until_at - interval '1 microsecond') AT TIME ZONE 'Asia/Ho_Chi_Minh')::date;
ALTER TABLE absences ALTER COLUMN first_day SET NOT NULL, ALTER COLUMN last_day SET NOT NULL, DROP COLUMN from_at, DROP COLUMN until_at;
ALTER TABLE absences DROP CONSTRAINT absences_ended_by_somebody;
ALTER TABLE absences RENAME COLUMN ended_at TO cancelled_at;
ALTER TABLE absences RENAME COLUMN ended_by TO cancelled_by;
ALTER TABLE absences ADD CHECK (last_day >= first_day);
CREATE INDEX absences_of_substitute ON absences (substitute_id, last_day) WHERE cancelled_at IS NULL;
CREATE INDEX absences_of_account ON absences (account_id, last_day);`;

/**
 * Absences run from one instant to another. Locks: ACCESS EXCLUSIVE on `absences`, an instant: nothing wrote to it before.
 * `down` refuses while one is not of whole days: it would lend rights for longer than was said.
 */
export class TimeAbsences1795341720000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
  }

  async down(db: QueryRunner): Promise<void> {
    await refuseToLose(db, KEPT);
    await db.query(DOWN);
  }
}

const KEPT: Kept = {
  'absences by the hour': { table: 'absences', where: "(from_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::time <> '00:00' OR (until_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::time <> '00:00'" },
};
