import { Injectable } from '@nestjs/common';
import { Outbox } from '@app/platform';
import { HandleMessage } from './handle-message.js';
import { Round } from './round.js';
import { Storm } from './storm.js';

/** Looked at again after this long; longer, step by step, while nothing comes. */
const SHORTEST_SLEEP_MILLISECONDS = 250;
const LONGEST_SLEEP_MILLISECONDS = 2_000;
/** Every look is a search and every message a commit or two: they take turns with people’s. */
const SLEEP_IN_STORM_MILLISECONDS = 1_000;
/** Under one lease, worked on side by side. */
const IN_ONE_LOOK = 16;
const IN_ONE_LOOK_IN_STORM = 8;

/** Brings messages from the outbox to whoever listens, in this process. */
@Injectable()
export class OutboxRelay extends Round {
  private sleepMilliseconds = SHORTEST_SLEEP_MILLISECONDS;

  constructor(
    private readonly outbox: Outbox,
    private readonly handling: HandleMessage,
    private readonly storm: Storm,
  ) {
    super();
  }

  async look(): Promise<number> {
    const { listening } = this.handling;
    const leased = listening.length > 0 ? await this.outbox.lease(listening, this.storm.isOn ? IN_ONE_LOOK_IN_STORM : IN_ONE_LOOK) : [];
    await this.handling.whileHolding(() => Promise.all(leased.map((each) => this.attempt(() => this.handling.run(each)))));
    return this.nextLook(leased.length > 0);
  }

  private nextLook(hadWork: boolean): number {
    this.sleepMilliseconds = hadWork ? SHORTEST_SLEEP_MILLISECONDS : Math.min(LONGEST_SLEEP_MILLISECONDS, this.sleepMilliseconds * 1.2);
    if (hadWork) return this.storm.isOn ? SLEEP_IN_STORM_MILLISECONDS : 0;
    return this.sleepMilliseconds;
  }
}
