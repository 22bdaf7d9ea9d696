-- The schema after all migrations. Generated; a test compares it. Not for loading: `migrate` makes the database.

-- Types
CREATE TYPE journal_answer AS (ord integer, actor_id uuid, key text, body_hash bytea, status smallint, body text);
CREATE TYPE journal_arm AS (ord integer, key text, due_at timestamp with time zone);
CREATE TYPE journal_declaration AS (ord integer, form_key text, content jsonb, components jsonb);
CREATE TYPE journal_disarm AS (ord integer, key text);
CREATE TYPE journal_entry AS (id uuid, opened_month integer, version integer, at timestamp with time zone, status smallint, state text, command text, step_id text, outcome text, division_id text, actor_kind smallint, actor_id uuid, from_steps text[], to_steps text[], leaf bytea, hash bytea);
CREATE TYPE journal_inbox AS (ord integer, message_id bigint, handler text, token integer);
CREATE TYPE journal_link AS (ord integer, caller_id uuid, step_id text, since integer);
CREATE TYPE journal_message AS (ord integer, name text, payload jsonb);
CREATE TYPE journal_opening AS (ord integer, agency_code text, code_day text, ........pg.dropped.4........ -, procedure_code text, procedure_version_id text, channel smallint, submitter_id uuid, form_key text, declaration jsonb, components jsonb);
CREATE TYPE journal_secret AS (ord integer, salt bytea, fields jsonb);
CREATE TYPE journal_task_assign AS (ord integer, step_id text, since integer, instance text, assignee_id uuid);
CREATE TYPE journal_task_close AS (ord integer, step_id text, since integer, instance text);
CREATE TYPE journal_task_due AS (ord integer, step_id text, since integer, instance text, due_at timestamp with time zone);
CREATE TYPE journal_task_open AS (ord integer, id uuid, step_id text, since integer, instance text, performer_kind text, division_id text, role text, assignee_id uuid, due_at timestamp with time zone);

-- Ranges
CREATE TYPE place_range AS RANGE (subtype = text, collation = "C");

-- Tables
CREATE TABLE absences (
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  substitute_id uuid NOT NULL,
  reason text NOT NULL,
  made_by uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  ended_by uuid,
  from_at timestamp with time zone NOT NULL,
  until_at timestamp with time zone NOT NULL
);
CREATE TABLE account_changes (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  account_id uuid NOT NULL,
  by_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  change text NOT NULL,
  details jsonb NOT NULL
);
CREATE TABLE account_roles (
  account_id uuid NOT NULL,
  division_id text NOT NULL,
  role text NOT NULL
);
CREATE TABLE accounts (
  id uuid NOT NULL,
  kind text NOT NULL,
  login text NOT NULL,
  password_hash text,
  full_name text NOT NULL,
  personal_id text,
  phone text,
  email text,
  demo boolean DEFAULT false NOT NULL,
  created_at timestamp with time zone NOT NULL,
  disabled_at timestamp with time zone,
  birth_date date,
  organization_code text,
  representative_name text,
  representative_id text,
  language text DEFAULT 'vi'::text NOT NULL,
  phone_confirmed_at timestamp with time zone
);
CREATE TABLE agencies (
  code text NOT NULL,
  name_vi text NOT NULL,
  name_en text NOT NULL,
  level text NOT NULL,
  parent_code text,
  administrative_code text,
  effective_from date NOT NULL,
  effective_to date,
  successor_code text
);
CREATE TABLE answers (
  actor_id uuid NOT NULL,
  key text NOT NULL,
  body_hash bytea NOT NULL,
  dossier_id uuid NOT NULL,
  status smallint NOT NULL,
  body text NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE applicant_searches (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  at timestamp with time zone NOT NULL,
  actor_id uuid NOT NULL,
  agency_code text NOT NULL,
  account_id uuid
);
CREATE UNLOGGED TABLE attempts (
  subject bytea NOT NULL,
  made_at timestamp with time zone[] NOT NULL,
  over_at timestamp with time zone NOT NULL
);
CREATE TABLE audit_checks (
  id uuid NOT NULL,
  asked_by uuid NOT NULL,
  began_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  dossiers integer DEFAULT 0 NOT NULL,
  transitions bigint DEFAULT 0 NOT NULL,
  broken jsonb DEFAULT '[]'::jsonb NOT NULL,
  agencies text[] NOT NULL
);
CREATE TABLE audit_dossiers (
  dossier_id uuid NOT NULL,
  version integer NOT NULL,
  code text NOT NULL,
  agency_code text NOT NULL,
  procedure_code text NOT NULL,
  procedure_version_id text NOT NULL,
  channel smallint NOT NULL,
  status smallint NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  received_at timestamp with time zone,
  due_at timestamp with time zone,
  finished_at timestamp with time zone,
  ended text,
  timing text,
  pauses tstzmultirange NOT NULL,
  supplements smallint NOT NULL,
  office_minutes integer,
  applicant_minutes integer,
  paused_minutes integer
);
CREATE TABLE audit_stays (
  dossier_id uuid NOT NULL,
  number smallint NOT NULL,
  step_id text NOT NULL,
  division_id text,
  waits_for text NOT NULL,
  began_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  due_at timestamp with time zone,
  minutes integer
);
CREATE TABLE calendar_decisions (
  number integer GENERATED ALWAYS AS IDENTITY NOT NULL,
  scope text NOT NULL,
  symbol text NOT NULL,
  document jsonb NOT NULL,
  known_from timestamp with time zone NOT NULL,
  published_by uuid NOT NULL
);
CREATE TABLE calendar_entries (
  decision integer NOT NULL,
  day date NOT NULL,
  kind text NOT NULL,
  reason text NOT NULL,
  name_vi text NOT NULL,
  name_en text NOT NULL,
  sessions jsonb
);
CREATE TABLE calendar_recomputations (
  decision integer NOT NULL,
  pass smallint DEFAULT 1 NOT NULL,
  after uuid,
  moved integer DEFAULT 0 NOT NULL,
  failed integer DEFAULT 0 NOT NULL,
  first_pass_at timestamp with time zone,
  finished_at timestamp with time zone
);
CREATE TABLE calendar_weeks (
  decision integer NOT NULL,
  effective_from date NOT NULL,
  sessions_by_weekday jsonb NOT NULL
);
CREATE TABLE calendar_years (
  decision integer NOT NULL,
  year integer NOT NULL,
  status text NOT NULL
);
CREATE TABLE code_requests (
  request_hash bytea NOT NULL,
  purpose text NOT NULL,
  subject text NOT NULL,
  account_id uuid,
  phone text,
  details jsonb,
  code_hash text NOT NULL,
  code_expires_at timestamp with time zone NOT NULL,
  tries smallint DEFAULT 0 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL
);
CREATE TABLE codes_sent (
  subject bytea NOT NULL,
  at timestamp with time zone NOT NULL
);
CREATE TABLE deadlines (
  dossier_id uuid NOT NULL,
  key text NOT NULL,
  due_at timestamp with time zone NOT NULL
);
CREATE TABLE declarations (
  dossier_id uuid NOT NULL,
  form_key text NOT NULL,
  content jsonb NOT NULL,
  components jsonb NOT NULL,
  seq integer NOT NULL
);
CREATE TABLE directory_changes (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  subject text NOT NULL,
  change text NOT NULL,
  effective_on date NOT NULL,
  name_vi text,
  name_en text,
  successor text,
  document jsonb NOT NULL,
  by_id uuid NOT NULL,
  at timestamp with time zone NOT NULL
);
CREATE TABLE divisions (
  id text NOT NULL,
  agency_code text NOT NULL,
  code text NOT NULL,
  name_vi text NOT NULL,
  name_en text NOT NULL,
  effective_from date NOT NULL,
  effective_to date,
  successor_id text,
  closed_at timestamp with time zone
);
CREATE TABLE dossier_counters (
  agency_code text NOT NULL,
  day date NOT NULL,
  last integer NOT NULL
);
CREATE TABLE dossier_links (
  caller_id uuid NOT NULL,
  step_id text NOT NULL,
  since integer NOT NULL,
  called_id uuid NOT NULL
);
CREATE TABLE dossier_notes (
  dossier_id uuid NOT NULL,
  number integer NOT NULL,
  at timestamp with time zone NOT NULL,
  author_id uuid NOT NULL,
  on_behalf_of uuid,
  division_id text NOT NULL,
  text text NOT NULL
);
CREATE TABLE dossier_transitions (
  opened_month integer NOT NULL,
  dossier_id uuid NOT NULL,
  seq integer NOT NULL,
  at timestamp with time zone NOT NULL,
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
  xid xid8 DEFAULT pg_current_xact_id() NOT NULL
) PARTITION BY LIST (opened_month);
CREATE TABLE dossiers (
  id uuid NOT NULL,
  opened_month integer NOT NULL,
  code text NOT NULL,
  procedure_code text NOT NULL,
  procedure_version_id text NOT NULL,
  agency_code text NOT NULL,
  channel smallint NOT NULL,
  submitter_id uuid NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  version integer NOT NULL,
  status smallint NOT NULL,
  state text NOT NULL,
  head_hash bytea NOT NULL,
  moved_at timestamp with time zone NOT NULL
) WITH (fillfactor=70);
CREATE TABLE drafts (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  procedure_code text NOT NULL,
  agency_code text NOT NULL,
  channel smallint NOT NULL,
  version integer NOT NULL,
  state text NOT NULL,
  step text NOT NULL,
  on_behalf boolean NOT NULL,
  submitter_id uuid,
  content jsonb NOT NULL,
  dossier_code text,
  sending_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL,
  saved_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL
);
CREATE TABLE external_login_starts (
  cookie_hash bytea NOT NULL,
  state text NOT NULL,
  nonce text NOT NULL,
  verifier text NOT NULL,
  return_to text NOT NULL,
  expires_at timestamp with time zone NOT NULL
);
CREATE TABLE external_logins (
  issuer text NOT NULL,
  subject text NOT NULL,
  account_id uuid NOT NULL,
  linked_at timestamp with time zone NOT NULL
);
CREATE TABLE files (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  draft_id uuid,
  dossier_id uuid,
  component text NOT NULL,
  name text NOT NULL,
  media_type text NOT NULL,
  size bigint NOT NULL,
  sha256 text NOT NULL,
  scan text NOT NULL,
  uploaded_at timestamp with time zone NOT NULL
);
CREATE TABLE filings (
  dossier_id uuid NOT NULL,
  draft_id uuid NOT NULL,
  filed_by uuid NOT NULL,
  on_behalf boolean NOT NULL,
  applicant jsonb NOT NULL,
  receiving jsonb,
  papers jsonb NOT NULL,
  fee_groups text[] NOT NULL,
  fees jsonb NOT NULL,
  filed_at timestamp with time zone NOT NULL,
  post jsonb
);
CREATE TABLE inbox (
  message_id bigint NOT NULL,
  handler text NOT NULL
);
CREATE TABLE incident_acts (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  incident_id uuid NOT NULL,
  at timestamp with time zone DEFAULT now() NOT NULL,
  actor_id uuid NOT NULL,
  act text NOT NULL,
  reason text
);
CREATE TABLE incidents (
  id uuid NOT NULL,
  dossier_id uuid,
  source text NOT NULL,
  problem jsonb NOT NULL,
  opened_at timestamp with time zone DEFAULT now() NOT NULL,
  closed_at timestamp with time zone,
  message_id bigint,
  closed_by uuid,
  close_reason text
);
CREATE TABLE log_ins (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  at timestamp with time zone NOT NULL,
  account_id uuid,
  way text NOT NULL,
  outcome text NOT NULL
);
CREATE TABLE login_tickets (
  ticket_hash bytea NOT NULL,
  account_id uuid NOT NULL,
  tries smallint DEFAULT 0 NOT NULL,
  expires_at timestamp with time zone NOT NULL
);
CREATE TABLE message_listeners (
  message text NOT NULL,
  handler text NOT NULL,
  seen_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE notification_templates (
  key text NOT NULL,
  version integer NOT NULL,
  language text NOT NULL,
  channel text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  valid_from timestamp with time zone NOT NULL,
  published_by uuid,
  published_at timestamp with time zone,
  note text
);
CREATE TABLE notifications (
  id uuid NOT NULL,
  message_id text NOT NULL,
  dossier_id uuid,
  channel text NOT NULL,
  recipient_id uuid NOT NULL,
  recipient_address text,
  template_key text NOT NULL,
  template_version integer NOT NULL,
  language text NOT NULL,
  subject text,
  body text,
  values jsonb,
  state text NOT NULL,
  attempts smallint DEFAULT 0 NOT NULL,
  not_before timestamp with time zone NOT NULL,
  lease uuid,
  leased_until timestamp with time zone,
  proof jsonb DEFAULT '[]'::jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL,
  settled_at timestamp with time zone,
  read_at timestamp with time zone
);
CREATE TABLE outbox (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  xid xid8 DEFAULT pg_current_xact_id() NOT NULL,
  dossier_id uuid,
  seq integer NOT NULL,
  name text NOT NULL,
  payload jsonb NOT NULL,
  done_at timestamp with time zone,
  take_at timestamp with time zone DEFAULT '1970-01-01 00:00:00+00'::timestamp with time zone NOT NULL,
  held boolean DEFAULT false NOT NULL,
  token integer DEFAULT 0 NOT NULL,
  tries smallint DEFAULT 0 NOT NULL,
  parked_at timestamp with time zone,
  created_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE paper_registers (
  agency_code text NOT NULL,
  year integer NOT NULL,
  kind text NOT NULL,
  last integer NOT NULL
);
CREATE TABLE paper_templates (
  procedure_code text NOT NULL,
  code text NOT NULL,
  version integer NOT NULL,
  template jsonb NOT NULL,
  valid_from timestamp with time zone NOT NULL
);
CREATE TABLE papers (
  id uuid NOT NULL,
  dossier_id uuid NOT NULL,
  seq integer NOT NULL,
  kind text NOT NULL,
  agency_code text NOT NULL,
  year integer NOT NULL,
  number integer,
  template_version integer,
  issued_at timestamp with time zone NOT NULL,
  file bytea,
  sha256 bytea,
  signature jsonb,
  finished_at timestamp with time zone
);
CREATE TABLE password_tokens (
  token_hash bytea NOT NULL,
  account_id uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  is_recovery boolean DEFAULT false NOT NULL
);
CREATE TABLE payment_attempts (
  order_id text NOT NULL,
  payment_id uuid NOT NULL,
  gateway text NOT NULL,
  amount bigint NOT NULL,
  started_at timestamp with time zone NOT NULL,
  started_by uuid NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  state text NOT NULL,
  gateway_transaction text,
  ended_at timestamp with time zone,
  refunded_at timestamp with time zone,
  refunded_by uuid,
  refund_reason text,
  started_for uuid,
  refunded_for uuid
);
CREATE TABLE payment_notices (
  gateway text NOT NULL,
  event_id text NOT NULL,
  order_id text NOT NULL,
  received_at timestamp with time zone NOT NULL,
  answer jsonb NOT NULL
);
CREATE TABLE payment_returns (
  payment_id uuid NOT NULL,
  part integer NOT NULL,
  amount bigint NOT NULL,
  returned_at timestamp with time zone NOT NULL,
  returned_by uuid NOT NULL,
  returned_for uuid,
  reason text NOT NULL
);
CREATE TABLE payments (
  id uuid NOT NULL,
  dossier_id uuid NOT NULL,
  collect text NOT NULL,
  amount bigint NOT NULL,
  currency text DEFAULT 'VND'::text NOT NULL,
  lines jsonb NOT NULL,
  state text NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  settled_at timestamp with time zone,
  method text,
  collected_by uuid,
  order_id text,
  agency_code text NOT NULL,
  receipt_year integer,
  receipt_number integer,
  refunded_at timestamp with time zone,
  refunded_by uuid,
  refund_reason text,
  collected_for uuid,
  refunded_for uuid,
  overpaid bigint DEFAULT 0 NOT NULL
);
CREATE TABLE procedure_draft_versions (
  draft_id uuid NOT NULL,
  number integer NOT NULL,
  name text NOT NULL,
  note text,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  created_by uuid NOT NULL
);
CREATE TABLE procedure_drafts (
  id uuid NOT NULL,
  agency_code text NOT NULL,
  name text NOT NULL,
  version integer NOT NULL,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  based_on text,
  authors uuid[] NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  updated_by uuid NOT NULL,
  published_version_id text
);
CREATE TABLE procedure_reviews (
  draft_id uuid NOT NULL,
  number integer NOT NULL,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  authors uuid[] NOT NULL,
  note text,
  submitted_at timestamp with time zone NOT NULL,
  submitted_by uuid NOT NULL,
  decision text,
  reason text,
  decided_at timestamp with time zone,
  decided_by uuid
);
CREATE TABLE procedure_version_scenarios (
  version_id text NOT NULL,
  scenarios jsonb NOT NULL
);
CREATE TABLE procedure_versions (
  id text NOT NULL,
  procedure_code text NOT NULL,
  number integer NOT NULL,
  record jsonb NOT NULL,
  forms jsonb NOT NULL,
  plan jsonb NOT NULL,
  bpmn text NOT NULL,
  effective_from date NOT NULL,
  published_at timestamp with time zone NOT NULL,
  published_by uuid,
  divisions text[] GENERATED ALWAYS AS (plan_divisions(plan)) STORED NOT NULL,
  asked text[] GENERATED ALWAYS AS (plan_asked(plan)) STORED NOT NULL,
  papers jsonb DEFAULT '[]'::jsonb NOT NULL
);
CREATE TABLE procedures (
  code text NOT NULL,
  name_vi text NOT NULL,
  name_en text NOT NULL,
  field_code text NOT NULL,
  level text NOT NULL,
  executing_agency text NOT NULL,
  search text NOT NULL,
  current_version_id text NOT NULL
);
CREATE TABLE ratings (
  dossier_id uuid NOT NULL,
  stars smallint NOT NULL,
  words text,
  rated_by uuid NOT NULL,
  rated_at timestamp with time zone NOT NULL
);
CREATE TABLE reads (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  at timestamp with time zone DEFAULT now() NOT NULL,
  actor_id uuid,
  dossier_id uuid NOT NULL,
  what text NOT NULL,
  file_id uuid,
  visitor bytea
);
CREATE TABLE receipt_registers (
  agency_code text NOT NULL,
  year integer NOT NULL,
  last integer NOT NULL
);
CREATE TABLE second_factors (
  account_id uuid NOT NULL,
  secret bytea NOT NULL,
  confirmed_at timestamp with time zone,
  last_counter bigint DEFAULT 0 NOT NULL,
  recovery_hashes text[] DEFAULT '{}'::text[] NOT NULL
);
CREATE TABLE secrets (
  name text NOT NULL,
  value bytea NOT NULL,
  created_at timestamp with time zone NOT NULL
);
CREATE TABLE sessions (
  token_hash bytea NOT NULL,
  account_id uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  last_seen_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  agent text,
  proven_at timestamp with time zone
);
CREATE TABLE tasks (
  id uuid NOT NULL,
  dossier_id uuid NOT NULL,
  step_id text NOT NULL,
  since integer NOT NULL,
  instance text DEFAULT ''::text NOT NULL,
  performer_kind text NOT NULL,
  division_id text,
  role text,
  assignee_id uuid,
  opened_at timestamp with time zone NOT NULL,
  due_at timestamp with time zone
);
CREATE TABLE transition_secrets (
  dossier_id uuid NOT NULL,
  seq integer NOT NULL,
  salt bytea NOT NULL,
  fields jsonb NOT NULL
);
CREATE TABLE used_challenges (
  signature text NOT NULL,
  expires_at timestamp with time zone NOT NULL
);
CREATE UNLOGGED TABLE workers (
  id uuid NOT NULL,
  name text NOT NULL,
  alone boolean NOT NULL,
  version text NOT NULL,
  started_at timestamp with time zone NOT NULL,
  seen_at timestamp with time zone NOT NULL,
  redis jsonb
);

-- Constraints
ALTER TABLE absences ADD CONSTRAINT absences_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id);
ALTER TABLE absences ADD CONSTRAINT absences_cancelled_by_fkey FOREIGN KEY (ended_by) REFERENCES accounts(id);
ALTER TABLE absences ADD CONSTRAINT absences_check1 CHECK ((substitute_id <> account_id));
ALTER TABLE absences ADD CONSTRAINT absences_ended_by_somebody CHECK (((ended_at IS NULL) = (ended_by IS NULL)));
ALTER TABLE absences ADD CONSTRAINT absences_forward CHECK ((until_at > from_at));
ALTER TABLE absences ADD CONSTRAINT absences_made_by_fkey FOREIGN KEY (made_by) REFERENCES accounts(id);
ALTER TABLE absences ADD CONSTRAINT absences_pkey PRIMARY KEY (id);
ALTER TABLE absences ADD CONSTRAINT absences_substitute_id_fkey FOREIGN KEY (substitute_id) REFERENCES accounts(id);
ALTER TABLE account_changes ADD CONSTRAINT account_changes_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id);
ALTER TABLE account_changes ADD CONSTRAINT account_changes_by_id_fkey FOREIGN KEY (by_id) REFERENCES accounts(id);
ALTER TABLE account_changes ADD CONSTRAINT account_changes_pkey PRIMARY KEY (id);
ALTER TABLE account_roles ADD CONSTRAINT account_roles_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id);
ALTER TABLE account_roles ADD CONSTRAINT account_roles_division_id_fkey FOREIGN KEY (division_id) REFERENCES divisions(id);
ALTER TABLE account_roles ADD CONSTRAINT account_roles_pkey PRIMARY KEY (account_id, division_id, role);
ALTER TABLE accounts ADD CONSTRAINT accounts_kind_check CHECK ((kind = ANY (ARRAY['CITIZEN'::text, 'ORGANIZATION'::text, 'ENTERPRISE'::text, 'OFFICIAL'::text])));
ALTER TABLE accounts ADD CONSTRAINT accounts_language_check CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text])));
ALTER TABLE accounts ADD CONSTRAINT accounts_login_key UNIQUE (login);
ALTER TABLE accounts ADD CONSTRAINT accounts_organization_code_key UNIQUE (organization_code);
ALTER TABLE accounts ADD CONSTRAINT accounts_personal_id_key UNIQUE (personal_id);
ALTER TABLE accounts ADD CONSTRAINT accounts_pkey PRIMARY KEY (id);
ALTER TABLE agencies ADD CONSTRAINT agencies_level_check CHECK ((level = ANY (ARRAY['MINISTRY'::text, 'PROVINCE'::text, 'COMMUNE'::text, 'OTHER'::text])));
ALTER TABLE agencies ADD CONSTRAINT agencies_one_for_a_place EXCLUDE USING gist (place_range(administrative_code, administrative_code, '[]'::text) WITH &&, daterange(effective_from, effective_to, '[]'::text) WITH &&) WHERE ((administrative_code IS NOT NULL));
ALTER TABLE agencies ADD CONSTRAINT agencies_parent_code_fkey FOREIGN KEY (parent_code) REFERENCES agencies(code);
ALTER TABLE agencies ADD CONSTRAINT agencies_pkey PRIMARY KEY (code);
ALTER TABLE agencies ADD CONSTRAINT agencies_place_code CHECK ((administrative_code ~ '^[0-9]{2,5}$'::text));
ALTER TABLE agencies ADD CONSTRAINT agencies_successor_code_fkey FOREIGN KEY (successor_code) REFERENCES agencies(code);
ALTER TABLE answers ADD CONSTRAINT answers_pkey PRIMARY KEY (actor_id, key);
ALTER TABLE applicant_searches ADD CONSTRAINT applicant_searches_pkey PRIMARY KEY (id);
ALTER TABLE attempts ADD CONSTRAINT attempts_pkey PRIMARY KEY (subject);
ALTER TABLE audit_checks ADD CONSTRAINT audit_checks_pkey PRIMARY KEY (id);
ALTER TABLE audit_dossiers ADD CONSTRAINT audit_dossiers_ended_check CHECK ((ended = ANY (ARRAY['done'::text, 'refused'::text, 'stopped'::text])));
ALTER TABLE audit_dossiers ADD CONSTRAINT audit_dossiers_pkey PRIMARY KEY (dossier_id);
ALTER TABLE audit_dossiers ADD CONSTRAINT audit_dossiers_timing_check CHECK ((timing = ANY (ARRAY['EARLY'::text, 'ON_TIME'::text, 'OVERDUE'::text])));
ALTER TABLE audit_stays ADD CONSTRAINT audit_stays_pkey PRIMARY KEY (dossier_id, number);
ALTER TABLE calendar_decisions ADD CONSTRAINT calendar_decisions_pkey PRIMARY KEY (number);
ALTER TABLE calendar_decisions ADD CONSTRAINT calendar_decisions_scope_symbol_key UNIQUE (scope, symbol);
ALTER TABLE calendar_entries ADD CONSTRAINT calendar_entries_decision_fkey FOREIGN KEY (decision) REFERENCES calendar_decisions(number);
ALTER TABLE calendar_entries ADD CONSTRAINT calendar_entries_kind_check CHECK ((kind = ANY (ARRAY['OFF'::text, 'MAKE_UP'::text])));
ALTER TABLE calendar_entries ADD CONSTRAINT calendar_entries_pkey PRIMARY KEY (decision, day);
ALTER TABLE calendar_entries ADD CONSTRAINT calendar_entries_reason_check CHECK ((reason = ANY (ARRAY['publicHoliday'::text, 'compensatoryDay'::text, 'workingDaySwap'::text, 'officeClosed'::text])));
ALTER TABLE calendar_recomputations ADD CONSTRAINT calendar_recomputations_decision_fkey FOREIGN KEY (decision) REFERENCES calendar_decisions(number);
ALTER TABLE calendar_recomputations ADD CONSTRAINT calendar_recomputations_pass_check CHECK (((pass >= 1) AND (pass <= 2)));
ALTER TABLE calendar_recomputations ADD CONSTRAINT calendar_recomputations_pkey PRIMARY KEY (decision);
ALTER TABLE calendar_weeks ADD CONSTRAINT calendar_weeks_decision_fkey FOREIGN KEY (decision) REFERENCES calendar_decisions(number);
ALTER TABLE calendar_weeks ADD CONSTRAINT calendar_weeks_pkey PRIMARY KEY (decision, effective_from);
ALTER TABLE calendar_years ADD CONSTRAINT calendar_years_decision_fkey FOREIGN KEY (decision) REFERENCES calendar_decisions(number);
ALTER TABLE calendar_years ADD CONSTRAINT calendar_years_pkey PRIMARY KEY (decision, year);
ALTER TABLE calendar_years ADD CONSTRAINT calendar_years_status_check CHECK ((status = ANY (ARRAY['announced'::text, 'byStatute'::text])));
ALTER TABLE calendar_years ADD CONSTRAINT calendar_years_year_check CHECK (((year >= 1976) AND (year <= 2200)));
ALTER TABLE code_requests ADD CONSTRAINT code_requests_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE;
ALTER TABLE code_requests ADD CONSTRAINT code_requests_pkey PRIMARY KEY (request_hash);
ALTER TABLE code_requests ADD CONSTRAINT code_requests_purpose_check CHECK ((purpose = ANY (ARRAY['REGISTER'::text, 'LOG_IN'::text])));
ALTER TABLE deadlines ADD CONSTRAINT deadlines_pkey PRIMARY KEY (dossier_id, key);
ALTER TABLE declarations ADD CONSTRAINT declarations_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossiers(id);
ALTER TABLE declarations ADD CONSTRAINT declarations_pkey PRIMARY KEY (dossier_id, seq);
ALTER TABLE directory_changes ADD CONSTRAINT directory_changes_by_id_fkey FOREIGN KEY (by_id) REFERENCES accounts(id);
ALTER TABLE directory_changes ADD CONSTRAINT directory_changes_change_check CHECK ((change = ANY (ARRAY['OPENED'::text, 'RENAMED'::text, 'ENDED'::text])));
ALTER TABLE directory_changes ADD CONSTRAINT directory_changes_check CHECK (((change = 'ENDED'::text) = ((name_vi IS NULL) AND (name_en IS NULL))));
ALTER TABLE directory_changes ADD CONSTRAINT directory_changes_pkey PRIMARY KEY (id);
ALTER TABLE divisions ADD CONSTRAINT divisions_agency_code_code_key UNIQUE (agency_code, code);
ALTER TABLE divisions ADD CONSTRAINT divisions_agency_code_fkey FOREIGN KEY (agency_code) REFERENCES agencies(code);
ALTER TABLE divisions ADD CONSTRAINT divisions_check CHECK ((id = ((agency_code || '/'::text) || code)));
ALTER TABLE divisions ADD CONSTRAINT divisions_check1 CHECK ((successor_id <> id));
ALTER TABLE divisions ADD CONSTRAINT divisions_closed_for_good CHECK (((closed_at IS NULL) OR ((effective_to IS NOT NULL) AND (successor_id IS NULL))));
ALTER TABLE divisions ADD CONSTRAINT divisions_pkey PRIMARY KEY (id);
ALTER TABLE divisions ADD CONSTRAINT divisions_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES divisions(id);
ALTER TABLE dossier_counters ADD CONSTRAINT dossier_counters_pkey PRIMARY KEY (agency_code, day);
ALTER TABLE dossier_links ADD CONSTRAINT dossier_links_called_id_key UNIQUE (called_id);
ALTER TABLE dossier_links ADD CONSTRAINT dossier_links_pkey PRIMARY KEY (caller_id, step_id, since);
ALTER TABLE dossier_notes ADD CONSTRAINT dossier_notes_number_check CHECK (((number >= 1) AND (number <= 200)));
ALTER TABLE dossier_notes ADD CONSTRAINT dossier_notes_pkey PRIMARY KEY (dossier_id, number);
ALTER TABLE dossier_notes ADD CONSTRAINT dossier_notes_text_check CHECK (((char_length(text) >= 1) AND (char_length(text) <= 2000)));
ALTER TABLE dossier_transitions ADD CONSTRAINT dossier_transitions_pkey PRIMARY KEY (opened_month, dossier_id, seq);
ALTER TABLE dossiers ADD CONSTRAINT dossiers_agency_code_fkey FOREIGN KEY (agency_code) REFERENCES agencies(code);
ALTER TABLE dossiers ADD CONSTRAINT dossiers_channel_check CHECK (((channel >= 1) AND (channel <= 3)));
ALTER TABLE dossiers ADD CONSTRAINT dossiers_code_key UNIQUE (code);
ALTER TABLE dossiers ADD CONSTRAINT dossiers_pkey PRIMARY KEY (id);
ALTER TABLE dossiers ADD CONSTRAINT dossiers_procedure_version_id_fkey FOREIGN KEY (procedure_version_id) REFERENCES procedure_versions(id);
ALTER TABLE dossiers ADD CONSTRAINT dossiers_status_check CHECK (((status >= 1) AND (status <= 10)));
ALTER TABLE drafts ADD CONSTRAINT drafts_channel_check CHECK (((channel >= 1) AND (channel <= 3)));
ALTER TABLE drafts ADD CONSTRAINT drafts_pkey PRIMARY KEY (id);
ALTER TABLE drafts ADD CONSTRAINT drafts_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'SENDING'::text, 'SENT'::text])));
ALTER TABLE external_login_starts ADD CONSTRAINT external_login_starts_pkey PRIMARY KEY (cookie_hash);
ALTER TABLE external_logins ADD CONSTRAINT external_logins_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE;
ALTER TABLE external_logins ADD CONSTRAINT external_logins_pkey PRIMARY KEY (issuer, subject);
ALTER TABLE files ADD CONSTRAINT files_check CHECK (((draft_id IS NOT NULL) OR (dossier_id IS NOT NULL)));
ALTER TABLE files ADD CONSTRAINT files_pkey PRIMARY KEY (id);
ALTER TABLE files ADD CONSTRAINT files_scan_check CHECK ((scan = ANY (ARRAY['CLEAN'::text, 'NOT_SCANNED'::text, 'QUARANTINED'::text])));
ALTER TABLE files ADD CONSTRAINT files_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text));
ALTER TABLE files ADD CONSTRAINT files_size_check CHECK ((size > 0));
ALTER TABLE filings ADD CONSTRAINT filings_draft_id_key UNIQUE (draft_id);
ALTER TABLE filings ADD CONSTRAINT filings_pkey PRIMARY KEY (dossier_id);
ALTER TABLE inbox ADD CONSTRAINT inbox_pkey PRIMARY KEY (message_id, handler);
ALTER TABLE incident_acts ADD CONSTRAINT incident_acts_act_check CHECK ((act = ANY (ARRAY['retry'::text, 'close'::text])));
ALTER TABLE incident_acts ADD CONSTRAINT incident_acts_pkey PRIMARY KEY (id);
ALTER TABLE incidents ADD CONSTRAINT incidents_pkey PRIMARY KEY (id);
ALTER TABLE log_ins ADD CONSTRAINT log_ins_outcome_check CHECK ((outcome = ANY (ARRAY['begun'::text, 'refused'::text, 'held'::text])));
ALTER TABLE log_ins ADD CONSTRAINT log_ins_pkey PRIMARY KEY (id);
ALTER TABLE log_ins ADD CONSTRAINT log_ins_way_check CHECK ((way = ANY (ARRAY['password'::text, 'second-step'::text, 'code'::text, 'registration'::text, 'elsewhere'::text, 'step-up'::text, 'enrolment'::text])));
ALTER TABLE login_tickets ADD CONSTRAINT login_tickets_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE;
ALTER TABLE login_tickets ADD CONSTRAINT login_tickets_pkey PRIMARY KEY (ticket_hash);
ALTER TABLE message_listeners ADD CONSTRAINT message_listeners_pkey PRIMARY KEY (message, handler);
ALTER TABLE notification_templates ADD CONSTRAINT notification_templates_channel_check CHECK ((channel = ANY (ARRAY['EMAIL'::text, 'SMS'::text, 'PORTAL'::text])));
ALTER TABLE notification_templates ADD CONSTRAINT notification_templates_language_check CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text])));
ALTER TABLE notification_templates ADD CONSTRAINT notification_templates_pkey PRIMARY KEY (key, version, language, channel);
ALTER TABLE notification_templates ADD CONSTRAINT notification_templates_published_by_fkey FOREIGN KEY (published_by) REFERENCES accounts(id);
ALTER TABLE notification_templates ADD CONSTRAINT notification_templates_version_check CHECK ((version > 0));
ALTER TABLE notifications ADD CONSTRAINT notifications_check CHECK (((state = 'WAITING'::text) = (settled_at IS NULL)));
ALTER TABLE notifications ADD CONSTRAINT notifications_check1 CHECK (((lease IS NULL) = (leased_until IS NULL)));
ALTER TABLE notifications ADD CONSTRAINT notifications_message_id_channel_recipient_id_template_key_key UNIQUE (message_id, channel, recipient_id, template_key);
ALTER TABLE notifications ADD CONSTRAINT notifications_pkey PRIMARY KEY (id);
ALTER TABLE notifications ADD CONSTRAINT notifications_state_check CHECK ((state = ANY (ARRAY['WAITING'::text, 'SENT'::text, 'FAILED'::text, 'SUPPRESSED'::text])));
ALTER TABLE notifications ADD CONSTRAINT notifications_template_key_template_version_language_chann_fkey FOREIGN KEY (template_key, template_version, language, channel) REFERENCES notification_templates(key, version, language, channel);
ALTER TABLE outbox ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);
ALTER TABLE paper_registers ADD CONSTRAINT paper_registers_agency_code_fkey FOREIGN KEY (agency_code) REFERENCES agencies(code);
ALTER TABLE paper_registers ADD CONSTRAINT paper_registers_last_check CHECK ((last > 0));
ALTER TABLE paper_registers ADD CONSTRAINT paper_registers_pkey PRIMARY KEY (agency_code, year, kind);
ALTER TABLE paper_templates ADD CONSTRAINT paper_templates_pkey PRIMARY KEY (procedure_code, code, version);
ALTER TABLE paper_templates ADD CONSTRAINT paper_templates_version_check CHECK ((version > 0));
ALTER TABLE papers ADD CONSTRAINT papers_agency_code_year_kind_number_key UNIQUE (agency_code, year, kind, number);
ALTER TABLE papers ADD CONSTRAINT papers_check CHECK (((finished_at IS NULL) = (sha256 IS NULL)));
ALTER TABLE papers ADD CONSTRAINT papers_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossiers(id);
ALTER TABLE papers ADD CONSTRAINT papers_dossier_id_seq_kind_key UNIQUE (dossier_id, seq, kind);
ALTER TABLE papers ADD CONSTRAINT papers_pkey PRIMARY KEY (id);
ALTER TABLE password_tokens ADD CONSTRAINT password_tokens_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE;
ALTER TABLE password_tokens ADD CONSTRAINT password_tokens_pkey PRIMARY KEY (token_hash);
ALTER TABLE payment_attempts ADD CONSTRAINT payment_attempts_amount_check CHECK ((amount > 0));
ALTER TABLE payment_attempts ADD CONSTRAINT payment_attempts_check CHECK (((state = 'STARTED'::text) = (ended_at IS NULL)));
ALTER TABLE payment_attempts ADD CONSTRAINT payment_attempts_gateway_gateway_transaction_key UNIQUE (gateway, gateway_transaction);
ALTER TABLE payment_attempts ADD CONSTRAINT payment_attempts_payment_id_fkey FOREIGN KEY (payment_id) REFERENCES payments(id);
ALTER TABLE payment_attempts ADD CONSTRAINT payment_attempts_pkey PRIMARY KEY (order_id);
ALTER TABLE payment_attempts ADD CONSTRAINT payment_attempts_refund_check CHECK (((state = 'REFUNDED'::text) = (refunded_at IS NOT NULL)));
ALTER TABLE payment_attempts ADD CONSTRAINT payment_attempts_state_check CHECK ((state = ANY (ARRAY['STARTED'::text, 'PAID'::text, 'FAILED'::text, 'REFUND_DUE'::text, 'REFUNDED'::text])));
ALTER TABLE payment_notices ADD CONSTRAINT payment_notices_pkey PRIMARY KEY (gateway, event_id);
ALTER TABLE payment_returns ADD CONSTRAINT payment_returns_amount_check CHECK ((amount > 0));
ALTER TABLE payment_returns ADD CONSTRAINT payment_returns_part_check CHECK ((part > 0));
ALTER TABLE payment_returns ADD CONSTRAINT payment_returns_payment_id_fkey FOREIGN KEY (payment_id) REFERENCES payments(id);
ALTER TABLE payment_returns ADD CONSTRAINT payment_returns_pkey PRIMARY KEY (payment_id, part);
ALTER TABLE payments ADD CONSTRAINT payments_agency_code_receipt_year_receipt_number_key UNIQUE (agency_code, receipt_year, receipt_number);
ALTER TABLE payments ADD CONSTRAINT payments_amount_check CHECK ((amount > 0));
ALTER TABLE payments ADD CONSTRAINT payments_check CHECK (((state = ANY (ARRAY['ASKED'::text, 'WAIVED'::text])) = (settled_at IS NULL)));
ALTER TABLE payments ADD CONSTRAINT payments_check1 CHECK (((settled_at IS NULL) = (receipt_number IS NULL)));
ALTER TABLE payments ADD CONSTRAINT payments_check2 CHECK (((state = 'REFUNDED'::text) = (refunded_at IS NOT NULL)));
ALTER TABLE payments ADD CONSTRAINT payments_collect_check CHECK ((collect = ANY (ARRAY['COLLECT_UPFRONT'::text, 'COLLECT_ON_RETURN'::text])));
ALTER TABLE payments ADD CONSTRAINT payments_currency_check CHECK ((currency = 'VND'::text));
ALTER TABLE payments ADD CONSTRAINT payments_dossier_id_collect_key UNIQUE (dossier_id, collect);
ALTER TABLE payments ADD CONSTRAINT payments_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossiers(id);
ALTER TABLE payments ADD CONSTRAINT payments_method_check CHECK ((method = ANY (ARRAY['GATEWAY'::text, 'CASH'::text])));
ALTER TABLE payments ADD CONSTRAINT payments_overpaid_check CHECK ((overpaid >= 0));
ALTER TABLE payments ADD CONSTRAINT payments_pkey PRIMARY KEY (id);
ALTER TABLE payments ADD CONSTRAINT payments_state_check CHECK ((state = ANY (ARRAY['ASKED'::text, 'SETTLED'::text, 'REFUNDED'::text, 'WAIVED'::text])));
ALTER TABLE procedure_draft_versions ADD CONSTRAINT procedure_draft_versions_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES procedure_drafts(id) ON DELETE CASCADE;
ALTER TABLE procedure_draft_versions ADD CONSTRAINT procedure_draft_versions_pkey PRIMARY KEY (draft_id, number);
ALTER TABLE procedure_drafts ADD CONSTRAINT procedure_drafts_agency_code_fkey FOREIGN KEY (agency_code) REFERENCES agencies(code);
ALTER TABLE procedure_drafts ADD CONSTRAINT procedure_drafts_based_on_fkey FOREIGN KEY (based_on) REFERENCES procedure_versions(id);
ALTER TABLE procedure_drafts ADD CONSTRAINT procedure_drafts_content_hash_check CHECK ((content_hash ~ '^[0-9a-f]{64}$'::text));
ALTER TABLE procedure_drafts ADD CONSTRAINT procedure_drafts_pkey PRIMARY KEY (id);
ALTER TABLE procedure_drafts ADD CONSTRAINT procedure_drafts_published_version_id_fkey FOREIGN KEY (published_version_id) REFERENCES procedure_versions(id);
ALTER TABLE procedure_reviews ADD CONSTRAINT procedure_reviews_check CHECK (((decided_by IS NULL) OR (decision = 'REJECTED'::text) OR (decided_by <> ALL (authors))));
ALTER TABLE procedure_reviews ADD CONSTRAINT procedure_reviews_decision_check CHECK ((decision = ANY (ARRAY['APPROVED'::text, 'REJECTED'::text])));
ALTER TABLE procedure_reviews ADD CONSTRAINT procedure_reviews_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES procedure_drafts(id) ON DELETE CASCADE;
ALTER TABLE procedure_reviews ADD CONSTRAINT procedure_reviews_pkey PRIMARY KEY (draft_id, number);
ALTER TABLE procedure_version_scenarios ADD CONSTRAINT procedure_version_scenarios_pkey PRIMARY KEY (version_id);
ALTER TABLE procedure_version_scenarios ADD CONSTRAINT procedure_version_scenarios_version_id_fkey FOREIGN KEY (version_id) REFERENCES procedure_versions(id);
ALTER TABLE procedure_versions ADD CONSTRAINT procedure_versions_id_check CHECK ((id ~ '^[0-9a-f]{64}$'::text));
ALTER TABLE procedure_versions ADD CONSTRAINT procedure_versions_pkey PRIMARY KEY (id);
ALTER TABLE procedure_versions ADD CONSTRAINT procedure_versions_procedure_code_number_key UNIQUE (procedure_code, number);
ALTER TABLE procedures ADD CONSTRAINT procedures_pkey PRIMARY KEY (code);
ALTER TABLE ratings ADD CONSTRAINT ratings_pkey PRIMARY KEY (dossier_id);
ALTER TABLE ratings ADD CONSTRAINT ratings_stars_check CHECK (((stars >= 1) AND (stars <= 5)));
ALTER TABLE reads ADD CONSTRAINT reads_by_somebody CHECK (((actor_id IS NULL) <> (visitor IS NULL)));
ALTER TABLE reads ADD CONSTRAINT reads_pkey PRIMARY KEY (id);
ALTER TABLE receipt_registers ADD CONSTRAINT receipt_registers_agency_code_fkey FOREIGN KEY (agency_code) REFERENCES agencies(code);
ALTER TABLE receipt_registers ADD CONSTRAINT receipt_registers_last_check CHECK ((last > 0));
ALTER TABLE receipt_registers ADD CONSTRAINT receipt_registers_pkey PRIMARY KEY (agency_code, year);
ALTER TABLE second_factors ADD CONSTRAINT second_factors_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE;
ALTER TABLE second_factors ADD CONSTRAINT second_factors_pkey PRIMARY KEY (account_id);
ALTER TABLE secrets ADD CONSTRAINT secrets_pkey PRIMARY KEY (name);
ALTER TABLE sessions ADD CONSTRAINT sessions_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id);
ALTER TABLE sessions ADD CONSTRAINT sessions_id_key UNIQUE (id);
ALTER TABLE sessions ADD CONSTRAINT sessions_pkey PRIMARY KEY (token_hash);
ALTER TABLE tasks ADD CONSTRAINT tasks_dossier_id_step_id_since_instance_key UNIQUE (dossier_id, step_id, since, instance);
ALTER TABLE tasks ADD CONSTRAINT tasks_performer_kind_check CHECK ((performer_kind = ANY (ARRAY['OFFICIAL'::text, 'SUBMITTER'::text, 'SYSTEM'::text])));
ALTER TABLE tasks ADD CONSTRAINT tasks_pkey PRIMARY KEY (id);
ALTER TABLE transition_secrets ADD CONSTRAINT transition_secrets_pkey PRIMARY KEY (dossier_id, seq);
ALTER TABLE used_challenges ADD CONSTRAINT used_challenges_pkey PRIMARY KEY (signature);
ALTER TABLE workers ADD CONSTRAINT workers_pkey PRIMARY KEY (id);

-- Indexes
CREATE INDEX absences_of_account ON public.absences USING btree (account_id, until_at);
CREATE INDEX absences_of_substitute ON public.absences USING btree (substitute_id, until_at) WHERE (ended_at IS NULL);
CREATE INDEX account_changes_of_account ON public.account_changes USING btree (account_id, id);
CREATE UNIQUE INDEX accounts_confirmed_phone ON public.accounts USING btree (phone) WHERE ((phone_confirmed_at IS NOT NULL) AND (kind = 'CITIZEN'::text));
CREATE INDEX agencies_one_for_a_place ON public.agencies USING gist (place_range(administrative_code, administrative_code, '[]'::text), daterange(effective_from, effective_to, '[]'::text)) WHERE (administrative_code IS NOT NULL);
CREATE INDEX applicant_searches_by_actor ON public.applicant_searches USING btree (actor_id, at);
CREATE INDEX applicant_searches_by_agency ON public.applicant_searches USING btree (agency_code, at);
CREATE INDEX attempts_by_end ON public.attempts USING btree (over_at);
CREATE INDEX audit_dossiers_code ON public.audit_dossiers USING btree (code);
CREATE INDEX audit_dossiers_received ON public.audit_dossiers USING btree (agency_code, received_at);
CREATE INDEX audit_stays_began ON public.audit_stays USING btree (began_at);
CREATE INDEX code_requests_by_expiry ON public.code_requests USING btree (expires_at);
CREATE INDEX codes_sent_by_subject ON public.codes_sent USING btree (subject, at);
CREATE INDEX codes_sent_by_time ON public.codes_sent USING btree (at);
CREATE INDEX deadlines_by_time ON public.deadlines USING btree (due_at);
CREATE INDEX directory_changes_of_subject ON public.directory_changes USING btree (subject, change, effective_on, id);
CREATE INDEX divisions_closed ON public.divisions USING btree (id) WHERE (closed_at IS NOT NULL);
CREATE INDEX divisions_successor ON public.divisions USING btree (successor_id) WHERE (successor_id IS NOT NULL);
CREATE INDEX dossier_transitions_by_time ON ONLY public.dossier_transitions USING brin (at);
CREATE INDEX dossiers_by_submitter ON public.dossiers USING btree (submitter_id, id);
CREATE INDEX dossiers_of_agency ON public.dossiers USING btree (agency_code, id);
CREATE INDEX drafts_expiring ON public.drafts USING btree (expires_at);
CREATE INDEX drafts_of_owner ON public.drafts USING btree (owner_id, saved_at DESC) WHERE (state <> 'SENT'::text);
CREATE INDEX drafts_sending ON public.drafts USING btree (sending_at) WHERE (state = 'SENDING'::text);
CREATE INDEX files_by_content ON public.files USING btree (sha256);
CREATE INDEX files_of_dossier ON public.files USING btree (dossier_id) WHERE (dossier_id IS NOT NULL);
CREATE INDEX files_of_draft ON public.files USING btree (draft_id) WHERE (draft_id IS NOT NULL);
CREATE INDEX files_of_no_dossier ON public.files USING btree (draft_id) WHERE (dossier_id IS NULL);
CREATE INDEX incident_acts_of_incident ON public.incident_acts USING btree (incident_id, id);
CREATE INDEX incidents_open ON public.incidents USING btree (opened_at, id) WHERE (closed_at IS NULL);
CREATE INDEX log_ins_by_moment ON public.log_ins USING btree (at);
CREATE INDEX log_ins_of_account ON public.log_ins USING btree (account_id, id);
CREATE INDEX notifications_due ON public.notifications USING btree (not_before, id) WHERE (state = 'WAITING'::text);
CREATE INDEX notifications_of_recipient ON public.notifications USING btree (recipient_id, created_at DESC, id DESC);
CREATE INDEX outbox_feed ON public.outbox USING btree (xid, id);
CREATE INDEX outbox_open ON public.outbox USING btree (xid, id) WHERE ((done_at IS NULL) AND (parked_at IS NULL));
CREATE INDEX password_tokens_of_account ON public.password_tokens USING btree (account_id);
CREATE INDEX payment_attempts_of_payment ON public.payment_attempts USING btree (payment_id);
CREATE INDEX payment_attempts_open ON public.payment_attempts USING btree (started_at) WHERE (state = 'STARTED'::text);
CREATE INDEX payment_attempts_refund_due ON public.payment_attempts USING btree (ended_at) WHERE (state = 'REFUND_DUE'::text);
CREATE INDEX payments_overpaid ON public.payments USING btree (settled_at) WHERE (overpaid > 0);
CREATE INDEX procedure_drafts_of_agency ON public.procedure_drafts USING btree (agency_code, updated_at);
CREATE INDEX reads_by_actor ON public.reads USING btree (actor_id, id);
CREATE INDEX reads_of_dossier ON public.reads USING btree (dossier_id, id);
CREATE INDEX sessions_by_account ON public.sessions USING btree (account_id);
CREATE INDEX tasks_of_assignee ON public.tasks USING btree (assignee_id, due_at, id) WHERE (assignee_id IS NOT NULL);
CREATE INDEX tasks_of_division ON public.tasks USING btree (division_id, role, due_at, id) WHERE (assignee_id IS NULL);

-- Functions
CREATE OR REPLACE FUNCTION public.divisions_answered_with(held text)
 RETURNS SETOF text
 LANGUAGE sql
 STABLE
AS $function$
  WITH RECURSIVE today (day) AS (SELECT (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date),
  onward AS (
    SELECT d.id, d.successor_id, d.effective_from, d.effective_to FROM divisions d WHERE d.id = held
    UNION
    SELECT d.id, d.successor_id, d.effective_from, d.effective_to FROM onward o CROSS JOIN today JOIN divisions d ON d.id = o.successor_id
    WHERE o.effective_to < today.day
  ), behind AS (
    SELECT o.id FROM onward o CROSS JOIN today WHERE o.effective_from <= today.day AND (o.effective_to IS NULL OR o.effective_to >= today.day)
    UNION
    SELECT d.id FROM behind b CROSS JOIN today JOIN divisions d ON d.successor_id = b.id WHERE d.effective_to < today.day
  ) SELECT id FROM behind
$function$;
CREATE OR REPLACE FUNCTION public.facts_name_any(state text, asked text[], divisions jsonb)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$
  SELECT EXISTS (SELECT FROM unnest(asked) fact, jsonb_array_elements_text(divisions) division WHERE state::jsonb -> 'facts' -> fact ? division) $function$;
CREATE OR REPLACE FUNCTION public.facts_name_nobody(state text, asked text[])
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$
  SELECT NOT EXISTS (SELECT FROM unnest(asked) fact WHERE state::jsonb -> 'facts' -> fact IS DISTINCT FROM '[]') $function$;
CREATE OR REPLACE FUNCTION public.forbid_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege'; END $function$;
CREATE OR REPLACE FUNCTION public.make_transition_partition(month integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
END $function$;
CREATE OR REPLACE FUNCTION public.plan_asked(plan jsonb)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE
AS $function$
  SELECT coalesce(array_agg(DISTINCT step #>> '{forEach,in}'), '{}')
  FROM jsonb_path_query(plan, 'strict $.body.** ? (@.type == "step")', '{}', true) step
  WHERE step #> '{performer,division}' = step #> '{forEach,as}' $function$;
CREATE OR REPLACE FUNCTION public.plan_divisions(plan jsonb)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE
AS $function$
  SELECT coalesce(array_agg(DISTINCT step #>> '{performer,division}'), '{}')
  FROM jsonb_path_query(plan, 'strict $.body.** ? (@.type == "step")', '{}', true) step
  WHERE step #> '{performer,division}' IS NOT NULL AND step #> '{performer,division}' IS DISTINCT FROM step #> '{forEach,as}' $function$;
CREATE OR REPLACE FUNCTION public.refuse_work_for_nobody()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF NOT EXISTS (SELECT FROM divisions WHERE closed_at IS NOT NULL) THEN RETURN NULL; END IF;
  IF EXISTS (WITH RECURSIVE shut AS (
      SELECT id FROM divisions WHERE closed_at IS NOT NULL
      UNION
      SELECT d.id FROM shut s JOIN divisions d ON d.successor_id = s.id
    ) SELECT FROM opened o JOIN shut s ON s.id = o.division_id) THEN
    RAISE EXCEPTION 'work for a division that takes none' USING ERRCODE = 'P0001', TABLE = 'tasks', CONSTRAINT = 'tasks_for_somebody';
  END IF;
  RETURN NULL;
END $function$;
CREATE OR REPLACE FUNCTION public.renamed_today(named text)
 RETURNS TABLE(name_vi text, name_en text)
 LANGUAGE sql
 STABLE
AS $function$
  SELECT c.name_vi, c.name_en FROM directory_changes c
  WHERE c.subject = named AND c.change = 'RENAMED' AND c.effective_on <= (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
  ORDER BY c.effective_on DESC, c.id DESC LIMIT 1
$function$;

-- Triggers
CREATE TRIGGER account_changes_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.account_changes FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER applicant_searches_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.applicant_searches FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER calendar_decisions_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.calendar_decisions FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER calendar_entries_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.calendar_entries FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER calendar_weeks_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.calendar_weeks FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER calendar_years_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.calendar_years FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER directory_changes_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.directory_changes FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER dossier_links_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.dossier_links FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER dossier_notes_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.dossier_notes FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER dossier_transitions_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.dossier_transitions FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER incident_acts_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.incident_acts FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER log_ins_append_only BEFORE UPDATE OR TRUNCATE ON public.log_ins FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER log_ins_kept BEFORE DELETE ON public.log_ins FOR EACH ROW WHEN ((old.at > (now() - '3 mons'::interval))) EXECUTE FUNCTION forbid_change();
CREATE TRIGGER notification_templates_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.notification_templates FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER paper_templates_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.paper_templates FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER payment_notices_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.payment_notices FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER payment_returns_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.payment_returns FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER procedure_version_scenarios_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.procedure_version_scenarios FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER procedure_versions_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.procedure_versions FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER ratings_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.ratings FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER reads_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.reads FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER tasks_for_somebody AFTER INSERT ON public.tasks REFERENCING NEW TABLE AS opened FOR EACH STATEMENT EXECUTE FUNCTION refuse_work_for_nobody();

-- Rights
ALTER TABLE deadlines ENABLE ROW LEVEL SECURITY;
ALTER TABLE declarations ENABLE ROW LEVEL SECURITY;
ALTER TABLE dossier_links ENABLE ROW LEVEL SECURITY;
ALTER TABLE dossier_notes ENABLE ROW LEVEL SECURITY;
ALTER TABLE dossier_transitions ENABLE ROW LEVEL SECURITY;
ALTER TABLE dossiers ENABLE ROW LEVEL SECURITY;
ALTER TABLE drafts ENABLE ROW LEVEL SECURITY;
ALTER TABLE files ENABLE ROW LEVEL SECURITY;
ALTER TABLE filings ENABLE ROW LEVEL SECURITY;
ALTER TABLE papers ENABLE ROW LEVEL SECURITY;
ALTER TABLE payment_attempts ENABLE ROW LEVEL SECURITY;
ALTER TABLE payment_returns ENABLE ROW LEVEL SECURITY;
ALTER TABLE payments ENABLE ROW LEVEL SECURITY;
ALTER TABLE ratings ENABLE ROW LEVEL SECURITY;
ALTER TABLE reads ENABLE ROW LEVEL SECURITY;
ALTER TABLE tasks ENABLE ROW LEVEL SECURITY;
ALTER TABLE transition_secrets ENABLE ROW LEVEL SECURITY;
GRANT DELETE, INSERT, SELECT ON codes_sent TO motcua_app;
GRANT DELETE, INSERT, SELECT ON declarations TO motcua_app;
GRANT DELETE, INSERT, SELECT ON external_login_starts TO motcua_app;
GRANT DELETE, INSERT, SELECT ON external_logins TO motcua_app;
GRANT DELETE, INSERT, SELECT ON filings TO motcua_app;
GRANT DELETE, INSERT, SELECT ON inbox TO motcua_app;
GRANT DELETE, INSERT, SELECT ON log_ins TO motcua_app;
GRANT DELETE, INSERT, SELECT ON used_challenges TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON account_roles TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON accounts TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON agencies TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON answers TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON attempts TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON audit_dossiers TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON audit_stays TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON code_requests TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON deadlines TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON divisions TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON dossier_counters TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON dossiers TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON drafts TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON files TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON incidents TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON login_tickets TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON message_listeners TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON notifications TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON outbox TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON password_tokens TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON procedure_drafts TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON procedures TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON second_factors TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON sessions TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON tasks TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON transition_secrets TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON workers TO motcua_app;
GRANT EXECUTE ON FUNCTION divisions_answered_with(text) TO motcua_app;
GRANT EXECUTE ON FUNCTION make_transition_partition(integer) TO motcua_app;
GRANT EXECUTE ON FUNCTION renamed_today(text) TO motcua_app;
GRANT INSERT, SELECT ON absences TO motcua_app;
GRANT INSERT, SELECT ON account_changes TO motcua_app;
GRANT INSERT, SELECT ON applicant_searches TO motcua_app;
GRANT INSERT, SELECT ON calendar_decisions TO motcua_app;
GRANT INSERT, SELECT ON calendar_entries TO motcua_app;
GRANT INSERT, SELECT ON calendar_weeks TO motcua_app;
GRANT INSERT, SELECT ON calendar_years TO motcua_app;
GRANT INSERT, SELECT ON directory_changes TO motcua_app;
GRANT INSERT, SELECT ON dossier_links TO motcua_app;
GRANT INSERT, SELECT ON dossier_notes TO motcua_app;
GRANT INSERT, SELECT ON dossier_transitions TO motcua_app;
GRANT INSERT, SELECT ON incident_acts TO motcua_app;
GRANT INSERT, SELECT ON notification_templates TO motcua_app;
GRANT INSERT, SELECT ON payment_notices TO motcua_app;
GRANT INSERT, SELECT ON payment_returns TO motcua_app;
GRANT INSERT, SELECT ON procedure_draft_versions TO motcua_app;
GRANT INSERT, SELECT ON procedure_reviews TO motcua_app;
GRANT INSERT, SELECT ON procedure_version_scenarios TO motcua_app;
GRANT INSERT, SELECT ON procedure_versions TO motcua_app;
GRANT INSERT, SELECT ON ratings TO motcua_app;
GRANT INSERT, SELECT ON reads TO motcua_app;
GRANT INSERT, SELECT ON secrets TO motcua_app;
GRANT INSERT, SELECT, UPDATE ON audit_checks TO motcua_app;
GRANT INSERT, SELECT, UPDATE ON calendar_recomputations TO motcua_app;
GRANT INSERT, SELECT, UPDATE ON paper_registers TO motcua_app;
GRANT INSERT, SELECT, UPDATE ON papers TO motcua_app;
GRANT INSERT, SELECT, UPDATE ON payment_attempts TO motcua_app;
GRANT INSERT, SELECT, UPDATE ON payments TO motcua_app;
GRANT INSERT, SELECT, UPDATE ON receipt_registers TO motcua_app;
GRANT SELECT (id, divisions, asked) ON procedure_versions TO motcua_reader;
GRANT SELECT ON deadlines TO motcua_reader;
GRANT SELECT ON declarations TO motcua_reader;
GRANT SELECT ON dossier_links TO motcua_reader;
GRANT SELECT ON dossier_notes TO motcua_reader;
GRANT SELECT ON dossier_transitions TO motcua_reader;
GRANT SELECT ON dossiers TO motcua_reader;
GRANT SELECT ON drafts TO motcua_reader;
GRANT SELECT ON files TO motcua_reader;
GRANT SELECT ON filings TO motcua_reader;
GRANT SELECT ON paper_templates TO motcua_app;
GRANT SELECT ON papers TO motcua_reader;
GRANT SELECT ON payment_attempts TO motcua_reader;
GRANT SELECT ON payment_returns TO motcua_reader;
GRANT SELECT ON payments TO motcua_reader;
GRANT SELECT ON ratings TO motcua_reader;
GRANT SELECT ON reads TO motcua_reader;
GRANT SELECT ON tasks TO motcua_reader;
GRANT SELECT ON transition_secrets TO motcua_reader;
GRANT UPDATE (decision, reason, decided_at, decided_by) ON procedure_reviews TO motcua_app;
GRANT UPDATE (ended_at, ended_by) ON absences TO motcua_app;

-- Policies
CREATE POLICY people ON deadlines FOR SELECT TO motcua_reader
  USING ((dossier_id = ( SELECT d.id
   FROM dossiers d
  WHERE (d.id = deadlines.dossier_id))));
CREATE POLICY the_house ON deadlines FOR ALL TO motcua_app
  USING (true) WITH CHECK (true);
CREATE POLICY people ON declarations FOR SELECT TO motcua_reader
  USING ((dossier_id = ( SELECT d.id
   FROM dossiers d
  WHERE (d.id = declarations.dossier_id))));
CREATE POLICY the_house ON declarations FOR ALL TO motcua_app
  USING (true) WITH CHECK (true);
CREATE POLICY people ON dossier_links FOR SELECT TO motcua_reader
  USING (((caller_id = ( SELECT d.id
   FROM dossiers d
  WHERE (d.id = dossier_links.caller_id))) OR (called_id = ( SELECT d.id
   FROM dossiers d
  WHERE (d.id = dossier_links.called_id)))));
CREATE POLICY the_house ON dossier_links FOR ALL TO motcua_app
  USING (true) WITH CHECK (true);
CREATE POLICY people ON dossier_notes FOR SELECT TO motcua_reader
  USING ((dossier_id = ( SELECT d.id
   FROM dossiers d
  WHERE ((d.id = dossier_notes.dossier_id) AND (d.submitter_id IS DISTINCT FROM ( SELECT (NULLIF(current_setting('motcua.account'::text, true), ''::text))::uuid AS "nullif")) AND (( SELECT (NULLIF(current_setting('motcua.places'::text, true), ''::text))::jsonb AS "nullif") ? d.agency_code)))));
CREATE POLICY the_house ON dossier_notes FOR ALL TO motcua_app
  USING (true) WITH CHECK (true);
CREATE POLICY people ON dossier_transitions FOR SELECT TO motcua_reader
  USING ((dossier_id = ( SELECT d.id
   FROM dossiers d
  WHERE (d.id = dossier_transitions.dossier_id))));
CREATE POLICY the_house ON dossier_transitions FOR ALL TO motcua_app
  USING (true) WITH CHECK (true);
CREATE POLICY people ON dossiers FOR SELECT TO motcua_reader
  USING (((submitter_id = ( SELECT (NULLIF(current_setting('motcua.account'::text, true), ''::text))::uuid AS "nullif")) OR (agency_code = ANY (( SELECT string_to_array(current_setting('motcua.audited'::text, true), ','::text) AS string_to_array)::text[])) OR ((( SELECT (NULLIF(current_setting('motcua.places'::text, true), ''::text))::jsonb AS "nullif") ? agency_code) AND (((( SELECT (NULLIF(current_setting('motcua.places'::text, true), ''::text))::jsonb AS "nullif") -> agency_code) ?| '{TTPVHCC,LD}'::text[]) OR (EXISTS ( SELECT
   FROM procedure_versions v
  WHERE ((v.id = dossiers.procedure_version_id) AND (((( SELECT (NULLIF(current_setting('motcua.places'::text, true), ''::text))::jsonb AS "nullif") -> dossiers.agency_code) ?| v.divisions) OR ((v.asked <> '{}'::text[]) AND facts_name_any(dossiers.state, v.asked, (( SELECT (NULLIF(current_setting('motcua.places'::text, true), ''::text))::jsonb AS "nullif") -> dossiers.agency_code))) OR ((v.divisions = '{}'::text[]) AND facts_name_nobody(dossiers.state, v.asked))))))))));
CREATE POLICY the_house ON dossiers FOR ALL TO motcua_app
  USING (true) WITH CHECK (true);
CREATE POLICY people ON drafts FOR SELECT TO motcua_reader
  USING ((owner_id = ( SELECT (NULLIF(current_setting('motcua.account'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY the_house ON drafts FOR ALL TO motcua_app
  USING (true) WITH CHECK (true);
CREATE POLICY people ON files FOR SELECT TO motcua_reader
  USING (
CASE
    WHEN (dossier_id IS NULL) THEN (owner_id = ( SELECT (NULLIF(current_setting('motcua.account'::text, true), ''::text))::uuid AS "nullif"))
    ELSE (dossier_id = ( SELECT d.id
       FROM dossiers d
      WHERE (d.id = files.dossier_id)))
END);
CREATE POLICY the_house ON files FOR ALL TO motcua_app
  USING (true) WITH CHECK (true);
CREATE POLICY people ON filings FOR SELECT TO motcua_reader
  USING ((dossier_id = ( SELECT d.id
   FROM dossiers d
  WHERE (d.id = filings.dossier_id))));
CREATE POLICY the_house ON filings FOR ALL TO motcua_app
  USING (true) WITH CHECK (true);
CREATE POLICY people ON papers FOR SELECT TO motcua_reader
  USING ((dossier_id = ( SELECT d.id
   FROM dossiers d
  WHERE (d.id = papers.dossier_id))));
CREATE POLICY the_house ON papers FOR ALL TO motcua_app
  USING (true) WITH CHECK (true);
CREATE POLICY people ON payment_attempts FOR SELECT TO motcua_reader
  USING ((payment_id = ( SELECT p.id
   FROM payments p
  WHERE (p.id = payment_attempts.payment_id))));
CREATE POLICY the_house ON payment_attempts FOR ALL TO motcua_app
  USING (true) WITH CHECK (true);
CREATE POLICY people ON payment_returns FOR SELECT TO motcua_reader
  USING ((payment_id = ( SELECT p.id
   FROM payments p
  WHERE (p.id = payment_returns.payment_id))));
CREATE POLICY the_house ON payment_returns FOR ALL TO motcua_app
  USING (true) WITH CHECK (true);
CREATE POLICY people ON payments FOR SELECT TO motcua_reader
  USING ((dossier_id = ( SELECT d.id
   FROM dossiers d
  WHERE (d.id = payments.dossier_id))));
CREATE POLICY the_house ON payments FOR ALL TO motcua_app
  USING (true) WITH CHECK (true);
CREATE POLICY people ON ratings FOR SELECT TO motcua_reader
  USING ((dossier_id = ( SELECT d.id
   FROM dossiers d
  WHERE (d.id = ratings.dossier_id))));
CREATE POLICY the_house ON ratings FOR ALL TO motcua_app
  USING (true) WITH CHECK (true);
CREATE POLICY people ON reads FOR SELECT TO motcua_reader
  USING ((dossier_id = ( SELECT d.id
   FROM dossiers d
  WHERE (d.id = reads.dossier_id))));
CREATE POLICY the_house ON reads FOR ALL TO motcua_app
  USING (true) WITH CHECK (true);
CREATE POLICY people ON tasks FOR SELECT TO motcua_reader
  USING ((((( SELECT (NULLIF(current_setting('motcua.places'::text, true), ''::text))::jsonb AS "nullif") -> split_part(division_id, '/'::text, 1)) ? split_part(division_id, '/'::text, 2)) OR (dossier_id = ( SELECT d.id
   FROM dossiers d
  WHERE (d.id = tasks.dossier_id)))));
CREATE POLICY the_house ON tasks FOR ALL TO motcua_app
  USING (true) WITH CHECK (true);
CREATE POLICY people ON transition_secrets FOR SELECT TO motcua_reader
  USING ((dossier_id = ( SELECT d.id
   FROM dossiers d
  WHERE (d.id = transition_secrets.dossier_id))));
CREATE POLICY the_house ON transition_secrets FOR ALL TO motcua_app
  USING (true) WITH CHECK (true);
