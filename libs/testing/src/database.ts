import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Database, migrate } from '@app/platform';
import pg from 'pg';
import { sharedServer, startTestCluster, type TestCluster } from './cluster.js';
import { wholeDay } from './whole-day.js';

export interface TestDatabase {
  /** For an application under test: the owner's URL, as an operator would give it. */
  readonly url: string;
  /** The application's way in: role `motcua_app`, all limits set. */
  readonly db: Database;
  /** The owner's way in: may do anything, also what the application may not. */
  readonly owner: pg.Pool;
  /** Drops the database; the last one of a file stops a cluster that this file had to start. */
  close(): Promise<void>;
}

let own: Promise<TestCluster> | undefined;
let open = 0;

/**
 * A migrated database nobody else uses, copied from a template: on the server of `MOTCUA_TEST_DATABASE_URL`, else on
 * the one of this test run. There at the beginning of a day rather than at its very end.
 *
 * @param alone  a server of its own, where the transactions of other files cannot be felt
 */
export async function freshDatabase({ alone = false } = {}): Promise<TestDatabase> {
  await wholeDay();
  open += 1;
  const server = (alone ? undefined : await sharedServer()) ?? (await (own ??= startTestCluster())).url;
  const name = `motcua_t_${randomBytes(6).toString('hex')}`;
  await asOwner(server, async (client) => {
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${await readyTemplate(client, server)}`);
  });

  const url = withDatabase(server, name);
  const db = new Database({ url, max: 10, statementSeconds: 20 });
  const owner = new pg.Pool({ connectionString: url, max: 3 });
  owner.on('error', () => undefined);
  const close = async () => {
    await Promise.all([db.close(), owner.end()]);
    await asOwner(server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    open -= 1;
    if (open === 0 && own) {
      const cluster = await own;
      own = undefined;
      await cluster.stop();
    }
  };
  return { url, db, owner, close };
}

/** Made once per server and state of the migrations; other test processes wait for it. */
async function readyTemplate(client: pg.Client, server: string): Promise<string> {
  const name = `motcua_template_${migrationsDigest()}`;
  await client.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
  try {
    const { rows } = await client.query('SELECT datistemplate FROM pg_database WHERE datname = $1', [name]);
    if (rows[0]?.datistemplate) return name;
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`); // half made by a run that was killed
    await client.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
    await migrate(withDatabase(server, name));
    await client.query(`ALTER DATABASE ${name} IS_TEMPLATE true`);
    return name;
  } finally {
    await client.query('SELECT pg_advisory_unlock(hashtext($1))', [name]);
  }
}

function migrationsDigest(): string {
  const folder = join(import.meta.dirname, '..', '..', '..', 'migrations');
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).filter((file) => /\.[jt]s$/.test(file)).sort()) hash.update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 12);
}

async function asOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, name: string): string {
  const parsed = new URL(url);
  parsed.pathname = `/${name}`;
  return parsed.href;
}
