import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A check of the log says whose dossiers it looked at, so that it is shown to those who may look at all of them. What was checked before
 * was everything. Locks: ACCESS EXCLUSIVE on `audit_checks`, a few rows, for an instant. `down` drops the checks of a part: read in the
 * old form they would say that all was checked; they are made again at a click.
 */
export class CheckWithinScope1795520000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE audit_checks ADD COLUMN agencies text[]');
    await db.query(`UPDATE audit_checks SET agencies = ${EVERY_AGENCY}`);
    await db.query('ALTER TABLE audit_checks ALTER COLUMN agencies SET NOT NULL');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM audit_checks WHERE NOT agencies @> ${EVERY_AGENCY}`);
    await db.query('ALTER TABLE audit_checks DROP COLUMN agencies');
  }
}

const EVERY_AGENCY = `(SELECT coalesce(array_agg(code ORDER BY code), '{}') FROM agencies)`;
