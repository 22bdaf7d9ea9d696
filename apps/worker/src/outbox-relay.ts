import { Injectable } from '@nestjs/common';
import { Outbox } from '@app/platform';
import { HandleMessage } from './handle-message.js';
import { Round } from './round.js';

/** Looked at again after this long; longer, step by step, while nothing comes. */
const SHORTEST_SLEEP_MILLISECONDS = 250;
const LONGEST_SLEEP_MILLISECONDS = 2_000;
/** Under one lease, worked on side by side. */
const IN_ONE_LOOK = 16;

/** Brings messages from the outbox to whoever listens, in this process. */
@Injectable()
export class OutboxRelay extends Round {
  private sleepMilliseconds = SHORTEST_SLEEP_MILLISECONDS;

  constructor(
    private readonly outbox: Outbox,
    private readonly handling: HandleMessage,
  ) {
    super();
  }

  async look(): Promise<number> {
    const { listening } = this.handling;
    const leased = listening.length > 0 ? await this.outbox.lease(listening, IN_ONE_LOOK) : [];
    await this.handling.whileHolding(() => Promise.all(leased.map((each) => this.attempt(() => this.handling.run(each)))));
    return this.nextLook(leased.length > 0);
  }

  private nextLook(hadWork: boolean): number {
    this.sleepMilliseconds = hadWork ? SHORTEST_SLEEP_MILLISECONDS : Math.min(LONGEST_SLEEP_MILLISECONDS, this.sleepMilliseconds * 1.2);
    return hadWork ? 0 : this.sleepMilliseconds;
  }
}
