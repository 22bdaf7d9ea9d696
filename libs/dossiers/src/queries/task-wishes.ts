import { Injectable } from '@nestjs/common';
import { addWorking } from '@app/calendar';
import type { Channel } from '@app/contracts';
import { Calendars } from '@app/deadlines';
import { type AccountId, never, type ProcedureVersionId } from '@app/kernel';
import { Clock } from '@app/platform';
import { Procedures } from '@app/procedures';
import { nodesOf, type ProcessPlan, type StepNode } from '@app/bpmn';
import { isDeskRole, type Actor } from '../domain/actor.js';
import { isOpenTo } from '../domain/permit.js';
import { WORKING_DAY } from '../domain/urgency.js';
import type { HeldPlace, OpenStepOf, OpenVersion } from '../store/task-queue.js';
import { TaskStore, type TaskTime, type TaskWish, type TimeWish } from '../store/task.store.js';

/** In the order people work through them. */
export const TASK_SCOPES = ['mine', 'onBehalf', 'unassigned', 'overdue', 'dueSoon', 'supplement', 'applicant', 'consultation', 'signature', 'division', 'agency'] as const;
export type TaskScope = (typeof TASK_SCOPES)[number];
export const TASK_TIMES = ['overdue', 'soon', 'later'] as const satisfies readonly TaskTime[];
export interface TaskFilter {
  readonly procedureCode?: string | undefined;
  readonly channel?: Channel | undefined;
  readonly time?: TaskTime | undefined;
}

const SIGNING_ROLES: readonly string[] = ['approver', 'centerLeader'];

/** What a queue means for the one who asks. */
@Injectable()
export class TaskWishes {
  constructor(
    private readonly tasks: TaskStore,
    private readonly procedures: Procedures,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  /** Null for a queue that holds nothing for this actor. */
  async of(scope: TaskScope, actor: Actor, { time, ...filter }: TaskFilter): Promise<TaskWish | null> {
    const { accountId } = actor;
    if (accountId === null) return null;
    if (actor.kind === 'CITIZEN') return scope === 'mine' ? { queue: { kind: 'submitted', by: accountId }, ...filter } : null;
    const queue = await this.queueOf(scope, actor, accountId);
    const times = [...(scope === 'overdue' ? (['overdue'] as const) : []), ...(scope === 'dueSoon' ? (['soon'] as const) : []), ...(time ? [time] : [])];
    return queue && { queue, ...filter, times: times.length === 0 ? [] : await this.timeWishes(times, actor) };
  }

  private async queueOf(scope: TaskScope, actor: Actor, me: AccountId): Promise<TaskWish['queue'] | null> {
    const roles = actor.roles.filter(({ role }) => isDeskRole(role));
    const lenders = [...new Set(roles.flatMap(({ onBehalfOf }) => onBehalfOf ?? []))];
    const places = placesOf(roles);
    switch (scope) {
      case 'mine':
        return { kind: 'assigned', to: me };
      case 'onBehalf':
        return lenders.length === 0 ? null : { kind: 'places', places: placesOf(roles.filter(({ onBehalfOf }) => onBehalfOf !== undefined)), isUnassignedOnly: true, orAssignedTo: lenders };
      case 'division':
      case 'unassigned':
        return { kind: 'places', places, isUnassignedOnly: scope === 'unassigned' };
      case 'overdue':
      case 'dueSoon':
        return { kind: 'places', places, isUnassignedOnly: false, orAssignedTo: [me, ...lenders] };
      case 'supplement':
      case 'applicant':
        return { kind: 'withApplicant', of: await this.versions(actor), isSupplement: scope === 'supplement' };
      case 'consultation':
        return { kind: 'atSteps', of: await this.steps(actor, asksOthers) };
      case 'signature':
        return { kind: 'atSteps', of: await this.steps(actor, isSigned) };
      case 'agency':
        return { kind: 'anywhere', of: await this.versions(actor) };
      default:
        return never(scope);
    }
  }

  /** Procedures with open work whose dossiers are this actor's business, wherever each of them stands. */
  private async versions(actor: Actor): Promise<readonly OpenVersion[]> {
    const found = await this.tasks.versionsOpenIn([...new Set(actor.roles.map(({ agencyCode }) => agencyCode))]);
    const open = await Promise.all(found.map(async (one) => isOpenTo(await this.planOf(one), one.agencyCode, actor)));
    return found.filter((_, at) => open[at]);
  }

  private async steps(actor: Actor, isMeant: (step: StepNode) => boolean): Promise<readonly OpenStepOf[]> {
    const versions = await this.versions(actor);
    const found = await Promise.all(versions.map(async (one) => stepsOf(await this.planOf(one), isMeant).map((step) => ({ ...one, step }))));
    return found.flat();
  }

  private planOf({ versionId }: OpenVersion): Promise<ProcessPlan> {
    return this.procedures.planOf(versionId as ProcedureVersionId);
  }

  private async timeWishes(times: readonly TaskTime[], { roles: [first] }: Actor): Promise<readonly TimeWish[]> {
    const now = this.clock.now();
    // No step is due soon earlier than a working day before. A calendar that ends has no working day to come: nothing is told to be soon.
    const soon = first && addWorking(now, WORKING_DAY, await this.calendars.calendarOf(first.agencyCode));
    return times.map((time) => ({ time, now, soonUntil: soon?.ok ? soon.value : now }));
  }
}

const placesOf = (roles: Actor['roles']): readonly HeldPlace[] => roles.map(({ agencyCode, division, role }) => ({ divisionId: `${agencyCode}/${division}`, role }));
const stepsOf = (plan: ProcessPlan, isMeant: (step: StepNode) => boolean): readonly string[] =>
  [...nodesOf(plan).values()].flatMap((node) => (node.type === 'step' && isMeant(node) ? [node.id] : []));
const asksOthers = ({ waitsFor, performer }: StepNode): boolean => waitsFor === 'consultee' || performer.role === 'consultee';
const isSigned = ({ performer: { role } }: StepNode): boolean => role !== undefined && SIGNING_ROLES.includes(role);
