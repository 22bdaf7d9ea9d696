import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { Journal } from '../journal/journal.js';

export interface HealthReport {
  readonly ready: boolean;
  /** Each part by name: true when it can do its work. */
  readonly parts: Readonly<Record<'database' | 'clock' | 'journal', boolean>>;
}

/** Whether this process can serve. Asked by the load balancer: answers within the database's time limit, always. */
@Injectable()
export class Health {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly journal: Journal,
  ) {}

  async report(): Promise<HealthReport> {
    const database = await this.db.first('SELECT 1').then(
      () => true,
      () => false,
    );
    const parts = { database, clock: this.clock.isTrustworthy(), journal: this.journal.hasRoom };
    return { ready: Object.values(parts).every(Boolean), parts };
  }
}
