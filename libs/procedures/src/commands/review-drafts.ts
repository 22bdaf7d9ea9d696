import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/identity';
import { Blocked, type CivilDay, Defect, type Result } from '@app/kernel';
import { Clock, localDay } from '@app/platform';
import type { DesignObstacle } from '../domain/design.obstacles.js';
import type { Draft } from '../domain/draft.js';
import { fromTodayOn, mayChange, mayDecide, mayPublish } from '../domain/review.js';
import { Drafts } from '../queries/drafts.js';
import { DraftStore } from '../store/draft.store.js';
import { ReviewStore } from '../store/review.store.js';
import { JudgeSubmission } from './judge-submission.js';
import { type PublishedVersion, PublishProcedure } from './publish-procedure.js';
import { changed, contentHashOf, plain } from './write-drafts.js';

export interface SubmissionRequest {
  readonly expected: number;
  /** First day on which new dossiers follow it; today or later. */
  readonly effectiveFrom: CivilDay;
  /** Number of the decision that announces it. */
  readonly legalBasis: string;
  readonly decisionDate?: CivilDay | undefined;
  readonly note?: string;
}
export interface DecisionRequest {
  readonly contentHash: string;
  readonly reason?: string;
}

/** Four eyes: one submits a content, another approves exactly it, and only that is published. */
@Injectable()
export class ReviewDrafts {
  constructor(
    private readonly drafts: Drafts,
    private readonly reviews: ReviewStore,
    private readonly judge: JudgeSubmission,
    private readonly clock: Clock,
  ) {}

  /** Date and decision become part of the record before it is frozen: who approves, approves them as well. */
  async submit(id: string, { expected, effectiveFrom, legalBasis, decisionDate, note = '' }: SubmissionRequest, actor: Actor): Promise<Draft> {
    const draft = await this.drafts.one(id, actor);
    unblocked(mayChange(draft, expected));
    const { content } = draft;
    const day = unblocked(fromTodayOn(effectiveFrom, localDay(this.clock.now())));
    // A day left over from an earlier decision would be a false one.
    const frozen = plain({ ...content, record: { ...content.record, effectiveFrom: day, decisionNumber: legalBasis, decisionDate } });
    await this.judge.run(frozen, note);
    const submission = { draft, content: frozen, contentHash: contentHashOf(frozen), note: note === '' ? null : note, at: this.clock.now(), by: actor.accountId };
    const submitted = await this.reviews.submit(submission);
    const now = await this.drafts.one(id, actor);
    if (!submitted) throw new Blocked(changed(expected, now));
    return now;
  }

  /** @throws {Blocked} `procedures.not_submitted`, `procedures.content_differs`, `procedures.own_work` */
  approve(id: string, { contentHash }: DecisionRequest, actor: Actor): Promise<Draft> {
    return this.decide(id, { contentHash, decision: 'APPROVED', reason: null }, actor);
  }

  reject(id: string, { contentHash, reason = '' }: DecisionRequest, actor: Actor): Promise<Draft> {
    return this.decide(id, { contentHash, decision: 'REJECTED', reason }, actor);
  }

  private async decide(id: string, asked: { contentHash: string; decision: 'APPROVED' | 'REJECTED'; reason: string | null }, actor: Actor): Promise<Draft> {
    const { contentHash, decision, reason } = asked;
    const [draft, by] = [await this.drafts.one(id, actor), actor.accountId];
    const { number } = unblocked(mayDecide(draft, { contentHash, by, approves: decision === 'APPROVED' }));
    const decided = await this.reviews.decide({ draftId: id, number, decision, reason, at: this.clock.now(), by });
    const now = await this.drafts.one(id, actor);
    if (!decided) unblocked(mayDecide(now, { contentHash, by, approves: decision === 'APPROVED' }));
    return now;
  }
}

/** Publishes what was approved: the frozen content of the review, whatever has become of the draft. */
@Injectable()
export class PublishDraft {
  constructor(
    private readonly drafts: Drafts,
    private readonly store: DraftStore,
    private readonly reviews: ReviewStore,
    private readonly publish: PublishProcedure,
  ) {}

  /** Publishing twice finds the same version: after a breakdown it may simply be asked for again. */
  async run(id: string, actor: Actor): Promise<PublishedVersion> {
    const { number, contentHash } = unblocked(mayPublish(await this.drafts.one(id, actor)));
    const content = await this.reviews.contentOf(id, number);
    if (!content || contentHashOf(content) !== contentHash) throw new Defect('an approved content that is not what was approved', { id, number });
    const { record, forms, bpmn, scenarios, papers } = content;
    const published = await this.publish.run({ record, forms, bpmn, scenarios, papers }, actor.accountId);
    await this.store.close(id, published.id);
    return published;
  }
}

function unblocked<T>(result: Result<T, DesignObstacle>): T {
  if (!result.ok) throw new Blocked(result.error);
  return result.value;
}
