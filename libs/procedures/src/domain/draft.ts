import type { AccountId, Instant, ProcedureVersionId } from '@app/kernel';

/** Whose work a bundle of the installation is: nobody's account, so that everybody may decide about it. */
export const INSTALLATION = '00000000-0000-0000-0000-000000000000' as AccountId;

/** What an administrator works on. It may be incomplete or wrong: it is judged by `check` and at submission, not when it is saved. */
export interface DraftContent {
  readonly record: Readonly<Record<string, unknown>>;
  readonly forms: readonly unknown[];
  readonly bpmn: string;
  readonly scenarios: readonly unknown[];
  /** How its results and other papers of its own read. */
  readonly papers: readonly unknown[];
}
/** Contents from before words were part of them have none. */
export const withWords = (content: Omit<DraftContent, 'papers'> & Partial<Pick<DraftContent, 'papers'>>): DraftContent => ({ ...content, papers: content.papers ?? [] });
/**
 * `PUBLISHED` drafts are closed. `SUBMITTED`, `APPROVED` and `REJECTED` hold for the content that was submitted, to the last
 * byte: whatever is changed afterwards is a `DRAFT` again.
 */
export type DraftState = 'DRAFT' | 'SUBMITTED' | 'APPROVED' | 'REJECTED' | 'PUBLISHED';

export interface Review {
  readonly number: number;
  readonly contentHash: string;
  readonly authors: readonly AccountId[];
  /** Why it may be published although there are warnings; what the approver should know. */
  readonly note: string | null;
  readonly submittedAt: Instant;
  readonly submittedBy: AccountId;
  readonly decision: 'APPROVED' | 'REJECTED' | null;
  readonly reason: string | null;
  readonly decidedAt: Instant | null;
  readonly decidedBy: AccountId | null;
}
export interface DraftLine {
  readonly id: string;
  readonly agencyCode: string;
  readonly name: string;
  /** National code its record names, or '' where it has none yet. */
  readonly code: string;
  /** Grows by one with every change: who writes names the one they read. */
  readonly version: number;
  readonly contentHash: string;
  readonly basedOn: ProcedureVersionId | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly updatedBy: AccountId;
  readonly publishedVersionId: ProcedureVersionId | null;
  /** The last submission, whether or not it still holds. */
  readonly review: Review | null;
}
export interface Draft extends DraftLine {
  readonly content: DraftContent;
  readonly authors: readonly AccountId[];
}

export function stateOf({ publishedVersionId, contentHash, review }: Pick<DraftLine, 'publishedVersionId' | 'contentHash' | 'review'>): DraftState {
  if (publishedVersionId !== null) return 'PUBLISHED';
  if (review === null || review.contentHash !== contentHash) return 'DRAFT';
  return review.decision ?? 'SUBMITTED';
}
