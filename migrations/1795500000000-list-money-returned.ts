import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseToLose } from './refuse-to-lose.js';

/**
 * Each part of money that is given back keeps its own sum, moment, officer and ground; a later part overwrites none before. What is owed
 * back is no column any more: what was paid too much, less the parts. Locks: ACCESS EXCLUSIVE on `payments`, while rows with money owed
 * back are rewritten. `down` refuses while a payment was given back in more than one part: the old form has room for one.
 */
export class ListMoneyReturned1795500000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [RETURNS, ...GUARDS, ...MOVE]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await refuseToLose(db, { 'parts of money given back that came after a first one': { table: 'payment_returns', where: 'part > 1' } });
    for (const statement of MOVE_BACK) await db.query(statement);
    await db.query('DROP TABLE payment_returns');
  }
}

const RETURNS = `
CREATE TABLE payment_returns (
  payment_id uuid NOT NULL REFERENCES payments,
  part integer NOT NULL CHECK (part > 0),
  amount bigint NOT NULL CHECK (amount > 0),
  returned_at timestamptz NOT NULL,
  returned_by uuid NOT NULL,
  returned_for uuid,
  reason text NOT NULL,
  PRIMARY KEY (payment_id, part)
);
CREATE TRIGGER payment_returns_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON payment_returns
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();`;

// What is seen of `payments` is decided there.
const GUARDS = [
  'GRANT SELECT, INSERT ON payment_returns TO motcua_app',
  'GRANT SELECT ON payment_returns TO motcua_reader',
  'ALTER TABLE payment_returns ENABLE ROW LEVEL SECURITY',
  'CREATE POLICY the_house ON payment_returns TO motcua_app USING (true) WITH CHECK (true)',
  'CREATE POLICY people ON payment_returns FOR SELECT TO motcua_reader USING (payment_id = (SELECT p.id FROM payments p WHERE p.id = payment_returns.payment_id))',
];

const MOVE = [
  `INSERT INTO payment_returns (payment_id, part, amount, returned_at, returned_by, returned_for, reason)
    SELECT id, 1, returned, returned_at, returned_by, returned_for, return_reason FROM payments WHERE returned > 0`,
  `-- What was paid beyond what is owed by the exemptions that were confirmed later; whole VND. It only grows.
  ALTER TABLE payments ADD COLUMN overpaid bigint NOT NULL DEFAULT 0 CHECK (overpaid >= 0)`,
  'UPDATE payments SET overpaid = returned + coalesce(owed_back, 0) WHERE returned > 0 OR owed_back IS NOT NULL',
  'DROP INDEX payments_owed_back',
  'ALTER TABLE payments DROP COLUMN owed_back, DROP COLUMN returned, DROP COLUMN returned_at, DROP COLUMN returned_by, DROP COLUMN returned_for, DROP COLUMN return_reason',
  'CREATE INDEX payments_overpaid ON payments (settled_at) WHERE overpaid > 0',
];

const MOVE_BACK = [
  `ALTER TABLE payments ADD COLUMN owed_back bigint CHECK (owed_back > 0), ADD COLUMN returned bigint NOT NULL DEFAULT 0 CHECK (returned >= 0),
    ADD COLUMN returned_at timestamptz, ADD COLUMN returned_by uuid, ADD COLUMN returned_for uuid, ADD COLUMN return_reason text`,
  `UPDATE payments p SET owed_back = nullif(p.overpaid - coalesce(r.amount, 0), 0), returned = coalesce(r.amount, 0), returned_at = r.returned_at,
    returned_by = r.returned_by, returned_for = r.returned_for, return_reason = r.reason
    FROM payments o LEFT JOIN payment_returns r ON r.payment_id = o.id WHERE o.id = p.id AND p.overpaid > 0`,
  'ALTER TABLE payments ADD CONSTRAINT payments_return_check CHECK ((returned > 0) = (returned_at IS NOT NULL))',
  'CREATE INDEX payments_owed_back ON payments (settled_at) WHERE owed_back IS NOT NULL',
  'DROP INDEX payments_overpaid',
  'ALTER TABLE payments DROP COLUMN overpaid',
];
