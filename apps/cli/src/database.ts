import { join, resolve } from 'node:path';
import { borrowEmbeddedPostgres, type Configuration } from '@app/platform';

export interface UsedDatabase {
  readonly url: string;
  release(): Promise<void>;
}

/** `DATABASE_URL`, or the embedded server under `DATA_DIR`, beside whoever runs it. */
export async function databaseOf({ DATABASE_URL, DATA_DIR }: Configuration): Promise<UsedDatabase> {
  if (DATABASE_URL) return { url: DATABASE_URL, release: () => Promise.resolve() };
  const server = await borrowEmbeddedPostgres({ dir: join(resolve(DATA_DIR), 'pg') });
  return { url: server.url, release: () => server.stop() };
}
