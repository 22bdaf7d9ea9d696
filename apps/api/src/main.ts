import { readConfiguration } from '@app/platform';
import { createApp } from './create-app.js';
import { newLogger } from './http/logger.js';

/** The HTTP process on its own. The database is there and migrated: `DATABASE_URL` says where. */
const configuration = readConfiguration(process.env);
const log = newLogger(configuration.LOG_LEVEL);
if (!configuration.DATABASE_URL) throw new Error('DATABASE_URL is needed here; `npm start` brings its own database');

const app = await createApp({ platform: { configuration, databaseUrl: configuration.DATABASE_URL }, log });
app.enableShutdownHooks();
await app.listen(configuration.PORT, configuration.HOST);
log.info({ address: await app.getUrl() }, 'listening');
