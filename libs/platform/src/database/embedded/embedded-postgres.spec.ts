import { chmodSync, mkdtempSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { borrowEmbeddedPostgres, type RunningPostgres, startEmbeddedPostgres } from './embedded-postgres.js';
import { migrate } from '../migrate.js';
import { DataFolderInUse } from './ownership.js';

describe('embedded PostgreSQL', () => {
  let folder: string;
  let dir: string;
  let running: RunningPostgres;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'motcua-embedded-'));
    chmodSync(folder, 0o755);
    dir = join(folder, 'p, "g"');
    running = await startEmbeddedPostgres({ dir });
  });
  afterAll(async () => {
    await running.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps what was written over a stop and a start, on the same port', async () => {
    await query(running.url, 'CREATE TABLE kept (word text)');
    await query(running.url, `INSERT INTO kept VALUES ('còn')`);

    await running.stop();
    const { port } = running;
    running = await startEmbeddedPostgres({ dir });

    expect(await query(running.url, 'SELECT word FROM kept')).toEqual([{ word: 'còn' }]);
    expect(running.port).toBe(port);
  });

  it('gives the processes a log-in that works under their roles, owns nothing and can take nothing more', async () => {
    await migrate(running.url);
    const url = await running.applicationUrl();
    const refused = (sql: string) => query(url, sql).then(() => 'done', ({ code }: { code?: string }) => code);

    expect(await running.applicationUrl()).toBe(url);
    expect(await (await borrowEmbeddedPostgres({ dir })).applicationUrl()).toBe(url);
    expect(await query(url, `SELECT session_user AS who, pg_has_role('motcua_app', 'SET') AS app, pg_has_role('motcua_reader', 'SET') AS reader, rolsuper OR rolcreaterole OR rolbypassrls AS more FROM pg_roles WHERE rolname = session_user`))
      .toEqual([{ who: 'motcua_login', app: true, reader: true, more: false }]);
    expect(await query(running.url, `SELECT FROM pg_class WHERE relowner IN ('motcua_login'::regrole, 'motcua_app'::regrole)`)).toEqual([]);
    expect(await Promise.all(['SET ROLE motcua_owner', 'DROP TABLE dossier_transitions', 'UPDATE dossier_transitions SET seq = 0', 'ALTER TABLE dossier_transitions DISABLE TRIGGER ALL', 'CREATE TABLE mine ()'].map(refused)))
      .toEqual(Array(5).fill('42501'));
  });

  it('makes the password of that log-in anew where a process died before it was written', async () => {
    writeFileSync(join(dir, 'login-password'), '');

    expect(await query(await running.applicationUrl(), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(statSync(join(dir, 'login-password')).mode & 0o077).toBe(0);
  });

  it('refuses a second start while its owner lives, and leaves the first unharmed', async () => {
    await running.announce('http://127.0.0.1:3999');

    const second = startEmbeddedPostgres({ dir });

    await expect(second).rejects.toThrow(DataFolderInUse);
    await expect(second).rejects.toMatchObject({ pid: process.pid, address: 'http://127.0.0.1:3999' });
    expect(await query(running.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('lends a running server, which the borrower cannot stop', async () => {
    const borrowed = await borrowEmbeddedPostgres({ dir });
    await borrowed.stop();

    expect(borrowed).toMatchObject({ reused: true, pid: running.pid, port: running.port });
    expect(await query(running.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('is still owned after the server ended all its sessions', async () => {
    await query(running.url, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'motcua owner%'");

    for (let owned = false; !owned; ) owned = (await query(running.url, OWNERS)).length === 1;
    await expect(startEmbeddedPostgres({ dir })).rejects.toThrow(DataFolderInUse);
  });

  it('belongs to one of two that start at once', async () => {
    await running.stop();

    const both = await Promise.allSettled([startEmbeddedPostgres({ dir }), startEmbeddedPostgres({ dir })]);

    const [won, ...others] = both.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    const [refusal] = both.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    if (won) running = won;
    expect(others).toEqual([]);
    expect(refusal).toBeInstanceOf(DataFolderInUse);
    expect(await query(running.url, 'SELECT word FROM kept')).toEqual([{ word: 'còn' }]);
  });

  it('takes another port when its own is in use', async () => {
    await running.stop();
    const stranger = await listenOn(running.port);

    running = await startEmbeddedPostgres({ dir });

    expect(running.port).not.toBe(stranger.port);
    await new Promise((done) => stranger.server.close(done));
  });

  it('keeps its password from other users, and syncs to disk', async () => {
    expect(statSync(join(dir, 'password')).mode & 0o077).toBe(0);
    expect(await query(running.url, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
    expect(await query(running.url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  });

  it('is reached through a Unix socket, and by TCP where its folder is too deep for one', async () => {
    const deep = join(folder, 'p'.repeat(100), 'q, "r"');

    const other = await startEmbeddedPostgres({ dir: deep });

    expect(await query(running.url, BY_SOCKET)).toEqual([{ by_socket: process.platform !== 'win32' }]);
    expect(await query(other.url, BY_SOCKET)).toEqual([{ by_socket: false }]);
    await other.stop();
  });

  it('starts below a folder that only its owner may enter', async () => {
    const hidden = mkdtempSync(join(tmpdir(), 'motcua-embedded-'));
    const inside = join(hidden, 'deep', 'pg');

    const other = await startEmbeddedPostgres({ dir: inside });

    expect(await query(other.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await other.stop();
    for (const path of [realpathSync(inside), hidden]) rmSync(path, { recursive: true, force: true });
  });

  it('sorts names the Vietnamese way', async () => {
    const rows = await query(running.url, `SELECT n FROM unnest(ARRAY['Đặng', 'Ánh', 'Dũng', 'ă', 'An', 'da']) AS n ORDER BY n`);

    expect(rows.map(({ n }) => n)).toEqual(['An', 'Ánh', 'ă', 'da', 'Dũng', 'Đặng']);
  });
});

const BY_SOCKET = 'SELECT inet_client_addr() IS NULL AS by_socket';

/** Who holds the lock of ownership, in the database it is held in. */
const OWNERS = `SELECT 1 FROM pg_stat_activity a JOIN pg_locks l ON l.pid = a.pid
  WHERE l.locktype = 'advisory' AND l.granted AND a.application_name LIKE 'motcua owner%'`;

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

const listenOn = (port: number): Promise<{ server: Server; port: number }> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(port, '127.0.0.1', () => resolve({ server, port }));
  });
