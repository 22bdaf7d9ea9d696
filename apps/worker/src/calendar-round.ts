import { Injectable } from '@nestjs/common';
import { RecomputationStore } from '@app/deadlines';
import { RecomputeDossiers, WatchTimes, WatchYears } from '@app/dossiers';
import { Round } from './round.js';

const SLEEP_MILLISECONDS = 10_000;
const YEARS_EVERY_MILLISECONDS = 3_600_000;

/**
 * Carries decisions on days off to the dossiers they concern, where a request did not come to the end of it, watches the years ahead, and
 * that the times of every dossier add up.
 */
@Injectable()
export class CalendarRound extends Round {
  private watchedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly recompute: RecomputeDossiers,
    private readonly recomputations: RecomputationStore,
    private readonly years: WatchYears,
    private readonly times: WatchTimes,
  ) {
    super();
  }

  async look(): Promise<number> {
    if (performance.now() - this.watchedAt > YEARS_EVERY_MILLISECONDS) {
      await this.years.run();
      this.watchedAt = performance.now();
    }
    if (await this.recompute.next(this.recomputations)) return 0;
    await this.times.run();
    return SLEEP_MILLISECONDS;
  }
}
