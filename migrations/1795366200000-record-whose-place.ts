import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseToLose } from './refuse-to-lose.js';

/** Money taken or given back in the place of an absent official says so. Locks: ACCESS EXCLUSIVE on two tables, an instant. `down` refuses while one does. */
export class RecordWhosePlace1795366200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE payments ADD COLUMN collected_for uuid, ADD COLUMN refunded_for uuid');
    await db.query('ALTER TABLE payment_attempts ADD COLUMN started_for uuid, ADD COLUMN refunded_for uuid');
  }

  async down(db: QueryRunner): Promise<void> {
    await refuseToLose(db, {
      'payments taken or given back in the place of somebody': { table: 'payments', where: 'collected_for IS NOT NULL OR refunded_for IS NOT NULL' },
      'tries to pay in the place of somebody': { table: 'payment_attempts', where: 'started_for IS NOT NULL OR refunded_for IS NOT NULL' },
    });
    await db.query('ALTER TABLE payment_attempts DROP COLUMN started_for, DROP COLUMN refunded_for');
    await db.query('ALTER TABLE payments DROP COLUMN collected_for, DROP COLUMN refunded_for');
  }
}
