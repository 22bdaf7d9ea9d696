import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Kept, refuseToLose } from './refuse-to-lose.js';

/**
 * Calendars as dated data: decisions on days off, made-up days and office hours, each with its document and the moment it
 * became known. Days of earlier years stand in the calendar the house is built with. New tables and one new type, so it locks
 * nothing. `down` refuses while there are decisions: dates computed with them could no longer be computed again.
 */
export class CreateCalendars1795309200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [DECISIONS, RECOMPUTATIONS, APPEND_ONLY, JOURNAL_LIST, PRIVILEGES]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await refuseToLose(db, KEPT);
    await db.query('DROP TYPE journal_task_due');
    await db.query('DROP TABLE calendar_recomputations, calendar_weeks, calendar_years, calendar_entries, calendar_decisions');
  }
}

const DECISIONS = `
-- Scope: VN for the whole country, else the code of an agency. Of two decisions on one day the one known last holds.
CREATE TABLE calendar_decisions (
  number integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  scope text NOT NULL,
  symbol text NOT NULL,
  document jsonb NOT NULL,
  known_from timestamptz NOT NULL,
  published_by uuid NOT NULL,
  UNIQUE (scope, symbol)
);
CREATE TABLE calendar_entries (
  decision integer NOT NULL REFERENCES calendar_decisions,
  day date NOT NULL,
  kind text NOT NULL CHECK (kind IN ('OFF', 'MAKE_UP')),
  reason text NOT NULL CHECK (reason IN ('publicHoliday', 'compensatoryDay', 'workingDaySwap', 'officeClosed')),
  name_vi text NOT NULL,
  name_en text NOT NULL,
  sessions jsonb,
  PRIMARY KEY (decision, day)
);
CREATE TABLE calendar_years (
  decision integer NOT NULL REFERENCES calendar_decisions,
  year integer NOT NULL CHECK (year BETWEEN 1976 AND 2200),
  status text NOT NULL CHECK (status IN ('announced', 'byStatute')),
  PRIMARY KEY (decision, year)
);
-- Weekly office hours from a day on: eight lists of sessions, place 1 is Monday.
CREATE TABLE calendar_weeks (
  decision integer NOT NULL REFERENCES calendar_decisions,
  effective_from date NOT NULL,
  sessions_by_weekday jsonb NOT NULL,
  PRIMARY KEY (decision, effective_from)
);`;

const RECOMPUTATIONS = `
-- How far the running dossiers have been computed again after a decision. Two passes: the second finds what was moved meanwhile
-- by a process that did not know of the decision yet.
CREATE TABLE calendar_recomputations (
  decision integer PRIMARY KEY REFERENCES calendar_decisions,
  pass smallint NOT NULL DEFAULT 1 CHECK (pass BETWEEN 1 AND 2),
  after uuid,
  moved integer NOT NULL DEFAULT 0,
  failed integer NOT NULL DEFAULT 0,
  first_pass_at timestamptz,
  finished_at timestamptz
);`;

const APPEND_ONLY = ['decisions', 'entries', 'years', 'weeks']
  .map(
    (table) => `CREATE TRIGGER calendar_${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON calendar_${table}
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();`,
  )
  .join('\n');

const JOURNAL_LIST = 'CREATE TYPE journal_task_due AS (ord integer, step_id text, since integer, instance text, due_at timestamptz)';

const PRIVILEGES = `
GRANT SELECT, INSERT ON calendar_decisions, calendar_entries, calendar_years, calendar_weeks TO motcua_app;
GRANT SELECT, INSERT, UPDATE ON calendar_recomputations TO motcua_app;`;

const KEPT: Kept = {
  'decisions on working time': { table: 'calendar_decisions' },
  'days of such decisions': { table: 'calendar_entries' },
  'years of such decisions': { table: 'calendar_years' },
  'weeks of such decisions': { table: 'calendar_weeks' },
};
