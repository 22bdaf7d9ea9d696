import type { ProcessPlan } from '@app/bpmn';
import type { Decision, OpenedTask } from './decision.js';
import { byVisit, sameVisit, type Dossier, type Visit } from './dossier.js';
import { dutyStep, roleOfDuty } from './duties.js';
import { divisionOf, nodesOf } from './plan-nodes.js';
import type { StepDues } from './reminders.js';

/** Work that opens, closes and changes hands between two states of a dossier. */
export function taskChanges(plan: ProcessPlan, before: Dossier | null, after: Dossier, dues: StepDues): Decision['tasks'] {
  const was = before ? openVisits(plan, before) : [];
  const is = openVisits(plan, after);
  const open = is.filter((visit) => !was.some((one) => sameVisit(one, visit))).map((visit) => openedTask(plan, after, visit, dues));
  const close = was.filter((visit) => !is.some((one) => sameVisit(one, visit)));
  return { open, close, assign: assignmentChanges(before, after, is) };
}

/** One line of work for each step the dossier waits at, for each instance not yet answered, and for each duty of a head. */
export function openVisits(plan: ProcessPlan, { position, duties = [] }: Dossier): readonly Visit[] {
  const nodes = nodesOf(plan);
  const visits = position.steps.flatMap(({ id: step, since, instances }) => {
    if (nodes.get(step)?.type !== 'step') return [];
    if (!instances) return [{ step, since, instance: '' }];
    return instances.filter((one) => one.outcome === null).map((one) => ({ step, since, instance: one.key }));
  });
  return [...visits, ...duties.map(({ kind, since }) => ({ step: dutyStep(kind), since, instance: '' }))].sort(byVisit);
}

function openedTask(plan: ProcessPlan, dossier: Dossier, visit: Visit, dues: StepDues): OpenedTask {
  const duty = dossier.duties?.find(({ kind, since }) => dutyStep(kind) === visit.step && since === visit.since);
  if (duty) {
    const divisionId = `${dossier.agencyCode}/${duty.division}`;
    return { ...visit, performerKind: 'OFFICIAL', divisionId, role: roleOfDuty(duty), dueAt: duty.kind === 'apology' ? (dossier.clock.dueAt ?? null) : null };
  }
  const node = nodesOf(plan).get(visit.step);
  if (node?.type !== 'step') return { ...visit, performerKind: 'SYSTEM', divisionId: null, role: null, dueAt: null };
  const division = divisionOf(node, node.performer, visit.instance);
  return {
    ...visit,
    performerKind: node.performer.kind,
    divisionId: division === undefined ? null : `${dossier.agencyCode}/${division}`,
    role: node.performer.role ?? null,
    dueAt: dues.get(visit.step) ?? null,
  };
}

function assignmentChanges(before: Dossier | null, after: Dossier, open: readonly Visit[]): Decision['tasks']['assign'] {
  const holder = (dossier: Dossier | null, visit: Visit) => dossier?.assignees.find((one) => sameVisit(one, visit))?.accountId ?? null;
  return open
    .filter((visit) => holder(before, visit) !== holder(after, visit))
    .map((visit) => ({ ...visit, accountId: holder(after, visit) }));
}
