/** For specs only: a database per test file, builders, a hand-set clock, the scenario runner. */
export { freshDatabase, type TestDatabase } from './database.js';
export { ANY_AGENCY, ANY_VERSION, moveEntry, openingEntry, seedForJournal } from './journal-entries.js';
