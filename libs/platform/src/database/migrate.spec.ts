import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '@app/testing';
import { poolConfig } from './connection-settings.js';
import { Database, DatabaseUnavailable } from './database.js';
import { assertSafe } from './durability.js';
import { migrate } from './migrate.js';

describe('the database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.close());

  it('is migrated once, also by two that start together', async () => {
    expect(await Promise.all([migrate(database.url), migrate(database.url)])).toEqual([[], []]);
  });

  it('is migrated by an owner who made the role of the application and may not become it yet', async () => {
    const { owner, url } = database;
    const { rows } = await owner.query<{ version: number }>(`SELECT current_setting('server_version_num')::int AS version`);
    const name = `owner_${String(process.pid)}`;
    await owner.query(`CREATE ROLE ${name} LOGIN CREATEROLE PASSWORD 'x'`);
    // What CREATE ROLE itself gives who made the role, from PostgreSQL 16 on.
    await owner.query(`GRANT motcua_app TO ${name} WITH ${(rows[0]?.version ?? 0) >= 160_000 ? 'ADMIN TRUE, INHERIT FALSE, SET FALSE' : 'ADMIN OPTION'}`);
    await owner.query(`CREATE DATABASE ${name} OWNER ${name}`);
    const own = Object.assign(new URL(url), { username: name, password: 'x', pathname: `/${name}` }).href;

    const done = await migrate(own);

    const db = new Database({ url: own, max: 1, statementSeconds: 5 });
    expect(done.length).toBeGreaterThan(5);
    expect(await db.first('SELECT current_user AS role')).toEqual({ role: 'motcua_app' });
    await db.close();
    await owner.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await owner.query(`DROP ROLE ${name}`);
  });

  it('is entered with every wait bounded', async () => {
    const settings = await database.db.first(`SELECT current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock,
      current_setting('idle_in_transaction_session_timeout') AS idle, current_setting('timezone') AS zone`);

    expect(settings).toEqual({ statement: '20s', lock: '5s', idle: '10s', zone: 'UTC' });
    expect(poolConfig({ url: database.url, max: 1, statementSeconds: 3 })).toMatchObject({ connectionTimeoutMillis: 5_000, query_timeout: 5_000 });
  });

  it('keeps a connection after a refusal, and gives no rows of a transaction that threw', async () => {
    const db = new Database({ url: database.url, max: 1, statementSeconds: 5 });
    const pid = () => db.first<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const before = await pid();

    await expect(db.rows('SELECT 1/0')).rejects.toMatchObject({ code: '22012' });
    await expect(
      db.transaction(async (tx) => {
        await tx.change(`INSERT INTO agencies (code, name_vi, name_en, level, effective_from) VALUES ('H1', 'a', 'a', 'OTHER', '2025-07-01')`);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');

    expect(await pid()).toEqual(before);
    expect(await db.rows(`SELECT code FROM agencies`)).toEqual([]);
    await db.close();
  });

  it('answers in time when the server ends its sessions or is not there', async () => {
    const db = new Database({ url: database.url, max: 1, statementSeconds: 5 });
    const { pid } = (await db.first<{ pid: number }>('SELECT pg_backend_pid() AS pid'))!;
    const sleeping = db.rows('SELECT pg_sleep(4)');
    await untilActive(database, pid);

    await database.owner.query('SELECT pg_terminate_backend($1)', [pid]);

    await expect(sleeping).rejects.toBeInstanceOf(DatabaseUnavailable);
    expect(await db.first('SELECT 1 AS one')).toEqual({ one: 1 });
    await db.close();
    const nowhere = new Database({ url: 'postgres://nobody@127.0.0.1:1/none', max: 1, statementSeconds: 1 });
    await expect(nowhere.rows('SELECT 1')).rejects.toBeInstanceOf(DatabaseUnavailable);
    await nowhere.close();
  });

  it('is refused when it would lose commits, or the application owns what it writes', async () => {
    await assertSafe(database.db, 10);
    await expect(assertSafe(database.db, 100_000)).rejects.toThrow('max_connections');

    const careless = new Database({ url: database.url, max: 1, statementSeconds: 5, session: { synchronous_commit: 'off' } });
    await expect(assertSafe(careless, 10)).rejects.toThrow('synchronous_commit is off');
    await careless.close();

    await expect(assertSafe(asOwner(database), 10)).rejects.toThrow(/has the role|connections have the role/);

    await database.owner.query('CREATE TABLE mine (a int); ALTER TABLE mine OWNER TO motcua_app');
    await expect(assertSafe(database.db, 10)).rejects.toThrow('motcua_app owns mine');
    await database.owner.query('DROP TABLE mine');
  });
});

const asOwner = ({ owner }: TestDatabase) => {
  const rows = async <R>(text: unknown): Promise<readonly R[]> => (await owner.query(String(text))).rows as R[];
  return { rows, first: async <R>(text: unknown) => (await rows<R>(text))[0], change: async () => 0, word: async () => null };
};

async function untilActive({ owner }: TestDatabase, pid: number): Promise<void> {
  for (let active = false; !active; ) {
    const { rows } = await owner.query('SELECT state FROM pg_stat_activity WHERE pid = $1', [pid]);
    active = (rows[0] as { state: string }).state === 'active';
  }
}
