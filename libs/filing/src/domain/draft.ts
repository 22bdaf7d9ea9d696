import type { ApplicantData, ByPost, Channel, DroppedAnswer, PaperHandedOver, Receiving } from '@app/contracts';
import type { AccountId, Instant } from '@app/kernel';

/** What a draft holds. Nothing in it need be complete or right: it is judged when asked, and when it is sent. */
export interface DraftContent {
  readonly values: Readonly<Record<string, unknown>>;
  readonly applicant: ApplicantData;
  readonly receiving: Receiving | null;
  readonly papers: readonly PaperHandedOver[];
  readonly feeGroups: readonly string[];
  readonly post: ByPost | null;
}
export type DraftState = 'OPEN' | 'SENDING' | 'SENT';
export interface Draft {
  readonly id: string;
  /** Who fills it in: the applicant, or the officer at the counter. */
  readonly ownerId: AccountId;
  readonly procedureCode: string;
  readonly agencyCode: string;
  readonly channel: Channel;
  readonly version: number;
  readonly state: DraftState;
  readonly step: string;
  /** Filed by an officer for somebody else. */
  readonly onBehalf: boolean;
  readonly submitterId: AccountId | null;
  readonly content: DraftContent;
  readonly dossierCode: string | null;
  /** Since when it is being sent. */
  readonly sendingAt: Instant | null;
  readonly createdAt: Instant;
  readonly savedAt: Instant;
  readonly expiresAt: Instant;
  /** Answers that were left out just now, because the form does not take them any more. */
  readonly dropped?: readonly DroppedAnswer[];
}

/** A draft nobody has touched for this long is deleted, with its files. */
export const DRAFT_DAYS = 30;
/** More than anybody needs, and an end to what one account can fill the disk with. */
export const MOST_DRAFTS = 50;
export const EMPTY_CONTENT: DraftContent = { values: {}, applicant: {}, receiving: null, papers: [], feeGroups: [], post: null };
