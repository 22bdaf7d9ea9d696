import type { Actor } from '@app/identity';
import type { AccountId, DossierId } from '@app/kernel';
import type { Receipt } from './domain/payment.js';

/** With the own rights, or those of an official who is absent. */
export interface Standing {
  readonly onBehalfOf: AccountId | null;
}
export interface PayingDossier {
  readonly dossierId: DossierId;
  readonly code: string;
  readonly agencyCode: string;
  readonly isSubmitter: boolean;
  /** Takes money at the counter; null where the asker may not. */
  readonly collecting: Standing | null;
  /** Gives money back; null where the asker may not. */
  readonly refunding: Standing | null;
  /** Money is taken for it still: also once its result was handed over unpaid. */
  readonly isPayable: boolean;
}
/** What payments must know of a dossier and of who asks. Given by whoever composes the house. */
export abstract class PaymentDossiers {
  /** @throws {Blocked} `dossiers.not_found`, also for a dossier that is none of the asker's business */
  abstract seenBy(code: string, actor: Actor): Promise<PayingDossier>;
  /** Writes down, for ever, what an official reads, before it is given. */
  abstract noteRead(by: AccountId, dossierId: DossierId, what: string): Promise<void>;
  abstract codeOf(dossierId: DossierId): Promise<string | null>;
  /** The receipt as a file. */
  abstract print(dossierId: DossierId, receipt: Receipt): Promise<{ readonly name: string; readonly content: Uint8Array }>;
}
