import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Kept, refuseToLose } from './refuse-to-lose.js';

/**
 * Less may be owed than was asked, once an exemption is confirmed late: what was open is asked anew or waived, what was paid too much is
 * owed back. Locks: ACCESS EXCLUSIVE on `payments`, an instant. `down` refuses while something was waived, is owed back or was given back in part.
 */
export class LowerPayments1795368000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [...checksFor(`'ASKED', 'SETTLED', 'REFUNDED', 'WAIVED'`, `state IN ('ASKED', 'WAIVED')`), OWED]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await refuseToLose(db, KEPT);
    await db.query('DROP INDEX payments_owed_back');
    await db.query('ALTER TABLE payments DROP COLUMN owed_back, DROP COLUMN returned, DROP COLUMN returned_at, DROP COLUMN returned_by, DROP COLUMN returned_for, DROP COLUMN return_reason');
    for (const statement of checksFor(`'ASKED', 'SETTLED', 'REFUNDED'`, `state = 'ASKED'`)) await db.query(statement);
  }
}

const checksFor = (states: string, isOpen: string): readonly string[] => [
  'ALTER TABLE payments DROP CONSTRAINT payments_state_check, DROP CONSTRAINT payments_check',
  `ALTER TABLE payments ADD CONSTRAINT payments_state_check CHECK (state IN (${states})), ADD CONSTRAINT payments_check CHECK ((${isOpen}) = (settled_at IS NULL))`,
];

const OWED = `
-- Paid too much and still to be given back, and what was given back before; whole VND.
ALTER TABLE payments ADD COLUMN owed_back bigint CHECK (owed_back > 0), ADD COLUMN returned bigint NOT NULL DEFAULT 0 CHECK (returned >= 0),
  ADD COLUMN returned_at timestamptz, ADD COLUMN returned_by uuid, ADD COLUMN returned_for uuid, ADD COLUMN return_reason text,
  ADD CONSTRAINT payments_return_check CHECK ((returned > 0) = (returned_at IS NOT NULL));
CREATE INDEX payments_owed_back ON payments (settled_at) WHERE owed_back IS NOT NULL;`;

const KEPT: Kept = {
  'payments waived, owed back or given back in part': { table: 'payments', where: "state = 'WAIVED' OR owed_back IS NOT NULL OR returned > 0" },
};
