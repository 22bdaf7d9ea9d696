import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The service centre and the leadership of an agency see its dossiers whatever a diagram names, as `maySee` says: duties come to them that
 * no diagram draws. Locks: ACCESS EXCLUSIVE on `dossiers`, an instant. `down` loses nothing.
 */
export class ShowDossiersToWhoAnswers1795361200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER POLICY people ON dossiers USING (${policy(`${PLACES} -> agency_code ?| '{TTPVHCC,LD}' OR ${NAMED}`)})`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER POLICY people ON dossiers USING (${policy(NAMED)})`);
  }
}

const PLACES = `(SELECT nullif(current_setting('motcua.places', true), '')::jsonb)`;
const NAMED = `EXISTS (SELECT FROM procedure_versions v WHERE v.id = procedure_version_id
    AND (${PLACES} -> agency_code ?| v.divisions
      OR v.asked <> '{}' AND facts_name_any(state, v.asked, ${PLACES} -> agency_code)
      OR v.divisions = '{}' AND facts_name_nobody(state, v.asked)))`;
const policy = (isBusinessOf: string): string => `submitter_id = (SELECT nullif(current_setting('motcua.account', true), '')::uuid)
  OR agency_code = ANY ((SELECT string_to_array(current_setting('motcua.audited', true), ','))::text[])
  OR (${PLACES} ? agency_code AND (${isBusinessOf}))`;
