import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What auditors count: one row for each dossier and one for each stay at a step, both made from the log and thrown away at
 * will; and the results of checking the log. Locks: none on tables in use. `down` loses the results of checks only.
 */
export class CreateAuditProjection1795323600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [DOSSIERS, STAYS, CHECKS, PRIVILEGES]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE audit_checks, audit_stays, audit_dossiers');
  }
}

const DOSSIERS = `
CREATE TABLE audit_dossiers (
  dossier_id uuid PRIMARY KEY,
  version integer NOT NULL,
  code text NOT NULL,
  agency_code text NOT NULL,
  procedure_code text NOT NULL,
  procedure_version_id text NOT NULL,
  channel smallint NOT NULL,
  status smallint NOT NULL,
  opened_at timestamptz NOT NULL,
  received_at timestamptz,
  -- Promised.
  due_at timestamptz,
  -- The clock stopped: resolved, or ended without it.
  finished_at timestamptz,
  ended text CHECK (ended IN ('done', 'refused', 'stopped')),
  timing text CHECK (timing IN ('EARLY', 'ON_TIME', 'OVERDUE')),
  pauses tstzmultirange NOT NULL,
  supplements smallint NOT NULL,
  -- Working minutes from acceptance to the end, or so far.
  office_minutes integer,
  applicant_minutes integer,
  paused_minutes integer
);
CREATE INDEX audit_dossiers_received ON audit_dossiers (agency_code, received_at);
CREATE INDEX audit_dossiers_code ON audit_dossiers (code);`;

const STAYS = `
CREATE TABLE audit_stays (
  dossier_id uuid NOT NULL,
  number smallint NOT NULL,
  step_id text NOT NULL,
  division_id text,
  waits_for text NOT NULL,
  began_at timestamptz NOT NULL,
  ended_at timestamptz,
  due_at timestamptz,
  -- Working minutes; null while it lasts.
  minutes integer,
  PRIMARY KEY (dossier_id, number)
);
CREATE INDEX audit_stays_began ON audit_stays (began_at);`;

const CHECKS = `
CREATE TABLE audit_checks (
  id uuid PRIMARY KEY,
  asked_by uuid NOT NULL,
  began_at timestamptz NOT NULL,
  ended_at timestamptz,
  dossiers integer NOT NULL DEFAULT 0,
  transitions bigint NOT NULL DEFAULT 0,
  -- Dossiers whose chain does not hold, with the first place and the reason; a hundred at most.
  broken jsonb NOT NULL DEFAULT '[]'
);`;

const PRIVILEGES = `
GRANT SELECT, INSERT, UPDATE, DELETE ON audit_dossiers, audit_stays TO motcua_app;
GRANT SELECT, INSERT, UPDATE ON audit_checks TO motcua_app;`;
