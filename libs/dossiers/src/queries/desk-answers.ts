import { Injectable } from '@nestjs/common';
import type { FactDeclaration, ProcessPlan } from '@app/bpmn';
import { type DueExplanation, explain } from '@app/calendar';
import { Calendars } from '@app/deadlines';
import type { AssignableOfficial, DeskDraft, FormDefinition } from '@app/contracts';
import { available } from '@app/engine';
import { readerOf } from '@app/identity';
import { Blocked } from '@app/kernel';
import { Procedures } from '@app/procedures';
import { Routing } from '@app/routing';
import type { Actor } from '../domain/actor.js';
import type { Dossier } from '../domain/dossier.js';
import { maySee } from '../domain/permit.js';
import { signedFrom } from '../domain/signed-from.js';
import { performerOf } from '../domain/tasks.js';
import { processingTerm } from '../domain/terms.js';
import { DossierStore } from '../store/dossier.store.js';

export interface DossierRules {
  /** Facts that outcomes may ask for, as the diagram declares them. */
  readonly facts: readonly FactDeclaration[];
  readonly supplement: { readonly maxDuringProcessing: number; readonly legalGround?: string };
  /** What is signed where the dossier is, or right after. */
  readonly drafts: readonly DeskDraft[];
  /** Forms of the steps the dossier is at, as its own version has them. */
  readonly forms: readonly FormDefinition[];
  /** Day by day how the promised date came about; null before acceptance, and where people have set it since. */
  readonly explanation: DueExplanation | null;
}

/** What the desk asks beside the dossier itself: its rules, and who could be given a step. */
@Injectable()
export class DeskAnswers {
  constructor(
    private readonly dossiers: DossierStore,
    private readonly procedures: Procedures,
    private readonly calendars: Calendars,
    private readonly routing: Routing,
  ) {}

  /** @throws {Blocked} `dossiers.not_found`, also for a dossier that is none of the asker's business */
  async rules(code: string, actor: Actor): Promise<DossierRules> {
    const { dossier, plan } = await this.seen(code, actor);
    const { receivedAt, dueAt, pauses } = dossier.clock;
    const term = processingTerm(plan, dossier.channel, dossier.clock);
    const about = { facts: plan.facts, supplement: plan.supplement, forms: await this.formsAt(dossier, plan), drafts: dossier.position.steps.map(({ id }) => ({ step: id, ...signedFrom(plan, id) })) };
    if (receivedAt === undefined || dueAt === undefined || term === undefined) return { ...about, explanation: null };
    const over = pauses.filter((pause) => pause.to !== null);
    const explained = explain(receivedAt, term, await this.calendars.calendarOf(dossier.agencyCode), { pauses: over, ...(plan.cutOffTime !== undefined && { cutOffTime: plan.cutOffTime }) });
    return { ...about, explanation: explained.ok && explained.value.at === dueAt ? explained.value : null };
  }

  /** The diagram of the dossier's own version. @throws {Blocked} `dossiers.not_found` */
  async process(code: string, actor: Actor): Promise<string> {
    const { dossier } = await this.seen(code, actor);
    return (await this.procedures.version(dossier.procedureVersionId)).bpmn;
  }

  /** Officials who hold the role the step asks for, by name. */
  async assignable(code: string, place: { readonly step: string; readonly instance: string }, actor: Actor): Promise<readonly AssignableOfficial[]> {
    const { dossier, plan } = await this.seen(code, actor);
    const since = dossier.position.steps.find((one) => one.id === place.step)?.since;
    if (actor.kind !== 'OFFICIAL' || since === undefined) return [];
    const { divisionId, role } = performerOf(plan, dossier, { ...place, since });
    if (divisionId === null || role === null) return [];
    const officials = await this.routing.officialsOf(divisionId, role);
    return officials.map(({ accountId, displayName }) => ({ accountId, name: displayName }));
  }

  private async formsAt({ procedureVersionId, position }: Dossier, plan: ProcessPlan): Promise<readonly FormDefinition[]> {
    const keys = available(plan, position).map(({ form }) => form);
    return (await this.procedures.version(procedureVersionId)).forms.filter(({ key }) => keys.includes(key));
  }

  private async seen(code: string, actor: Actor) {
    const stored = await this.dossiers.seen(code, readerOf(actor));
    const plan = stored && (await this.procedures.planOf(stored.dossier.procedureVersionId));
    if (!stored || !plan || !maySee(plan, stored.dossier, actor)) throw new Blocked({ code: 'dossiers.not_found', params: {} });
    return { dossier: stored.dossier, plan };
  }
}
