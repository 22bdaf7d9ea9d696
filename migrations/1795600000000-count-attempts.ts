import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Guesses at passwords and codes are counted over all processes. A new table only: locks nothing. It is written for each guess
 * and worth nothing an hour later, so it is not in the write-ahead log: after a crash of PostgreSQL counting begins anew. `down` loses the counts.
 */
export class CountAttempts1795600000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [ATTEMPTS, PRIVILEGES]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE attempts');
  }
}

const ATTEMPTS = `
CREATE UNLOGGED TABLE attempts (
  -- Keyed hash of who tries at what: no address and no login stands here.
  subject bytea PRIMARY KEY,
  made_at timestamptz[] NOT NULL,
  -- From then on none of them counts.
  over_at timestamptz NOT NULL
);
CREATE INDEX attempts_by_end ON attempts (over_at);`;

const PRIVILEGES = 'GRANT SELECT, INSERT, UPDATE, DELETE ON attempts TO motcua_app';
