import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Kept, refuseToLose } from './refuse-to-lose.js';

/** What officials leave for their colleagues beside a dossier. A new table only: locks nothing. `down` refuses while it has any rows. */
export class KeepDossierNotes1795510000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [NOTES, ...GUARDS]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await refuseToLose(db, KEPT);
    await db.query('DROP TABLE dossier_notes');
  }
}

const NOTES = `
CREATE TABLE dossier_notes (
  dossier_id uuid NOT NULL,
  -- Also how many a dossier may have.
  number integer NOT NULL CHECK (number BETWEEN 1 AND 200),
  at timestamptz NOT NULL,
  author_id uuid NOT NULL,
  -- The absent official by whose rights the author saw the dossier.
  on_behalf_of uuid,
  division_id text NOT NULL,
  text text NOT NULL CHECK (char_length(text) BETWEEN 1 AND 2000),
  PRIMARY KEY (dossier_id, number)
);
CREATE TRIGGER dossier_notes_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON dossier_notes
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();`;

/** Who reads at a desk of the dossier's agency, as far as the dossier itself is shown. Never its submitter, and no auditor. */
const AT_A_DESK = `dossier_id = (SELECT d.id FROM dossiers d WHERE d.id = dossier_notes.dossier_id
  AND d.submitter_id IS DISTINCT FROM (SELECT nullif(current_setting('motcua.account', true), '')::uuid)
  AND (SELECT nullif(current_setting('motcua.places', true), '')::jsonb) ? d.agency_code)`;

const GUARDS = [
  'GRANT SELECT, INSERT ON dossier_notes TO motcua_app',
  'GRANT SELECT ON dossier_notes TO motcua_reader',
  'ALTER TABLE dossier_notes ENABLE ROW LEVEL SECURITY',
  'CREATE POLICY the_house ON dossier_notes TO motcua_app USING (true) WITH CHECK (true)',
  `CREATE POLICY people ON dossier_notes FOR SELECT TO motcua_reader USING (${AT_A_DESK})`,
];

const KEPT: Kept = { 'notes of officials': { table: 'dossier_notes' } };
