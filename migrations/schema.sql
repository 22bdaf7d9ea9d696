-- The schema after all migrations. Generated; a test compares it. Not for loading: `migrate` makes the database.

-- Types
CREATE TYPE journal_answer AS (ord integer, actor_id uuid, key text, body_hash bytea, status smallint, body text);
CREATE TYPE journal_arm AS (ord integer, key text, due_at timestamp with time zone);
CREATE TYPE journal_disarm AS (ord integer, key text);
CREATE TYPE journal_entry AS (id uuid, opened_month integer, version integer, at timestamp with time zone, status smallint, state text, command text, step_id text, outcome text, division_id text, actor_kind smallint, actor_id uuid, from_steps text[], to_steps text[], leaf bytea, hash bytea);
CREATE TYPE journal_inbox AS (ord integer, message_id bigint, handler text, token integer);
CREATE TYPE journal_message AS (ord integer, name text, payload jsonb);
CREATE TYPE journal_opening AS (ord integer, agency_code text, code_day text, lookup_code text, procedure_code text, procedure_version_id text, channel smallint, submitter_id uuid, form_key text, declaration jsonb, components jsonb);
CREATE TYPE journal_secret AS (ord integer, salt bytea, fields jsonb);
CREATE TYPE journal_task_assign AS (ord integer, step_id text, since integer, instance text, assignee_id uuid);
CREATE TYPE journal_task_close AS (ord integer, step_id text, since integer, instance text);
CREATE TYPE journal_task_due AS (ord integer, step_id text, since integer, instance text, due_at timestamp with time zone);
CREATE TYPE journal_task_open AS (ord integer, id uuid, step_id text, since integer, instance text, performer_kind text, division_id text, role text, assignee_id uuid, due_at timestamp with time zone);

-- Tables
CREATE TABLE account_roles (
  account_id uuid NOT NULL,
  division_id text NOT NULL,
  role text NOT NULL
);
CREATE TABLE accounts (
  id uuid NOT NULL,
  kind text NOT NULL,
  login text NOT NULL,
  password_hash text NOT NULL,
  full_name text NOT NULL,
  personal_id text,
  phone text,
  email text,
  demo boolean DEFAULT false NOT NULL,
  created_at timestamp with time zone NOT NULL,
  disabled_at timestamp with time zone
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
CREATE TABLE deadlines (
  dossier_id uuid NOT NULL,
  key text NOT NULL,
  due_at timestamp with time zone NOT NULL
);
CREATE TABLE declarations (
  dossier_id uuid NOT NULL,
  form_key text NOT NULL,
  content jsonb NOT NULL,
  components jsonb NOT NULL
);
CREATE TABLE divisions (
  id text NOT NULL,
  agency_code text NOT NULL,
  code text NOT NULL,
  name_vi text NOT NULL,
  name_en text NOT NULL,
  effective_from date NOT NULL,
  effective_to date
);
CREATE TABLE dossier_counters (
  agency_code text NOT NULL,
  day date NOT NULL,
  last integer NOT NULL
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
  lookup_code text NOT NULL,
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
  valid_from timestamp with time zone NOT NULL
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
  dossier_id uuid NOT NULL,
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
  published_by uuid
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
CREATE TABLE sessions (
  token_hash bytea NOT NULL,
  account_id uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  last_seen_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL
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

-- Constraints
ALTER TABLE account_roles ADD CONSTRAINT account_roles_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id);
ALTER TABLE account_roles ADD CONSTRAINT account_roles_division_id_fkey FOREIGN KEY (division_id) REFERENCES divisions(id);
ALTER TABLE account_roles ADD CONSTRAINT account_roles_pkey PRIMARY KEY (account_id, division_id, role);
ALTER TABLE accounts ADD CONSTRAINT accounts_kind_check CHECK ((kind = ANY (ARRAY['CITIZEN'::text, 'ORGANIZATION'::text, 'ENTERPRISE'::text, 'OFFICIAL'::text])));
ALTER TABLE accounts ADD CONSTRAINT accounts_login_key UNIQUE (login);
ALTER TABLE accounts ADD CONSTRAINT accounts_personal_id_key UNIQUE (personal_id);
ALTER TABLE accounts ADD CONSTRAINT accounts_pkey PRIMARY KEY (id);
ALTER TABLE agencies ADD CONSTRAINT agencies_level_check CHECK ((level = ANY (ARRAY['MINISTRY'::text, 'PROVINCE'::text, 'COMMUNE'::text, 'OTHER'::text])));
ALTER TABLE agencies ADD CONSTRAINT agencies_parent_code_fkey FOREIGN KEY (parent_code) REFERENCES agencies(code);
ALTER TABLE agencies ADD CONSTRAINT agencies_pkey PRIMARY KEY (code);
ALTER TABLE agencies ADD CONSTRAINT agencies_successor_code_fkey FOREIGN KEY (successor_code) REFERENCES agencies(code);
ALTER TABLE answers ADD CONSTRAINT answers_pkey PRIMARY KEY (actor_id, key);
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
ALTER TABLE deadlines ADD CONSTRAINT deadlines_pkey PRIMARY KEY (dossier_id, key);
ALTER TABLE declarations ADD CONSTRAINT declarations_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossiers(id);
ALTER TABLE declarations ADD CONSTRAINT declarations_pkey PRIMARY KEY (dossier_id);
ALTER TABLE divisions ADD CONSTRAINT divisions_agency_code_code_key UNIQUE (agency_code, code);
ALTER TABLE divisions ADD CONSTRAINT divisions_agency_code_fkey FOREIGN KEY (agency_code) REFERENCES agencies(code);
ALTER TABLE divisions ADD CONSTRAINT divisions_check CHECK ((id = ((agency_code || '/'::text) || code)));
ALTER TABLE divisions ADD CONSTRAINT divisions_pkey PRIMARY KEY (id);
ALTER TABLE dossier_counters ADD CONSTRAINT dossier_counters_pkey PRIMARY KEY (agency_code, day);
ALTER TABLE dossier_transitions ADD CONSTRAINT dossier_transitions_pkey PRIMARY KEY (opened_month, dossier_id, seq);
ALTER TABLE dossiers ADD CONSTRAINT dossiers_agency_code_fkey FOREIGN KEY (agency_code) REFERENCES agencies(code);
ALTER TABLE dossiers ADD CONSTRAINT dossiers_channel_check CHECK (((channel >= 1) AND (channel <= 3)));
ALTER TABLE dossiers ADD CONSTRAINT dossiers_code_key UNIQUE (code);
ALTER TABLE dossiers ADD CONSTRAINT dossiers_pkey PRIMARY KEY (id);
ALTER TABLE dossiers ADD CONSTRAINT dossiers_procedure_version_id_fkey FOREIGN KEY (procedure_version_id) REFERENCES procedure_versions(id);
ALTER TABLE dossiers ADD CONSTRAINT dossiers_status_check CHECK (((status >= 1) AND (status <= 10)));
ALTER TABLE inbox ADD CONSTRAINT inbox_pkey PRIMARY KEY (message_id, handler);
ALTER TABLE incident_acts ADD CONSTRAINT incident_acts_act_check CHECK ((act = ANY (ARRAY['retry'::text, 'close'::text])));
ALTER TABLE incident_acts ADD CONSTRAINT incident_acts_pkey PRIMARY KEY (id);
ALTER TABLE incidents ADD CONSTRAINT incidents_pkey PRIMARY KEY (id);
ALTER TABLE message_listeners ADD CONSTRAINT message_listeners_pkey PRIMARY KEY (message, handler);
ALTER TABLE notification_templates ADD CONSTRAINT notification_templates_channel_check CHECK ((channel = ANY (ARRAY['EMAIL'::text, 'SMS'::text, 'PORTAL'::text])));
ALTER TABLE notification_templates ADD CONSTRAINT notification_templates_language_check CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text])));
ALTER TABLE notification_templates ADD CONSTRAINT notification_templates_pkey PRIMARY KEY (key, version, language, channel);
ALTER TABLE notification_templates ADD CONSTRAINT notification_templates_version_check CHECK ((version > 0));
ALTER TABLE notifications ADD CONSTRAINT notifications_check CHECK (((state = 'WAITING'::text) = (settled_at IS NULL)));
ALTER TABLE notifications ADD CONSTRAINT notifications_check1 CHECK (((lease IS NULL) = (leased_until IS NULL)));
ALTER TABLE notifications ADD CONSTRAINT notifications_message_id_channel_recipient_id_template_key_key UNIQUE (message_id, channel, recipient_id, template_key);
ALTER TABLE notifications ADD CONSTRAINT notifications_pkey PRIMARY KEY (id);
ALTER TABLE notifications ADD CONSTRAINT notifications_state_check CHECK ((state = ANY (ARRAY['WAITING'::text, 'SENT'::text, 'FAILED'::text, 'SUPPRESSED'::text])));
ALTER TABLE notifications ADD CONSTRAINT notifications_template_key_template_version_language_chann_fkey FOREIGN KEY (template_key, template_version, language, channel) REFERENCES notification_templates(key, version, language, channel);
ALTER TABLE outbox ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);
ALTER TABLE procedure_versions ADD CONSTRAINT procedure_versions_id_check CHECK ((id ~ '^[0-9a-f]{64}$'::text));
ALTER TABLE procedure_versions ADD CONSTRAINT procedure_versions_pkey PRIMARY KEY (id);
ALTER TABLE procedure_versions ADD CONSTRAINT procedure_versions_procedure_code_number_key UNIQUE (procedure_code, number);
ALTER TABLE procedures ADD CONSTRAINT procedures_pkey PRIMARY KEY (code);
ALTER TABLE sessions ADD CONSTRAINT sessions_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id);
ALTER TABLE sessions ADD CONSTRAINT sessions_pkey PRIMARY KEY (token_hash);
ALTER TABLE tasks ADD CONSTRAINT tasks_dossier_id_step_id_since_instance_key UNIQUE (dossier_id, step_id, since, instance);
ALTER TABLE tasks ADD CONSTRAINT tasks_performer_kind_check CHECK ((performer_kind = ANY (ARRAY['OFFICIAL'::text, 'SUBMITTER'::text, 'SYSTEM'::text])));
ALTER TABLE tasks ADD CONSTRAINT tasks_pkey PRIMARY KEY (id);
ALTER TABLE transition_secrets ADD CONSTRAINT transition_secrets_pkey PRIMARY KEY (dossier_id, seq);

-- Indexes
CREATE INDEX deadlines_by_time ON public.deadlines USING btree (due_at);
CREATE INDEX dossier_transitions_by_time ON ONLY public.dossier_transitions USING brin (at);
CREATE INDEX dossiers_by_submitter ON public.dossiers USING btree (submitter_id, id);
CREATE INDEX incident_acts_of_incident ON public.incident_acts USING btree (incident_id, id);
CREATE INDEX incidents_open ON public.incidents USING btree (opened_at, id) WHERE (closed_at IS NULL);
CREATE INDEX notifications_due ON public.notifications USING btree (not_before, id) WHERE (state = 'WAITING'::text);
CREATE INDEX notifications_of_recipient ON public.notifications USING btree (recipient_id, created_at DESC, id DESC);
CREATE INDEX outbox_open ON public.outbox USING btree (xid, id) WHERE ((done_at IS NULL) AND (parked_at IS NULL));
CREATE INDEX sessions_by_account ON public.sessions USING btree (account_id);
CREATE INDEX tasks_of_assignee ON public.tasks USING btree (assignee_id, due_at, id) WHERE (assignee_id IS NOT NULL);
CREATE INDEX tasks_of_division ON public.tasks USING btree (division_id, role, due_at, id) WHERE (assignee_id IS NULL);

-- Functions
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

-- Triggers
CREATE TRIGGER calendar_decisions_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.calendar_decisions FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER calendar_entries_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.calendar_entries FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER calendar_weeks_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.calendar_weeks FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER calendar_years_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.calendar_years FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER dossier_transitions_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.dossier_transitions FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER incident_acts_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.incident_acts FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER notification_templates_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.notification_templates FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER procedure_versions_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.procedure_versions FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();

-- Rights
GRANT DELETE, INSERT, SELECT ON inbox TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON account_roles TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON accounts TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON agencies TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON answers TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON deadlines TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON declarations TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON divisions TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON dossier_counters TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON dossiers TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON incidents TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON message_listeners TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON notifications TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON outbox TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON procedures TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON sessions TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON tasks TO motcua_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON transition_secrets TO motcua_app;
GRANT EXECUTE ON FUNCTION make_transition_partition(integer) TO motcua_app;
GRANT INSERT, SELECT ON calendar_decisions TO motcua_app;
GRANT INSERT, SELECT ON calendar_entries TO motcua_app;
GRANT INSERT, SELECT ON calendar_weeks TO motcua_app;
GRANT INSERT, SELECT ON calendar_years TO motcua_app;
GRANT INSERT, SELECT ON dossier_transitions TO motcua_app;
GRANT INSERT, SELECT ON incident_acts TO motcua_app;
GRANT INSERT, SELECT ON notification_templates TO motcua_app;
GRANT INSERT, SELECT ON procedure_versions TO motcua_app;
GRANT INSERT, SELECT, UPDATE ON calendar_recomputations TO motcua_app;
