import { Injectable } from '@nestjs/common';
import type { ApplicantData, Channel } from '@app/contracts';
import type { Actor } from '@app/identity';
import { type AccountId, Blocked, type Instant, instantOf, millisecondsOf } from '@app/kernel';
import { Clock, Ids } from '@app/platform';
import { type Draft, DRAFT_DAYS, MOST_DRAFTS } from '../domain/draft.js';
import { DraftStore } from '../store/draft.store.js';
import { DraftBeginning } from './draft-beginning.js';
import { PurgeDrafts } from './purge-drafts.js';
import { mustBePlaced } from './where-filed.js';

export interface Beginning {
  readonly procedure: string;
  readonly agency: string;
  /** By portal for who files for himself, at the counter for an officer. */
  readonly channel?: Channel;
  readonly onBehalfOf?: ApplicantData & { readonly accountId?: string };
}

/** Begins a draft: the agency takes such dossiers in, the channel is offered, and what is known already is filled in. */
@Injectable()
export class StartDraft {
  constructor(
    private readonly drafts: DraftStore,
    private readonly beginning: DraftBeginning,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly purge: PurgeDrafts,
  ) {}

  /** @throws {Blocked} `procedures.not_found`, `filing.agency_does_not_take_it`, `filing.channel_not_offered`, `filing.not_at_counter`, `filing.too_many_drafts` */
  async run({ procedure: code, agency, channel: wished, onBehalfOf }: Beginning, by: Actor): Promise<Draft> {
    const isOfficial = by.kind === 'OFFICIAL';
    const channel = wished ?? (isOfficial ? 'DIRECT' : 'ONLINE');
    mustBePlaced({ by, agency, channel });
    const { accountId: submitterId, ...told } = onBehalfOf ?? {};
    const content = await this.beginning.content({ procedure: code, agency, channel }, by, isOfficial ? told : null);
    await this.purge.run();
    if ((await this.drafts.count(by.accountId)) >= MOST_DRAFTS) throw new Blocked({ code: 'filing.too_many_drafts', params: { most: MOST_DRAFTS } });

    const at = this.clock.now();
    const draft: Draft = {
      id: this.ids.random(), ownerId: by.accountId, procedureCode: code, agencyCode: agency, channel, version: 1, state: 'OPEN', step: 'applicant', onBehalf: isOfficial,
      submitterId: isOfficial && submitterId !== undefined ? (submitterId as AccountId) : null, content,
      dossierCode: null, sendingAt: null, createdAt: at, savedAt: at, expiresAt: expiryFrom(at),
    };
    await this.drafts.add(draft);
    return draft;
  }
}

export const expiryFrom = (at: Instant): Instant => instantOf(millisecondsOf(at) + DRAFT_DAYS * 86_400_000);
