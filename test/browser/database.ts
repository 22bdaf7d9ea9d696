import { join } from 'node:path';
import { borrowEmbeddedPostgres } from '@app/platform';
import pg from 'pg';
import { runningApp } from './app.js';

/** Past the product, for what a test cannot wait for. */
export async function asOwner<R>(text: string, values: readonly unknown[]): Promise<readonly R[]> {
  const server = await borrowEmbeddedPostgres({ dir: join((await runningApp()).dataDir, 'pg') });
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    return (await client.query(text, [...values])).rows as R[];
  } finally {
    await client.end();
  }
}
