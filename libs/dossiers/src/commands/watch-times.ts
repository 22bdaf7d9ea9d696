import { Injectable } from '@nestjs/common';
import type { DossierId } from '@app/kernel';
import { CheckTimeSplit } from '../queries/check-time-split.js';
import { Incidents } from '../store/incidents.js';

/** Goes round all dossiers, a few at a time, and has somebody look where office, applicant and paused time do not make the whole. */
@Injectable()
export class WatchTimes {
  private after: DossierId | null = null;

  constructor(
    private readonly check: CheckTimeSplit,
    private readonly incidents: Incidents,
  ) {}

  /** The next few. @returns how many of them do not add up */
  async run(limit = 200): Promise<number> {
    const { unbalanced, last } = await this.check.page(this.after, limit);
    // The figures of a running dossier are others each time: one line stays open for it.
    for (const { id } of unbalanced) await this.incidents.open(id, 'dossiers', { code: 'dossiers.time_unaccounted', params: {} });
    this.after = last;
    return unbalanced.length;
  }
}
