/** The shell without business words: journal, outbox, clock, configuration, database. */
export * from './journal/journal.types.js';
export { type EmbeddedOptions, type RunningPostgres, startEmbeddedPostgres } from './database/embedded/embedded-postgres.js';
