import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/identity';
import { Blocked, instantOf, millisecondsOf } from '@app/kernel';
import { Clock } from '@app/platform';
import type { CarriedOver } from '../domain/carry-over.js';
import type { Draft } from '../domain/draft.js';
import { DraftViews } from '../queries/draft-views.js';
import { FormsInForce } from '../queries/forms-in-force.js';
import { type DraftChange, DraftStore } from '../store/draft.store.js';
import { SettleDraft } from './settle-draft.js';
import { expiryFrom } from './start-draft.js';
import { mustBeOffered, mustBePlaced } from './where-filed.js';

export interface Saving extends Partial<Omit<DraftChange, 'content'>> {
  readonly expectedVersion: number;
  /** Parts that are not given stay as they are. */
  readonly content: Partial<DraftChange['content']>;
}

const MOST_TOLD = 50;

/** Keeps what was typed so far, complete or not. Whoever saved meanwhile is not overwritten; what the form does not take any more is told. */
@Injectable()
export class SaveDraft {
  constructor(
    private readonly drafts: DraftStore,
    private readonly views: DraftViews,
    private readonly settle: SettleDraft,
    private readonly forms: FormsInForce,
    private readonly clock: Clock,
  ) {}

  /** @throws {Blocked} `filing.draft_unusable`, `filing.draft_not_found`, `filing.draft_changed`, `filing.draft_being_sent`, `filing.draft_sent`, and what `StartDraft` says of agency and channel */
  async run(id: string, saving: Saving, by: Actor): Promise<Draft> {
    const draft = await this.settle.run(await this.views.owned(id, by), by);
    mustBeOpen(draft);
    const { agencyCode = draft.agencyCode, channel = draft.channel, step = draft.step, submitterId = draft.submitterId, expectedVersion } = saving;
    await this.mustFit(draft, { agencyCode, channel }, by);
    const { values, dropped } = await this.answersOf(draft, saving.content.values);
    // Within a draft time never runs backwards, whichever process saves it.
    const at = instantOf(Math.max(millisecondsOf(this.clock.now()), millisecondsOf(draft.savedAt)));
    const change = { agencyCode, channel, step, submitterId: draft.onBehalf ? submitterId : null, content: { ...draft.content, ...saving.content, values } };
    if (!(await this.drafts.save(id, expectedVersion, change, { at, expiresAt: expiryFrom(at) }))) {
      const now = await this.views.owned(id, by);
      mustBeOpen(now);
      throw new Blocked({ code: 'filing.draft_changed', params: { expected: expectedVersion, actual: now.version } });
    }
    return { ...(await this.views.owned(id, by)), dropped };
  }

  private async answersOf({ procedureCode, content, dropped: before = [] }: Draft, given: Draft['content']['values'] = content.values): Promise<Pick<CarriedOver, 'values' | 'dropped'>> {
    const { values, dropped, problems } = await this.views.answers.of(procedureCode, given);
    if (problems.length > 0) throw new Blocked({ code: 'filing.draft_unusable', params: { errors: problems.slice(0, MOST_TOLD) } });
    return { values, dropped: [...before, ...dropped.filter(({ field }) => before.every((each) => each.field !== field))] };
  }

  private async mustFit(draft: Draft, { agencyCode, channel }: Pick<Draft, 'agencyCode' | 'channel'>, by: Actor): Promise<void> {
    mustBePlaced({ by, agency: agencyCode, channel });
    const { procedureCode } = draft;
    if (channel !== draft.channel) mustBeOffered(channel, { code: procedureCode, methods: (await this.forms.procedure(procedureCode)).record.executionMethods });
    if (agencyCode === draft.agencyCode) return;
    const agencies = await this.forms.agenciesFor(procedureCode);
    if (!agencies.some(({ code }) => code === agencyCode)) throw new Blocked({ code: 'filing.agency_does_not_take_it', params: { agencyCode, procedureCode } });
  }
}

/** @throws {Blocked} `filing.draft_being_sent`, `filing.draft_sent` */
export function mustBeOpen({ state, dossierCode }: Draft): void {
  if (state === 'SENDING') throw new Blocked({ code: 'filing.draft_being_sent', params: {} });
  if (state === 'SENT') throw new Blocked({ code: 'filing.draft_sent', params: { code: dossierCode } });
}
