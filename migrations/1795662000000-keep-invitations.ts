import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A token for a forgotten password is told from an invitation, which it no longer takes away. Locks: ACCESS EXCLUSIVE on `password_tokens`, an
 * instant. `down` loses nothing.
 */
export class KeepInvitations1795662000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE password_tokens ADD COLUMN is_recovery boolean NOT NULL DEFAULT false');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE password_tokens DROP COLUMN is_recovery');
  }
}
