import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Auditors read the searches for applicants by agency and day. Locks: SHARE on `applicant_searches` while the index is made; searches at counters wait. `down` loses nothing. */
export class FindSearchesByAgency1795621000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('CREATE INDEX applicant_searches_by_agency ON applicant_searches (agency_code, at)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX applicant_searches_by_agency');
  }
}
