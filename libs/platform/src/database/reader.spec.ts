import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANY_AGENCY, ANY_VERSION, freshDatabase, seedForJournal, type TestDatabase } from '@app/testing';
import { Database } from './database.js';
import { assertSafe } from './durability.js';
import type { Reader } from './reader.js';

const [ME, OTHER] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
const [MINE, THEIRS] = ['10000000-0000-4000-8000-000000000001', '10000000-0000-4000-8000-000000000002'];
const me: Reader = { accountId: ME, places: {}, audited: [] };
const nobody: Reader = { accountId: null, places: {}, audited: [] };
const DOSSIERS = { name: 'reader-spec-dossiers', text: 'SELECT id FROM dossiers ORDER BY id' };

/** One connection: whoever asks next gets the one that was just used. */
describe('what people read', () => {
  let database: TestDatabase;
  let db: Database;
  beforeAll(async () => {
    database = await freshDatabase();
    db = new Database({ url: database.url, max: 1, statementSeconds: 5 });
    await seedForJournal(database.owner);
    for (const [id, submitter, at] of [[MINE, ME, 1], [THEIRS, OTHER, 2]] as const) {
      await database.owner.query(
        `INSERT INTO dossiers (id, opened_month, code, procedure_code, procedure_version_id, agency_code, channel, submitter_id, opened_at, version, status, state, head_hash, moved_at)
         VALUES ($1, 202611, $2, '1.001193', $3, $4, 2, $5, now(), 1, 1, '{"facts":{}}', '', now())`,
        [id, `${ANY_AGENCY}-261122-000${at}`, ANY_VERSION, ANY_AGENCY, submitter],
      );
    }
  });
  afterAll(async () => {
    await db.close();
    await database.close();
  });

  const idsFor = async (reader: Reader) => (await db.readFor(reader).rows<{ id: string }>(DOSSIERS)).map(({ id }) => id);

  it('is theirs, and nothing for who is nobody', async () => {
    expect(await idsFor(me)).toEqual([MINE]);
    expect(await idsFor({ ...me, accountId: OTHER })).toEqual([THEIRS]);
    expect(await idsFor(nobody)).toEqual([]);
    expect(await idsFor({ ...nobody, audited: [ANY_AGENCY] })).toEqual([MINE, THEIRS]);
    expect(await idsFor({ ...nobody, audited: ['H56.31', 'H56.3'] })).toEqual([]);
    expect(await idsFor({ ...nobody, places: { 'H56.31': ['VHXH'] } })).toEqual([]);
  });

  it('is nothing where the role is taken and nobody is named', async () => {
    const rows = await db.transaction(async (tx) => {
      await tx.rows('SET LOCAL ROLE motcua_reader');
      return tx.rows('SELECT id FROM dossiers UNION ALL SELECT dossier_id FROM dossier_transitions UNION ALL SELECT id FROM drafts');
    });

    expect(rows).toEqual([]);
  });

  it('does not follow the connection: not after rows, not after an error, not into the same prepared statement', async () => {
    const left = `SELECT current_user AS role, coalesce(current_setting('motcua.account', true), '') AS account, coalesce(current_setting('motcua.places', true), '') AS places`;
    const clean = { role: 'motcua_app', account: '', places: '' };

    await idsFor(me);
    expect(await db.first(left)).toEqual(clean);

    await expect(db.readFor(me).rows('SELECT 1 / 0')).rejects.toMatchObject({ code: '22012' });
    expect(await db.first(left)).toEqual(clean);

    await expect(db.readFor(me).rows('SELECT nothing FROM nowhere')).rejects.toMatchObject({ code: '42P01' });
    expect(await db.first(left)).toEqual(clean);

    // One name for two texts: the driver refuses it, and must not have taken the role before.
    await expect(db.readFor(me).rows({ ...DOSSIERS, text: 'SELECT id FROM tasks' })).rejects.toThrow('was used for a different statement');
    expect(await db.first(left)).toEqual(clean);

    // Ten times: a plan is kept from the fifth on.
    for (let turn = 0; turn < 10; turn += 1) {
      expect(await idsFor(turn % 2 === 0 ? me : { ...me, accountId: OTHER })).toEqual([turn % 2 === 0 ? MINE : THEIRS]);
      expect(await db.rows(DOSSIERS)).toHaveLength(2);
    }
  });

  it('is not mixed up among readers who ask at the same time', async () => {
    const many = await Promise.all(Array.from({ length: 40 }, (_, at) => (at % 4 === 0 ? nobody : { ...me, accountId: at % 2 === 0 ? ME : OTHER })).map(async (reader) => [reader, await idsFor(reader)] as const));

    for (const [{ accountId }, ids] of many) expect(ids).toEqual(accountId === null ? [] : [accountId === ME ? MINE : THEIRS]);
  });

  it('changes nothing, and reads no table that is not for people', async () => {
    for (const text of [`UPDATE dossiers SET status = 2`, 'DELETE FROM tasks', 'SELECT password_hash FROM accounts', 'SELECT * FROM outbox', 'SELECT bpmn FROM procedure_versions'])
      await expect(db.readFor(me).rows(text)).rejects.toMatchObject({ code: '42501' });
  });

  it('takes values and gives rows as the house gets them', async () => {
    const asked = 'SELECT $1::int AS n, now() AS at, $2::text[] AS list, $3::jsonb AS json, NULL AS nothing';
    const values = [7, ['a', 'ă'], JSON.stringify({ a: 1 })];

    const [row] = await db.readFor(me).rows<{ at: string }>(asked, values);

    expect(row).toEqual({ n: 7, at: expect.stringMatching(/^\d{4}-.*Z$/), list: ['a', 'ă'], json: { a: 1 }, nothing: null });
    expect(await db.readFor(me).first('SELECT 1 WHERE false')).toBeUndefined();
    expect(await db.readFor('the house').first('SELECT current_user AS role')).toEqual({ role: 'motcua_app' });
  });

  it('needs a log-in that is a member of both roles: who is not is told before anything is served', async () => {
    const name = `process_${randomUUID().slice(0, 8)}`;
    await database.owner.query(`CREATE ROLE ${name} LOGIN PASSWORD 'x'; GRANT motcua_app TO ${name}`);
    const url = new URL(database.url);
    Object.assign(url, { username: name, password: 'x' });
    const connected = new Database({ url: url.href, max: 1, statementSeconds: 5 });

    await expect(assertSafe(connected, 1)).rejects.toThrow(`GRANT motcua_reader TO "${name}"`);
    await database.owner.query(`GRANT motcua_reader TO ${name}`);
    await assertSafe(connected, 1);

    expect(await connected.readFor(me).rows(DOSSIERS)).toEqual([{ id: MINE }]);
    await connected.close();
    await database.owner.query(`DROP ROLE ${name}`);
  });

  it('is guarded on every table the reader may read: a start is refused otherwise', async () => {
    await assertSafe(db, 1);

    await database.owner.query('ALTER TABLE tasks DISABLE ROW LEVEL SECURITY');
    await expect(assertSafe(db, 1)).rejects.toThrow('motcua_reader reads tasks without row-level security');
    await database.owner.query('ALTER TABLE tasks ENABLE ROW LEVEL SECURITY');

    await assertSafe(db, 1);
  });
});
