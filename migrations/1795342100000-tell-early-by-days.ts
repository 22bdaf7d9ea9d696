import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What ended on its due day was on time, not early: early is a day before (Decision 766). Rows that are counted already are told
 * anew. Locks: rows of `audit_dossiers` while they are written. `down` loses nothing: the rows can be counted anew from the log.
 */
export class TellEarlyByDays1795342100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`UPDATE audit_dossiers SET timing = 'ON_TIME'
      WHERE timing = 'EARLY' AND (finished_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date = (due_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`UPDATE audit_dossiers SET timing = 'EARLY' WHERE timing = 'ON_TIME' AND finished_at < due_at`);
  }
}
