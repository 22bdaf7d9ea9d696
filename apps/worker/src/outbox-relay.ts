import { Injectable } from '@nestjs/common';
import { Outbox } from '@app/platform';
import { HandleMessage } from './handle-message.js';
import { Relay } from './relay.js';
import { Storm } from './storm.js';

/** Under one lease, worked on side by side. */
const IN_ONE_LOOK = 16;
const IN_ONE_LOOK_IN_STORM = 8;

/** Brings messages from the outbox to whoever listens, in this process. */
@Injectable()
export class OutboxRelay extends Relay {
  constructor(
    private readonly outbox: Outbox,
    private readonly handling: HandleMessage,
    storm: Storm,
  ) {
    super(storm);
  }

  async look(): Promise<number> {
    const { listening } = this.handling;
    const leased = listening.length > 0 ? await this.outbox.lease(listening, this.storm.isOn ? IN_ONE_LOOK_IN_STORM : IN_ONE_LOOK) : [];
    await this.handling.whileHolding(() => Promise.all(leased.map((each) => this.attempt(() => this.handling.run(each)))));
    return this.nextLook(leased.length > 0);
  }
}
