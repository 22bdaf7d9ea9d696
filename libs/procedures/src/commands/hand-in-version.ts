import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/identity';
import { Blocked, type CivilDay } from '@app/kernel';
import { Clock, Ids, localDay } from '@app/platform';
import type { Draft, DraftContent } from '../domain/draft.js';
import { fromTodayOn } from '../domain/review.js';
import { designingAgency, Drafts } from '../queries/drafts.js';
import { ReviewStore } from '../store/review.store.js';
import { JudgeSubmission } from './judge-submission.js';
import { contentHashOf, plain } from './write-drafts.js';

/**
 * A whole version from another tool. It goes the way of every other: checked at once, then a draft that lies before its
 * second person. Day and decision are those its record names; the day is looked at last, so that it hides no problem of the content.
 */
@Injectable()
export class HandInVersion {
  constructor(
    private readonly judge: JudgeSubmission,
    private readonly drafts: Drafts,
    private readonly reviews: ReviewStore,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Draft and submission are written together or not at all. Handed in again while it waits, it is found, not laid there twice.
   *
   * @throws {Blocked} the obstacles of `ReviewDrafts.submit`; nothing is written then
   */
  async run(given: DraftContent, note: string, actor: Actor): Promise<Draft> {
    const content = plain(given);
    const { record } = await this.judge.run(content, note);
    const [{ name, effectiveFrom }, at] = [record, this.clock.now()];
    const day = fromTodayOn(effectiveFrom as CivilDay, localDay(at));
    if (!day.ok) throw new Blocked(day.error);
    const draft = { id: this.ids.random(), agencyCode: designingAgency(actor), name: name.vi, content, contentHash: contentHashOf(content), basedOn: null, at, by: actor.accountId };
    return this.drafts.one(await this.reviews.handIn(draft, note === '' ? null : note), actor);
  }
}
