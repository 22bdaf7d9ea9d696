import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DossierId, Instant } from '@app/kernel';
import { freshDatabase, moveEntry, openingEntry, seedForJournal, type TestDatabase } from '@app/testing';
import { DatabaseClock } from '../clock/database-clock.js';
import { openedMonthOf } from '../clock/ids.js';
import { JournalConnections } from './journal-connections.js';
import { Overloaded } from './journal.errors.js';
import type { JournalEntry } from './journal.types.js';

const BODY = new Uint8Array(32);

describe('Journal', () => {
  let database: TestDatabase;
  let clock: DatabaseClock;
  let connections: JournalConnections;
  beforeAll(async () => {
    database = await freshDatabase();
    await seedForJournal(database.owner);
    clock = new DatabaseClock(database.db);
    await clock.start();
    connections = new JournalConnections({ url: database.url });
    await connections.start(clock);
  });
  afterAll(async () => {
    clock.stop();
    await connections.close();
    await database.close();
  });

  const journal = () => connections.journal;
  const now = (): Instant => clock.now();
  const opened = async (): Promise<DossierId> => {
    const entry = openingEntry(now());
    expect(await journal().commit(entry)).toMatchObject({ written: true });
    return entry.dossierId;
  };
  const move = (dossierId: DossierId, version: number, change: Partial<JournalEntry> = {}) =>
    journal().commit(moveEntry({ dossierId, at: now(), version }, change));
  const rowsOf = (dossierId: DossierId, table: string) =>
    database.db.rows<Record<string, unknown>>(`SELECT * FROM ${table} WHERE dossier_id = $1`, [dossierId]);

  it('writes every row of an opening, and gives the code', async () => {
    const entry = openingEntry(now(), {
      secrets: { salt: new Uint8Array(16), fields: { reason: 'x' } },
      answer: { actorId: '00000000-0000-4000-8000-000000000001', key: 'first', bodyHash: BODY, status: 201, body: '{}' },
      tasks: { open: [{ id: '00000000-0000-4000-8000-00000000000a', step: 'receive', since: 1, instance: '', performerKind: 'OFFICIAL', divisionId: 'H56.30/TTPVHCC',
        role: 'intakeOfficer', assigneeId: null, dueAt: now() }], close: [], assign: [] },
    });

    const receipt = await journal().commit(entry);

    expect(receipt).toEqual({ written: true, code: expect.stringMatching(/^H56\.30-\d{6}-\d{4}$/), version: 1 });
    const [dossier] = await database.db.rows('SELECT * FROM dossiers WHERE id = $1', [entry.dossierId]);
    expect(dossier).toMatchObject({ version: 1, status: 2, state: entry.state, agency_code: 'H56.30', opened_at: entry.at, moved_at: entry.at });
    expect(await rowsOf(entry.dossierId, 'dossier_transitions')).toMatchObject([
      { seq: 1, at: entry.at, command: 'complete', from_steps: ['examine'], to_steps: ['approve'], leaf: entry.transition.leaf, hash: entry.transition.hash },
    ]);
    expect(await rowsOf(entry.dossierId, 'declarations')).toMatchObject([{ content: { fullName: 'Nguyễn Văn Thử' } }]);
    expect(await rowsOf(entry.dossierId, 'deadlines')).toMatchObject([{ key: 'examine@1/late' }]);
    expect(await rowsOf(entry.dossierId, 'outbox')).toMatchObject([{ seq: 1, name: 'dossiers.advanced@1' }]);
    expect(await rowsOf(entry.dossierId, 'transition_secrets')).toMatchObject([{ seq: 1, fields: { reason: 'x' } }]);
    expect(await rowsOf(entry.dossierId, 'tasks')).toMatchObject([{ step_id: 'receive', role: 'intakeOfficer', opened_at: entry.at }]);
    expect(await rowsOf(entry.dossierId, 'answers')).toMatchObject([{ actor_id: '00000000-0000-4000-8000-000000000001', key: 'first', status: 201, body: '{}' }]);
  });

  it('opens, closes and hands over work, arms and disarms deadlines', async () => {
    const id = await opened();
    const task = (step: string, n: number) => ({ id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`, step, since: 2, instance: '', performerKind: 'OFFICIAL' as const,
      divisionId: null, role: 'specialist', assigneeId: null, dueAt: null });
    const key = (step: string) => ({ step, since: 2, instance: '' });
    const account = '00000000-0000-4000-8000-0000000000ff';

    await move(id, 1, { tasks: { open: [task('a', 1), task('b', 2)], close: [], assign: [] }, deadlines: { arm: [{ key: 'a', dueAt: now() }], disarm: ['examine@1/late'] } });
    await move(id, 2, { tasks: { open: [], close: [key('a')], assign: [{ ...key('b'), assigneeId: account }] }, deadlines: { arm: [{ key: 'a', dueAt: '2030-01-01T00:00:00.000Z' as Instant }], disarm: ['a'] } });

    expect(await rowsOf(id, 'tasks')).toMatchObject([{ step_id: 'b', assignee_id: account }]);
    expect(await rowsOf(id, 'deadlines')).toEqual([{ dossier_id: id, key: 'a', due_at: '2030-01-01T00:00:00.000Z' }]);
  });

  it('joins what arrives together into one statement per connection', async () => {
    const ids = await Promise.all(Array.from({ length: 150 }, opened));
    const before = journal().statements;

    const receipts = await Promise.all(ids.map((id) => move(id, 1)));

    expect(receipts.every(({ written }) => written)).toBe(true);
    expect(journal().statements - before).toBe(2);
  });

  it('never holds one more than the largest batch, nor one dossier twice', async () => {
    const [first, ...others] = await Promise.all(Array.from({ length: 250 }, opened));
    const before = journal().statements;

    const receipts = await Promise.all([...others.map((id) => move(id, 1)), move(first!, 1), move(first!, 2), move(first!, 3)]);

    expect(receipts.filter(({ written }) => written)).toHaveLength(252);
    expect(journal().statements - before).toBeLessThanOrEqual(5);
  });

  it('tells a lost race to the loser alone', async () => {
    const [a, b] = [await opened(), await opened()];

    const receipts = await Promise.all([move(a, 1), move(b, 7), move(b, 1)]);

    expect(receipts).toEqual([
      { written: true, code: expect.any(String), version: 2 },
      { written: false, because: 'version' },
      { written: true, code: expect.any(String), version: 2 },
    ]);
  });

  it('lets one of twenty racers win', async () => {
    const id = await opened();

    const receipts = await Promise.all(Array.from({ length: 20 }, () => move(id, 1)));

    expect(receipts.filter(({ written }) => written)).toHaveLength(1);
    expect(receipts.filter((receipt) => !receipt.written && receipt.because === 'version')).toHaveLength(19);
    expect(await rowsOf(id, 'dossier_transitions')).toHaveLength(2);
  });

  it('writes a key once, for one dossier and for two openings', async () => {
    const id = await opened();
    const answer = (key: string) => ({ actorId: '00000000-0000-4000-8000-000000000002', key, bodyHash: BODY, status: 201, body: key });

    const first = await move(id, 1, { answer: answer('k') });
    const repeats = await Promise.all([move(id, 2, { answer: answer('k') }), move(id, 1, { answer: answer('k') })]);
    const twice = await Promise.all([1, 2, 3].map(() => journal().commit(openingEntry(now(), { answer: answer('o') }))));

    expect(first.written).toBe(true);
    expect(repeats).toEqual([{ written: false, because: 'key' }, { written: false, because: 'key' }]);
    expect(twice.map((receipt) => receipt.written || receipt.because).sort()).toEqual(['key', 'key', true]);
    expect(await rowsOf(id, 'dossier_transitions')).toHaveLength(2);
  });

  it('throws to the culprit of a broken batch alone', async () => {
    const ids = await Promise.all(Array.from({ length: 9 }, opened));

    const outcomes = await Promise.allSettled(ids.map((id, at) => move(id, 1, at === 4 ? { status: 77 } : at === 6 ? { state: 'a\u0000b' } : {})));

    expect(outcomes.map(({ status }, at) => [at, status]).filter(([, status]) => status === 'rejected')).toEqual([[4, 'rejected'], [6, 'rejected']]);
    const written = await database.db.rows('SELECT id FROM dossiers WHERE id = ANY($1) AND version = 2', [ids]);
    expect(written).toHaveLength(7);
  });

  it('gives fifty openings at once fifty consecutive codes', async () => {
    const agency = 'H56.31';
    await database.owner.query(`INSERT INTO agencies (code, name_vi, name_en, level, effective_from) VALUES ($1, 'Xã', 'Commune', 'COMMUNE', '2025-07-01')`, [agency]);
    const opening = () => {
      const entry = openingEntry(now());
      return journal().commit({ ...entry, opening: { ...entry.opening!, agencyCode: agency } });
    };

    const receipts = await Promise.all(Array.from({ length: 50 }, opening));

    const numbers = receipts.map((receipt) => Number(receipt.written && receipt.code.slice(-4)));
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));

    await database.owner.query('UPDATE dossier_counters SET last = 9998 WHERE agency_code = $1', [agency]);
    const wide = await Promise.all([opening(), opening()]);
    expect(wide.map((receipt) => receipt.written && receipt.code.split('-')[2]).sort()).toEqual(['10000', '9999']);
  });

  it('makes the partition of a month that has none', async () => {
    const old = '01700000-0000-7000-8000-000000000001' as DossierId; // opened in 2018
    const entry = openingEntry(now(), { dossierId: old, openedMonth: openedMonthOf(old) });

    expect(await journal().commit(entry)).toMatchObject({ written: true });
    expect(await database.db.rows('SELECT opened_month FROM dossier_transitions WHERE dossier_id = $1', [old])).toEqual([{ opened_month: openedMonthOf(old) }]);
  });

  it('refuses an instant that is not now, and time that runs backwards', async () => {
    const id = await opened();
    // From one moment: however long a write takes, the last one is earlier than the one before.
    const begun = Date.parse(now());
    const shifted = (seconds: number) => new Date(begun + seconds * 1000).toISOString() as Instant;
    const at = (instant: Instant, version: number) => journal().commit(moveEntry({ dossierId: id, at: instant, version }));

    await expect(at(shifted(-7200), 1)).rejects.toThrow('was refused');
    await expect(at(shifted(30), 1)).rejects.toThrow('was refused');
    expect(await at(shifted(2), 1)).toMatchObject({ written: true });
    await expect(at(shifted(0), 2)).rejects.toThrow('was refused');
    expect(await rowsOf(id, 'dossier_transitions')).toHaveLength(2);
  });

  it('refuses more than may wait, at once', async () => {
    const small = new JournalConnections({ url: database.url, mostWaiting: 3 });
    const ids = await Promise.all(Array.from({ length: 5 }, opened));

    const outcomes = await Promise.allSettled(ids.map((dossierId) => small.journal.commit(moveEntry({ dossierId, at: now(), version: 1 }))));

    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'rejected']);
    expect((outcomes[3] as PromiseRejectedResult).reason).toBeInstanceOf(Overloaded);
    await small.close();
  });
});
