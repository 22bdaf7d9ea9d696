import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Kept, refuseToLose } from './refuse-to-lose.js';

/**
 * Drafts of procedures, the versions kept of them by name, and their reviews: what is approved is a frozen content with its hash.
 * New tables, so it locks nothing. `down` refuses while there are any.
 */
export class CreateProcedureDrafts1795327200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [DRAFTS, PRIVILEGES]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await refuseToLose(db, KEPT);
    await db.query('DROP TABLE procedure_reviews, procedure_draft_versions, procedure_drafts');
  }
}

const DRAFTS = `
CREATE TABLE procedure_drafts (
  id uuid PRIMARY KEY,
  agency_code text NOT NULL REFERENCES agencies,
  name text NOT NULL,
  version integer NOT NULL,
  content jsonb NOT NULL,
  content_hash text NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
  -- The published version it was begun from; null for a new procedure.
  based_on text REFERENCES procedure_versions,
  -- Everybody whose work is in the content: none of them may approve it.
  authors uuid[] NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  updated_by uuid NOT NULL,
  published_version_id text REFERENCES procedure_versions
);
CREATE INDEX procedure_drafts_of_agency ON procedure_drafts (agency_code, updated_at);
CREATE TABLE procedure_draft_versions (
  draft_id uuid NOT NULL REFERENCES procedure_drafts ON DELETE CASCADE,
  number integer NOT NULL,
  name text NOT NULL,
  note text,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid NOT NULL,
  PRIMARY KEY (draft_id, number)
);
-- One row per submission. It holds for the draft as long as the draft has the very content that was submitted.
CREATE TABLE procedure_reviews (
  draft_id uuid NOT NULL REFERENCES procedure_drafts ON DELETE CASCADE,
  number integer NOT NULL,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  authors uuid[] NOT NULL,
  note text,
  submitted_at timestamptz NOT NULL,
  submitted_by uuid NOT NULL,
  decision text CHECK (decision IN ('APPROVED', 'REJECTED')),
  reason text,
  decided_at timestamptz,
  decided_by uuid,
  PRIMARY KEY (draft_id, number),
  CHECK (decided_by IS NULL OR decision = 'REJECTED' OR decided_by <> ALL (authors))
);`;

/** What was submitted, and who worked on it, cannot be changed afterwards: only the decision is added. */
const PRIVILEGES = `
GRANT SELECT, INSERT, UPDATE, DELETE ON procedure_drafts TO motcua_app;
GRANT SELECT, INSERT ON procedure_draft_versions, procedure_reviews TO motcua_app;
GRANT UPDATE (decision, reason, decided_at, decided_by) ON procedure_reviews TO motcua_app;`;

const KEPT: Kept = {
  'drafts of procedures': { table: 'procedure_drafts' },
  'versions of such drafts': { table: 'procedure_draft_versions' },
  'reviews, with who approved what': { table: 'procedure_reviews' },
};
