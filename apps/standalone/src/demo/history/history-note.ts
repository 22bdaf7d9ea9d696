import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '@app/kernel';

/** How far the made-up year is written, kept beside the data. A start that was broken off goes on from here. */
export interface HistoryNote {
  /** The day the year ends with: the same for all its dossiers, whenever they are written. */
  readonly until: Instant;
  /** Dossiers with a smaller number are there, whole. */
  readonly next: number;
}

export class HistoryNotes {
  private readonly file: string;

  constructor(folder: string) {
    this.file = join(folder, 'demo-history.json');
  }

  /** Null before the first start. A note of a year that was written as a whole, before notes told how far, ends everything. */
  read(): HistoryNote | 'whole' | null {
    let text: string;
    try {
      text = readFileSync(this.file, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
    const { until, next } = JSON.parse(text) as Partial<HistoryNote>;
    return until === undefined || next === undefined ? 'whole' : { until, next };
  }

  /** Another file first: whoever is killed while writing leaves the old note. */
  write(note: HistoryNote): void {
    writeFileSync(`${this.file}.new`, `${JSON.stringify(note)}\n`);
    renameSync(`${this.file}.new`, this.file);
  }
}
