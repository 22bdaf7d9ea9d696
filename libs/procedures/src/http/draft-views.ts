import { Injectable } from '@nestjs/common';
import { AccountNames, type Actor } from '@app/identity';
import type { AccountId } from '@app/kernel';
import { type Draft, type DraftLine, INSTALLATION, type Review, stateOf } from '../domain/draft.js';
import type { VersionEntry } from '../queries/version-history.js';
import type { DraftVersionLine } from '../store/draft-version.store.js';
import type { DraftDto, DraftLineDto, KeptVersionLineDto, ReviewDto, VersionEntryDto } from './design-views.dto.js';

/** Drafts and versions as they are told: people by their names, and what holds of them now. */
@Injectable()
export class DraftViews {
  constructor(private readonly names: AccountNames) {}

  async draft(draft: Draft, actor: Actor): Promise<DraftDto> {
    const { record, forms, bpmn, scenarios, papers } = draft.content;
    const content = { record: { ...record }, forms: forms as object[], bpmn, scenarios: scenarios as object[], papers: papers as object[] };
    return { ...(await this.line(draft, actor)), content };
  }

  async line(draft: DraftLine, actor: Actor): Promise<DraftLineDto> {
    const { id, name, code, version, contentHash, basedOn, createdAt, updatedAt, publishedVersionId, review } = draft;
    const updatedBy = await this.nameOf(draft.updatedBy);
    return {
      id, name, code, version, state: stateOf(draft), contentHash, basedOn, createdAt, updatedAt, updatedBy, publishedVersionId,
      review: review && (await this.review(review, { holds: review.contentHash === contentHash, mine: review.authors.includes(actor.accountId) })),
    };
  }

  async kept(lines: readonly DraftVersionLine[]): Promise<KeptVersionLineDto[]> {
    return Promise.all(lines.map(async (line) => ({ ...line, createdBy: await this.nameOf(line.createdBy) })));
  }

  async version({ id: versionId, publishedBy, approvedBy, ...entry }: VersionEntry): Promise<VersionEntryDto> {
    const nameOf = async (who: AccountId | null) => (who === null ? null : this.nameOf(who));
    return { versionId, ...entry, publishedBy: await nameOf(publishedBy), approvedBy: await nameOf(approvedBy) };
  }

  private async review({ contentHash, note, submittedAt, submittedBy, decision, reason, decidedAt, decidedBy }: Review, now: { holds: boolean; mine: boolean }): Promise<ReviewDto> {
    const names = { submittedBy: await this.nameOf(submittedBy), decidedBy: decidedBy === null ? null : await this.nameOf(decidedBy) };
    return { contentHash, ...now, note, submittedAt, decision, reason, decidedAt, ...names };
  }

  private async nameOf(id: AccountId): Promise<string> {
    return id === INSTALLATION ? 'Motcua' : ((await this.names.nameOf(id)) ?? '');
  }
}
