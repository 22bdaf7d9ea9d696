import { InjectQueue, Process, Processor } from '@nestjs/bull';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Job, Queue } from 'bull';
import { Outbox } from '@app/platform';
import { HandleMessage } from './handle-message.js';
import { MESSAGES, sent } from './queues.js';
import { Relay } from './relay.js';
import { Storm } from './storm.js';

const IN_ONE_LOOK = 200;
const IN_ONE_LOOK_IN_STORM = 8;
const SIDE_BY_SIDE = 16;
/** A queue has this long to bring a message to a worker; then it is done here. */
const BROUGHT_WITHIN_SECONDS = 10;

/**
 * Sends ids of messages to the queue, for any worker to pick up. What the queue does not take is done here and now; what it
 * took and lost, a few seconds later.
 */
@Injectable()
export class QueueRelay extends Relay {
  constructor(
    private readonly outbox: Outbox,
    private readonly handling: HandleMessage,
    @InjectQueue(MESSAGES) private readonly queue: Queue,
    storm: Storm,
  ) {
    super(storm);
  }

  async look(): Promise<number> {
    const { listening } = this.handling;
    const announced = listening.length > 0 ? await this.outbox.announce(listening, this.storm.isOn ? IN_ONE_LOOK_IN_STORM : IN_ONE_LOOK, BROUGHT_WITHIN_SECONDS) : [];
    const isFor = (fresh: boolean) => announced.filter((one) => one.fresh === fresh).map(({ id }) => id);
    const fresh = isFor(true);
    const isSent = fresh.length === 0 || (await sent(this.queue, fresh.map((id) => ({ data: { id }, opts: { jobId: id } }))));
    await this.doHere(isSent ? isFor(false) : announced.map(({ id }) => id));
    return this.nextLook(announced.length > 0);
  }

  private async doHere(ids: readonly string[]): Promise<void> {
    for (let at = 0; at < ids.length; at += SIDE_BY_SIDE) {
      const leased = await this.outbox.leaseThese(this.handling.listening, ids.slice(at, at + SIDE_BY_SIDE));
      await this.handling.whileHolding(() => Promise.all(leased.map((each) => this.attempt(() => this.handling.run(each)))));
    }
  }
}

/** Takes ids from the queue. The row in PostgreSQL says whether there is anything left to do. */
@Processor(MESSAGES)
export class QueueConsumer implements BeforeApplicationShutdown {
  constructor(
    private readonly outbox: Outbox,
    private readonly handling: HandleMessage,
    @InjectQueue(MESSAGES) private readonly queue: Queue,
  ) {}

  @Process({ concurrency: SIDE_BY_SIDE })
  async take({ data }: Job<{ id: string }>): Promise<void> {
    const [leased] = await this.outbox.leaseThese(this.handling.listening, [data.id]);
    if (leased) await this.handling.whileHolding(() => this.handling.run(leased));
  }

  /** Takes no more, and finishes what is under way. */
  async beforeApplicationShutdown(): Promise<void> {
    await stopTaking(this.queue);
  }
}

const STOP_MILLISECONDS = 5_000;

/** Redis may be away: then there is nothing to finish that PostgreSQL does not know of. */
export async function stopTaking(queue: Queue): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, STOP_MILLISECONDS)));
  await Promise.race([queue.pause(true, false).catch(() => undefined), late]).finally(() => clearTimeout(timer));
}
