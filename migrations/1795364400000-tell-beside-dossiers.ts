import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseToLose } from './refuse-to-lose.js';

/** Messages may be about no dossier, such as an official's absence. Locks: ACCESS EXCLUSIVE on `outbox`, an instant. `down` clears away such messages that are done, and refuses while one is open. */
export class TellBesideDossiers1795364400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE outbox ALTER COLUMN dossier_id DROP NOT NULL');
  }

  async down(db: QueryRunner): Promise<void> {
    await refuseToLose(db, { 'open messages about no dossier': { table: 'outbox', where: 'dossier_id IS NULL AND done_at IS NULL' } });
    await db.query('DELETE FROM inbox WHERE message_id IN (SELECT id FROM outbox WHERE dossier_id IS NULL)');
    await db.query('DELETE FROM outbox WHERE dossier_id IS NULL');
    await db.query('ALTER TABLE outbox ALTER COLUMN dossier_id SET NOT NULL');
  }
}
