import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Readers of the feed go on from their place, however many messages are kept. Locks: SHARE on `outbox` while the index is
 * built. `down` loses nothing.
 */
export class IndexTheFeed1795338000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('CREATE INDEX outbox_feed ON outbox (xid, id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX outbox_feed');
  }
}
