import { Injectable } from '@nestjs/common';
import { DueDeadlineStore } from '@app/deadlines';
import { FireDeadlines } from '@app/dossiers';
import { Round } from './round.js';
import { Storm } from './storm.js';

/** Then this process looks anew, and another one may be quicker. */
const IN_ONE_RUN = 20_000;
const LONGEST_SLEEP_MILLISECONDS = 1_500;
/** Another worker is firing, or what is due belongs to dossiers that somebody is just writing to. */
const SHORT_SLEEP_MILLISECONDS = 100;
/** So many due at once are a storm. */
const STORM = 250;

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

  /** One look: fires what is due now, in small commits. @returns milliseconds to sleep before the next look */
  async look(): Promise<number> {
    const { wait, due } = await this.deadlines.next(STORM);
    this.storm.tell(due === STORM);
    if (due === 0) return wait === null ? LONGEST_SLEEP_MILLISECONDS : Math.min(LONGEST_SLEEP_MILLISECONDS, Math.max(1, Math.ceil(wait)));
    const { fired, incidents } = await this.firing.run(IN_ONE_RUN, () => !this.stopping);
    return fired + incidents > 0 ? 0 : SHORT_SLEEP_MILLISECONDS;
  }
}
