import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tries to pay are seen by whom the dossier is, like the payments they are of. Locks: ACCESS EXCLUSIVE on `payment_attempts`, an
 * instant. `down` loses nothing.
 */
export class GuardAttempts1795361300000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE payment_attempts ENABLE ROW LEVEL SECURITY');
    await db.query('CREATE POLICY the_house ON payment_attempts TO motcua_app USING (true) WITH CHECK (true)');
    // What is seen of `payments` is decided there.
    await db.query('CREATE POLICY people ON payment_attempts FOR SELECT TO motcua_reader USING (payment_id = (SELECT p.id FROM payments p WHERE p.id = payment_attempts.payment_id))');
    await db.query('GRANT SELECT ON payment_attempts TO motcua_reader');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('REVOKE ALL ON payment_attempts FROM motcua_reader');
    await db.query('DROP POLICY people ON payment_attempts');
    await db.query('DROP POLICY the_house ON payment_attempts');
    await db.query('ALTER TABLE payment_attempts DISABLE ROW LEVEL SECURITY');
  }
}
