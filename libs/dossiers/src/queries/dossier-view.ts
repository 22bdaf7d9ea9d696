import { Injectable } from '@nestjs/common';
import type { ActView, Channel, DefectView, DossierStatus, PauseView, Term, Timing } from '@app/contracts';
import { Officials, readerOf } from '@app/identity';
import { Blocked, type AccountId, type CivilDay, type Instant, type Text } from '@app/kernel';
import { localDay } from '@app/platform';
import { Procedures } from '@app/procedures';
import { divisionNameOf, Routing, type Directory } from '@app/routing';
import type { Actor } from '../domain/actor.js';
import { applicantName } from '../domain/applicant-name.js';
import type { ClaimedExemption, Dossier } from '../domain/dossier.js';
import { COUNTER_ROLE, mayActAs, maySee } from '../domain/permit.js';
import { asksDivisions, isApplicants, outcomeName, titleIn } from '../domain/plan-nodes.js';
import { DUTY_NAMES, dutyStep } from '../domain/duties.js';
import type { Proposal } from '../domain/dossier.js';
import { processingTerm } from '../domain/terms.js';
import { timingOf } from '../domain/timing.js';
import { DossierStore } from '../store/dossier.store.js';
import { defectViews, formTitle } from './said-views.js';
import { toldActs } from './told-acts.js';
import type { DossierTimes } from './dossier-clocks.js';
import { silenceOf } from './silences.js';
import { DossierParts, type LinkedViews, type Owed } from './dossier-parts.js';
import type { TimelineEntry } from '../store/timeline.store.js';

export interface TimelineView extends Omit<TimelineEntry, 'actorId' | 'onBehalfOf'> {
  readonly stepName: Text | null;
  /** What was chosen, by its name. */
  readonly outcomeName: Text | null;
  /** By its name of that day. */
  readonly division: Text | null;
  /** Why: what the one who acted had to say or wished to. Null where nothing was said, or where it was erased. */
  readonly reason: string | null;
  readonly defects: readonly DefectView[];
  /** Name of the form that was filled in with it; the applicant is told of the own ones. */
  readonly form: Text | null;
  /** Officials by name, for officials only. */
  readonly by: string | null;
  /** The absent official it was done for, by name; for officials only. */
  readonly onBehalfOf: string | null;
  /** An officer did what was the applicant's to do. */
  readonly onBehalf: boolean;
}
/** A dossier as officials of its agency and its submitter see it. */
export interface DossierView {
  readonly code: string;
  readonly version: number;
  readonly procedure: { readonly code: string; readonly versionId: string; readonly name: Text };
  readonly agencyCode: string;
  readonly channel: Channel;
  readonly status: DossierStatus;
  readonly openedAt: Instant;
  readonly receivedAt: Instant | null;
  /** Promised. */
  readonly dueAt: Instant | null;
  readonly resolvedAt: Instant | null;
  /** The processing term of its case and way of filing, with what two people have added; null where the law sets none. */
  readonly term: Term | null;
  readonly timing: Timing | null;
  readonly pauses: readonly PauseView[];
  readonly clocks: DossierTimes['clocks'];
  readonly timeSplit: DossierTimes['timeSplit'];
  readonly countsLate: boolean;
  /** A correction of the date that waits for a second person; for officials. */
  readonly proposal: Omit<Proposal, 'by'> | null;
  /** An act beyond its bound that was asked for, and whether a head has approved it; for officials. */
  readonly override: { readonly step: string; readonly outcome: string | null; readonly ground: string; readonly isApproved: boolean } | null;
  /** Exemptions from fees that were claimed, and the transition that judged each. */
  readonly exemptions: readonly { readonly group: string; readonly judged: NonNullable<ClaimedExemption['judged']> | null }[];
  /** Asked and not paid yet, also once the result was handed over; null where nothing is. */
  readonly owed: Owed | null;
  /** What the head has to do about it; for officials. */
  readonly duties: readonly { readonly step: string; readonly name: Text }[];
  /** Dossiers it called, and the one that called it. */
  readonly linked: LinkedViews;
  readonly withdrawing: boolean;
  readonly position: Dossier['position'];
  readonly steps: readonly { readonly step: string; readonly name: Text; readonly assignee: string | null; readonly asked?: readonly { readonly unit: Text; readonly isAnswered: boolean }[] }[];
  readonly facts: Dossier['facts'];
  readonly declaration: { readonly formKey: string; readonly content: unknown; readonly components: unknown } | null;
  /** By name, as the declaration has it; for officials. */
  readonly applicant: string | null;
  /** For the submitter and the counter: second factor of the public page. */
  readonly lookupCode: string | null;
  readonly timeline: readonly TimelineView[];
  readonly available: readonly ActView[];
}

/** Names of officials and divisions, looked up once for a page. */
@Injectable()
export class PeopleAndPlaces {
  constructor(
    private readonly officials: Officials,
    private readonly routing: Routing,
  ) {}

  /** A citizen is told which division acted, never which person. */
  async named(actor: Actor, ids: readonly (AccountId | null)[]): Promise<{ nameOf(id: AccountId | null): string | null; divisionName(id: string, on?: CivilDay): Text }> {
    const wanted = actor.kind === 'OFFICIAL' ? [...new Set(ids.filter((id): id is AccountId => id !== null))] : [];
    const [names, directory]: [ReadonlyMap<AccountId, string>, Directory] = await Promise.all([this.officials.namesOf(wanted), this.routing.directory()]);
    return {
      nameOf: (id) => (id === null ? null : (names.get(id) ?? null)),
      divisionName: (id, on) => divisionNameOf(directory, id, on),
    };
  }
}

@Injectable()
export class DossierViews {
  constructor(
    private readonly dossiers: DossierStore,
    private readonly procedures: Procedures,
    private readonly people: PeopleAndPlaces,
    private readonly parts: DossierParts,
  ) {}

  /** @throws {Blocked} `dossiers.not_found`, also for a dossier that is none of the asker's business */
  async one(code: string, actor: Actor): Promise<DossierView> {
    const by = readerOf(actor);
    const stored = await this.dossiers.seen(code, by);
    if (!stored) throw new Blocked({ code: 'dossiers.not_found', params: {} });
    const { dossier } = stored;
    const { plan, record, forms, id: versionId } = await this.procedures.version(dossier.procedureVersionId);
    if (!maySee(plan, dossier, actor)) throw new Blocked({ code: 'dossiers.not_found', params: {} });

    const { entries, said, declaration, times, owed, linked } = await this.parts.of(plan, dossier, by);
    const titleOf = (step: string): Text => titleIn(plan, step) ?? { vi: step, en: step };
    const people = await this.people.named(actor, [...entries.flatMap((entry) => [entry.actorId, entry.onBehalfOf]), ...dossier.assignees.map((one) => one.accountId)]);
    const isSubmitter = actor.accountId === dossier.submitterId;
    const { receivedAt = null, dueAt = null, resolvedAt = null } = dossier.clock;
    const { now, ...time } = times;
    return {
      code: stored.code, version: dossier.version, agencyCode: dossier.agencyCode, channel: dossier.channel, status: dossier.status,
      procedure: { code: dossier.procedureCode, versionId, name: record.name },
      openedAt: dossier.openedAt, receivedAt, dueAt, resolvedAt, term: processingTerm(plan, dossier.channel, dossier.clock) ?? null, timing: timingOf(dossier, now), ...time, ...officially(dossier, actor),
      exemptions: (dossier.exemptions ?? []).map(({ group, judged = null }) => ({ group, judged })), owed, linked,
      withdrawing: dossier.hold !== undefined, position: dossier.position, facts: dossier.facts, declaration,
      applicant: actor.kind === 'OFFICIAL' ? applicantName(declaration?.content) : null,
      steps: dossier.position.steps.map(({ id, instances = [] }) => ({
        step: id, name: titleOf(id), assignee: people.nameOf(dossier.assignees.find((one) => one.step === id)?.accountId ?? null),
        ...(asksDivisions(plan, id) && { asked: instances.map(({ key, outcome }) => ({ unit: people.divisionName(`${dossier.agencyCode}/${key}`), isAnswered: outcome !== null })) }),
      })),
      lookupCode: isSubmitter || mayActAs(dossier, actor, [COUNTER_ROLE]).ok ? this.dossiers.lookupCode(dossier.id) : null,
      timeline: entries.map((line) => {
        const { actorId, onBehalfOf, ...entry } = line;
        const silence = silenceOf(plan, line, { entries, facts: dossier.facts });
        const step = silence?.step ?? entry.step;
        return {
          ...entry, onBehalfOf: people.nameOf(onBehalfOf), reason: said.get(entry.seq)?.reason ?? null, stepName: step === null ? null : titleOf(step),
          defects: defectViews(said.get(entry.seq)?.defects, record), form: formTitle({ plan, forms, isOfficial: actor.kind === 'OFFICIAL' }, entry.step, said.get(entry.seq)?.entered),
          outcomeName: silence?.deemed ?? outcomeName(plan, entry.step, entry.outcome),
          division: entry.divisionId === null ? togetherOf((silence?.silent ?? []).map((code) => people.divisionName(`${dossier.agencyCode}/${code}`, localDay(entry.at)))) : people.divisionName(entry.divisionId, localDay(entry.at)), by: people.nameOf(actorId),
          onBehalf: entry.command === 'complete' && entry.actorKind === 'OFFICIAL' && entry.step !== null && isApplicants(plan, entry.step),
        };
      }),
      available: toldActs(plan, dossier, actor),
    };
  }
}

/** Several places as one line. */
const togetherOf = (names: readonly Text[]): Text | null => (names.length === 0 ? null : { vi: names.map(({ vi }) => vi).join(', '), en: names.map(({ en }) => en).join(', ') });

/** What concerns the office only. */
function officially({ proposal, override, duties = [] }: Dossier, { kind }: Actor): Pick<DossierView, 'proposal' | 'override' | 'duties'> {
  if (kind !== 'OFFICIAL') return { proposal: null, override: null, duties: [] };
  return {
    proposal: proposal ? { correction: proposal.correction, ground: proposal.ground } : null,
    override: override ? { step: override.step, outcome: override.outcome, ground: override.ground, isApproved: override.approver !== undefined } : null,
    duties: duties.map((duty) => ({ step: dutyStep(duty.kind), name: DUTY_NAMES[duty.kind] })),
  };
}
