import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/identity';
import { Blocked, type CivilDay } from '@app/kernel';
import { readDocuments } from '../domain/bundle.js';
import { type Draft, type DraftContent, stateOf } from '../domain/draft.js';
import { Drafts } from '../queries/drafts.js';
import { JudgeSubmission } from './judge-submission.js';
import { ReviewDrafts } from './review-drafts.js';
import { contentHashOf, plain, WriteDrafts } from './write-drafts.js';

/**
 * A whole version from another tool. It goes the way of every other: checked at once, then a draft that lies before its
 * second person. Day and decision are those its record names.
 */
@Injectable()
export class HandInVersion {
  constructor(
    private readonly judge: JudgeSubmission,
    private readonly drafts: Drafts,
    private readonly write: WriteDrafts,
    private readonly reviews: ReviewDrafts,
  ) {}

  /**
   * Handed in again while it waits, it is found, not laid there twice.
   *
   * @throws {Blocked} the obstacles of `ReviewDrafts.submit`; nothing is written then
   */
  async run(content: DraftContent, note: string, actor: Actor): Promise<Draft> {
    const documents = readDocuments(content.record, content.forms);
    if (!documents.ok) throw new Blocked({ code: 'procedures.invalid_bundle', params: { errors: documents.error } });
    const { name, effectiveFrom, decisionNumber: legalBasis } = documents.value.record;
    const day = this.reviews.fromTodayOn(effectiveFrom as CivilDay);
    await this.judge.run(content, note);
    const contentHash = contentHashOf(plain(content));
    const waiting = (await this.drafts.list(actor)).find((line) => line.contentHash === contentHash && ['SUBMITTED', 'APPROVED'].includes(stateOf(line)));
    if (waiting) return this.drafts.one(waiting.id, actor);
    const draft = await this.write.createWith(content, name.vi, actor);
    return this.reviews.submit(draft.id, { expected: draft.version, effectiveFrom: day, legalBasis, note }, actor);
  }
}
