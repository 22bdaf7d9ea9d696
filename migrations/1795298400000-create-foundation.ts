// Columns and names are those of the first draft. What differs: rows of `tasks` have no foreign keys (each insert would lock
// rows of `divisions` and `dossiers`), partitions of the log carry the append-only trigger themselves.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Kept, refuseToLose } from './refuse-to-lose.js';

/** Everything the first release stands on. Empty database, so it locks nothing. `down` refuses while there are accounts, procedures or dossiers. */
export class CreateFoundation1795298400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [ORGANISATION, IDENTITY, PROCEDURES, DOSSIERS, TRANSITIONS, WORK, APPEND_ONLY, JOURNAL_LISTS, PRIVILEGES]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await refuseToLose(db, KEPT);
    await db.query(`DROP TABLE incidents, answers, outbox, deadlines, tasks, transition_secrets, dossier_transitions, declarations,
      dossiers, dossier_counters, procedure_versions, procedures, sessions, account_roles, accounts, divisions, agencies CASCADE`);
    await db.query(`DROP TYPE journal_entry, journal_opening, journal_answer, journal_secret, journal_arm, journal_disarm, journal_message,
      journal_task_open, journal_task_close, journal_task_assign`);
    await db.query('DROP FUNCTION forbid_change, make_transition_partition');
  }
}

const ORGANISATION = `
CREATE TABLE agencies (
  code text PRIMARY KEY,
  name_vi text NOT NULL,
  name_en text NOT NULL,
  level text NOT NULL CHECK (level IN ('MINISTRY', 'PROVINCE', 'COMMUNE', 'OTHER')),
  parent_code text REFERENCES agencies,
  administrative_code text,
  effective_from date NOT NULL,
  effective_to date,
  successor_code text REFERENCES agencies
);
CREATE TABLE divisions (
  id text PRIMARY KEY,
  agency_code text NOT NULL REFERENCES agencies,
  code text NOT NULL,
  name_vi text NOT NULL,
  name_en text NOT NULL,
  effective_from date NOT NULL,
  effective_to date,
  UNIQUE (agency_code, code),
  CHECK (id = agency_code || '/' || code)
);`;

const IDENTITY = `
CREATE TABLE accounts (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('CITIZEN', 'ORGANIZATION', 'ENTERPRISE', 'OFFICIAL')),
  login text NOT NULL UNIQUE,
  password_hash text NOT NULL,
  full_name text NOT NULL,
  personal_id text UNIQUE,
  phone text,
  email text,
  demo boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  disabled_at timestamptz
);
CREATE TABLE account_roles (
  account_id uuid NOT NULL REFERENCES accounts,
  division_id text NOT NULL REFERENCES divisions,
  role text NOT NULL,
  PRIMARY KEY (account_id, division_id, role)
);
CREATE TABLE sessions (
  token_hash bytea PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES accounts,
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX sessions_by_account ON sessions (account_id);`;

const PROCEDURES = `
CREATE TABLE procedures (
  code text PRIMARY KEY,
  name_vi text NOT NULL,
  name_en text NOT NULL,
  field_code text NOT NULL,
  level text NOT NULL,
  executing_agency text NOT NULL,
  search text NOT NULL,
  current_version_id text NOT NULL
);
CREATE TABLE procedure_versions (
  id text PRIMARY KEY CHECK (id ~ '^[0-9a-f]{64}$'),
  procedure_code text NOT NULL,
  number integer NOT NULL,
  record jsonb NOT NULL,
  forms jsonb NOT NULL,
  plan jsonb NOT NULL,
  bpmn text NOT NULL,
  effective_from date NOT NULL,
  published_at timestamptz NOT NULL,
  published_by uuid,
  UNIQUE (procedure_code, number)
);`;

const DOSSIERS = `
CREATE TABLE dossier_counters (
  agency_code text NOT NULL,
  day date NOT NULL,
  last integer NOT NULL,
  PRIMARY KEY (agency_code, day)
);
-- The hot row: nothing that changes is indexed, so that updates stay in the page (HOT).
CREATE TABLE dossiers (
  id uuid PRIMARY KEY,
  opened_month integer NOT NULL,
  code text NOT NULL UNIQUE,
  lookup_code text NOT NULL,
  procedure_code text NOT NULL,
  procedure_version_id text NOT NULL REFERENCES procedure_versions,
  agency_code text NOT NULL REFERENCES agencies,
  channel smallint NOT NULL CHECK (channel BETWEEN 1 AND 3),
  submitter_id uuid NOT NULL,
  opened_at timestamptz NOT NULL,
  version integer NOT NULL,
  status smallint NOT NULL CHECK (status BETWEEN 1 AND 10),
  state text NOT NULL,
  head_hash bytea NOT NULL,
  moved_at timestamptz NOT NULL
) WITH (fillfactor = 70);
CREATE INDEX dossiers_by_submitter ON dossiers (submitter_id, id);
-- What the applicant declared: personal data, outside the log, deletable.
CREATE TABLE declarations (
  dossier_id uuid PRIMARY KEY REFERENCES dossiers,
  form_key text NOT NULL,
  content jsonb NOT NULL,
  components jsonb NOT NULL
);`;

const TRANSITIONS = `
-- One row per transition, for ever. Partitioned by the month the dossier was opened, so a timeline touches one partition.
CREATE TABLE dossier_transitions (
  opened_month integer NOT NULL,
  dossier_id uuid NOT NULL,
  seq integer NOT NULL,
  at timestamptz NOT NULL,
  command text NOT NULL,
  step_id text,
  outcome text,
  division_id text,
  actor_kind smallint NOT NULL,
  actor_id uuid,
  from_steps text[] NOT NULL,
  to_steps text[] NOT NULL,
  status smallint NOT NULL,
  leaf bytea NOT NULL,
  hash bytea NOT NULL,
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (opened_month, dossier_id, seq)
) PARTITION BY LIST (opened_month);
CREATE INDEX dossier_transitions_by_time ON dossier_transitions USING brin (at);
-- Salts and values behind the commitments of a leaf: deletable without breaking the log.
CREATE TABLE transition_secrets (
  dossier_id uuid NOT NULL,
  seq integer NOT NULL,
  salt bytea NOT NULL,
  fields jsonb NOT NULL,
  PRIMARY KEY (dossier_id, seq)
);`;

const WORK = `
-- Open work, by the queue it lies in. A projection: rows go when the step is left; history is in the log. Written by the
-- journal only, and without foreign keys: each would lock a row of a division that the whole office shares.
CREATE TABLE tasks (
  id uuid PRIMARY KEY,
  dossier_id uuid NOT NULL,
  step_id text NOT NULL,
  since integer NOT NULL,
  instance text NOT NULL DEFAULT '',
  performer_kind text NOT NULL CHECK (performer_kind IN ('OFFICIAL', 'SUBMITTER', 'SYSTEM')),
  division_id text,
  role text,
  assignee_id uuid,
  opened_at timestamptz NOT NULL,
  due_at timestamptz,
  UNIQUE (dossier_id, step_id, since, instance)
);
CREATE INDEX tasks_of_division ON tasks (division_id, role, due_at, id) WHERE assignee_id IS NULL;
CREATE INDEX tasks_of_assignee ON tasks (assignee_id, due_at, id) WHERE assignee_id IS NOT NULL;
-- Armed timers. Narrow, so that an indexed due_at costs little; the row goes when it fires or is disarmed.
CREATE TABLE deadlines (
  dossier_id uuid NOT NULL,
  key text NOT NULL,
  due_at timestamptz NOT NULL,
  PRIMARY KEY (dossier_id, key)
);
CREATE INDEX deadlines_by_time ON deadlines (due_at);
-- Messages to the rest of the house, written with the transition that caused them.
CREATE TABLE outbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  dossier_id uuid NOT NULL,
  seq integer NOT NULL,
  name text NOT NULL,
  payload jsonb NOT NULL,
  done_at timestamptz
);
CREATE INDEX outbox_open ON outbox (xid, id) WHERE done_at IS NULL;
-- The first answer to each Idempotency-Key of an actor, given again for every repeat.
CREATE TABLE answers (
  actor_id uuid NOT NULL,
  key text NOT NULL,
  body_hash bytea NOT NULL,
  dossier_id uuid NOT NULL,
  status smallint NOT NULL,
  body text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (actor_id, key)
);
CREATE TABLE incidents (
  id uuid PRIMARY KEY,
  dossier_id uuid,
  source text NOT NULL,
  problem jsonb NOT NULL,
  opened_at timestamptz NOT NULL DEFAULT now(),
  closed_at timestamptz
);`;

/** A trigger of a partitioned table says nothing to who names the partition: every partition has its own. */
const APPEND_ONLY = `
CREATE FUNCTION forbid_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege'; END $$;
CREATE TRIGGER dossier_transitions_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON dossier_transitions
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER procedure_versions_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON procedure_versions
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
-- Attached when whole, so that nobody who writes to another month has to wait.
CREATE FUNCTION make_transition_partition(month integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE part text := format('dossier_transitions_%s', month);
BEGIN
  IF to_regclass(part) IS NOT NULL THEN RETURN; END IF;
  IF month < 200001 OR month > 299912 OR month % 100 NOT BETWEEN 1 AND 12 THEN RAISE EXCEPTION 'no month: %', month; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('make_transition_partition'));
  -- Asked of the table, not of to_regclass: what that remembers from before the wait may be out of date.
  IF EXISTS (SELECT FROM pg_class WHERE relname = part AND relnamespace = 'public'::regnamespace) THEN RETURN; END IF;
  EXECUTE format('CREATE TABLE %I (LIKE dossier_transitions INCLUDING DEFAULTS)', part);
  EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION forbid_change()', part);
  EXECUTE format('REVOKE ALL ON %I FROM PUBLIC', part);
  EXECUTE format('ALTER TABLE dossier_transitions ATTACH PARTITION %I FOR VALUES IN (%s)', part, month);
END $$;
REVOKE EXECUTE ON FUNCTION make_transition_partition(integer) FROM PUBLIC;`;

/** How a batch of the journal travels: one array of these per kind of row. `ord` is the place of the entry in the batch. */
const JOURNAL_LISTS = `
CREATE TYPE journal_entry AS (id uuid, opened_month integer, version integer, at timestamptz, status smallint, state text, command text,
  step_id text, outcome text, division_id text, actor_kind smallint, actor_id uuid, from_steps text[], to_steps text[], leaf bytea, hash bytea);
CREATE TYPE journal_opening AS (ord integer, agency_code text, code_day text, lookup_code text, procedure_code text, procedure_version_id text,
  channel smallint, submitter_id uuid, form_key text, declaration jsonb, components jsonb);
CREATE TYPE journal_answer AS (ord integer, actor_id uuid, key text, body_hash bytea, status smallint, body text);
CREATE TYPE journal_secret AS (ord integer, salt bytea, fields jsonb);
CREATE TYPE journal_arm AS (ord integer, key text, due_at timestamptz);
CREATE TYPE journal_disarm AS (ord integer, key text);
CREATE TYPE journal_message AS (ord integer, name text, payload jsonb);
CREATE TYPE journal_task_open AS (ord integer, id uuid, step_id text, since integer, instance text, performer_kind text, division_id text,
  role text, assignee_id uuid, due_at timestamptz);
CREATE TYPE journal_task_close AS (ord integer, step_id text, since integer, instance text);
CREATE TYPE journal_task_assign AS (ord integer, step_id text, since integer, instance text, assignee_id uuid);`;

/** The application's role owns nothing and may only add to the log. Created by the platform before migrations run. */
const PRIVILEGES = `
GRANT USAGE ON SCHEMA public TO motcua_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON agencies, divisions, accounts, account_roles, sessions, procedures, dossier_counters,
  dossiers, declarations, transition_secrets, tasks, deadlines, outbox, answers, incidents TO motcua_app;
GRANT SELECT, INSERT ON dossier_transitions, procedure_versions TO motcua_app;
GRANT EXECUTE ON FUNCTION make_transition_partition(integer) TO motcua_app;`;

const KEPT: Kept = {
  'transitions of dossiers': { table: 'dossier_transitions' },
  dossiers: { table: 'dossiers' },
  'published procedures': { table: 'procedure_versions' },
  accounts: { table: 'accounts' },
};
