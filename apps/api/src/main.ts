import { BadConfiguration, type Configuration, guardProcess, readConfiguration, refusalOf } from '@app/platform';
import { createApp } from './create-app.js';
import { Draining } from './health/draining.js';
import { newLogger } from './http/logger.js';

/** The HTTP process on its own. The database is there and migrated: `DATABASE_URL` says where. */
async function serve(configuration: Configuration): Promise<void> {
  const { DATABASE_URL: databaseUrl, LOG_LEVEL, DRAIN_SECONDS, PORT, HOST } = configuration;
  if (!databaseUrl) throw new BadConfiguration({ DATABASE_URL: ['is needed here; `npm start` brings its own database'] });
  const log = newLogger(LOG_LEVEL);
  let close = (): Promise<void> => Promise.resolve();
  guardProcess(log, () => close());
  const app = await createApp({ platform: { configuration, databaseUrl }, log });
  close = () => app.close();
  // Requests in flight are answered, and so is what comes until the proxy in front has seen that this process goes.
  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) process.exit(130);
    isStopping = true;
    app.get(Draining).isDraining = true;
    await new Promise((resolve) => setTimeout(resolve, DRAIN_SECONDS * 1_000));
    await close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
  await app.listen(PORT, HOST);
  log.info({ address: await app.getUrl() }, 'listening');
}

try {
  await serve(readConfiguration(process.env));
} catch (error) {
  const refusal = refusalOf(error, process.env['DATABASE_URL']);
  if (refusal === undefined) throw error;
  process.stderr.write(`${refusal}\n`);
  process.exit(1);
}
