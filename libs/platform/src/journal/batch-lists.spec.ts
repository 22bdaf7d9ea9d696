import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DossierId, Instant } from '@app/kernel';
import { freshDatabase, moveEntry, openingEntry, seedForJournal, type TestDatabase } from '@app/testing';
import { DatabaseClock } from '../clock/database-clock.js';
import { JournalConnections } from './journal-connections.js';
import type { JournalEntry, TaskOpening } from './journal.types.js';

/** Entries of one statement have rows of different kinds, and of one kind different numbers: each row must come to its own dossier. */
describe('the lists of a batch', () => {
  let database: TestDatabase;
  let clock: DatabaseClock;
  let connections: JournalConnections;
  beforeAll(async () => {
    database = await freshDatabase();
    await seedForJournal(database.owner);
    clock = new DatabaseClock(database.db);
    await clock.start();
    connections = new JournalConnections({ url: database.url });
  });
  afterAll(async () => {
    clock.stop();
    await connections.close();
    await database.close();
  });

  const LATER = '2031-01-01T00:00:00.000Z' as Instant;
  const key = (step: string) => ({ step, since: 2, instance: '' });
  const task = (dossierId: DossierId, step: string): TaskOpening => ({
    id: `${step === 'a' ? 'a' : 'b'}${dossierId.slice(1)}`, ...key(step), performerKind: 'OFFICIAL', divisionId: null, role: 'specialist', assigneeId: null, dueAt: LATER,
  });
  const NOTHING: Partial<JournalEntry> = { deadlines: { arm: [], disarm: [] }, messages: [] };

  async function opened(count: number): Promise<readonly DossierId[]> {
    const entries = Array.from({ length: count }, () => openingEntry(clock.now(), { messages: [] }));
    await Promise.all(entries.map((entry) => connections.journal.commit(entry)));
    return entries.map(({ dossierId }) => dossierId);
  }
  /** All of them in one statement. */
  async function moved(version: number, changes: readonly (readonly [DossierId, Partial<JournalEntry>])[]): Promise<readonly boolean[]> {
    const at = clock.now();
    const receipts = await Promise.all(changes.map(([dossierId, change]) => connections.journal.commit(moveEntry({ dossierId, at, version }, change))));
    return receipts.map(({ written }) => written);
  }
  async function rowsOf(dossierId: DossierId): Promise<object> {
    const [row] = await database.db.rows<object>(
      `SELECT (SELECT coalesce(json_agg(name ORDER BY id), '[]') FROM outbox WHERE dossier_id = $1) AS messages,
        (SELECT coalesce(json_agg(key ORDER BY key), '[]') FROM deadlines WHERE dossier_id = $1) AS deadlines,
        (SELECT coalesce(json_agg(step_id ORDER BY step_id), '[]') FROM tasks WHERE dossier_id = $1) AS tasks`,
      [dossierId],
    );
    return row!;
  }

  it('brings at most one row of an entry to its dossier, past entries that have none', async () => {
    const [both, none, some] = (await opened(3)) as [DossierId, DossierId, DossierId];

    const before = connections.journal.statements;
    const written = await moved(1, [
      [both, { messages: [{ name: 'first@1', payload: {} }], deadlines: { arm: [{ key: 'x', dueAt: LATER }], disarm: [] }, tasks: { open: [task(both, 'a')], close: [], assign: [] } }],
      [none, NOTHING],
      [some, { messages: [], deadlines: { arm: [], disarm: ['examine@1/late'] }, tasks: { open: [task(some, 'b')], close: [], assign: [] } }],
    ]);

    expect(written).toEqual([true, true, true]);
    expect(connections.journal.statements - before).toBe(1);
    expect(await rowsOf(both)).toEqual({ messages: ['first@1'], deadlines: ['examine@1/late', 'x'], tasks: ['a'] });
    expect(await rowsOf(none)).toEqual({ messages: [], deadlines: ['examine@1/late'], tasks: [] });
    expect(await rowsOf(some)).toEqual({ messages: [], deadlines: [], tasks: ['b'] });
  });

  it('brings several rows of an entry to its dossier, messages in their order', async () => {
    const [several, one, none] = (await opened(3)) as [DossierId, DossierId, DossierId];
    const messages = ['c@1', 'a@1', 'b@1'].map((name) => ({ name, payload: {} }));

    await moved(1, [
      [none, NOTHING],
      [several, { messages, deadlines: { arm: ['x', 'y'].map((name) => ({ key: name, dueAt: LATER })), disarm: [] }, tasks: { open: [task(several, 'a'), task(several, 'b')], close: [], assign: [] } }],
      [one, { messages: [{ name: 'd@1', payload: {} }], tasks: { open: [task(one, 'a')], close: [], assign: [] } }],
    ]);
    await moved(2, [
      [several, { ...NOTHING, deadlines: { arm: [{ key: 'x', dueAt: LATER }], disarm: ['x', 'y'] }, tasks: { open: [], close: [key('a')], assign: [] } }],
      [none, NOTHING],
      [one, { ...NOTHING, tasks: { open: [task(one, 'b')], close: [key('a')], assign: [] } }],
    ]);

    expect(await rowsOf(several)).toEqual({ messages: ['c@1', 'a@1', 'b@1'], deadlines: ['examine@1/late', 'x'], tasks: ['b'] });
    expect(await rowsOf(one)).toEqual({ messages: ['d@1'], deadlines: ['examine@1/late'], tasks: ['b'] });
    expect(await rowsOf(none)).toEqual({ messages: [], deadlines: ['examine@1/late'], tasks: [] });
  });

  it('writes none of the rows of an entry that came too late', async () => {
    const [first, late, last] = (await opened(3)) as [DossierId, DossierId, DossierId];
    await moved(1, [[late, NOTHING]]);

    const change = (id: DossierId): Partial<JournalEntry> => ({ messages: [{ name: 'm@1', payload: {} }], tasks: { open: [task(id, 'a')], close: [], assign: [] } });
    const written = await moved(1, [first, late, last].map((id) => [id, change(id)] as const));

    expect(written).toEqual([true, false, true]);
    expect(await rowsOf(late)).toEqual({ messages: [], deadlines: ['examine@1/late'], tasks: [] });
    expect(await rowsOf(last)).toEqual({ messages: ['m@1'], deadlines: ['examine@1/late'], tasks: ['a'] });
  });
});
