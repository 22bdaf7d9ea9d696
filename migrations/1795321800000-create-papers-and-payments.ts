import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Kept, refuseToLose } from './refuse-to-lose.js';

/** Printed forms and results with their registers; amounts asked and how they were settled. New tables, so it locks nothing. `down` refuses while a paper, an amount or a number was given. */
export class CreatePapersAndPayments1795321800000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [PAPERS, PAYMENTS, PRIVILEGES]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await refuseToLose(db, KEPT);
    await db.query('DROP TABLE payment_notices, payment_attempts, payments, receipt_registers, papers, paper_registers, paper_templates');
  }
}

const PAPERS = `
-- What a result says, by procedure. A version never changes: a paper can be made again in the words of its day.
CREATE TABLE paper_templates (
  procedure_code text NOT NULL,
  code text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  template jsonb NOT NULL,
  valid_from timestamptz NOT NULL,
  PRIMARY KEY (procedure_code, code, version)
);
CREATE TRIGGER paper_templates_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON paper_templates
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
-- The last number given, by agency, year and kind of result. It is raised in the statement that writes the paper.
CREATE TABLE paper_registers (
  agency_code text NOT NULL REFERENCES agencies,
  year integer NOT NULL,
  kind text NOT NULL,
  last integer NOT NULL CHECK (last > 0),
  PRIMARY KEY (agency_code, year, kind)
);
-- One paper for each transition and kind. The row takes the number; the file follows. Files hold personal data and can be emptied.
CREATE TABLE papers (
  id uuid PRIMARY KEY,
  dossier_id uuid NOT NULL REFERENCES dossiers,
  seq integer NOT NULL,
  kind text NOT NULL,
  agency_code text NOT NULL,
  year integer NOT NULL,
  number integer,
  template_version integer,
  issued_at timestamptz NOT NULL,
  file bytea,
  sha256 bytea,
  signature jsonb,
  finished_at timestamptz,
  UNIQUE (dossier_id, seq, kind),
  UNIQUE (agency_code, year, kind, number),
  CHECK ((finished_at IS NULL) = (sha256 IS NULL))
);`;

const PAYMENTS = `
-- What is asked for one dossier at one moment of its way. Amounts are whole VND; nothing is asked where the sum is 0.
CREATE TABLE payments (
  id uuid PRIMARY KEY,
  dossier_id uuid NOT NULL REFERENCES dossiers,
  collect text NOT NULL CHECK (collect IN ('COLLECT_UPFRONT', 'COLLECT_ON_RETURN')),
  amount bigint NOT NULL CHECK (amount > 0),
  currency text NOT NULL DEFAULT 'VND' CHECK (currency = 'VND'),
  lines jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('ASKED', 'SETTLED', 'REFUNDED')),
  asked_at timestamptz NOT NULL,
  settled_at timestamptz,
  method text CHECK (method IN ('GATEWAY', 'CASH')),
  collected_by uuid,
  order_id text,
  agency_code text NOT NULL,
  receipt_year integer,
  receipt_number integer,
  refunded_at timestamptz,
  refunded_by uuid,
  refund_reason text,
  UNIQUE (dossier_id, collect),
  UNIQUE (agency_code, receipt_year, receipt_number),
  CHECK ((state = 'ASKED') = (settled_at IS NULL)),
  CHECK ((settled_at IS NULL) = (receipt_number IS NULL)),
  CHECK ((state = 'REFUNDED') = (refunded_at IS NOT NULL))
);
CREATE TABLE receipt_registers (
  agency_code text NOT NULL REFERENCES agencies,
  year integer NOT NULL,
  last integer NOT NULL CHECK (last > 0),
  PRIMARY KEY (agency_code, year)
);
-- One try to pay at a gateway. Money that came twice is owed back: REFUND_DUE.
CREATE TABLE payment_attempts (
  order_id text PRIMARY KEY,
  payment_id uuid NOT NULL REFERENCES payments,
  gateway text NOT NULL,
  amount bigint NOT NULL CHECK (amount > 0),
  started_at timestamptz NOT NULL,
  started_by uuid NOT NULL,
  expires_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('STARTED', 'PAID', 'FAILED', 'REFUND_DUE')),
  gateway_transaction text,
  ended_at timestamptz,
  UNIQUE (gateway, gateway_transaction),
  CHECK ((state = 'STARTED') = (ended_at IS NULL))
);
CREATE INDEX payment_attempts_of_payment ON payment_attempts (payment_id);
CREATE INDEX payment_attempts_open ON payment_attempts (started_at) WHERE state = 'STARTED';
-- Every call of a gateway that was believed, with the answer it got: the same call gets the same answer.
CREATE TABLE payment_notices (
  gateway text NOT NULL,
  event_id text NOT NULL,
  order_id text NOT NULL,
  received_at timestamptz NOT NULL,
  answer jsonb NOT NULL,
  PRIMARY KEY (gateway, event_id)
);
CREATE TRIGGER payment_notices_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON payment_notices
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();`;

const PRIVILEGES = `
GRANT SELECT, INSERT ON paper_templates, payment_notices TO motcua_app;
GRANT SELECT, INSERT, UPDATE ON papers, paper_registers, payments, payment_attempts, receipt_registers TO motcua_app;`;

const KEPT: Kept = {
  'papers with their numbers': { table: 'papers' },
  'words of results': { table: 'paper_templates' },
  'amounts asked, settled or given back': { table: 'payments' },
  'tries to pay': { table: 'payment_attempts' },
  'calls of gateways': { table: 'payment_notices' },
  'numbers given to papers': { table: 'paper_registers' },
  'numbers given to receipts': { table: 'receipt_registers' },
};
