import type { DossierId, Instant } from '@app/kernel';

/** A row of the outbox, as whoever reads the outbox hands it on. */
export interface OutboxMessage {
  /** Of the outbox row: the same message always has the same. */
  readonly id: string;
  /** `<capability>.<what_happened>@<version>`. */
  readonly name: string;
  /** Null for what happened to no dossier; then `seq` is 0. */
  readonly dossierId: DossierId | null;
  readonly seq: number;
  readonly payload: unknown;
  readonly createdAt: Instant;
}
/** For those who hear what happens to dossiers only. */
export type DossierMessage = OutboxMessage & { readonly dossierId: DossierId };

/** A message under a lease. Whoever comes with a `token` that is not the newest has lost it. */
export interface LeasedMessage {
  readonly message: OutboxMessage;
  readonly token: number;
  /** Number of this try, from 1. */
  readonly tries: number;
  /** Handlers whose effect is recorded already. */
  readonly handled: readonly string[];
}

/** What an effect of a message carries into its own write, so that it is recorded once and under the lease only. */
export interface InboxKey {
  readonly messageId: string;
  readonly handler: string;
  readonly token: number;
}

/** One who listens: `handler` wants every message called `message`. */
export interface Listening {
  readonly message: string;
  readonly handler: string;
}
