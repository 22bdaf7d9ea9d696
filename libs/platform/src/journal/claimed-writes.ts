import type { DossierId } from '@app/kernel';
import type { Database, Queries, Reads } from '../database/database.js';
import type { Journal } from './journal.js';
import type { JournalEntry, JournalReceipt } from './journal.types.js';
import { BatchWriter } from './write-batch.js';

/** Writes all these entries, at most one for each dossier, in the transaction at hand. @returns dossiers that were moved */
export type WriteEntries = (entries: readonly JournalEntry[]) => Promise<ReadonlySet<DossierId>>;

export interface ClaimConnections {
  /** One connection, to read by. */
  readonly reading: Database;
  /** One connection, to write by. */
  readonly writing: Database;
  /** A group commit on that one. */
  readonly journal: Journal;
}

/** Machine work in bulk, on connections of its own: neither it nor people's commands, which go by `Journal.commit`, wait for the other's. */
export class ClaimedWrites {
  private readonly writer: BatchWriter;

  constructor(
    private readonly connections: ClaimConnections,
    clockToleranceSeconds: number,
  ) {
    this.writer = new BatchWriter(connections.writing, clockToleranceSeconds);
  }

  /** One transaction that only reads, and may hold locks that tell other processes to keep away. It ends by itself where this process freezes. */
  reading<T>(work: (tx: Reads) => Promise<T>): Promise<T> {
    return this.connections.reading.transaction(work);
  }

  /** The journal's door: what is decided on an older version is not written. As of `Journal.commit`. */
  commit(entry: JournalEntry): Promise<JournalReceipt> {
    return this.connections.journal.commit(entry);
  }

  /**
   * The journal's statement inside a transaction that first takes what it works on: taking and writing are one commit. Rolled
   * back when `work` throws.
   *
   * @throws {DatabaseUnavailable} no answer came; what was taken may or may not have been written
   */
  run<T>(work: (tx: Queries, write: WriteEntries) => Promise<T>): Promise<T> {
    return this.connections.writing.transaction((tx) => work(tx, (entries) => this.writer.writeWithin(tx, entries)));
  }

  /** A statement by itself. */
  get queries(): Queries {
    return this.connections.writing;
  }
}
