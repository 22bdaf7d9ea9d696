import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Workers say that they live, each in a row of its own, and operators see who does. A new table only: locks nothing. What it says is worth
 * nothing a minute later, so it is not in the write-ahead log: after a crash of PostgreSQL those that live are there again within seconds. `down` loses nothing.
 */
export class ShowWorkers1795640000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [WORKERS, PRIVILEGES]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE workers');
  }
}

const WORKERS = `
CREATE UNLOGGED TABLE workers (
  -- Of one run of one process: started again, it is another.
  id uuid PRIMARY KEY,
  -- Machine and number of the process, as operators find it.
  name text NOT NULL,
  -- False where it runs within a process that also answers requests.
  alone boolean NOT NULL,
  version text NOT NULL,
  started_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  -- How it finds Redis, and the queues there; null where it was given none.
  redis jsonb
);`;

const PRIVILEGES = 'GRANT SELECT, INSERT, UPDATE, DELETE ON workers TO motcua_app';
