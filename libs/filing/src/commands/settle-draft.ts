import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/identity';
import { millisecondsOf } from '@app/kernel';
import { Clock, localDay } from '@app/platform';
import type { Draft } from '../domain/draft.js';
import { FiledDossiers, type Opened } from '../queries/filed-dossiers.js';
import { AnswersToday } from '../queries/answers-today.js';
import { feesOf } from '../queries/draft-views.js';
import { FormsInForce } from '../queries/forms-in-force.js';
import { DraftStore } from '../store/draft.store.js';

/** Longer than any statement is let run: what has not arrived by then never will. */
export const LOST_AFTER_MILLISECONDS = 60_000;

/** The key under which a draft becomes a dossier, whoever sends it and however often. */
export const openingKey = (draftId: string): string => `filing/${draftId}`;

/** Finds out what became of a draft whose sending was broken off, by a crash for instance: a dossier, or nothing. */
@Injectable()
export class SettleDraft {
  constructor(
    private readonly drafts: DraftStore,
    private readonly dossiers: FiledDossiers,
    private readonly forms: FormsInForce,
    private readonly clock: Clock,
    private readonly answers: AnswersToday,
  ) {}

  async run(draft: Draft, by: Pick<Actor, 'accountId'>): Promise<Draft> {
    if (draft.state !== 'SENDING') return draft;
    const opened = await this.dossiers.openedBefore(draft.ownerId, openingKey(draft.id));
    if (opened) await this.sent(draft, opened);
    else if (this.isLost(draft)) await this.drafts.reopen(draft.id);
    const now = await this.drafts.ofOwner(draft.id, by.accountId);
    return now ? this.answers.in(now) : draft;
  }

  async sent(draft: Draft, { dossierId, code }: Opened): Promise<void> {
    const at = this.clock.now();
    const fees = feesOf(draft, await this.forms.procedure(draft.procedureCode), localDay(at));
    await this.drafts.markSent(draft, { dossierId, code, fees, at });
  }

  private isLost({ sendingAt }: Draft): boolean {
    return sendingAt !== null && millisecondsOf(this.clock.now()) - millisecondsOf(sendingAt) > LOST_AFTER_MILLISECONDS;
  }
}
