import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '@app/testing';
import { Ids } from '../clock/ids.js';
import type { Database } from '../database/database.js';
import { Outbox } from './outbox.js';

const HEARD = 'tests.happened@1';
const LISTENING = [{ message: HEARD, handler: 'hears' }];
const OPEN = 5_000;
/** Rows that one transaction has read so far, of the queue and of the record of who did what. */
const READ = `SELECT sum(pg_stat_get_xact_tuples_fetched(relid) + pg_stat_get_xact_tuples_returned(relid))::integer AS n
  FROM (VALUES ('outbox'::regclass::oid), ('outbox_pkey'::regclass), ('outbox_open'::regclass), ('outbox_feed'::regclass), ('inbox'::regclass), ('inbox_pkey'::regclass)) t (relid)`;

describe('a long queue that the server has no statistics of', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    // Alone: what runs beside it on one server would hold the horizon back.
    database = await freshDatabase({ alone: true });
    await database.owner.query('ALTER TABLE outbox SET (autovacuum_enabled = off)');
    await database.owner.query(`INSERT INTO outbox (seq, name, payload) SELECT n, $1, '{}' FROM generate_series(1, ${OPEN}) n`, [HEARD]);
  });
  afterAll(() => database.close());

  it('is taken from at its start, and not read through', async () => {
    const read = await database.db.transaction(async (tx) => {
      await new Outbox(tx as Database, new Ids()).lease(LISTENING, 16);
      return (await tx.first<{ n: number }>(READ))?.n;
    });

    expect(read).toBeLessThan(300);
  });
});
