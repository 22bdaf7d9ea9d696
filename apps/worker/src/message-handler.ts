import type { InboxKey, OutboxMessage } from '@app/platform';

/**
 * Somebody who listens to messages. Delivery is at least once: the same message may come more than once, also to two
 * processes at a time. Whoever moves a dossier hands on the inbox key with the command, so that the move is written once
 * and under the newest lease only; whoever writes elsewhere keeps its own unique key made of `message.id`.
 */
export abstract class MessageHandler {
  /** Permanent: it is written with the effect. */
  abstract readonly name: string;
  /** Names with their version. */
  abstract readonly hears: readonly string[];
  /** Throws when it should come again. */
  abstract handle(message: OutboxMessage, inbox: InboxKey): Promise<void>;
}
export const MESSAGE_HANDLERS = Symbol('message handlers');
