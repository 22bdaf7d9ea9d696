import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages may be about no dossier, such as an official's absence. Locks: ACCESS EXCLUSIVE on `outbox`, an instant. `down` loses such messages. */
export class TellBesideDossiers1795364400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE outbox ALTER COLUMN dossier_id DROP NOT NULL');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DELETE FROM outbox WHERE dossier_id IS NULL');
    await db.query('ALTER TABLE outbox ALTER COLUMN dossier_id SET NOT NULL');
  }
}
