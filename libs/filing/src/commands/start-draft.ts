import { Injectable } from '@nestjs/common';
import type { ApplicantData, Channel } from '@app/contracts';
import type { Actor } from '@app/identity';
import { type AccountId, Blocked, type Instant, instantOf, millisecondsOf } from '@app/kernel';
import { Clock, Ids } from '@app/platform';
import { prefilled } from '../domain/copy-from-applicant.js';
import { type Draft, DRAFT_DAYS, EMPTY_CONTENT, MOST_DRAFTS } from '../domain/draft.js';
import { FormsInForce } from '../queries/forms-in-force.js';
import { DraftStore } from '../store/draft.store.js';
import { PurgeDrafts } from './purge-drafts.js';

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
    private readonly forms: FormsInForce,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly purge: PurgeDrafts,
  ) {}

  /** @throws {Blocked} `procedures.not_found`, `filing.agency_does_not_take_it`, `filing.channel_not_offered`, `filing.not_at_counter`, `filing.too_many_drafts` */
  async run({ procedure: code, agency, channel: wished, onBehalfOf }: Beginning, by: Actor): Promise<Draft> {
    const isOfficial = by.kind === 'OFFICIAL';
    const channel = wished ?? (isOfficial ? 'DIRECT' : 'ONLINE');
    mustBePlaced({ by, agency, channel });
    const [{ record, form }, agencies] = await Promise.all([this.forms.procedure(code), this.forms.agenciesFor(code)]);
    if (!agencies.some((each) => each.code === agency)) throw new Blocked({ code: 'filing.agency_does_not_take_it', params: { agencyCode: agency, procedureCode: code } });
    mustBeOffered(channel, { code, methods: record.executionMethods });
    await this.purge.run();
    if ((await this.drafts.count(by.accountId)) >= MOST_DRAFTS) throw new Blocked({ code: 'filing.too_many_drafts', params: { most: MOST_DRAFTS } });

    const { accountId: submitterId, ...told } = onBehalfOf ?? {};
    const applicant = isOfficial ? told : await this.forms.applicant(by.accountId);
    const at = this.clock.now();
    const draft: Draft = {
      id: this.ids.random(), ownerId: by.accountId, procedureCode: code, agencyCode: agency, channel, version: 1, state: 'OPEN', step: 'applicant', onBehalf: isOfficial,
      submitterId: isOfficial && submitterId !== undefined ? (submitterId as AccountId) : null, content: { ...EMPTY_CONTENT, applicant, values: prefilled(form, applicant, agency) },
      dossierCode: null, sendingAt: null, createdAt: at, savedAt: at, expiresAt: expiryFrom(at),
    };
    await this.drafts.add(draft);
    return draft;
  }
}

export const expiryFrom = (at: Instant): Instant => instantOf(millisecondsOf(at) + DRAFT_DAYS * 86_400_000);

/** At the counter an intake officer of the agency files for others; online and by post one files for oneself. */
export function mustBePlaced({ by, agency, channel }: { readonly by: Actor; readonly agency: string; readonly channel: Channel }): void {
  const isCounter = by.roles.some((held) => held.agencyCode === agency && held.role === 'intakeOfficer');
  const isRight = by.kind === 'OFFICIAL' ? isCounter && channel !== 'ONLINE' : channel !== 'DIRECT';
  if (!isRight) throw new Blocked({ code: 'filing.not_at_counter', params: { agencyCode: agency } });
}

export function mustBeOffered(channel: Channel, { code, methods }: { readonly code: string; readonly methods: readonly { readonly channel: Channel }[] }): void {
  const channels = methods.map((method) => method.channel);
  if (!channels.includes(channel)) throw new Blocked({ code: 'filing.channel_not_offered', params: { procedureCode: code, channel, channels } });
}
