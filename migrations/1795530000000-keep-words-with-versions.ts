import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Kept, refuseToLose } from './refuse-to-lose.js';

/**
 * How the papers of a procedure read becomes part of its versions. Every version there is keeps the words its papers had until now, and
 * so does what is being worked on; what lies before an approver stays as it was submitted. `paper_templates` remains as the record of
 * what earlier papers were worded by, and takes nothing more. Locks: ACCESS EXCLUSIVE on `procedure_versions` while a few hundred
 * rows are written. `down` refuses while a version has words that are nowhere else.
 */
export class KeepWordsWithVersions1795530000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [
      `ALTER TABLE procedure_versions ADD COLUMN papers jsonb NOT NULL DEFAULT '[]'`,
      'ALTER TABLE procedure_versions DISABLE TRIGGER procedure_versions_append_only',
      `UPDATE procedure_versions SET papers = ${wordsOf('procedure_versions.procedure_code')}`,
      'ALTER TABLE procedure_versions ENABLE TRIGGER procedure_versions_append_only',
      `UPDATE procedure_drafts d SET content = content || jsonb_build_object('papers', ${wordsOf(CODE)}) WHERE published_version_id IS NULL
        AND NOT EXISTS (SELECT 1 FROM procedure_reviews r WHERE r.draft_id = d.id AND r.content_hash = d.content_hash)`,
      `UPDATE procedure_draft_versions SET content = content || jsonb_build_object('papers', ${wordsOf(CODE)})`,
      'REVOKE INSERT ON paper_templates FROM motcua_app',
    ])
      await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await refuseToLose(db, KEPT);
    await db.query('GRANT INSERT ON paper_templates TO motcua_app');
    await db.query('ALTER TABLE procedure_versions DROP COLUMN papers');
  }
}

const CODE = `content->'record'->>'code'`;
/** The newest words of each paper of a procedure, by code. A column must be told with its table: `paper_templates` has one of that name. */
const wordsOf = (procedureCode: string): string => `(SELECT coalesce(jsonb_agg(t.template ORDER BY t.code), '[]') FROM
  (SELECT DISTINCT ON (code) code, template FROM paper_templates WHERE procedure_code = ${procedureCode} ORDER BY code, version DESC) t)`;

const KEPT: Kept = {
  'versions with words of their own': { table: 'procedure_versions', where: `papers <> '[]' AND papers <> ${wordsOf('procedure_versions.procedure_code')}` },
};
