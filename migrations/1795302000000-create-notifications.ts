import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Kept, refuseToLose } from './refuse-to-lose.js';

/** What people were told, and in which words. New tables, so it locks nothing. `down` refuses while there are any. */
export class CreateNotifications1795302000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [TEMPLATES, NOTIFICATIONS, PRIVILEGES]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await refuseToLose(db, KEPT);
    await db.query('DROP TABLE notifications, notification_templates');
  }
}

const TEMPLATES = `
-- A version never changes: what was sent can be shown again in the words of its day.
CREATE TABLE notification_templates (
  key text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  language text NOT NULL CHECK (language IN ('vi', 'en')),
  channel text NOT NULL CHECK (channel IN ('EMAIL', 'SMS', 'PORTAL')),
  subject text NOT NULL,
  body text NOT NULL,
  valid_from timestamptz NOT NULL,
  PRIMARY KEY (key, version, language, channel)
);
CREATE TRIGGER notification_templates_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON notification_templates
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();`;

const NOTIFICATIONS = `
-- One row per message, channel, recipient and template: the one recorded effect. Address, words and values are personal
-- data: they can be emptied, and the proof that something was sent stays.
CREATE TABLE notifications (
  id uuid PRIMARY KEY,
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
  "values" jsonb,
  state text NOT NULL CHECK (state IN ('WAITING', 'SENT', 'FAILED', 'SUPPRESSED')),
  attempts smallint NOT NULL DEFAULT 0,
  not_before timestamptz NOT NULL,
  lease uuid,
  leased_until timestamptz,
  proof jsonb NOT NULL DEFAULT '[]',
  created_at timestamptz NOT NULL,
  settled_at timestamptz,
  read_at timestamptz,
  UNIQUE (message_id, channel, recipient_id, template_key),
  FOREIGN KEY (template_key, template_version, language, channel) REFERENCES notification_templates,
  CHECK ((state = 'WAITING') = (settled_at IS NULL)),
  CHECK ((lease IS NULL) = (leased_until IS NULL))
);
CREATE INDEX notifications_due ON notifications (not_before, id) WHERE state = 'WAITING';
CREATE INDEX notifications_of_recipient ON notifications (recipient_id, created_at DESC, id DESC);`;

const PRIVILEGES = `
GRANT SELECT, INSERT, UPDATE, DELETE ON notifications TO motcua_app;
GRANT SELECT, INSERT ON notification_templates TO motcua_app;`;

const KEPT: Kept = {
  'notifications with their proofs of sending': { table: 'notifications' },
  'words of messages': { table: 'notification_templates' },
};
