import { Injectable } from '@nestjs/common';
import type { CheckView, DraftFeesView, DraftSummary, DraftView } from '@app/contracts';
import { type Actor, ownerOnly } from '@app/identity';
import { Blocked, type AccountId, type CivilDay } from '@app/kernel';
import { Clock, localDay } from '@app/platform';
import { checkDraft, ofPage, sectionStates } from '../domain/check-draft.js';
import { askedComponents, isThere } from '../domain/components.js';
import type { Draft } from '../domain/draft.js';
import { exemptionGroups, filingFees } from '../domain/filing-fees.js';
import { DraftStore } from '../store/draft.store.js';
import { FileRowStore, fileView } from '../store/file.store.js';
import { AnswersToday } from './answers-today.js';
import { FormsInForce, type ProcedureInForce } from './forms-in-force.js';

/** Drafts as their owner sees them, and what is still wrong with them. */
@Injectable()
export class DraftViews {
  constructor(
    private readonly drafts: DraftStore,
    private readonly files: FileRowStore,
    private readonly forms: FormsInForce,
    private readonly clock: Clock,
    readonly answers: AnswersToday,
  ) {}

  /** As the form in force takes it. @throws {Blocked} `filing.draft_not_found`, also for somebody else's */
  async owned(id: string, { accountId }: Pick<Actor, 'accountId'>): Promise<Draft> {
    const draft = await this.drafts.ofOwner(id, accountId);
    if (!draft) throw new Blocked({ code: 'filing.draft_not_found', params: {} });
    return this.answers.in(draft);
  }

  async list(ownerId: AccountId): Promise<readonly DraftSummary[]> {
    const now = this.clock.now();
    const drafts = (await this.drafts.allOf(ownerId)).filter(({ expiresAt }) => expiresAt > now);
    return Promise.all(drafts.map(async (draft) => summaryOf(draft, await this.nameOf(draft.procedureCode), await this.forms.agencyName(draft.agencyCode))));
  }

  async view(draft: Draft): Promise<DraftView> {
    const [procedure, agency, files] = await Promise.all([
      this.forms.procedure(draft.procedureCode), this.forms.agencyName(draft.agencyCode), this.files.ofDraft(draft.id, ownerOnly(draft.ownerId)),
    ]);
    const { form, record } = procedure;
    const { values, applicant, receiving, papers, feeGroups, post } = draft.content;
    const today = localDay(this.clock.now());
    const given = { papers, attached: new Set(files.map(({ component }) => component)), mayComeOnPaper: draft.channel !== 'ONLINE' };
    const asked = askedComponents(form, record, values, today);
    return {
      ...summaryOf(draft, record.name, agency), values, applicant, receiving, papers, feeGroups, post, submitterId: draft.submitterId, dossierCode: draft.dossierCode,
      dropped: draft.dropped ?? [], files: files.map(fileView), sections: sectionStates(form, values, today),
      components: asked.map(({ component, isAsked }) => ({ code: component.code, isAsked, isThere: isThere(component, given) })),
    };
  }

  /** Of one page, or of the whole draft. */
  async check(draft: Draft, page?: string): Promise<CheckView> {
    const [{ procedure, today, attached }, submitter] = await Promise.all([this.judging(draft), this.forms.submitterOf(draft)]);
    const found = checkDraft(draft, { record: procedure.record, form: procedure.form, today, attached, submitter });
    return page === undefined ? found : ofPage(found, page);
  }

  async fees(draft: Draft): Promise<DraftFeesView> {
    const { procedure, today } = await this.judging(draft);
    return feesOf(draft, procedure, today);
  }

  private async judging(draft: Draft): Promise<{ readonly procedure: ProcedureInForce; readonly today: CivilDay; readonly attached: ReadonlySet<string> }> {
    const [procedure, files] = await Promise.all([this.forms.procedure(draft.procedureCode), this.files.ofDraft(draft.id, ownerOnly(draft.ownerId))]);
    return { procedure, today: localDay(this.clock.now()), attached: new Set(files.map(({ component }) => component)) };
  }

  /** A draft outlives its procedure: it can still be read and thrown away. */
  private async nameOf(procedureCode: string): Promise<DraftSummary['procedure']['name']> {
    try {
      return (await this.forms.procedure(procedureCode)).record.name;
    } catch (error) {
      if (!(error instanceof Blocked)) throw error;
      return { vi: procedureCode, en: procedureCode };
    }
  }
}

/** By the rules in force on the day, for the groups the applicant says to belong to. */
export function feesOf({ channel, content }: Draft, { record, form }: ProcedureInForce, onDay: CivilDay): DraftFeesView {
  const { values, feeGroups: groups } = content;
  const asked = { channel, onDay, exemptionGroups: groups, declared: { form, values: values as Record<string, Record<string, unknown>> } };
  return { ...filingFees(record.fees, asked), onDay, exemptionGroups: exemptionGroups(record, asked) };
}

function summaryOf(draft: Draft, name: DraftSummary['procedure']['name'], agency: DraftSummary['agency']['name']): DraftSummary {
  const { id, version, state, procedureCode, agencyCode, channel, step, onBehalf, content, createdAt, savedAt, expiresAt } = draft;
  return {
    id, version, state, channel, step, onBehalf, createdAt, savedAt, expiresAt, applicantName: content.applicant.fullName ?? null,
    procedure: { code: procedureCode, name }, agency: { code: agencyCode, name: agency },
  };
}
