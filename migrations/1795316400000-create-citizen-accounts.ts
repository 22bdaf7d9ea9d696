import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Kept, refuseToLose } from './refuse-to-lose.js';

/**
 * People make accounts for themselves, officials log in with a second factor and stand in for each other. Locks `accounts` and
 * `sessions` for an instant each: every new column is empty or has a constant default, but for the ids of sessions, which are
 * few. `down` loses codes and tickets under way; it refuses while there is anything else of it.
 */
export class CreateCitizenAccounts1795316400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [ACCOUNTS, CODES, OFFICIALS, EXTERNAL, PRIVILEGES]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await refuseToLose(db, KEPT);
    await db.query(`DROP TABLE secrets, used_challenges, code_requests, codes_sent, password_tokens, second_factors, login_tickets,
      absences, account_changes, external_logins, external_login_starts`);
    await db.query('ALTER TABLE sessions DROP COLUMN id, DROP COLUMN agent');
    await db.query(`ALTER TABLE accounts ALTER COLUMN password_hash SET NOT NULL, DROP COLUMN birth_date, DROP COLUMN organization_code,
      DROP COLUMN representative_name, DROP COLUMN representative_id, DROP COLUMN language, DROP COLUMN phone_confirmed_at`);
  }
}

const ACCOUNTS = `
-- Without a password: whoever comes by single sign-on only, and an official who has not chosen the first one yet.
ALTER TABLE accounts ALTER COLUMN password_hash DROP NOT NULL,
  ADD birth_date date,
  ADD organization_code text UNIQUE,
  ADD representative_name text,
  ADD representative_id text,
  ADD language text NOT NULL DEFAULT 'vi' CHECK (language IN ('vi', 'en')),
  ADD phone_confirmed_at timestamptz;
-- A number belongs to one citizen; representatives may use theirs for the organisations they stand for.
CREATE UNIQUE INDEX accounts_confirmed_phone ON accounts (phone) WHERE phone_confirmed_at IS NOT NULL AND kind = 'CITIZEN';
ALTER TABLE sessions ADD id uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE, ADD agent text;`;

const CODES = `
-- Keys of this installation, drawn once.
CREATE TABLE secrets (
  name text PRIMARY KEY,
  value bytea NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE TABLE used_challenges (
  signature text PRIMARY KEY,
  expires_at timestamptz NOT NULL
);
-- Somebody waits for a one-time code. \`account_id\` is null where nobody has that login: whoever asks is not told.
CREATE TABLE code_requests (
  request_hash bytea PRIMARY KEY,
  purpose text NOT NULL CHECK (purpose IN ('REGISTER', 'LOG_IN')),
  subject text NOT NULL,
  account_id uuid REFERENCES accounts ON DELETE CASCADE,
  phone text,
  details jsonb,
  code_hash text NOT NULL,
  code_expires_at timestamptz NOT NULL,
  tries smallint NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX code_requests_by_expiry ON code_requests (expires_at);
-- What the limits are counted by. Numbers and addresses are kept as keyed hashes, for a day.
CREATE TABLE codes_sent (
  subject bytea NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX codes_sent_by_subject ON codes_sent (subject, at);
CREATE INDEX codes_sent_by_time ON codes_sent (at);
CREATE TABLE password_tokens (
  token_hash bytea PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX password_tokens_of_account ON password_tokens (account_id);`;

const OFFICIALS = `
CREATE TABLE second_factors (
  account_id uuid PRIMARY KEY REFERENCES accounts ON DELETE CASCADE,
  secret bytea NOT NULL,
  confirmed_at timestamptz,
  last_counter bigint NOT NULL DEFAULT 0,
  recovery_hashes text[] NOT NULL DEFAULT '{}'
);
-- The password was right; the second step is awaited.
CREATE TABLE login_tickets (
  ticket_hash bytea PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
  tries smallint NOT NULL DEFAULT 0,
  expires_at timestamptz NOT NULL
);
CREATE TABLE absences (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES accounts,
  substitute_id uuid NOT NULL REFERENCES accounts,
  first_day date NOT NULL,
  last_day date NOT NULL,
  reason text NOT NULL,
  made_by uuid NOT NULL REFERENCES accounts,
  created_at timestamptz NOT NULL,
  cancelled_at timestamptz,
  cancelled_by uuid REFERENCES accounts,
  CHECK (last_day >= first_day),
  CHECK (substitute_id <> account_id)
);
CREATE INDEX absences_of_substitute ON absences (substitute_id, last_day) WHERE cancelled_at IS NULL;
CREATE INDEX absences_of_account ON absences (account_id, last_day);
-- Who gave or took which right, and when.
CREATE TABLE account_changes (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES accounts,
  by_id uuid NOT NULL REFERENCES accounts,
  at timestamptz NOT NULL,
  change text NOT NULL,
  details jsonb NOT NULL
);
CREATE INDEX account_changes_of_account ON account_changes (account_id, id);
CREATE TRIGGER account_changes_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON account_changes
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();`;

const EXTERNAL = `
CREATE TABLE external_logins (
  issuer text NOT NULL,
  subject text NOT NULL,
  account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
  linked_at timestamptz NOT NULL,
  PRIMARY KEY (issuer, subject)
);
-- Somebody was sent to the other system and is to come back. Bound to the browser by a cookie whose hash is the key.
CREATE TABLE external_login_starts (
  cookie_hash bytea PRIMARY KEY,
  state text NOT NULL,
  nonce text NOT NULL,
  verifier text NOT NULL,
  return_to text NOT NULL,
  expires_at timestamptz NOT NULL
);`;

const PRIVILEGES = `
GRANT SELECT, INSERT ON secrets TO motcua_app;
GRANT SELECT, INSERT, DELETE ON used_challenges, codes_sent, external_logins, external_login_starts TO motcua_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON code_requests, password_tokens, second_factors, login_tickets TO motcua_app;
GRANT SELECT, INSERT, UPDATE ON absences TO motcua_app;
GRANT SELECT, INSERT ON account_changes TO motcua_app;`;

const KEPT: Kept = {
  'changes of accounts and rights': { table: 'account_changes' },
  absences: { table: 'absences' },
  'second factors': { table: 'second_factors' },
  'log-ins by another system': { table: 'external_logins' },
  'keys of the installation': { table: 'secrets' },
  'accounts of people and organisations': { table: 'accounts', where: 'password_hash IS NULL OR birth_date IS NOT NULL OR organization_code IS NOT NULL OR phone_confirmed_at IS NOT NULL' },
};
