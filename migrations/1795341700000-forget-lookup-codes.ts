import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lookup codes are computed under the key of the installation, which is in no table: those that stood readable in dossiers, in
 * kept answers and in notifications are removed. Slips printed before carry codes that are good no more. Locks: ACCESS
 * EXCLUSIVE on `dossiers`, an instant. `down` brings the column back
 * with codes nobody was told: an empty one would open every dossier. Slips are printed anew.
 */
export class ForgetLookupCodes1795341700000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE dossiers DROP COLUMN lookup_code');
    await db.query('ALTER TYPE journal_opening DROP ATTRIBUTE lookup_code');
    await db.query(`UPDATE answers SET body = regexp_replace(body, ',?"lookupCode":"[^"]*"', '') WHERE body LIKE '%"lookupCode":"%'`);
    await db.query(`UPDATE notifications SET body = replace(body, "values" ->> 'lookupCode', '{lookupCode}'), "values" = jsonb_set("values", '{lookupCode}', '"{lookupCode}"')
      WHERE template_key = 'dossier-opened' AND "values" ->> 'lookupCode' <> ''`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE dossiers ADD COLUMN lookup_code text NOT NULL DEFAULT upper(substr(translate(gen_random_uuid()::text, '-', ''), 1, 8))`);
    await db.query('ALTER TABLE dossiers ALTER COLUMN lookup_code DROP DEFAULT');
    await db.query('DROP TYPE journal_opening');
    await db.query(`CREATE TYPE journal_opening AS (ord integer, agency_code text, code_day text, lookup_code text, procedure_code text, procedure_version_id text,
      channel smallint, submitter_id uuid, form_key text, declaration jsonb, components jsonb)`);
  }
}
