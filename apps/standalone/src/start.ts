import { join, resolve } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { EnsureDemoAccounts } from '@app/identity';
import { type Configuration, migrate, type RunningPostgres, startEmbeddedPostgres } from '@app/platform';
import { type LoadedBundle, LoadBundles } from '@app/procedures';
import { WriteDirectory } from '@app/routing';
import { createApp } from '../../api/src/create-app.js';
import { newLogger } from '../../api/src/http/logger.js';
import { notificationsModule } from '../../api/src/notifications.js';
import { WorkerModule } from '../../worker/src/worker.module.js';
import { DEMO_ACCOUNTS } from './demo/accounts.js';
import { type DemoAccountsFile, demoAccountsFile } from './demo/demo-accounts-file.js';
import { AGENCIES, DIVISIONS } from './demo/province.js';
import { choosePort } from './port.js';

export interface StartOptions {
  readonly configuration: Configuration;
  /** True where `PORT` was given: then a taken port is an error. */
  readonly isPortExplicit: boolean;
  readonly isDemo: boolean;
}
export interface Started {
  readonly url: string;
  readonly embedded: RunningPostgres | undefined;
  readonly procedures: readonly LoadedBundle[];
  readonly demo: DemoAccountsFile | undefined;
  /** Answers what is under way, then stops the embedded database. */
  stop(): Promise<void>;
}

/** Everything in one process: database, tables, procedures, HTTP, worker. */
export async function start({ configuration, isPortExplicit, isDemo }: StartOptions): Promise<Started> {
  const { HOST, PORT, DATA_DIR, DATABASE_URL, LOG_LEVEL } = configuration;
  const port = await choosePort(HOST, PORT, isPortExplicit);
  const embedded = DATABASE_URL ? undefined : await startEmbeddedPostgres({ dir: join(resolve(DATA_DIR), 'pg') });
  try {
    const databaseUrl = embedded?.url ?? DATABASE_URL ?? '';
    await migrate(databaseUrl);
    const app = await createApp({
      platform: { configuration, databaseUrl },
      log: newLogger(LOG_LEVEL),
      alongside: [WorkerModule.with({ isDemo, notifications: notificationsModule() })],
    });
    const demo = isDemo ? await seedDemo(app, resolve(DATA_DIR)) : undefined;
    const procedures = await app.get(LoadBundles).run(proceduresFolder());
    await app.listen(port, HOST);
    const stop = async () => {
      await app.close();
      await embedded?.stop();
    };
    return { url: await app.getUrl(), embedded, procedures, demo, stop };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

async function seedDemo(app: INestApplication, dataDir: string): Promise<DemoAccountsFile> {
  const file = demoAccountsFile(dataDir);
  await app.get(WriteDirectory).run(AGENCIES, DIVISIONS);
  await app.get(EnsureDemoAccounts).run(DEMO_ACCOUNTS, file.password);
  return file;
}

/** The procedures that come with the installation lie beside the package, whether this file was compiled or not. */
const proceduresFolder = (): string => resolve(process.env['PROCEDURES_DIR'] ?? 'procedures');
