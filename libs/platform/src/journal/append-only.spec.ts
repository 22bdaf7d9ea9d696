import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, openingEntry, seedForJournal, type TestDatabase } from '@app/testing';
import { DatabaseClock } from '../clock/database-clock.js';
import { JournalConnections } from './journal-connections.js';

describe('the log', () => {
  let database: TestDatabase;
  let partition: string;
  beforeAll(async () => {
    database = await freshDatabase();
    await seedForJournal(database.owner);
    const clock = new DatabaseClock(database.db);
    await clock.start();
    const connections = new JournalConnections({ url: database.url });
    const entry = openingEntry(clock.now());
    expect(await connections.journal.commit(entry)).toMatchObject({ written: true });
    partition = `dossier_transitions_${entry.openedMonth}`;
    clock.stop();
    await connections.close();
  });
  afterAll(() => database.close());

  const changes = (table: string) => [`UPDATE ${table} SET command = 'x'`, `DELETE FROM ${table}`, `TRUNCATE ${table}`];

  it('takes additions from the application, and no change', async () => {
    for (const text of [...changes('dossier_transitions'), ...changes(partition), `INSERT INTO ${partition} SELECT * FROM dossier_transitions`, `SELECT * FROM ${partition}`]) {
      await expect(database.db.change(text)).rejects.toMatchObject({ code: '42501' });
    }
    for (const text of ['UPDATE procedure_versions SET number = 2', 'DELETE FROM procedure_versions', `ALTER TABLE ${partition} DISABLE TRIGGER ALL`, `DROP TABLE ${partition}`]) {
      await expect(database.db.change(text)).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('takes no change from its owner either, by the table or by the partition', async () => {
    for (const text of [...changes('dossier_transitions'), ...changes(partition), 'UPDATE procedure_versions SET number = 2', 'TRUNCATE procedure_versions CASCADE']) {
      await expect(database.owner.query(text)).rejects.toThrow('append-only');
    }
    expect(await database.db.rows('SELECT seq FROM dossier_transitions')).toHaveLength(1);
  });

  it('lets no stranger make a partition', async () => {
    await database.owner.query(`DO $$ BEGIN CREATE ROLE motcua_stranger NOLOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$`);
    const client = await database.owner.connect();
    await client.query('SET ROLE motcua_stranger');

    await expect(client.query('SELECT make_transition_partition(203001)')).rejects.toMatchObject({ code: '42501' });

    client.release(true);
  });
});
