import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When whoever holds a session last showed who they are. Locks `sessions` for an instant: the column is empty for sessions that run, which
 * are asked again before what is grave. `down` loses nothing that lasts longer than five minutes.
 */
export class DateProofs1795600000001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE sessions ADD COLUMN proven_at timestamptz');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE sessions DROP COLUMN proven_at');
  }
}
