import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Kept, refuseToLose } from './refuse-to-lose.js';

/**
 * Agencies and divisions change by decisions with a day and a document; a division names who goes on with its work. Words of
 * messages say who published them. Locks: ACCESS EXCLUSIVE on `divisions` and `notification_templates`, an instant. `down` refuses
 * while there are such decisions: later names would be the old ones again, and work that was handed on nobody's.
 */
export class DateTheDirectory1795352400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(DIRECTORY);
    await db.query(RENAMED);
    await db.query(ANSWERED);
    await db.query(TEMPLATES);
  }

  async down(db: QueryRunner): Promise<void> {
    await refuseToLose(db, KEPT);
    await db.query('ALTER TABLE notification_templates DROP COLUMN published_by, DROP COLUMN published_at, DROP COLUMN note');
    await db.query('DROP FUNCTION divisions_answered_with(text), renamed_today(text)');
    await db.query('DROP TABLE directory_changes');
    await db.query('ALTER TABLE divisions DROP COLUMN successor_id');
  }
}

const DIRECTORY = `
ALTER TABLE divisions ADD successor_id text REFERENCES divisions, ADD CHECK (successor_id <> id);
CREATE INDEX divisions_successor ON divisions (successor_id) WHERE successor_id IS NOT NULL;
-- Every decision about an agency or a division, with the document behind it. Later names are read from here: the row of an agency or
-- a division keeps the name it began with.
CREATE TABLE directory_changes (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- Code of an agency, or id of a division.
  subject text NOT NULL,
  change text NOT NULL CHECK (change IN ('OPENED', 'RENAMED', 'ENDED')),
  -- The first day of what is new; of an end, the last day.
  effective_on date NOT NULL,
  name_vi text,
  name_en text,
  successor text,
  document jsonb NOT NULL,
  by_id uuid NOT NULL REFERENCES accounts,
  at timestamptz NOT NULL,
  CHECK ((change = 'ENDED') = (name_vi IS NULL AND name_en IS NULL))
);
CREATE INDEX directory_changes_of_subject ON directory_changes (subject, change, effective_on, id);
CREATE TRIGGER directory_changes_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON directory_changes
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
GRANT SELECT, INSERT ON directory_changes TO motcua_app;`;

/** Name of an agency or a division by the last renaming that is in effect today; nothing where it has the name it began with. */
const RENAMED = `
CREATE FUNCTION renamed_today(named text) RETURNS TABLE (name_vi text, name_en text) LANGUAGE sql STABLE AS $$
  SELECT c.name_vi, c.name_en FROM directory_changes c
  WHERE c.subject = named AND c.change = 'RENAMED' AND c.effective_on <= (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
  ORDER BY c.effective_on DESC, c.id DESC LIMIT 1
$$;
REVOKE EXECUTE ON FUNCTION renamed_today(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION renamed_today(text) TO motcua_app;`;

/**
 * The division that does the work of \`held\` today, itself or whoever took over from it, with all that it took over; nothing where the
 * work was given to nobody. Whoever holds a role in one of them answers for all.
 */
const ANSWERED = `
CREATE FUNCTION divisions_answered_with(held text) RETURNS SETOF text LANGUAGE sql STABLE AS $$
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
$$;
REVOKE EXECUTE ON FUNCTION divisions_answered_with(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION divisions_answered_with(text) TO motcua_app;`;

const TEMPLATES = `
ALTER TABLE notification_templates ADD published_by uuid REFERENCES accounts, ADD published_at timestamptz, ADD note text;`;

const KEPT: Kept = {
  'decisions about agencies and divisions': { table: 'directory_changes' },
  'divisions whose work went to another': { table: 'divisions', where: 'successor_id IS NOT NULL' },
  'words of messages with who published them': { table: 'notification_templates', where: 'published_by IS NOT NULL' },
};
