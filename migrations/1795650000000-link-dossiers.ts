import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Kept, refuseToLose } from './refuse-to-lose.js';

/** Which dossier waits where for which other one it called. A new table and type only: locks nothing. `down` refuses while it has any rows. */
export class LinkDossiers1795650000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [LINKS, JOURNAL_LIST, ...GUARDS]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await refuseToLose(db, KEPT);
    await db.query('DROP TABLE dossier_links');
    await db.query('DROP TYPE journal_link');
  }
}

const LINKS = `
CREATE TABLE dossier_links (
  caller_id uuid NOT NULL,
  -- The call activity, and the transition that entered it: one visit opens one dossier.
  step_id text NOT NULL,
  since integer NOT NULL,
  called_id uuid NOT NULL UNIQUE,
  PRIMARY KEY (caller_id, step_id, since)
);
CREATE TRIGGER dossier_links_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON dossier_links
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();`;

const JOURNAL_LIST = 'CREATE TYPE journal_link AS (ord integer, caller_id uuid, step_id text, since integer)';

/** Whoever sees one of the two knows that there is the other; its code is shown with it only. */
const SEES_ONE = `caller_id = (SELECT d.id FROM dossiers d WHERE d.id = dossier_links.caller_id)
  OR called_id = (SELECT d.id FROM dossiers d WHERE d.id = dossier_links.called_id)`;

const GUARDS = [
  'GRANT SELECT, INSERT ON dossier_links TO motcua_app',
  'GRANT SELECT ON dossier_links TO motcua_reader',
  'ALTER TABLE dossier_links ENABLE ROW LEVEL SECURITY',
  'CREATE POLICY the_house ON dossier_links TO motcua_app USING (true) WITH CHECK (true)',
  `CREATE POLICY people ON dossier_links FOR SELECT TO motcua_reader USING (${SEES_ONE})`,
];

const KEPT: Kept = { 'links between dossiers': { table: 'dossier_links' } };
