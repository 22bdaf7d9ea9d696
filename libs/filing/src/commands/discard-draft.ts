import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/identity';
import { DraftViews } from '../queries/draft-views.js';
import { DraftStore } from '../store/draft.store.js';
import { DropFiles } from './drop-files.js';
import { mustBeOpen } from './save-draft.js';
import { SettleDraft } from './settle-draft.js';

/** Throws a draft away, with its files. */
@Injectable()
export class DiscardDraft {
  constructor(
    private readonly drafts: DraftStore,
    private readonly views: DraftViews,
    private readonly settle: SettleDraft,
    private readonly files: DropFiles,
  ) {}

  /** @throws {Blocked} `filing.draft_not_found`, `filing.draft_being_sent`, `filing.draft_sent` */
  async run(id: string, by: Actor): Promise<void> {
    mustBeOpen(await this.settle.run(await this.views.owned(id, by), by));
    if (await this.drafts.remove(id, by.accountId)) await this.files.ofDraft(id);
    else mustBeOpen(await this.views.owned(id, by));
  }
}
