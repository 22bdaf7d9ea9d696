import type { QueryRunner } from 'typeorm';

/** Rows whose loss nobody could make good, by what they are: `table`, and which of its rows. */
export type Kept = Readonly<Record<string, { readonly table: string; readonly where?: string }>>;

/**
 * For `down`: stops it before it has changed anything while there are rows it would lose, or make say something else. What is found
 * cannot change before the end of the transaction.
 *
 * @throws {Error} with what stands in the way, and how many of it
 */
export async function refuseToLose(db: QueryRunner, kept: Kept): Promise<void> {
  await db.query(`LOCK TABLE ${[...new Set(Object.values(kept).map(({ table }) => table))].join(', ')} IN ACCESS EXCLUSIVE MODE`);
  const found: string[] = [];
  for (const [what, { table, where = 'true' }] of Object.entries(kept)) {
    const [{ rows }] = (await db.query(`SELECT count(*)::int AS rows FROM ${table} WHERE ${where}`)) as [{ rows: number }];
    if (rows > 0) found.push(`${rows} × ${what}`);
  }
  if (found.length === 0) return;
  throw new Error(`This migration is not taken back: it would lose or falsify ${found.join(', ')}. Nothing was changed. To go back all the same, restore a backup of before (migrations/README.md).`);
}
