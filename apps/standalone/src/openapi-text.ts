import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, readConfiguration, startEmbeddedPostgres } from '@app/platform';
import { createApp, describeApi, newLogger } from '../../api/src/index.js';

/** The API's description as it is committed: composed on a database of its own that goes again. */
export async function openApiText(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'motcua-openapi-'));
  const embedded = await startEmbeddedPostgres({ dir: join(dir, 'pg') });
  try {
    await migrate(embedded.url);
    const platform = { configuration: readConfiguration({}), databaseUrl: embedded.url };
    const app = await createApp({ platform, log: newLogger('silent') });
    const text = `${JSON.stringify(describeApi(app), inOrder, 2)}\n`;
    await app.close();
    return text;
  } finally {
    await embedded.stop();
    await rm(dir, { recursive: true, force: true });
  }
}

/** The compiler lists the members of a union in the order it met them, which is another one after a partial build. */
function inOrder(name: string, value: unknown): unknown {
  return name === 'enum' && Array.isArray(value) ? value.toSorted() : value;
}
