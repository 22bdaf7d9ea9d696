import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Kept, refuseToLose } from './refuse-to-lose.js';

/**
 * When the public post brought what was filed, and which official looked whether somebody has an account. A column without a default and a new table: `filings` is
 * locked for an instant. `down` refuses while either holds anything.
 */
export class TakeInAtCounter1795541000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE filings ADD COLUMN post jsonb');
    for (const statement of [SEARCHES, ...GUARDS]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await refuseToLose(db, KEPT);
    await db.query('DROP TABLE applicant_searches');
    await db.query('ALTER TABLE filings DROP COLUMN post');
  }
}

const SEARCHES = `
CREATE TABLE applicant_searches (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  actor_id uuid NOT NULL,
  agency_code text NOT NULL,
  -- Whose account was found. What was typed is not kept.
  account_id uuid
);
CREATE INDEX applicant_searches_by_actor ON applicant_searches (actor_id, at);
CREATE TRIGGER applicant_searches_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON applicant_searches
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();`;

const GUARDS = ['GRANT SELECT, INSERT ON applicant_searches TO motcua_app'];

const KEPT: Kept = { 'searches for applicants': { table: 'applicant_searches' }, 'days the post came': { table: 'filings', where: 'post IS NOT NULL' } };
