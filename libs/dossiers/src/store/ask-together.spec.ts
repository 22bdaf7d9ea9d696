import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { AccountId } from '@app/kernel';
import { DatabaseClock, Ids, InstallationKey, JournalConnections, LookupCodes, readConfiguration } from '@app/platform';
import { freshDatabase, openingEntry, seedForJournal, type TestDatabase } from '@app/testing';
import { DossierStore } from './dossier.store.js';

const ACTOR = '00000000-0000-4000-8000-0000000000aa' as AccountId;
const OTHER = '00000000-0000-4000-8000-0000000000bb' as AccountId;

describe('what is asked before a command', () => {
  let database: TestDatabase;
  let journal: JournalConnections;
  let store: DossierStore;
  const codes: string[] = [];
  beforeAll(async () => {
    database = await freshDatabase();
    journal = new JournalConnections({ url: database.url });
    store = new DossierStore(database.db, new LookupCodes(new InstallationKey(readConfiguration({}))));
    await seedForJournal(database.owner);
    const clock = new DatabaseClock(database.db);
    await clock.start();
    for (let n = 0; n < 3; n += 1) {
      const dossierId = new Ids().dossierId(clock.now());
      const answer = { actorId: ACTOR, key: `key ${n}`, bodyHash: Buffer.from([n]), status: 201, body: `"answer ${n}"` };
      await journal.journal.commit(openingEntry(clock.now(), { dossierId, state: JSON.stringify({ id: dossierId }), answer }));
    }
    clock.stop();
    const { rows } = await database.owner.query<{ code: string }>('SELECT code FROM dossiers ORDER BY id');
    codes.push(...rows.map(({ code }) => code));
  });
  afterAll(async () => {
    await journal.close();
    await database.close();
  });

  it('is answered to each as if nobody else had asked, by one statement', async () => {
    const statements = jest.spyOn(database.db, 'rows');
    const [first, second, third] = codes as [string, string, string];

    const asked = await Promise.all([
      store.ask(first, ACTOR, 'key 0'),
      store.ask(third, ACTOR, 'key 1'),
      store.ask(second, OTHER, 'key 1'),
      store.ask('none', ACTOR, 'key 2'),
      store.ask(first, null, null),
      store.ask(first, ACTOR, 'key 0'),
    ]);

    expect(statements).toHaveBeenCalledTimes(1);
    statements.mockRestore();
    expect(asked.map(({ dossier, answer }) => [dossier?.code ?? null, answer && [answer.code, answer.body]])).toEqual([
      [first, [first, '"answer 0"']],
      [third, [second, '"answer 1"']],
      [second, null],
      [null, [third, '"answer 2"']],
      [first, null],
      [first, [first, '"answer 0"']],
    ]);
  });
});
