import { Inject, Injectable } from '@nestjs/common';
import { Blocked, Defect, type Obstacle } from '@app/kernel';
import { ClockRefused, ClockUntrusted, DatabaseUnavailable, type LeasedMessage, type Listening, Outbox, Overloaded } from '@app/platform';
import { LoggerOfRounds } from './logger-of-rounds.js';
import { MESSAGE_HANDLERS, type MessageHandler } from './message-handler.js';
import { NeedsSomebody } from './needs-somebody.js';

/** Seconds before each further try; after the last one somebody has to look. */
const WAITS_SECONDS = [1, 5, 30, 120] as const;
const PASSING_WAIT_SECONDS = 2;
const HEARTBEAT_MILLISECONDS = 5_000;
/** Gone again in a while, and no fault of the message. */
const PASSING = [DatabaseUnavailable, ClockUntrusted, ClockRefused, Overloaded] as const;
export const isPassing = (error: unknown): boolean => PASSING.some((kind) => error instanceof kind);

/** Brings one leased message to everybody in this process who listens, and settles it for them. */
@Injectable()
export class HandleMessage {
  /** Everything that is listened to in this process. */
  readonly listening: readonly Listening[];
  private readonly held = new Set<LeasedMessage>();
  private readonly log = new LoggerOfRounds('HandleMessage');

  constructor(
    private readonly outbox: Outbox,
    @Inject(MESSAGE_HANDLERS) private readonly handlers: readonly MessageHandler[],
  ) {
    this.listening = handlers.flatMap(({ name: handler, hears }) => hears.map((message) => ({ message, handler })));
  }

  /** Never throws for what a handler does. Throws when the message cannot be settled: then its lease runs out. */
  async run(leased: LeasedMessage): Promise<void> {
    this.held.add(leased);
    try {
      if (leased.tries > WAITS_SECONDS.length + 1) return await this.outbox.fail(leased, { problem: NEVER_CAME_BACK, againInSeconds: null });
      const concerned = this.handlers.filter(({ hears }) => hears.includes(leased.message.name));
      for (const handler of concerned) if (!(await this.handledBy(handler, leased))) return;
      await this.outbox.settle(leased, concerned.map(({ name }) => name));
    } finally {
      this.held.delete(leased);
    }
  }

  /** Holds on to what is still being worked on, while `work` runs. */
  async whileHolding<T>(work: () => Promise<T>): Promise<T> {
    const beat = () => {
      if (this.held.size > 0) this.outbox.keep([...this.held]).catch((error: unknown) => this.log.failed(error, { part: 'heartbeat' }));
    };
    const timer = setInterval(beat, HEARTBEAT_MILLISECONDS);
    try {
      return await work();
    } finally {
      clearInterval(timer);
    }
  }

  private async handledBy(handler: MessageHandler, leased: LeasedMessage): Promise<boolean> {
    const { message, token, handled } = leased;
    if (handled.includes(handler.name)) return true;
    try {
      await handler.handle(message, { messageId: message.id, handler: handler.name, token });
      return true;
    } catch (error) {
      await this.failed(error, handler, leased);
      return false;
    }
  }

  private async failed(error: unknown, handler: MessageHandler, leased: LeasedMessage): Promise<void> {
    const { message, tries } = leased;
    this.log.failed(error, { message: message.id, name: message.name, handler: handler.name, dossierId: message.dossierId, tries });
    if (isPassing(error)) return this.outbox.giveBack(leased, PASSING_WAIT_SECONDS);
    if (error instanceof NeedsSomebody) return this.outbox.fail(leased, { problem: error.problem, againInSeconds: null });
    const problem = { code: 'worker.message_failed', params: { handler: handler.name, ...evidenceOf(error) } };
    await this.outbox.fail(leased, { problem, againInSeconds: WAITS_SECONDS[tries - 1] ?? null });
  }
}

const NEVER_CAME_BACK: Obstacle = { code: 'worker.message_never_came_back', params: {} };

/** What an operator may read: kinds and codes, and words of ours; no words of a library, they may hold personal data. */
function evidenceOf(error: unknown): Obstacle['params'] {
  if (error instanceof Blocked) return { obstacle: error.obstacle.code };
  if (error instanceof Defect) return { defect: error.message };
  const { name, code } = (error ?? {}) as { name?: unknown; code?: unknown };
  return { threw: typeof name === 'string' ? name : typeof error, ...(typeof code === 'string' && { code }) };
}
