import { Round } from './round.js';
import type { Storm } from './storm.js';

/** Looked at again after this long; longer, step by step, while nothing comes. */
const SHORTEST_SLEEP_MILLISECONDS = 250;
const LONGEST_SLEEP_MILLISECONDS = 2_000;
/** Every look is a search and every message a commit or two: they take turns with people’s. */
const SLEEP_IN_STORM_MILLISECONDS = 1_000;

/** Takes messages from the outbox, look by look, at the pace of what comes. */
export abstract class Relay extends Round {
  private sleepMilliseconds = SHORTEST_SLEEP_MILLISECONDS;

  constructor(protected readonly storm: Storm) {
    super();
  }

  /** @returns milliseconds until the next look */
  protected nextLook(hadWork: boolean): number {
    this.sleepMilliseconds = hadWork ? SHORTEST_SLEEP_MILLISECONDS : Math.min(LONGEST_SLEEP_MILLISECONDS, this.sleepMilliseconds * 1.2);
    if (hadWork) return this.storm.isOn ? SLEEP_IN_STORM_MILLISECONDS : 0;
    return this.sleepMilliseconds;
  }
}
