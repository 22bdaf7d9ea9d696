import type { BindMessage } from '../database/bind-message.js';
import type { Queries } from '../database/database.js';
import { LIST, type ListName } from './batch-lists.js';
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

/** Writes the lists of a batch, in the order of the statement's parameters. @throws {Defect} a value that is none of its type */
export function writeLists(to: BindMessage, { lists }: BatchStatement, { entries, types }: { readonly entries: readonly JournalEntry[]; readonly types: ListTypes }): void {
  for (const name of lists) {
    const { write } = LIST[name];
    to.list(types[name]);
    entries.forEach((entry, index) => write(to, entry, index + 1));
  }
}
