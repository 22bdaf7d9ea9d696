import 'reflect-metadata';
import { setPriority } from 'node:os';
import { NestFactory } from '@nestjs/core';
import { newPapersModule, newPaymentsModule } from '@app/composition';
import { NotificationsModule, readNotificationSettings } from '@app/notifications';
import { BadConfiguration, guardProcess, makeLogger, NestLogger, readConfiguration, refusalOf } from '@app/platform';
import { WorkerProcess } from './worker-process.js';

/** Where people at their desks and a storm of deadlines want the same processor, people go first. */
const NICE = 10;

/** The worker on its own, beside any number of others. The database is there and migrated: `DATABASE_URL` says where. */
try {
  const configuration = readConfiguration(process.env);
  const { DATABASE_URL: databaseUrl, LOG_LEVEL, DATA_DIR } = configuration;
  if (!databaseUrl) throw new BadConfiguration({ DATABASE_URL: ['is needed here; `npm start` brings its own database'] });
  setPriority(NICE);
  const log = makeLogger(LOG_LEVEL);
  let close = (): Promise<void> => Promise.resolve();
  guardProcess(log, () => close());
  const notifications = NotificationsModule.forRoot(readNotificationSettings(process.env));
  const isDemo = process.env['MOTCUA_DEMO'] === '1';
  const papers = newPapersModule({ ...(isDemo && { trialKeyIn: DATA_DIR }) });
  const app = await NestFactory.createApplicationContext(WorkerProcess.with({ platform: { configuration, databaseUrl }, notifications, papers, payments: newPaymentsModule(), isDemo }), {
    logger: new NestLogger(log),
    abortOnError: false,
  });
  close = () => app.close();
  // Stops pulling, finishes what is under way, closes the database; a second signal is somebody who will not wait.
  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) process.exit(130);
    isStopping = true;
    await close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
  log.info({ redis: Boolean(configuration.REDIS_URL) }, 'working');
  process.send?.('working');
} catch (error) {
  const refusal = refusalOf(error, process.env['DATABASE_URL']);
  if (refusal === undefined) throw error;
  process.stderr.write(`${refusal}\n`);
  process.exit(1);
}
