import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Wrong look-ups are counted where every other guess is: in `attempts`, one row for each address and each code. Locks: ACCESS EXCLUSIVE on
 * `look_up_misses`, an instant. Both directions forgive what was counted, minutes or hours of it: the two tables know nobody by the same hash. A
 * process of before answers no look-up of who has no account until it is replaced.
 */
export class JoinAttempts1795610000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE look_up_misses');
  }

  async down(db: QueryRunner): Promise<void> {
    for (const statement of MISSES) await db.query(statement);
  }
}

const MISSES = [
  'CREATE TABLE look_up_misses (subject bytea PRIMARY KEY, forgiven_at timestamptz NOT NULL)',
  'CREATE INDEX look_up_misses_by_end ON look_up_misses (forgiven_at)',
  'GRANT SELECT, INSERT, UPDATE, DELETE ON look_up_misses TO motcua_app',
];
