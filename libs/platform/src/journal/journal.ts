import type { Instant } from '@app/kernel';
import type { Queries } from '../database/database.js';
import { Overloaded } from './journal.errors.js';
import type { JournalEntry, JournalReceipt } from './journal.types.js';
import { BatchWriter, type Waiting } from './write-batch.js';

export interface JournalOptions {
  /** Batches written at once; as many connections should be there. */
  readonly inFlight: number;
  /** Entries in one statement, at most. */
  readonly largestBatch: number;
  /** Entries that may wait; one more is refused. */
  readonly mostWaiting: number;
  /** How far an entry's instant may be from the database's time. */
  readonly clockToleranceSeconds: number;
}
export const JOURNAL_DEFAULTS: JournalOptions = { inFlight: 2, largestBatch: 200, mostWaiting: 5_000, clockToleranceSeconds: 5 };

const WORTH_SHARING = 16;
/** Enough text in one statement; a batch of large declarations ends early. */
const LARGEST_BATCH_CHARACTERS = 4_000_000;

/**
 * The only writer of dossiers: a group commit. While batches are being written the next one gathers; when idle an entry
 * goes at once. Every caller is answered after the commit that holds its rows, and hears only of its own conflict.
 */
export class Journal {
  private waiting: Waiting[] = [];
  private readonly beingWritten = new Set<string>();
  private busy = 0;
  private isPumpDue = false;
  private idle: (() => void)[] = [];
  private readonly writer: BatchWriter;
  private readonly options: JournalOptions;

  constructor(
    private readonly db: Queries,
    options: Partial<JournalOptions> = {},
  ) {
    this.options = { ...JOURNAL_DEFAULTS, ...options };
    this.writer = new BatchWriter(db, this.options.clockToleranceSeconds);
  }

  /**
   * Writes all rows of the entry, or none.
   *
   * @throws {Overloaded} too many are waiting; nothing was written
   * @throws {ClockRefused} the entry's instant is not the database's; nothing was written
   * @throws {DatabaseUnavailable} no answer came; the rows may or may not be there: ask again with the same key
   */
  commit(entry: JournalEntry): Promise<JournalReceipt> {
    if (this.waiting.length >= this.options.mostWaiting) return Promise.reject(new Overloaded(this.waiting.length));
    return new Promise((resolve, reject) => {
      this.waiting.push({ entry, names: namesOf(entry), resolve, reject });
      this.schedule();
    });
  }

  /** Makes the partitions of this month and the next; call it at start and daily. */
  ensurePartitionsAhead(now: Instant): Promise<void> {
    return this.writer.ensurePartitionsAhead(now);
  }

  /** Resolves when everything that was given has been answered. */
  async drained(): Promise<void> {
    if (this.waiting.length || this.busy) await new Promise<void>((resolve) => this.idle.push(resolve));
  }

  /** False when the next entry would be refused. */
  get hasRoom(): boolean {
    return this.waiting.length < this.options.mostWaiting;
  }

  /** Statements sent so far. */
  get statements(): number {
    return this.writer.statements;
  }

  /** What arrives in the same turn of the event loop goes together; that is the only wait there is. */
  private schedule(): void {
    if (this.isPumpDue || this.busy >= this.options.inFlight) return;
    this.isPumpDue = true;
    setImmediate(() => {
      this.isPumpDue = false;
      this.pump();
    });
  }

  private pump(): void {
    while (this.waiting.length && this.busy < this.options.inFlight) {
      const batch = this.nextBatch(this.share());
      if (!batch.length) return; // all that waits is for dossiers just being written
      for (const { names } of batch) names.forEach((name) => this.beingWritten.add(name));
      this.busy += 1;
      void this.writer.write(batch).finally(() => {
        this.busy -= 1;
        for (const { names } of batch) names.forEach((name) => this.beingWritten.delete(name));
        if (this.waiting.length) this.schedule();
        else if (!this.busy) this.idle.splice(0).forEach((resolve) => resolve());
      });
    }
  }

  /**
   * What waits is shared out over the free connections: while the server works on one half, this process prepares the
   * other. A handful goes together all the same.
   */
  private share(): number {
    const free = this.options.inFlight - this.busy;
    return Math.min(this.options.largestBatch, Math.max(WORTH_SHARING, Math.ceil(this.waiting.length / free)));
  }

  /** The longest waiting first, of their kind only, each dossier and each key once. The others keep their order. */
  private nextBatch(most: number): Waiting[] {
    const batch: Waiting[] = [];
    const later: Waiting[] = [];
    const passed = new Set<string>();
    const isFree = (name: string): boolean => !passed.has(name) && !this.beingWritten.has(name);
    let isOpening: boolean | undefined;
    let characters = 0;
    let at = 0;
    for (; at < this.waiting.length && batch.length < most && characters < LARGEST_BATCH_CHARACTERS; at += 1) {
      const next = this.waiting[at]!;
      const fits = next.names.every(isFree) && (isOpening ??= next.entry.opening !== undefined) === (next.entry.opening !== undefined);
      (fits ? batch : later).push(next);
      // Whoever names the same dossier or key comes after this one, in the queue as in the log.
      next.names.forEach((name) => passed.add(name));
      if (fits) characters += sizeOf(next.entry);
    }
    this.waiting = later.concat(this.waiting.slice(at));
    return batch;
  }
}

/** What two entries of one batch, or of two batches at once, must not have in common. */
function namesOf({ dossierId, answer, inbox }: JournalEntry): readonly string[] {
  if (!answer && !inbox) return [dossierId];
  return [dossierId, ...(answer ? [`${answer.actorId} ${answer.key}`] : []), ...(inbox ? [`${inbox.handler} ${inbox.messageId}`] : [])];
}

/** A declaration is bounded by its form; its size is not measured here, that would cost as much as writing it. */
const DECLARATION_CHARACTERS = 20_000;

const sizeOf = ({ state, transition, opening }: JournalEntry): number =>
  state.length + transition.leaf.length + (opening ? DECLARATION_CHARACTERS : 0);
