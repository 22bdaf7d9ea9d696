import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/identity';
import { Blocked, type CivilDay } from '@app/kernel';
import { readDocuments } from '../domain/bundle.js';
import type { Draft, DraftContent } from '../domain/draft.js';
import { JudgeSubmission } from './judge-submission.js';
import { ReviewDrafts } from './review-drafts.js';
import { WriteDrafts } from './write-drafts.js';

/**
 * A whole version from another tool. It goes the way of every other: checked at once, then a draft that lies before its
 * second person. Day and decision are those its record names.
 */
@Injectable()
export class HandInVersion {
  constructor(
    private readonly judge: JudgeSubmission,
    private readonly drafts: WriteDrafts,
    private readonly reviews: ReviewDrafts,
  ) {}

  /** @throws {Blocked} the obstacles of `ReviewDrafts.submit`; nothing is written then */
  async run(content: DraftContent, note: string, actor: Actor): Promise<Draft> {
    const documents = readDocuments(content.record, content.forms);
    if (!documents.ok) throw new Blocked({ code: 'procedures.invalid_bundle', params: { errors: documents.error } });
    const { name, effectiveFrom, decisionNumber: legalBasis } = documents.value.record;
    const day = this.reviews.fromTodayOn(effectiveFrom as CivilDay);
    await this.judge.run(content, note);
    const draft = await this.drafts.createWith(content, name.vi, actor);
    return this.reviews.submit(draft.id, { expected: draft.version, effectiveFrom: day, legalBasis, note }, actor);
  }
}
