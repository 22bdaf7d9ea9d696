import { Injectable } from '@nestjs/common';
import { Database } from '@app/platform';

/** When the next armed timer falls due, by PostgreSQL's clock. */
@Injectable()
export class DueDeadlineStore {
  constructor(private readonly database: Database) {}

  /** Milliseconds until the next one falls due, less than 0 for how long one has been due; null when none is armed. */
  async millisecondsToNext(): Promise<number | null> {
    return (await this.database.first<{ wait: number | null }>(NEXT))?.wait ?? null;
  }
}

const NEXT = { name: 'deadlines-next', text: `SELECT extract(epoch FROM min(due_at) - now())::float8 * 1000 AS wait FROM deadlines` };
