import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Kept, refuseToLose } from './refuse-to-lose.js';

/**
 * Messages are worked on under a lease, each effect is recorded once, and what failed for good waits for an operator.
 * Locks: ACCESS EXCLUSIVE on `outbox` and `incidents` while the index of open messages is built. `down` loses leases and what
 * was handled of messages that are done; it refuses while an open message has had an effect, which would come again, or an operator has acted.
 */
export class LeaseMessages1795312800000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [LEASES, INBOX, INCIDENTS, PRIVILEGES]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await refuseToLose(db, KEPT);
    await db.query('DROP TABLE incident_acts, inbox');
    await db.query('DROP TYPE journal_inbox');
    await db.query('DROP INDEX incidents_open, outbox_open');
    await db.query('ALTER TABLE incidents DROP COLUMN message_id, DROP COLUMN closed_by, DROP COLUMN close_reason');
    await db.query('ALTER TABLE outbox DROP COLUMN take_at, DROP COLUMN held, DROP COLUMN token, DROP COLUMN tries, DROP COLUMN parked_at');
    await db.query('CREATE INDEX outbox_open ON outbox (xid, id) WHERE done_at IS NULL');
  }
}

const LEASES = `
ALTER TABLE outbox
  -- Nobody takes it before: the end of a lease, of a wait after a failure, or of the time a queue has to bring it.
  ADD COLUMN take_at timestamptz NOT NULL DEFAULT 'epoch',
  ADD COLUMN held boolean NOT NULL DEFAULT false,
  -- One more with every lease: who comes with an older one has lost it.
  ADD COLUMN token integer NOT NULL DEFAULT 0,
  ADD COLUMN tries smallint NOT NULL DEFAULT 0,
  -- Failed for good: out of the way of the others until an operator says what to do.
  ADD COLUMN parked_at timestamptz;
DROP INDEX outbox_open;
CREATE INDEX outbox_open ON outbox (xid, id) WHERE done_at IS NULL AND parked_at IS NULL;`;

const INBOX = `
-- What each handler has done about a message, written with the effect itself: an effect is recorded once.
CREATE TABLE inbox (
  message_id bigint NOT NULL,
  handler text NOT NULL,
  PRIMARY KEY (message_id, handler)
);
CREATE TYPE journal_inbox AS (ord integer, message_id bigint, handler text, token integer);`;

const INCIDENTS = `
ALTER TABLE incidents
  ADD COLUMN message_id bigint,
  ADD COLUMN closed_by uuid,
  ADD COLUMN close_reason text;
CREATE INDEX incidents_open ON incidents (opened_at, id) WHERE closed_at IS NULL;
CREATE TABLE incident_acts (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  incident_id uuid NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  actor_id uuid NOT NULL,
  act text NOT NULL CHECK (act IN ('retry', 'close')),
  reason text
);
CREATE INDEX incident_acts_of_incident ON incident_acts (incident_id, id);
CREATE TRIGGER incident_acts_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON incident_acts
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();`;

const PRIVILEGES = `
GRANT SELECT, INSERT, DELETE ON inbox TO motcua_app;
GRANT SELECT, INSERT ON incident_acts TO motcua_app;`;

const KEPT: Kept = {
  'messages that failed for good and wait for an operator': { table: 'outbox', where: "done_at IS NULL AND parked_at IS NOT NULL" },
  'effects of messages that are still open': { table: 'inbox', where: 'EXISTS (SELECT FROM outbox o WHERE o.id = inbox.message_id AND o.done_at IS NULL)' },
  'acts of operators on incidents': { table: 'incident_acts' },
  'incidents somebody closed': { table: 'incidents', where: 'closed_by IS NOT NULL OR close_reason IS NOT NULL' },
};
