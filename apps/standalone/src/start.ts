import { join, resolve } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { notificationsModule, papersModule, paymentsModule } from '@app/composition';
import { Blocked } from '@app/kernel';
import { CreateAdministrator, EnsureDemoAccounts } from '@app/identity';
import { type Configuration, migrate, type RunningPostgres, startEmbeddedPostgres } from '@app/platform';
import { HandInBundle, type HandedIn, type LoadedBundle, LoadBundles, Procedures } from '@app/procedures';
import { Routing, WriteDirectory } from '@app/routing';
import { createApp, newLogger } from '../../api/src/index.js';
import { WorkerModule } from '../../worker/src/index.js';
import { DEMO_ACCOUNTS } from './demo/accounts.js';
import { type DemoAccountsFile, demoAccountsFile } from './demo/demo-accounts-file.js';
import { DemoHistory, type WrittenHistory } from './demo/history/write-history.js';
import { DemoMessages, DemoMessagesModule } from './demo/demo-messages.js';
import { DEMO_NEXT_NOTE, DemoNextModule } from './demo/demo-next.js';
import { demoPeople } from './demo/demo-people.js';
import { DEMO_SAMPLES_NOTE, DemoSamplesModule } from './demo/demo-samples.js';
import { type OfferedPeople, offerPeople } from './demo/offer-people.js';
import { AGENCIES, DIVISIONS } from './demo/province.js';
import { choosePort } from './port.js';

export interface StartOptions {
  readonly configuration: Configuration;
  /** True where `PORT` was given: then a taken port is an error. */
  readonly isPortExplicit: boolean;
  readonly isDemo: boolean;
  /** So many made-up dossiers of the last year, written once, after the start; none where it is left out. */
  readonly history?: number;
}
/**
 * A procedure that came with the installation, and the number of the version dossiers are opened with now, if one is in force. `handedIn`: what
 * became of a bundle that has changed; null while there is no agency whose people could decide.
 */
export type InstalledProcedure = LoadedBundle & { readonly inForce?: number; readonly handedIn?: HandedIn | null };
export interface Started {
  readonly url: string;
  readonly embedded: RunningPostgres | undefined;
  readonly procedures: readonly InstalledProcedure[];
  readonly demo: DemoAccountsFile | undefined;
  /** False where nobody can configure the system yet. */
  readonly hasAdministrator: boolean;
  /** Settles when the made-up year is written; null where none was. */
  readonly history: Promise<WrittenHistory | null>;
  /** Answers what is under way, then stops the embedded database. */
  stop(): Promise<void>;
}

/** Everything in one process: database, tables, procedures, HTTP, worker. */
export async function start({ configuration, isPortExplicit, isDemo, history: wanted = 0 }: StartOptions): Promise<Started> {
  const { HOST, PORT, DATA_DIR, DATABASE_URL, LOG_LEVEL } = configuration;
  const port = await choosePort(HOST, PORT, isPortExplicit);
  const embedded = DATABASE_URL ? undefined : await startEmbeddedPostgres({ dir: join(resolve(DATA_DIR), 'pg') });
  let people: OfferedPeople | undefined;
  try {
    await migrate(embedded?.url ?? DATABASE_URL ?? '');
    const databaseUrl = (await embedded?.applicationUrl()) ?? DATABASE_URL ?? '';
    const messages = new DemoMessages();
    people = isDemo ? await offerPeople(demoPeople(demoAccountsFile(resolve(DATA_DIR)).password)) : undefined;
    const notifications = notificationsModule(isDemo ? messages.gateways(process.env) : {});
    const papers = papersModule({ origin: `http://${HOST}:${port}`, ...(isDemo && { trialKeyIn: DATA_DIR }) });
    const payments = paymentsModule({ isDemo });
    const app = await createApp({
      platform: { configuration, databaseUrl },
      log: newLogger(LOG_LEVEL),
      papers,
      payments,
      ...(isDemo && { pageNotes: { ...messages.pageNotes(process.env), ...people?.pageNotes, ...DEMO_NEXT_NOTE, ...DEMO_SAMPLES_NOTE } }),
      alongside: [WorkerModule.with({ isDemo, notifications, papers, payments }), ...(isDemo ? demoModules(messages) : [])],
    });
    // Procedures are read in a thread of their own meanwhile.
    const [procedures, demo] = await Promise.all([
      loadProcedures(app),
      isDemo ? seedDemo(app, resolve(DATA_DIR)) : undefined,
    ]);
    const hasAdministrator = await app.get(CreateAdministrator).isThere();
    await app.listen(port, HOST);
    const url = await app.getUrl();
    await embedded?.announce(url);
    const year = new DemoHistory(app, { dossiers: isDemo ? wanted : 0, databaseUrl, proceduresFolder: proceduresFolder(), dataDir: resolve(DATA_DIR) });
    const history = year.run();
    const stop = async () => {
      year.stop();
      people?.close();
      await history.catch(() => undefined);
      await app.close();
      await embedded?.stop();
    };
    return { url, embedded, procedures, demo, hasAdministrator, history, stop };
  } catch (error) {
    people?.close();
    await embedded?.stop();
    throw error;
  }
}

async function loadProcedures(app: INestApplication): Promise<InstalledProcedure[]> {
  const loaded = await app.get(LoadBundles).run(proceduresFolder());
  const procedures = app.get(Procedures);
  return Promise.all(
    loaded.map(async (each) => {
      if ('refused' in each) return each;
      const handedIn = 'changed' in each ? { handedIn: await handIn(app, each.changed.bundle) } : {};
      const { code } = 'changed' in each ? each.changed : each.published;
      try {
        return { ...each, ...handedIn, inForce: (await procedures.version(await procedures.versionInForce(code))).number };
      } catch (error) {
        if (error instanceof Blocked) return { ...each, ...handedIn }; // published, and not in force before its day
        throw error;
      }
    }),
  );
}

/** Before the people of the highest agency. */
async function handIn(app: INestApplication, bundle: Parameters<HandInBundle['run']>[0]): Promise<HandedIn | null> {
  const { agencies } = await app.get(Routing).directory();
  const [highest] = [...agencies.values()].filter(({ parentCode }) => parentCode === null).map(({ code }) => code).sort();
  return highest === undefined ? null : app.get(HandInBundle).run(bundle, highest);
}

const demoModules = (messages: DemoMessages) => [DemoMessagesModule.with(messages), DemoNextModule.with(), DemoSamplesModule.with(proceduresFolder())];

async function seedDemo(app: INestApplication, dataDir: string): Promise<DemoAccountsFile> {
  const file = demoAccountsFile(dataDir);
  await app.get(WriteDirectory).run(AGENCIES, DIVISIONS);
  await app.get(EnsureDemoAccounts).run(DEMO_ACCOUNTS, file.password);
  return file;
}

/** The procedures that come with the installation lie beside the package, whether this file was compiled or not. */
const proceduresFolder = (): string => resolve(process.env['PROCEDURES_DIR'] ?? 'procedures');
