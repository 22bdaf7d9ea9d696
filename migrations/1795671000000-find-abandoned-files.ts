import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of no dossier are found without reading all of them. Locks: SHARE on `files`, as long as it takes to read it once. `down` loses nothing. */
export class FindAbandonedFiles1795671000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('CREATE INDEX files_of_no_dossier ON files (draft_id) WHERE dossier_id IS NULL');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX files_of_no_dossier');
  }
}
