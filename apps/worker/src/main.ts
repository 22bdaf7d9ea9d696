import 'reflect-metadata';
import { setPriority } from 'node:os';
import { NestFactory } from '@nestjs/core';
import { guardProcess, makeLogger, NestLogger, refusalOf } from '@app/platform';
import { settingsOf } from './settings.js';
import { WorkerProcess } from './worker-process.js';

/** Where people at their desks and a storm of deadlines want the same processor, people go first. */
const NICE = 10;

/** The worker on its own, beside any number of others. The database is there and migrated: `DATABASE_URL` says where. */
try {
  const settings = settingsOf(process.env);
  const { LOG_LEVEL, REDIS_URL } = settings.platform.configuration;
  setPriority(NICE);
  const log = makeLogger(LOG_LEVEL);
  let close = (): Promise<void> => Promise.resolve();
  guardProcess(log, () => close());
  const app = await NestFactory.createApplicationContext(WorkerProcess.with(settings), {
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
  log.info({ redis: Boolean(REDIS_URL) }, 'working');
  process.send?.('working');
} catch (error) {
  const refusal = refusalOf(error, process.env['DATABASE_URL']);
  if (refusal === undefined) throw error;
  process.stderr.write(`${refusal}\n`);
  process.exit(1);
}
