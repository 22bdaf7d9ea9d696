import { Injectable } from '@nestjs/common';
import { DueDeadlineStore } from '@app/deadlines';
import { FireDeadlines } from '@app/dossiers';
import { Round } from './round.js';
import { Storm } from './storm.js';

/** In one commit. */
const AT_ONCE = 250;
const LONGEST_SLEEP_MILLISECONDS = 1_500;
/** Another worker is firing, or what is due belongs to dossiers that somebody is just writing to. */
const SHORT_SLEEP_MILLISECONDS = 100;
/** More than one round of one worker takes: a storm. */
const LATE_MILLISECONDS = 1_000;

/** Fires what is due, in due order, through the same decision as everybody. Sleeps until the next one, at most a second and a half. */
@Injectable()
export class DueDeadlines extends Round {
  constructor(
    private readonly deadlines: DueDeadlineStore,
    private readonly firing: FireDeadlines,
    private readonly storm: Storm,
  ) {
    super();
  }

  /** One look: fires what is due now, in small commits, until nothing is. @returns milliseconds to sleep before the next look */
  async look(): Promise<number> {
    const wait = await this.deadlines.millisecondsToNext();
    this.storm.tell(wait !== null && wait < -LATE_MILLISECONDS);
    if (wait === null || wait > 0) return Math.min(LONGEST_SLEEP_MILLISECONDS, wait === null ? LONGEST_SLEEP_MILLISECONDS : Math.ceil(wait));
    for (;;) {
      const { taken } = await this.firing.run(AT_ONCE);
      if (taken === AT_ONCE) this.storm.tell(true);
      if (taken < AT_ONCE || this.stopping) return taken > 0 ? 0 : SHORT_SLEEP_MILLISECONDS;
    }
  }
}
