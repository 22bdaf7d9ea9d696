/** The shell without business words: journal, outbox, clock, configuration, database. */
export * from './journal/journal.types.js';
