import { Injectable } from '@nestjs/common';
import { instantOf, millisecondsOf } from '@app/kernel';
import { Clock } from '@app/platform';
import { DraftStore } from '../store/draft.store.js';
import { DropFiles } from './drop-files.js';
import { LOST_AFTER_MILLISECONDS, SettleDraft } from './settle-draft.js';

/** A few at a time, so that whoever happens to come by does not wait for all of them. */
const AT_ONCE = 20;
const FILES_EVERY_MILLISECONDS = 3_600_000;

/**
 * Deletes drafts nobody has touched for thirty days with their files, and settles those whose sending was broken off. A draft goes before
 * its files, and only while it is expired still: who saves it at that moment keeps both, and what a crash leaves of the files goes within the hour. Runs when somebody
 * begins a draft or lists his own: where nobody files, nothing piles up. What has expired is never shown, deleted or not.
 */
@Injectable()
export class PurgeDrafts {
  private filesAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly drafts: DraftStore,
    private readonly settle: SettleDraft,
    private readonly files: DropFiles,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const at = this.clock.now();
    for (const id of await this.drafts.expired(at, AT_ONCE)) {
      if (await this.drafts.removeExpired(id, at)) await this.files.ofDraft(id);
    }
    if (performance.now() - this.filesAt > FILES_EVERY_MILLISECONDS) {
      this.filesAt = performance.now();
      await this.files.abandoned(AT_ONCE);
    }
    const lost = instantOf(millisecondsOf(at) - LOST_AFTER_MILLISECONDS);
    for (const draft of await this.drafts.brokenOff(lost, AT_ONCE)) await this.settle.run(draft, { accountId: draft.ownerId });
  }
}
