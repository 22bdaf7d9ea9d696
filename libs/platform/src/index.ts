/** The shell without business words: journal, outbox, clock, configuration, database. */
export { Clock, ClockUntrusted, localDay, localMonth } from './clock/clock.js';
export { DatabaseClock } from './clock/database-clock.js';
export { Ids, openedMonthOf } from './clock/ids.js';
export { BadConfiguration, Configuration, readConfiguration } from './config/configuration.js';
export { APP_ROLE, type PoolSettings, poolConfig } from './database/connection-settings.js';
export { Database, DatabaseUnavailable, type Queries, type Statement } from './database/database.js';
export { assertSafe, UnsafeDatabase } from './database/durability.js';
export { type EmbeddedOptions, type RunningPostgres, startEmbeddedPostgres } from './database/embedded/embedded-postgres.js';
export { dumpSchema } from './database/dump-schema.js';
export { migrate } from './database/migrate.js';
export { Health, type HealthReport } from './health/health.js';
export { makeLogger, NestLogger } from './logging/logger.js';
export * from './journal/journal.types.js';
export { PlatformModule, type PlatformOptions } from './platform.module.js';
export { Journal, JOURNAL_DEFAULTS, type JournalOptions, type StoredAnswer } from './journal/journal.js';
export { JournalConnections } from './journal/journal-connections.js';
export { ClockRefused, Overloaded } from './journal/journal.errors.js';
export { IsolatedCalls, type IsolatedAnswer, type IsolatedOptions } from './isolated/isolated-calls.js';
