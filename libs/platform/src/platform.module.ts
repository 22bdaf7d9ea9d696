import { type DynamicModule, Global, Injectable, Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Attempts } from './attempts/attempts.js';
import { Clock } from './clock/clock.js';
import { DatabaseClock } from './clock/database-clock.js';
import { Ids } from './clock/ids.js';
import { Configuration } from './config/configuration.js';
import { Database } from './database/database.js';
import { assertSafe } from './database/durability.js';
import { FileStorage } from './files/file-storage.js';
import { LocalFileStorage } from './files/local-file-storage.js';
import { Health } from './health/health.js';
import { InstallationKey } from './keys/installation-key.js';
import { LookupCodes } from './keys/lookup-codes.js';
import { ClaimedWrites } from './journal/claimed-writes.js';
import { BULK_CONNECTIONS, JournalConnections } from './journal/journal-connections.js';
import { Journal } from './journal/journal.js';
import { IncidentDesk } from './outbox/incident-desk.js';
import { MessageRegister } from './outbox/message-register.js';
import { UnheardAskings } from './outbox/unheard-asking.js';
import { OutboxFeed } from './outbox/outbox-feed.js';
import { Outbox } from './outbox/outbox.js';
import { WorkerRegister } from './workers/worker-register.js';

export interface PlatformOptions {
  readonly configuration: Configuration;
  /** Migrated already. The application connects to it as `motcua_app`. */
  readonly databaseUrl: string;
  /** A hand-set clock instead of PostgreSQL's: for specs only. */
  readonly clock?: Clock;
}

const STATEMENT_SECONDS = 10;

/** Checks the database before anything is served, and closes it after the last request has ended. */
@Injectable()
export class PlatformLifecycle implements OnModuleInit, OnApplicationShutdown {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
    private readonly journal: JournalConnections,
    private readonly key: InstallationKey,
  ) {}

  /** @throws {UnsafeDatabase} it would lose, or let change, what it promised to keep; {WrongInstallationKey} it belongs to another key */
  async onModuleInit(): Promise<void> {
    await assertSafe(this.db, this.configuration.DATABASE_POOL + this.configuration.JOURNAL_CONNECTIONS + BULK_CONNECTIONS);
    if (this.clock instanceof DatabaseClock) await this.clock.start();
    await this.key.check(this.db);
    await this.journal.start(this.clock);
  }

  /** Requests in flight have ended by now; not so in the earlier hooks. */
  async onApplicationShutdown(): Promise<void> {
    if (this.clock instanceof DatabaseClock) this.clock.stop();
    await this.journal.close();
    await this.db.close();
  }
}

/** What every capability stands on: database, journal, clock, ids, configuration. Given once, by `forRoot`. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot({ configuration, databaseUrl, clock }: PlatformOptions): DynamicModule {
    const db = new Database({ url: databaseUrl, max: configuration.DATABASE_POOL, statementSeconds: STATEMENT_SECONDS });
    const desk = new IncidentDesk(db);
    // An operator has to know; where the database cannot be asked just now, the next process that sees it says so.
    const whenSetBack = (seconds: number): void => void desk.open('clock', { code: 'platform.clock_set_back', params: { seconds } }).catch(() => undefined);
    const journal = new JournalConnections({ url: databaseUrl, inFlight: configuration.JOURNAL_CONNECTIONS });
    return {
      module: PlatformModule,
      providers: [
        { provide: Configuration, useValue: configuration },
        { provide: Database, useValue: db },
        { provide: Clock, useValue: clock ?? new DatabaseClock(db, undefined, whenSetBack) },
        { provide: JournalConnections, useValue: journal },
        { provide: Journal, useValue: journal.journal },
        { provide: ClaimedWrites, useValue: journal.claims },
        Attempts,
        Ids,
        InstallationKey,
        LookupCodes,
        Health,
        { provide: FileStorage, useClass: LocalFileStorage },
        Outbox,
        OutboxFeed,
        MessageRegister,
        UnheardAskings,
        WorkerRegister,
        { provide: IncidentDesk, useValue: desk },
        PlatformLifecycle,
      ],
      exports: [Attempts, Configuration, Database, Clock, Journal, ClaimedWrites, Ids, InstallationKey, LookupCodes, Health, FileStorage, Outbox, OutboxFeed, MessageRegister, UnheardAskings, WorkerRegister, IncidentDesk],
    };
  }
}
