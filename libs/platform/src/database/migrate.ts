import pg from 'pg';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../../../migrations/index.js';
import { APP_ROLE } from './connection-settings.js';

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
    await ensureAppRole(client);
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
  } finally {
    await source.destroy();
  }
}

/**
 * The role belongs to the whole server, so that several databases of one server may make it at the same time. From PostgreSQL 16 on
 * who made a role is its member, and may grant it, but may not become it: what counts is whether they may.
 */
async function ensureAppRole(client: pg.Client): Promise<void> {
  await client.query(`DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${APP_ROLE}') THEN CREATE ROLE ${APP_ROLE} NOLOGIN; END IF;
    IF NOT pg_has_role(current_user, '${APP_ROLE}', CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END)
      THEN EXECUTE format('GRANT ${APP_ROLE} TO %I', current_user); END IF;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`);
}
