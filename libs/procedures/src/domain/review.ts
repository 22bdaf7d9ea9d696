import { type AccountId, type CivilDay, no, ok, type Result } from '@app/kernel';
import { type Draft, type DraftLine, type Review, stateOf } from './draft.js';
import type { DesignObstacle } from './design.obstacles.js';

/** A change of a draft: nobody overwrites what they have not seen, and nobody changes what is published. */
export function mayChange(draft: Pick<Draft, 'version' | 'updatedAt' | 'publishedVersionId' | 'contentHash' | 'review'>, expected: number): Result<null, DesignObstacle> {
  if (stateOf(draft) === 'PUBLISHED') return no({ code: 'procedures.draft_closed', params: {} });
  const { version: actual, updatedAt } = draft;
  return expected === actual ? ok(null) : no({ code: 'procedures.draft_changed', params: { expected, actual, updatedAt } });
}

/**
 * Approving or rejecting: of exactly the content that lies before the reviewer, and approving never by somebody whose work is in it.
 */
export function mayDecide(draft: DraftLine, asked: { readonly contentHash: string; readonly by: AccountId; readonly approves: boolean }): Result<Review, DesignObstacle> {
  const { review } = draft;
  if (review === null || stateOf(draft) !== 'SUBMITTED') return no({ code: 'procedures.not_submitted', params: { state: stateOf(draft) } });
  if (review.contentHash !== asked.contentHash) return no({ code: 'procedures.content_differs', params: { expected: asked.contentHash, actual: review.contentHash } });
  if (asked.approves && review.authors.includes(asked.by)) return no({ code: 'procedures.own_work', params: {} });
  return ok(review);
}

export function mayPublish(draft: DraftLine): Result<Review, DesignObstacle> {
  const { review } = draft;
  return review !== null && stateOf(draft) === 'APPROVED' ? ok(review) : no({ code: 'procedures.not_approved', params: { state: stateOf(draft) } });
}

/** The first day of a version: nobody can have followed it on a day that is over. */
export const fromTodayOn = (effectiveFrom: CivilDay, today: CivilDay): Result<CivilDay, DesignObstacle> =>
  effectiveFrom < today ? no({ code: 'procedures.effective_day_past', params: { effectiveFrom, today } }) : ok(effectiveFrom);
