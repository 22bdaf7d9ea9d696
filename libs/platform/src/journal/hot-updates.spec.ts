import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, moveEntry, openingEntry, seedForJournal, type TestDatabase } from '@app/testing';
import { DatabaseClock } from '../clock/database-clock.js';
import { JournalConnections } from './journal-connections.js';

describe('the hot row', () => {
  let database: TestDatabase;
  let clock: DatabaseClock;
  beforeAll(async () => {
    // A long transaction anywhere on the server keeps dead rows in their pages.
    database = await freshDatabase({ alone: true });
    await seedForJournal(database.owner);
    clock = new DatabaseClock(database.db);
    await clock.start();
  });
  afterAll(async () => {
    clock.stop();
    await database.close();
  });

  it('is updated in its page at least nine times out of ten', async () => {
    const dossiers = await moved({ dossiers: 40, times: 50 });

    const { rows } = await database.owner.query(
      `SELECT n_tup_upd::int AS updates, n_tup_hot_upd::int AS hot FROM pg_stat_user_tables WHERE relname = 'dossiers'`,
    );
    const { updates, hot } = rows[0] as { updates: number; hot: number };
    expect(updates).toBe(dossiers * 50);
    expect(hot / updates).toBeGreaterThanOrEqual(0.9);
  });

  /** The journal's sessions end with it: only then have they all told their counts. */
  async function moved({ dossiers, times }: { dossiers: number; times: number }): Promise<number> {
    const connections = new JournalConnections({ url: database.url });
    const entries = Array.from({ length: dossiers }, () => openingEntry(clock.now()));
    await Promise.all(entries.map((entry) => connections.journal.commit(entry)));
    for (let version = 1; version <= times; version += 1) {
      const receipts = await Promise.all(entries.map(({ dossierId }) => connections.journal.commit(moveEntry({ dossierId, at: clock.now(), version }))));
      expect(receipts.every(({ written }) => written)).toBe(true);
    }
    await connections.close();
    for (let left = 1; left > 0; ) {
      const { rows } = await database.owner.query(`SELECT count(*)::int AS left FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%journal_entry%' AND pid <> pg_backend_pid()`);
      left = (rows[0] as { left: number }).left;
    }
    return dossiers;
  }
});
