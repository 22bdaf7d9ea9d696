import { rowArray } from '../database/binary-rows.js';
import type { Queries } from '../database/database.js';
import { LIST, type ListName, rowsOf } from './batch-lists.js';
import type { BatchStatement } from './batch-statement.js';
import type { JournalEntry } from './journal.types.js';

/** Numbers of the composite types in this database: the binary form of an array names them. */
export type ListTypes = Readonly<Record<ListName, number>>;

export async function listTypes(db: Queries): Promise<ListTypes> {
  const rows = await db.rows<{ name: string; oid: number }>(
    `SELECT substr(typname, 9) AS name, oid::int FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typname LIKE 'journal\\_%'`,
  );
  return Object.fromEntries(rows.map(({ name, oid }) => [name, oid])) as Record<ListName, number>;
}

/** The lists of a batch, in the order of the statement's parameters. @throws {Defect} a value that is none of its type */
export const valuesOf = ({ lists }: BatchStatement, entries: readonly JournalEntry[], types: ListTypes): Buffer[] =>
  lists.map((name) => rowArray(types[name], LIST[name].types, rowsOf(name, entries)));
