import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Officials look through the dossiers of their own agencies, finished ones too, the newest first. Locks: SHARE on `dossiers` while the index is built. `down` loses nothing. */
export class IndexDossiersOfAgencies1795341900000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('CREATE INDEX dossiers_of_agency ON dossiers (agency_code, id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX dossiers_of_agency');
  }
}
