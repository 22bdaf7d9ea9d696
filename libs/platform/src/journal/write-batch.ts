import { Defect, type DossierCode, type DossierId, type Instant } from '@app/kernel';
import { DatabaseUnavailable, type Queries } from '../database/database.js';
import { localMonth } from '../clock/clock.js';
import { listsOf } from './batch-lists.js';
import { statementFor } from './batch-statement.js';
import { type ListTypes, listTypes, writeLists } from './batch-values.js';
import { ClockRefused } from './journal.errors.js';
import type { JournalEntry, JournalReceipt } from './journal.types.js';

/** An entry and the caller who waits for what becomes of it. */
export interface Waiting {
  readonly entry: JournalEntry;
  /** The dossier and keys it is about; no two entries being written have one in common. */
  readonly names: readonly string[];
  readonly resolve: (receipt: JournalReceipt) => void;
  readonly reject: (error: unknown) => void;
}

/** Data, constraints, deadlocks, limits: one entry may be to blame. Any other error would meet every part of the batch. */
const SPLITTABLE = /^(21|22|23|40|54|P0)/;

/** Writes batches and answers each caller. Never throws. */
export class BatchWriter {
  private readonly months = new Set<number>();
  private types: ListTypes | undefined;
  /** Statements sent so far, for the tests that count them. */
  statements = 0;

  constructor(
    private readonly db: Queries,
    private readonly toleranceSeconds: number,
  ) {}

  /** `batch`: of one kind (openings or moves), at most one entry per dossier and per key. */
  async write(batch: readonly Waiting[]): Promise<void> {
    // Rows are locked in the order of their ids, so that two batches can wait for each other in one direction only.
    const sorted = [...batch].sort((a, b) => (a.entry.dossierId < b.entry.dossierId ? -1 : 1));
    try {
      await this.ensurePartitions(sorted.map(({ entry }) => entry.openedMonth));
      const missed = await this.attempt(sorted);
      const again = missed.length ? await this.explain(missed) : [];
      if (again.length) await this.lastAttempt(again);
    } catch (error) {
      await this.afterError(sorted, error);
    }
  }

  /** Makes the partitions of these months (`yyyyMM`) where they are missing. */
  async ensurePartitions(months: Iterable<number>): Promise<void> {
    for (const month of months) {
      if (this.months.has(month)) continue;
      await this.send('SELECT make_transition_partition($1)', [month]);
      this.months.add(month);
    }
  }

  /** This month's and the next one's: nobody should wait for a partition at midnight. */
  async ensurePartitionsAhead(now: Instant): Promise<void> {
    await this.ensurePartitions([localMonth(Date.parse(now)), localMonth(Date.parse(now) + 28 * 86_400_000)]);
  }

  /**
   * Moves (no openings: the partition is there) in a transaction of the caller's, in one statement. An error is the transaction's.
   * @returns dossiers whose entry was written
   */
  async writeWithin(tx: Queries, entries: readonly JournalEntry[]): Promise<ReadonlySet<DossierId>> {
    if (entries.length === 0) return new Set();
    const sorted = [...entries].sort((a, b) => (a.dossierId < b.dossierId ? -1 : 1));
    return new Set((await this.insert(tx, sorted)).map(({ at }) => sorted[at]!.dossierId));
  }

  /** @returns the entries that were not written */
  private async attempt(batch: readonly Waiting[]): Promise<readonly Waiting[]> {
    const written = await this.insert(this.db, batch.map(({ entry }) => entry));
    for (const { at, code } of written) {
      const { entry, resolve } = batch[at]!;
      resolve({ written: true, code, version: entry.expectedVersion + 1 });
    }
    if (written.length === batch.length) return [];
    const places = new Set(written.map(({ at }) => at));
    return batch.filter((_, at) => !places.has(at));
  }

  /** The one statement. @returns places of the entries that were written, with their codes */
  private async insert(db: Queries, entries: readonly JournalEntry[]): Promise<readonly { readonly at: number; readonly code: DossierCode }[]> {
    const statement = statementFor(listsOf(entries), this.toleranceSeconds);
    const types = (this.types ??= await listTypes(db));
    this.statements += 1;
    const written = await db.word(statement, (message) => writeLists(message, statement, { entries, types }));
    return (written?.split('\n') ?? []).map((line) => {
      const space = line.indexOf(' ');
      return { at: Number(line.slice(0, space)) - 1, code: line.slice(space + 1) as DossierCode };
    });
  }

  /** Between the two statements somebody moved the dossier to the very version the decision was made on. */
  private async lastAttempt(batch: readonly Waiting[]): Promise<void> {
    const missed = await this.attempt(batch).catch((error: unknown) => batch.forEach(({ reject }) => reject(error)));
    missed?.forEach(({ entry, reject }) => reject(new Defect('not written, and no reason to be seen', { id: entry.dossierId })));
  }

  /** Half by half until the one to blame stands alone. The whole statement failed, so nobody has been answered. */
  private async afterError(batch: readonly Waiting[], error: unknown): Promise<void> {
    const only = batch.length === 1 ? batch[0] : undefined;
    const taken = only && takenBefore(error);
    if (taken) return only.resolve({ written: false, because: taken });
    if (only || !mayBeOnesFault(error)) return batch.forEach(({ reject }) => reject(error));
    const middle = batch.length >> 1;
    await this.write(batch.slice(0, middle));
    await this.write(batch.slice(middle));
  }

  /** The rare path: why entries were not written. One more statement for all of them. @returns those nothing stands against */
  private async explain(missed: readonly Waiting[]): Promise<readonly Waiting[]> {
    const rows = await this.send<Reason>(REASONS, [
      missed.map(({ entry }) => entry.dossierId),
      missed.map(({ entry }) => entry.answer?.actorId ?? null),
      missed.map(({ entry }) => entry.answer?.key ?? null),
      missed.map(({ entry }) => entry.inbox?.messageId ?? null),
      missed.map(({ entry }) => entry.inbox?.handler ?? null),
      missed.map(({ entry }) => entry.inbox?.token ?? null),
    ]).catch((error: unknown) => missed.forEach(({ reject }) => reject(error)));
    return rows ? missed.filter((waiting, at) => !isAnswered(waiting, rows[at]!, this.toleranceSeconds)) : [];
  }

  private send<R>(...[statement, values]: Parameters<Queries['rows']>): Promise<readonly R[]> {
    this.statements += 1;
    return this.db.rows<R>(statement, values);
  }
}

interface Reason {
  readonly version: number | null;
  readonly movedAt: Instant | null;
  readonly now: Instant;
  readonly keyed: boolean;
  readonly stale: boolean;
}
const REASONS = {
  name: 'journal-reasons',
  text: `SELECT d.version, d.moved_at AS "movedAt", now() AS now,
      EXISTS (SELECT FROM answers a WHERE a.actor_id = e.actor AND a.key = e.key) AS keyed,
      e.message IS NOT NULL AND (EXISTS (SELECT FROM inbox i WHERE i.message_id = e.message AND i.handler = e.handler)
        OR NOT EXISTS (SELECT FROM outbox o WHERE o.id = e.message AND o.token = e.token AND o.done_at IS NULL)) AS stale
    FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::bigint[], $5::text[], $6::integer[]) WITH ORDINALITY AS e(id, actor, key, message, handler, token, ord)
    LEFT JOIN LATERAL (SELECT version, moved_at FROM dossiers WHERE dossiers.id = e.id) d ON true ORDER BY e.ord`,
};

function isAnswered({ entry, resolve, reject }: Waiting, { version, movedAt, now, keyed, stale }: Reason, toleranceSeconds: number): boolean {
  const isOff = Math.abs(Date.parse(entry.at) - Date.parse(now)) > toleranceSeconds * 1000;
  if (keyed) resolve({ written: false, because: 'key' });
  else if (stale) resolve({ written: false, because: 'inbox' });
  else if (version !== null && version !== entry.expectedVersion) resolve({ written: false, because: 'version' });
  else if (version === null && !entry.opening) reject(new Defect('a move of a dossier that does not exist', { id: entry.dossierId }));
  else if (isOff || (movedAt !== null && entry.at < movedAt)) reject(new ClockRefused({ dossierId: entry.dossierId, at: entry.at, now, movedAt }));
  else return false;
  return true;
}

const mayBeOnesFault = (error: unknown): boolean =>
  error instanceof Defect || (!(error instanceof DatabaseUnavailable) && SPLITTABLE.test((error as { code?: string }).code ?? ''));

/** Two at once with one key, or about one message: the second one learnt of the first only from the index. */
function takenBefore(error: unknown): 'key' | 'inbox' | undefined {
  const { code, constraint } = error as { code?: string; constraint?: string };
  if (code !== '23505') return undefined;
  return constraint === 'answers_pkey' ? 'key' : constraint === 'inbox_pkey' || constraint === 'dossier_links_pkey' ? 'inbox' : undefined;
}
