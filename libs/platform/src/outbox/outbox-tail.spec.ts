import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '@app/testing';
import pg from 'pg';
import { OutboxTail } from './outbox-tail.js';

const MOST = 50;
const idOf = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const WRITE = `INSERT INTO outbox (dossier_id, seq, name, payload) SELECT ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 1, 'dossiers.advanced@1', '{}' FROM generate_series($1::int, $2::int) n`;

describe('the tail of the outbox', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterEach(() => database.owner.query('DELETE FROM outbox'));
  afterAll(() => database.close());
  const write = (from: number, to = from) => database.owner.query(WRITE, [from, to]);
  const placed = async (): Promise<OutboxTail> => {
    const tail = new OutboxTail(database.db, MOST);
    await tail.read();
    return tail;
  };

  it('tells what comes after its place, each once', async () => {
    await write(1, 3);
    const tail = await placed();

    await write(4);
    await write(4);
    await write(5);
    const first = await tail.read();
    const second = await tail.read();

    expect(first.dossierIds).toEqual([idOf(4), idOf(5)]);
    expect(second.dossierIds).toEqual([]);
  });

  it('tells of a row with a smaller number that is committed later', async () => {
    const tail = await placed();
    const slow = new pg.Client({ connectionString: database.url });
    await slow.connect();
    await slow.query('BEGIN');
    await slow.query(WRITE, [1, 1]);
    await write(2);

    const before = await tail.read();
    await slow.query('COMMIT');
    const after = await tail.read();
    await slow.end();

    expect([before.dossierIds, after.dossierIds]).toEqual([[idOf(2)], [idOf(1)]]);
  });

  it('says that there was too much, and goes on from there', async () => {
    await write(1, 5);
    const tail = await placed();

    await write(10, 1_200);
    const flood = await tail.read();
    await write(2_000);
    const next = await tail.read();

    expect(flood.dossierIds).toBeNull();
    expect(next.dossierIds).toEqual([idOf(2_000)]);
  });

  it('begins with nothing on an empty table', async () => {
    const tail = await placed();

    await write(7);

    expect((await tail.read()).dossierIds).toEqual([idOf(7)]);
  });
});
