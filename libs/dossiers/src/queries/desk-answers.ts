import { Injectable } from '@nestjs/common';
import { type FactDeclaration, type ProcessPlan, stepsOf } from '@app/bpmn';
import { type DueExplanation, explain } from '@app/calendar';
import { Calendars } from '@app/deadlines';
import type { AssignableOfficial, DeskDraft, FormDefinition } from '@app/contracts';
import { available } from '@app/engine';
import { readerOf } from '@app/identity';
import { Blocked, type Text } from '@app/kernel';
import { Procedures } from '@app/procedures';
import { agencyInOffice, divisionsOf, Routing } from '@app/routing';
import type { Actor } from '../domain/actor.js';
import type { Dossier } from '../domain/dossier.js';
import { maySee } from '../domain/permit.js';
import { signedFrom } from '../domain/signed-from.js';
import { performerOf } from '../domain/tasks.js';
import { processingTerm } from '../domain/terms.js';
import { DossierStore } from '../store/dossier.store.js';

export interface AskedFact extends FactDeclaration {
  /** Of a list that a step is done for each of: the divisions of the dossier's agency that can do it. */
  readonly bodies?: readonly { readonly code: string; readonly name: Text }[];
}
export interface DossierRules {
  /** Facts that outcomes may ask for, as the diagram declares them. */
  readonly facts: readonly AskedFact[];
  readonly supplement: { readonly maxDuringProcessing: number; readonly legalGround?: string };
  /** Names of the papers the dossier's own version words. */
  readonly papers: readonly { readonly code: string; readonly title: Text }[];
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
    const { papers } = await this.procedures.version(dossier.procedureVersionId);
    const about = { papers: papers.map(({ code: paper, title }) => ({ code: paper, title })), facts: await Promise.all(plan.facts.map((fact) => this.withBodies(fact, plan, dossier.agencyCode))), supplement: plan.supplement, forms: await this.formsAt(dossier, plan), drafts: dossier.position.steps.map(({ id }) => ({ step: id, ...signedFrom(plan, id) })) };
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

  /** A list that a step is done for each of is chosen from, not typed: the divisions where somebody holds the role. */
  private async withBodies(fact: FactDeclaration, plan: ProcessPlan, agencyCode: string): Promise<AskedFact> {
    const performer = fact.type === 'list' ? stepsOf(plan).find(({ forEach }) => forEach?.in === fact.name)?.performer : undefined;
    if (performer?.kind !== 'OFFICIAL' || performer.role === undefined) return fact;
    const { role } = performer;
    const [directory, today] = [await this.routing.directory(), this.routing.today()];
    const divisions = divisionsOf(directory, agencyInOffice(directory, agencyCode, today)?.code ?? agencyCode, today);
    const held = await Promise.all(divisions.map(async ({ id }) => (await this.routing.officialsOf(id, role)).length > 0));
    return { ...fact, bodies: divisions.filter((_, at) => held[at]).map(({ code, name }) => ({ code, name })) };
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
