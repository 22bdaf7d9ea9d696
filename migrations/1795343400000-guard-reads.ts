import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people read is filtered by the tables themselves, beside the queries: by row-level security, for the role
 * `motcua_reader`. The role that writes sees every row and pays nothing for it. Locks: ACCESS EXCLUSIVE on each table for an
 * instant, on `procedure_versions` while its few rows are written anew. `down` loses nothing.
 */
export class GuardReads1795343400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(INVOLVED);
    await db.query(PRIVILEGES);
    for (const [table, isVisible] of Object.entries(POLICIES)) {
      await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await db.query(`CREATE POLICY the_house ON ${table} TO motcua_app USING (true) WITH CHECK (true)`);
      await db.query(`CREATE POLICY people ON ${table} FOR SELECT TO motcua_reader USING (${isVisible})`);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of Object.keys(POLICIES)) {
      await db.query(`DROP POLICY people ON ${table}`);
      await db.query(`DROP POLICY the_house ON ${table}`);
      await db.query(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
      await db.query(`REVOKE ALL ON ${table} FROM motcua_reader`);
    }
    await db.query('REVOKE ALL ON procedure_versions FROM motcua_reader');
    await db.query('REVOKE USAGE ON SCHEMA public FROM motcua_reader');
    await db.query('ALTER TABLE procedure_versions DROP COLUMN divisions, DROP COLUMN asked');
    await db.query('DROP FUNCTION plan_divisions, plan_asked, facts_name_any, facts_name_nobody');
  }
}

/**
 * Which divisions a diagram names, and the facts that list further ones (consultees): what a plan says of who takes part, in a
 * form that a policy can read in one step. A published plan never changes, so neither do these. What is rare and dear, looking into
 * a dossier's facts, is in functions: they cost nothing until they are called.
 */
const INVOLVED = `
CREATE FUNCTION plan_divisions(plan jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(array_agg(DISTINCT step #>> '{performer,division}'), '{}')
  FROM jsonb_path_query(plan, 'strict $.body.** ? (@.type == "step")', '{}', true) step
  WHERE step #> '{performer,division}' IS NOT NULL AND step #> '{performer,division}' IS DISTINCT FROM step #> '{forEach,as}' $$;
CREATE FUNCTION plan_asked(plan jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(array_agg(DISTINCT step #>> '{forEach,in}'), '{}')
  FROM jsonb_path_query(plan, 'strict $.body.** ? (@.type == "step")', '{}', true) step
  WHERE step #> '{performer,division}' = step #> '{forEach,as}' $$;
CREATE FUNCTION facts_name_any(state text, asked text[], divisions jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT EXISTS (SELECT FROM unnest(asked) fact, jsonb_array_elements_text(divisions) division WHERE state::jsonb -> 'facts' -> fact ? division) $$;
CREATE FUNCTION facts_name_nobody(state text, asked text[]) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT NOT EXISTS (SELECT FROM unnest(asked) fact WHERE state::jsonb -> 'facts' -> fact IS DISTINCT FROM '[]') $$;
ALTER TABLE procedure_versions
  ADD COLUMN divisions text[] NOT NULL GENERATED ALWAYS AS (plan_divisions(plan)) STORED,
  ADD COLUMN asked text[] NOT NULL GENERATED ALWAYS AS (plan_asked(plan)) STORED`;

/**
 * Who reads, asked once for a statement and not for each row. The empty text is what a setting leaves behind in a connection
 * where it was used before.
 */
const ACCOUNT = `(SELECT nullif(current_setting('motcua.account', true), '')::uuid)`;
/** The divisions in which the reader works on dossiers, by agency: {"H56.30": ["VHXH"]}. */
const PLACES = `(SELECT nullif(current_setting('motcua.places', true), '')::jsonb)`;
/** The agencies whose dossiers the reader audits. */
const AUDITED = `(SELECT string_to_array(current_setting('motcua.audited', true), ','))::text[]`;

/**
 * The same rule as `maySee` in libs/dossiers, and the auditor's: the submitter; officials of the agency in a division that the
 * diagram names, or that a list of the dossier's facts names; where nobody is named, every official of the agency.
 */
const DOSSIER = `submitter_id = ${ACCOUNT}
  OR agency_code = ANY (${AUDITED})
  OR (${PLACES} ? agency_code AND EXISTS (SELECT FROM procedure_versions v WHERE v.id = procedure_version_id
    AND (${PLACES} -> agency_code ?| v.divisions
      OR v.asked <> '{}' AND facts_name_any(state, v.asked, ${PLACES} -> agency_code)
      OR v.divisions = '{}' AND facts_name_nobody(state, v.asked))))`;
/**
 * What belongs to a dossier is seen by whom the dossier is. Looked up for each row, by key: an `EXISTS` might be answered by
 * reading every dossier first.
 */
const ofDossier = (table: string): string => `dossier_id = (SELECT d.id FROM dossiers d WHERE d.id = ${table}.dossier_id)`;

const POLICIES: Readonly<Record<string, string>> = {
  dossiers: DOSSIER,
  dossier_transitions: ofDossier('dossier_transitions'),
  transition_secrets: ofDossier('transition_secrets'),
  declarations: ofDossier('declarations'),
  // Work of one's own division, without a look at the dossier: queues have many lines.
  tasks: `${PLACES} -> split_part(division_id, '/', 1) ? split_part(division_id, '/', 2) OR ${ofDossier('tasks')}`,
  // A file of a draft is its owner's alone; once filed, it is the dossier's.
  files: `CASE WHEN dossier_id IS NULL THEN owner_id = ${ACCOUNT} ELSE ${ofDossier('files')} END`,
  drafts: `owner_id = ${ACCOUNT}`,
  filings: ofDossier('filings'),
  ratings: ofDossier('ratings'),
  reads: ofDossier('reads'),
  papers: ofDossier('papers'),
  payments: ofDossier('payments'),
};

/** To read and nothing else. Of a version only what the policies ask. */
const PRIVILEGES = `
GRANT USAGE ON SCHEMA public TO motcua_reader;
GRANT SELECT ON ${Object.keys(POLICIES).join(', ')} TO motcua_reader;
GRANT SELECT (id, divisions, asked) ON procedure_versions TO motcua_reader;`;
