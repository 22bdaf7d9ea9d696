import pg from 'pg';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../../../migrations/index.js';
import { ForTheOperator } from '../config/for-the-operator.js';
import { APP_ROLE, READER_ROLE } from './connection-settings.js';

/** One number for the whole product: two processes that start together migrate one after the other. */
const MIGRATION_LOCK = 7_305_001;

/**
 * Brings the database to the newest schema, as the role of `url`: the owner of every table. PostgreSQL 15 and newer.
 *
 * @returns names of the migrations that ran now
 */
export async function migrate(url: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, options: '-c lock_timeout=60000' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    for (const role of [APP_ROLE, READER_ROLE]) await ensureRole(client, role);
    return await runMigrations(url);
  } finally {
    await client.end();
  }
}

async function runMigrations(url: string): Promise<readonly string[]> {
  const source = new DataSource({ type: 'postgres', url, migrations: [...MIGRATIONS], migrationsTableName: 'schema_migrations', poolSize: 1 });
  await source.initialize();
  try {
    return (await source.runMigrations({ transaction: 'each' })).map(({ name }) => name);
  } catch (error) {
    // What a migration of ours refuses it says in plain errors; all other kinds are the server's and the libraries', and may quote rows.
    throw error instanceof Error && error.constructor === Error && error.name === 'Error' ? new ForTheOperator(error.message, { cause: error }) : error;
  } finally {
    await source.destroy();
  }
}

/** A role belongs to the whole server, so that several databases of one server may make it at the same time. */
async function ensureRole(client: pg.Client, role: string): Promise<void> {
  const { rows } = await client.query<{ isFine: boolean }>(`SELECT current_setting('server_version_num')::int >= 160000 AS "isFine"`);
  // Since 16 who makes a role may hand it out, but not take it: that is a right of its own.
  const mayTake = rows[0]?.isFine ? 'SET' : 'MEMBER';
  await client.query(`DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN CREATE ROLE ${role} NOLOGIN; END IF;
    IF NOT pg_has_role(current_user, '${role}', '${mayTake}') THEN EXECUTE format('GRANT ${role} TO %I', current_user); END IF;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`);
}
