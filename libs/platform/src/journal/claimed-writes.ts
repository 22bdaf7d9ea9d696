import type { DossierId } from '@app/kernel';
import type { Database, Queries } from '../database/database.js';
import type { JournalEntry } from './journal.types.js';
import { BatchWriter } from './write-batch.js';

/** Writes all these entries, at most one for each dossier, in the transaction at hand. @returns dossiers that were moved */
export type WriteEntries = (entries: readonly JournalEntry[]) => Promise<ReadonlySet<DossierId>>;

/**
 * The journal's statement inside a transaction that first takes what it works on: taking and writing are one commit. A
 * process that dies in between has taken nothing. For machine work in bulk; people's commands go by `Journal.commit`.
 */
export class ClaimedWrites {
  private readonly writer: BatchWriter;

  constructor(
    private readonly db: Database,
    clockToleranceSeconds: number,
  ) {
    this.writer = new BatchWriter(db, clockToleranceSeconds);
  }

  /**
   * Rolled back when `work` throws.
   *
   * @throws {DatabaseUnavailable} no answer came; what was taken may or may not have been written
   */
  run<T>(work: (tx: Queries, write: WriteEntries) => Promise<T>): Promise<T> {
    return this.db.transaction((tx) => work(tx, (entries) => this.writer.writeWithin(tx, entries)));
  }

  /** Looks beforehand, by the same connection. */
  get queries(): Queries {
    return this.db;
  }
}
