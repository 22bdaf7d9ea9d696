import { Injectable } from '@nestjs/common';
import type { SubmissionView } from '@app/contracts';
import type { Actor } from '@app/identity';
import { Blocked, Defect } from '@app/kernel';
import type { Draft } from '../domain/draft.js';
import { DraftViews } from '../queries/draft-views.js';
import { FiledDossiers, type Opened } from '../queries/filed-dossiers.js';
import { DraftStore } from '../store/draft.store.js';
import { openingKey, SettleDraft } from './settle-draft.js';
import { type Sending, SubmissionParts } from './submission-parts.js';

/**
 * Sends a draft: it is judged as a whole, stands still, and becomes one dossier. Sent twice, at once or after a crash between
 * the dossier and the draft, it stays one: the dossier is opened under a key that is the draft's own.
 */
@Injectable()
export class SubmitDraft {
  constructor(
    private readonly parts: SubmissionParts,
    private readonly views: DraftViews,
    private readonly dossiers: FiledDossiers,
    private readonly drafts: DraftStore,
    private readonly settle: SettleDraft,
  ) {}

  /** The draft, after finding out what became of a sending that was broken off. @throws {Blocked} `filing.draft_not_found` */
  async settled(id: string, by: Actor): Promise<Draft> {
    return this.settle.run(await this.views.owned(id, by), by);
  }

  /** @throws {Blocked} `filing.draft_not_found`, `filing.draft_incomplete`, `filing.draft_changed`, any obstacle of opening a dossier */
  async run(id: string, expectedVersion: number, sending: Sending): Promise<SubmissionView> {
    const { by } = sending;
    const draft = await this.settled(id, by);
    const opened = draft.state === 'SENT' ? await this.dossiers.openedBefore(draft.ownerId, openingKey(id)) : await this.send(draft, expectedVersion, sending);
    if (!opened) throw new Defect('a draft was sent, and its dossier is not there', { draftId: id });
    return this.parts.confirmation(draft, opened, by);
  }

  private async send(draft: Draft, expectedVersion: number, sending: Sending): Promise<Opened | null> {
    await this.parts.filing(draft, sending);
    if (draft.version !== expectedVersion || !(await this.parts.begin(draft))) return this.sentMeanwhile(draft, expectedVersion, sending.by);
    const opened = await this.open(draft, sending).catch(async (error: unknown) => {
      // Refused: nothing was opened, and the applicant may put it right. Anything else is not known, and asked again.
      if (error instanceof Blocked) await this.drafts.reopen(draft.id);
      throw error;
    });
    await this.settle.sent(draft, opened);
    return opened;
  }

  /** Judged again now that it stands still: until then files came and went. */
  private async open(draft: Draft, sending: Sending): Promise<Opened> {
    return this.dossiers.open(await this.parts.filing(draft, sending));
  }

  /** Who was faster has sent it, and the answer is the same; or has saved it, and it has to be looked at again. */
  private async sentMeanwhile({ id, ownerId }: Draft, expected: number, by: Actor): Promise<Opened | null> {
    const now = await this.views.owned(id, by);
    if (now.state !== 'SENT') throw new Blocked({ code: 'filing.draft_changed', params: { expected, actual: now.version } });
    return this.dossiers.openedBefore(ownerId, openingKey(id));
  }
}
