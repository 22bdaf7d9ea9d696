import type { IncomingMessage } from './outbox.store.js';

/** Somebody who listens to messages. The same message may come more than once. */
export abstract class MessageHandler {
  /** Names with their version. */
  abstract readonly hears: readonly string[];
  /** Throws when it should come again. */
  abstract handle(message: IncomingMessage): Promise<void>;
}
export const MESSAGE_HANDLERS = Symbol('message handlers');
