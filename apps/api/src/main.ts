import { readConfiguration } from '@app/platform';
import { createApp } from './create-app.js';
import { Draining } from './health/draining.js';
import { newLogger } from './http/logger.js';

/** The HTTP process on its own. The database is there and migrated: `DATABASE_URL` says where. */
const configuration = readConfiguration(process.env);
const log = newLogger(configuration.LOG_LEVEL);
if (!configuration.DATABASE_URL) throw new Error('DATABASE_URL is needed here; `npm start` brings its own database');

const app = await createApp({ platform: { configuration, databaseUrl: configuration.DATABASE_URL }, log });
// Requests in flight are answered, and so is what comes until the proxy in front has seen that this process goes.
let isStopping = false;
const stop = async (): Promise<void> => {
  if (isStopping) process.exit(130);
  isStopping = true;
  app.get(Draining).isDraining = true;
  await new Promise((resolve) => setTimeout(resolve, configuration.DRAIN_SECONDS * 1_000));
  await app.close();
  process.exit(0);
};
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());
await app.listen(configuration.PORT, configuration.HOST);
log.info({ address: await app.getUrl() }, 'listening');
