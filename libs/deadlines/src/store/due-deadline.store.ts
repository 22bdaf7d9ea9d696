import { Injectable } from '@nestjs/common';
import { Database } from '@app/platform';

export interface DueShortly {
  /** Milliseconds until the next one falls due, less than 0 for how long one has been due; null when none is armed. */
  readonly wait: number | null;
  /** How many are due. */
  readonly due: number;
}

/** What is armed, by PostgreSQL's clock. */
@Injectable()
export class DueDeadlineStore {
  constructor(private readonly database: Database) {}

  /** @param countTo  counting further is not worth its price */
  async next(countTo: number): Promise<DueShortly> {
    return (await this.database.first<DueShortly>(NEXT, [countTo]))!;
  }
}

// Counted only where something is due.
const NEXT = {
  name: 'deadlines-next',
  text: `SELECT extract(epoch FROM min(due_at) - now())::float8 * 1000 AS wait,
  CASE WHEN min(due_at) <= now() THEN (SELECT count(*) FROM (SELECT FROM deadlines WHERE due_at <= now() LIMIT $1) d)::int ELSE 0 END AS due FROM deadlines`,
};
