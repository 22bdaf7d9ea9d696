import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ANSWER, type ApplicantDossier, ApplicantStore, type DossierView, DossierStore, DossierViews, maySee, maySpeakForSubmitter, openPause, OpenDossier, type StoredDossier, TimelineStore, timingOf } from '@app/dossiers';
import { type EnteredAtStep, FiledDossiers, type Filing, type MyPage, type OfTheDossier, type Opened, type Outlook, type SeenDossier } from '@app/filing';
import { type Actor, readerOf } from '@app/identity';
import { Blocked, Defect, type AccountId, type DossierId, type Text } from '@app/kernel';
import { Clock, localDay } from '@app/platform';
import { Procedures } from '@app/procedures';
import { PublicDossiers, publicProgress } from '@app/progress';
import { divisionNameOf, Routing } from '@app/routing';
import { type MyDossierSummary, STATUS_WORDS } from '@app/contracts';

/** What stands behind the dossiers of an applicant. */
@Injectable()
export class BehindDossiers {
  constructor(
    readonly procedures: Procedures,
    readonly routing: Routing,
    readonly timelines: TimelineStore,
    readonly inPublic: PublicDossiers,
    readonly clock: Clock,
  ) {}

  async agency(code: string): Promise<{ readonly code: string; readonly name: Text }> {
    return { code, name: (await this.routing.directory()).agencies.get(code)?.name ?? { vi: code, en: code } };
  }
}

/** Filing opens dossiers and shows them to their applicants; what it knows of them it knows from here. */
@Injectable()
export class DossiersOfTheHouse extends FiledDossiers {
  constructor(
    private readonly opening: OpenDossier,
    private readonly dossiers: DossierStore,
    private readonly views: DossierViews,
    private readonly applicants: ApplicantStore,
    private readonly behind: BehindDossiers,
  ) {
    super();
  }

  async open({ key, submitterId, ...filing }: Filing): Promise<Opened> {
    const answered = await this.opening.run({ ...filing, submitterId: submitterId ?? undefined, keyed: { key, bodyHash: hashOf(key) } });
    return this.opened(answered.code);
  }

  async openedBefore(by: AccountId, key: string): Promise<Opened | null> {
    const answer = await this.dossiers.answer(by, key);
    if (!answer || !Buffer.from(answer.bodyHash).equals(hashOf(key))) return null;
    return this.opened(answer.code);
  }

  private async opened(code: string): Promise<Opened> {
    const stored = await this.dossiers.seen(code, 'the house');
    if (!stored) throw new Defect('a dossier was opened, and it is not there', { code });
    const { id } = stored.dossier;
    return { dossierId: id, code, lookupCode: this.dossiers.lookupCode(id) };
  }

  async outlook(code: string, by: Actor): Promise<Outlook> {
    const [view, progress, stored] = await Promise.all([this.views.one(code, by), this.progress(code), this.dossiers.seen(code, readerOf(by))]);
    const { openedAt, dueAt } = view;
    const next = progress.now.map(({ step, label, unit }) => ({ label, unit, dueAt: view.clocks.find((clock) => clock.step === step)?.dueAt ?? null }));
    return { openedAt, dueAt, answerBy: stored?.dossier.timers.find(({ key }) => key === ANSWER)?.dueAt ?? null, next };
  }

  async seenBy(code: string, actor: Actor): Promise<SeenDossier | null> {
    const stored = await this.dossiers.seen(code, readerOf(actor));
    return stored ? this.seen(stored, actor) : null;
  }

  async seenById(id: DossierId, actor: Actor): Promise<SeenDossier | null> {
    const stored = await this.dossiers.seenById(id, readerOf(actor));
    return stored ? this.seen(stored, actor) : null;
  }

  private async seen({ code, dossier }: StoredDossier, actor: Actor): Promise<SeenDossier | null> {
    const { id, version, status, procedureVersionId, submitterId, channel, openedAt, exemptions } = dossier;
    const { plan, record, forms } = await this.behind.procedures.version(procedureVersionId);
    if (!maySee(plan, dossier, actor)) return null;
    const by = readerOf(actor);
    const [declaration, waitsForApplicant] = await Promise.all([this.behind.timelines.declaration(id, by), this.applicants.waitsForApplicant(id, by)]);
    return { by, id, code, agencyCode: dossier.agencyCode, version, status, record, forms, declaration, waitsForApplicant, channel, isReceived: dossier.clock.receivedAt !== undefined, openedOn: localDay(openedAt), ...judgements(exemptions), isSubmitter: actor.accountId === submitterId, maySpeakForApplicant: maySpeakForSubmitter(dossier, actor).ok };
  }

  /** By the dossier's own view: it says who may read which form, and who filled it in. */
  async entered({ id, code, by }: SeenDossier, actor: Actor): Promise<readonly EnteredAtStep[]> {
    const said = await this.behind.timelines.said(id, by);
    if (![...said.values()].some(({ entered }) => entered !== null)) return [];
    const { timeline } = await this.views.one(code, actor);
    return timeline.flatMap(({ seq, at, step, stepName, form: title, by: official, division: unit }) => {
      const entered = said.get(seq)?.entered;
      return entered && title !== null && step !== null ? [{ seq, at, step, stepName: stepName ?? { vi: step, en: step }, by: official, unit, form: entered.form, content: entered.content }] : [];
    });
  }

  async counts(submitterId: AccountId): ReturnType<FiledDossiers['counts']> {
    const { counts, waiting } = await this.applicants.counts(submitterId);
    return { counts, waitingForMe: waiting };
  }

  async mine(submitterId: AccountId, { group, after, limit }: MyPage): ReturnType<FiledDossiers['mine']> {
    const found = await this.applicants.page(submitterId, { group, after: after as DossierId | null, limit: limit + 1 });
    const shown = found.slice(0, limit);
    const dossiers = await Promise.all(shown.map((one) => this.summary(one)));
    return { dossiers, next: found.length > limit ? (shown.at(-1)?.dossier.id ?? null) : null };
  }

  private async summary({ code, dossier, group, waitsForApplicant: waitsForMe }: ApplicantDossier): Promise<MyDossierSummary> {
    const { procedureCode, procedureVersionId, agencyCode, channel, status, openedAt, movedAt, clock } = dossier;
    const [record, agency] = await Promise.all([this.behind.procedures.recordOf(procedureVersionId), this.behind.agency(agencyCode)]);
    return {
      code, procedure: { code: procedureCode, name: record.name }, agency, channel, group, status: { code: status, label: STATUS_WORDS[status] },
      openedAt, movedAt, dueAt: clock.dueAt ?? null, timing: timingOf(dossier, this.behind.clock.now()), isPaused: openPause(clock) !== undefined, waitsForMe,
    };
  }

  async divisionNames(): ReturnType<FiledDossiers['divisionNames']> {
    const directory = await this.behind.routing.directory();
    return (id, on) => divisionNameOf(directory, id, on);
  }

  async details(code: string, actor: Actor): Promise<OfTheDossier> {
    const by = readerOf(actor);
    const [view, progress, stored] = await Promise.all([this.views.one(code, actor), this.progress(code), this.dossiers.seen(code, by)]);
    if (!stored) throw new Blocked({ code: 'dossiers.not_found', params: {} });
    const { dossier } = stored;
    const waitsForApplicant = await this.applicants.waitsForApplicant(dossier.id, by);
    const summary = await this.summary({ code: stored.code, dossier, group: groupOf(view), waitsForApplicant });
    const { version, lookupCode, receivedAt, resolvedAt, owed, available, clocks, pauses } = view;
    return { ...summary, version, lookupCode, receivedAt, resolvedAt, owed, timeline: timelineOf(view), available, clocks, pauses, progress };
  }

  private async progress(code: string): Promise<ReturnType<typeof publicProgress>> {
    const found = await this.behind.inPublic.find(code, () => true);
    if (!found) throw new Blocked({ code: 'dossiers.not_found', params: {} });
    return publicProgress(found, this.behind.clock.now());
  }
}

const judgements = (exemptions: StoredDossier['dossier']['exemptions']): Pick<SeenDossier, 'exemptions'> => ({ exemptions: exemptions?.map(({ group, judged = null }) => ({ group, judged })) ?? null });
const hashOf = (key: string): Buffer => createHash('sha256').update(key).digest();

const timelineOf = ({ timeline }: DossierView): OfTheDossier['timeline'] =>
  timeline.map(({ seq, at, command, stepName, outcome, division, reason, defects, status }) => ({
    seq, at, command, stepName, outcome, unit: division, note: reason, defects, status: { code: status, label: STATUS_WORDS[status] },
  }));

/** The same as the list says it of its rows. */
function groupOf({ status, receivedAt }: DossierView): ApplicantDossier['group'] {
  if (status === 'REFUSED' || status === 'STOPPED' || status === 'RESOLVED' || status === 'RETURNED') return 'finished';
  if (status !== 'SUPPLEMENT_REQUIRED') return 'submitted';
  return receivedAt === null ? 'toCorrect' : 'toSupplement';
}
