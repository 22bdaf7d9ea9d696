import { Injectable } from '@nestjs/common';
import { DueDeadlineStore } from '@app/deadlines';
import { FireDeadlines } from '@app/dossiers';
import { Round } from './round.js';

/** In one commit. */
const AT_ONCE = 250;
const LONGEST_SLEEP_MILLISECONDS = 1_500;
/** What is due belongs to dossiers that somebody else is just writing to. */
const SHORT_SLEEP_MILLISECONDS = 50;

/** Fires what is due, in due order, through the same decision as everybody. Sleeps until the next one, at most a second and a half. */
@Injectable()
export class DueDeadlines extends Round {
  constructor(
    private readonly deadlines: DueDeadlineStore,
    private readonly firing: FireDeadlines,
  ) {
    super();
  }

  /** One look: fires what is due now, in small commits, until nothing is. @returns milliseconds to sleep before the next look */
  async look(): Promise<number> {
    const wait = await this.deadlines.millisecondsToNext();
    if (wait === null || wait > 0) return Math.min(LONGEST_SLEEP_MILLISECONDS, wait === null ? LONGEST_SLEEP_MILLISECONDS : Math.ceil(wait));
    for (;;) {
      const { taken } = await this.firing.run(AT_ONCE);
      if (taken < AT_ONCE || this.stopping) return taken > 0 ? 0 : SHORT_SLEEP_MILLISECONDS;
    }
  }
}
