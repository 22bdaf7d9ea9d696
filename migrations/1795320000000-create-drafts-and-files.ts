import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Kept, refuseToLose } from './refuse-to-lose.js';

/** Drafts that resume, files, what was filed beside the declaration, ratings, and who read what. New tables only: locks nothing. `down` refuses while they have any rows. */
export class CreateDraftsAndFiles1795320000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [DRAFTS, FILES, FILED, READS, PRIVILEGES]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await refuseToLose(db, KEPT);
    await db.query('DROP TABLE reads, ratings, filings, files, drafts');
  }
}

const DRAFTS = `
CREATE TABLE drafts (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL,
  procedure_code text NOT NULL,
  agency_code text NOT NULL,
  channel smallint NOT NULL CHECK (channel BETWEEN 1 AND 3),
  version integer NOT NULL,
  -- SENDING: the dossier may be open already. Nothing changes in it until that is known.
  state text NOT NULL CHECK (state IN ('OPEN', 'SENDING', 'SENT')),
  step text NOT NULL,
  on_behalf boolean NOT NULL,
  submitter_id uuid,
  -- Personal data: emptied when the draft was sent, for then the dossier has it.
  content jsonb NOT NULL,
  dossier_code text,
  sending_at timestamptz,
  created_at timestamptz NOT NULL,
  saved_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX drafts_of_owner ON drafts (owner_id, saved_at DESC) WHERE state <> 'SENT';
CREATE INDEX drafts_expiring ON drafts (expires_at);
CREATE INDEX drafts_sending ON drafts (sending_at) WHERE state = 'SENDING';`;

const FILES = `
-- What was sent in. The bytes lie under their SHA-256 in the file store; several rows may share them.
CREATE TABLE files (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL,
  draft_id uuid,
  dossier_id uuid,
  component text NOT NULL,
  name text NOT NULL,
  media_type text NOT NULL,
  size bigint NOT NULL CHECK (size > 0),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  scan text NOT NULL CHECK (scan IN ('CLEAN', 'NOT_SCANNED', 'QUARANTINED')),
  uploaded_at timestamptz NOT NULL,
  CHECK (draft_id IS NOT NULL OR dossier_id IS NOT NULL)
);
CREATE INDEX files_of_draft ON files (draft_id) WHERE draft_id IS NOT NULL;
CREATE INDEX files_of_dossier ON files (dossier_id) WHERE dossier_id IS NOT NULL;
CREATE INDEX files_by_content ON files (sha256);`;

const FILED = `
-- What was filed beside the declaration: personal data, outside the log, deletable.
CREATE TABLE filings (
  dossier_id uuid PRIMARY KEY,
  draft_id uuid NOT NULL UNIQUE,
  filed_by uuid NOT NULL,
  on_behalf boolean NOT NULL,
  applicant jsonb NOT NULL,
  receiving jsonb,
  papers jsonb NOT NULL,
  fee_groups text[] NOT NULL,
  fees jsonb NOT NULL,
  filed_at timestamptz NOT NULL
);
CREATE TABLE ratings (
  dossier_id uuid PRIMARY KEY,
  stars smallint NOT NULL CHECK (stars BETWEEN 1 AND 5),
  words text,
  rated_by uuid NOT NULL,
  rated_at timestamptz NOT NULL
);
CREATE TRIGGER ratings_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ratings
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();`;

const READS = `
-- Who read personal data of which dossier. For ever, like the log.
CREATE TABLE reads (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  actor_id uuid NOT NULL,
  dossier_id uuid NOT NULL,
  what text NOT NULL,
  file_id uuid
);
CREATE INDEX reads_of_dossier ON reads (dossier_id, id);
CREATE INDEX reads_by_actor ON reads (actor_id, id);
CREATE TRIGGER reads_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON reads
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();`;

const PRIVILEGES = `
GRANT SELECT, INSERT, UPDATE, DELETE ON drafts, files TO motcua_app;
GRANT SELECT, INSERT, DELETE ON filings TO motcua_app;
GRANT SELECT, INSERT ON ratings, reads TO motcua_app;`;

const KEPT: Kept = {
  drafts: { table: 'drafts' },
  files: { table: 'files' },
  'what was filed beside declarations': { table: 'filings' },
  ratings: { table: 'ratings' },
  'records of who read what': { table: 'reads' },
};
