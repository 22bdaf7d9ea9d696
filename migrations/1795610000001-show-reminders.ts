import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is still to be reminded of says which work is due soon: queues look at it for whom they are read. Locks: ACCESS EXCLUSIVE on `deadlines`, an
 * instant. `down` loses nothing.
 */
export class ShowReminders1795610000001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE deadlines ENABLE ROW LEVEL SECURITY');
    await db.query('CREATE POLICY the_house ON deadlines TO motcua_app USING (true) WITH CHECK (true)');
    await db.query('CREATE POLICY people ON deadlines FOR SELECT TO motcua_reader USING (dossier_id = (SELECT d.id FROM dossiers d WHERE d.id = deadlines.dossier_id))');
    await db.query('GRANT SELECT ON deadlines TO motcua_reader');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('REVOKE ALL ON deadlines FROM motcua_reader');
    await db.query('DROP POLICY people ON deadlines');
    await db.query('DROP POLICY the_house ON deadlines');
    await db.query('ALTER TABLE deadlines DISABLE ROW LEVEL SECURITY');
  }
}
