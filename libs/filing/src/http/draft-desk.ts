import { Injectable } from '@nestjs/common';
import type { DraftView } from '@app/contracts';
import type { Actor } from '@app/identity';
import type { AccountId } from '@app/kernel';
import { DiscardDraft } from '../commands/discard-draft.js';
import { SaveDraft } from '../commands/save-draft.js';
import { StartDraft } from '../commands/start-draft.js';
import { SubmitDraft } from '../commands/submit-draft.js';
import { DraftViews } from '../queries/draft-views.js';
import type { SaveDraftDto, StartDraftDto } from './drafts.dto.js';

/** Checked requests about drafts, as the commands take them. */
@Injectable()
export class DraftDesk {
  constructor(
    readonly views: DraftViews,
    private readonly starting: StartDraft,
    private readonly saving: SaveDraft,
    readonly discard: DiscardDraft,
    readonly submit: SubmitDraft,
  ) {}

  async start(asked: StartDraftDto, by: Actor): Promise<DraftView> {
    return this.views.view(await this.starting.run(plain(asked), by));
  }

  async one(id: string, by: Actor): Promise<DraftView> {
    return this.views.view(await this.submit.settled(id, by));
  }

  async save(id: string, asked: SaveDraftDto, by: Actor): Promise<DraftView> {
    const { version: expectedVersion, step, agency: agencyCode, channel, submitterId, ...content } = plain(asked);
    const draft = await this.saving.run(id, { expectedVersion, step, agencyCode, channel, submitterId: submitterId as AccountId | null | undefined, content }, by);
    return this.views.view(draft);
  }
}

/** Without classes, and without what was not said. */
const plain = <T>(asked: T): T => JSON.parse(JSON.stringify(asked)) as T;
