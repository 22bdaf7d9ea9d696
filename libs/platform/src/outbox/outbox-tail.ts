import type { DossierId } from '@app/kernel';
import type { Database } from '../database/database.js';

/** Rows behind the newest that are read again each time: what is numbered before and committed after others lies there. */
const OVERLAP = 1_000;

export interface TailNews {
  /** Dossiers that messages were written for since the last reading; null where there was too much to say which. */
  readonly dossierIds: readonly DossierId[] | null;
}

/**
 * What was written to the outbox since the last reading, whoever wrote it: for hints to people who look at a page, many times a
 * minute. Reads the newest rows by their number and nothing else, so that a long table costs no more than a short one, and
 * remembers which it has told. A transaction that stays open while a thousand others write is told of never: who must miss
 * nothing reads `OutboxFeed`.
 */
export class OutboxTail {
  private newest: number | undefined;
  private told = new Set<number>();

  /** @param most  rows of one reading that are looked at */
  constructor(
    private readonly database: Database,
    private readonly most: number,
  ) {}

  /** The first reading tells nothing: it only finds its place. */
  async read(): Promise<TailNews> {
    if (this.newest === undefined) {
      await this.findPlace();
      return { dossierIds: [] };
    }
    const lines = await this.after(this.newest);
    if (lines.length > OVERLAP + this.most) {
      await this.findPlace();
      return { dossierIds: null };
    }
    const fresh = lines.filter(({ id }) => !this.told.has(id));
    this.remember(this.newest, lines);
    return { dossierIds: [...new Set(fresh.map((line) => line.dossier_id))] };
  }

  private async findPlace(): Promise<void> {
    const newest = (await this.database.first<{ readonly id: number }>(NEWEST))?.id ?? 0;
    this.remember(newest, await this.after(newest));
  }

  private after(newest: number): Promise<readonly TailLine[]> {
    return this.database.rows<TailLine>(AFTER, [newest - OVERLAP, OVERLAP + this.most + 1]);
  }

  private remember(before: number, lines: readonly TailLine[]): void {
    const newest = Math.max(before, lines.at(-1)?.id ?? 0);
    this.newest = newest;
    this.told = new Set(lines.map(({ id }) => id).filter((id) => id > newest - OVERLAP));
  }
}

interface TailLine {
  readonly id: number;
  readonly dossier_id: DossierId;
}
const NEWEST = { name: 'outbox-tail-newest', text: 'SELECT coalesce(max(id), 0) AS id FROM outbox' };
const AFTER = { name: 'outbox-tail-after', text: 'SELECT id, dossier_id FROM outbox WHERE id > $1::bigint ORDER BY id LIMIT $2' };
