import { Inject, Injectable } from '@nestjs/common';
import { MESSAGE_HANDLERS, type MessageHandler } from './message-handler.js';
import { type IncomingMessage, OutboxStore } from './outbox.store.js';
import { Round } from './round.js';

const SLEEP_MILLISECONDS = 250;
const AGAIN_AFTER_MILLISECONDS = 5_000;
/** Handed on before the round looks up again. */
const IN_ONE_LOOK = 200;

/** Brings messages from the outbox to whoever listens, in this process. */
@Injectable()
export class OutboxRelay extends Round {
  private readonly heard: readonly string[];
  /** Messages that failed, and when they may come again (monotonic milliseconds). */
  private readonly failed = new Map<string, number>();

  constructor(
    private readonly outbox: OutboxStore,
    @Inject(MESSAGE_HANDLERS) private readonly handlers: readonly MessageHandler[],
  ) {
    super();
    this.heard = [...new Set(handlers.flatMap((handler) => handler.hears))];
  }

  async look(): Promise<number> {
    const passed = await this.outbox.letPass(this.heard);
    for (let count = 0; count < IN_ONE_LOOK; count += 1) if (!(await this.handOnOne())) return passed > 0 ? 0 : SLEEP_MILLISECONDS;
    return 0;
  }

  /** False when there is nothing to hand on now. */
  private async handOnOne(): Promise<boolean> {
    let current: IncomingMessage | undefined;
    try {
      return await this.outbox.handOn(this.heard, this.leftAlone(), async (message) => {
        current = message;
        for (const handler of this.handlers) if (handler.hears.includes(message.name)) await handler.handle(message);
      });
    } catch (error) {
      if (!current) throw error;
      this.failed.set(current.id, performance.now() + AGAIN_AFTER_MILLISECONDS);
      this.report(error, { message: current.id, name: current.name, dossierId: current.dossierId });
      return true;
    }
  }

  private leftAlone(): readonly string[] {
    const now = performance.now();
    for (const [id, until] of this.failed) if (until <= now) this.failed.delete(id);
    return [...this.failed.keys()];
  }
}
