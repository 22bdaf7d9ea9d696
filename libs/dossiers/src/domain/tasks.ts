import type { ProcessPlan } from '@app/bpmn';
import type { WorkCalendar } from '@app/calendar';
import { ok, type Result } from '@app/kernel';
import type { Decision, OpenedTask } from './decision.js';
import type { DossierObstacle } from './dossier.obstacles.js';
import { byVisit, sameVisit, type Dossier, type Visit } from './dossier.js';
import { divisionOf, nodesOf } from './plan-nodes.js';
import { stepDue } from './terms.js';

/** Work that opens, closes and changes hands between two states of a dossier. */
export function taskChanges(
  plan: ProcessPlan,
  calendar: WorkCalendar,
  before: Dossier | null,
  after: Dossier,
): Result<Decision['tasks'], DossierObstacle> {
  const was = before ? openVisits(plan, before) : [];
  const is = openVisits(plan, after);
  const open: OpenedTask[] = [];
  for (const visit of is) {
    if (was.some((one) => sameVisit(one, visit))) continue;
    const task = openedTask(plan, calendar, after, visit);
    if (!task.ok) return task;
    open.push(task.value);
  }
  const close = was.filter((visit) => !is.some((one) => sameVisit(one, visit)));
  return ok({ open, close, assign: assignmentChanges(before, after, is) });
}

/** One line of work for each step the dossier waits at, and for each instance not yet answered. */
export function openVisits(plan: ProcessPlan, { position }: Dossier): readonly Visit[] {
  const nodes = nodesOf(plan);
  const visits = position.steps.flatMap(({ id: step, since, instances }) => {
    if (nodes.get(step)?.type !== 'step') return [];
    if (!instances) return [{ step, since, instance: '' }];
    return instances.filter((one) => one.outcome === null).map((one) => ({ step, since, instance: one.key }));
  });
  return visits.sort(byVisit);
}

function openedTask(plan: ProcessPlan, calendar: WorkCalendar, dossier: Dossier, visit: Visit): Result<OpenedTask, DossierObstacle> {
  const node = nodesOf(plan).get(visit.step);
  if (node?.type !== 'step') return ok({ ...visit, performerKind: 'SYSTEM', divisionId: null, role: null, dueAt: null });
  const division = divisionOf(node, node.performer, visit.instance);
  const due = node.term ? stepDue(node.term, dossier.channel, dossier.movedAt, calendar) : ok(null);
  if (!due.ok) return due;
  return ok({
    ...visit,
    performerKind: node.performer.kind,
    divisionId: division === undefined ? null : `${dossier.agencyCode}/${division}`,
    role: node.performer.role ?? null,
    dueAt: due.value,
  });
}

function assignmentChanges(before: Dossier | null, after: Dossier, open: readonly Visit[]): Decision['tasks']['assign'] {
  const holder = (dossier: Dossier | null, visit: Visit) => dossier?.assignees.find((one) => sameVisit(one, visit))?.accountId ?? null;
  return open
    .filter((visit) => holder(before, visit) !== holder(after, visit))
    .map((visit) => ({ ...visit, accountId: holder(after, visit) }));
}
