import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Kept, refuseToLose } from './refuse-to-lose.js';

/** Money that came for what was settled already is given back, and that is recorded. Locks: ACCESS EXCLUSIVE on `payment_attempts`, an instant. `down` refuses while any was: it would be due again. */
export class RecordMoneyReturned1795342300000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE payment_attempts ADD COLUMN refunded_at timestamptz, ADD COLUMN refunded_by uuid, ADD COLUMN refund_reason text');
    await db.query('ALTER TABLE payment_attempts DROP CONSTRAINT payment_attempts_state_check');
    await db.query(`ALTER TABLE payment_attempts ADD CONSTRAINT payment_attempts_state_check CHECK (state IN ('STARTED', 'PAID', 'FAILED', 'REFUND_DUE', 'REFUNDED'))`);
    await db.query(`ALTER TABLE payment_attempts ADD CONSTRAINT payment_attempts_refund_check CHECK ((state = 'REFUNDED') = (refunded_at IS NOT NULL))`);
    await db.query(`CREATE INDEX payment_attempts_refund_due ON payment_attempts (ended_at) WHERE state = 'REFUND_DUE'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await refuseToLose(db, KEPT);
    await db.query('DROP INDEX payment_attempts_refund_due');
    await db.query('ALTER TABLE payment_attempts DROP CONSTRAINT payment_attempts_refund_check');
    await db.query('ALTER TABLE payment_attempts DROP CONSTRAINT payment_attempts_state_check');
    await db.query(`ALTER TABLE payment_attempts ADD CONSTRAINT payment_attempts_state_check CHECK (state IN ('STARTED', 'PAID', 'FAILED', 'REFUND_DUE'))`);
    await db.query('ALTER TABLE payment_attempts DROP COLUMN refunded_at, DROP COLUMN refunded_by, DROP COLUMN refund_reason');
  }
}

const KEPT: Kept = {
  'sums of money given back': { table: 'payment_attempts', where: "state = 'REFUNDED'" },
};
