import { Injectable } from '@nestjs/common';
import { Blocked, type Obstacle } from '@app/kernel';
import { Clock, Ids } from '@app/platform';
import { readDocuments } from '../domain/bundle.js';
import { type DraftContent, INSTALLATION } from '../domain/draft.js';
import { ProcedureStore } from '../store/procedure.store.js';
import { ReviewStore } from '../store/review.store.js';
import { JudgeSubmission } from './judge-submission.js';
import type { ProposedBundle } from './publish-procedure.js';
import { contentHashOf, plain } from './write-drafts.js';

/** `KNOWN`: somebody has it before them, or has decided about it, and is not asked again. */
export type HandedIn = 'WAITS' | 'KNOWN' | Obstacle;

/** A bundle of the installation that has changed goes the way of every other version: a draft that lies before a person. */
@Injectable()
export class HandInBundle {
  constructor(
    private readonly judge: JudgeSubmission,
    private readonly versions: ProcedureStore,
    private readonly reviews: ReviewStore,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @param agencyCode  whose designers and approvers see it */
  async run({ record, forms, bpmn, scenarios = [], papers = [] }: ProposedBundle, agencyCode: string): Promise<HandedIn> {
    const documents = readDocuments({ record, forms, papers });
    if (!documents.ok) return { code: 'procedures.invalid_bundle', params: { errors: documents.error } };
    const { code, name } = documents.value.record;
    const content = plain({ ...documents.value, record: { ...documents.value.record }, bpmn, scenarios });
    const contentHash = contentHashOf(content);
    if (await this.reviews.wasHandedIn(contentHash)) return 'KNOWN';
    const refused = await this.refusalOf(content);
    if (refused) return refused;
    const [newest] = await this.versions.versionsOf(code);
    const draft = { id: this.ids.random(), agencyCode, name: name.vi, content, contentHash, basedOn: newest?.id ?? null, at: this.clock.now(), by: INSTALLATION };
    await this.reviews.handIn(draft, NOTE);
    return 'WAITS';
  }

  private async refusalOf(content: DraftContent): Promise<Obstacle | null> {
    try {
      await this.judge.run(content, NOTE);
      return null;
    } catch (error) {
      if (error instanceof Blocked) return error.obstacle;
      throw error;
    }
  }
}

const NOTE = 'Gói thủ tục đi kèm bản cài đặt khác với mọi phiên bản trong danh mục. Ban hành là có hiệu lực từ ngày ghi trong bản ghi. / The bundle that comes with the installation differs from every version in the catalogue.';
