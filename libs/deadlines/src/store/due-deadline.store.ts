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

  /** One statement while nothing is due. @param countTo  counting further is not worth its price */
  async next(countTo: number): Promise<DueShortly> {
    const wait = (await this.database.first<{ wait: number | null }>(NEXT))?.wait ?? null;
    if (wait === null || wait > 0) return { wait, due: 0 };
    return { wait, due: (await this.database.first<{ due: number }>(DUE, [countTo]))?.due ?? 0 };
  }
}

const NEXT = { name: 'deadlines-next', text: `SELECT extract(epoch FROM min(due_at) - now())::float8 * 1000 AS wait FROM deadlines` };
const DUE = { name: 'deadlines-due', text: `SELECT count(*)::int AS due FROM (SELECT FROM deadlines WHERE due_at <= now() LIMIT $1) d` };
