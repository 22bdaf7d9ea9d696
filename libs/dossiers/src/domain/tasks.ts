import { nodesOf, type ProcessPlan, type StepNode } from '@app/bpmn';
import type { Decision, OpenedTask } from './decision.js';
import { byVisit, sameVisit, type Dossier, type Duty, type Visit } from './dossier.js';
import { dutyStep, roleOfDuty } from './duties.js';
import { COUNTER_ROLE, isWithoutAccount, RETURN_ROLE } from './permit.js';
import { divisionOf } from './plan-nodes.js';
import type { StepDues } from './reminders.js';
import { CENTER } from './responsible.js';

/** Work that opens, closes and changes hands between two states of a dossier. */
export function taskChanges(plan: ProcessPlan, before: Dossier | null, after: Dossier, dues: StepDues): Decision['tasks'] {
  const was = before ? openVisits(plan, before) : [];
  const is = openVisits(plan, after);
  const open = is.filter((visit) => !was.some((one) => sameVisit(one, visit))).map((visit) => openedTask(plan, after, visit, dues));
  const close = was.filter((visit) => !is.some((one) => sameVisit(one, visit)));
  return { open, close, assign: assignmentChanges(before, after, is.filter((visit) => was.some((one) => sameVisit(one, visit)))) };
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
  const dueAt = dutyAt(dossier, visit)?.kind === 'apology' ? dossier.clock.dueAt : dues.get(visit.step);
  const assigneeId = dossier.assignees.find((one) => sameVisit(one, visit))?.accountId;
  return { ...visit, ...performerOf(plan, dossier, visit), dueAt: dueAt ?? null, ...(assigneeId && { assigneeId }) };
}

/** Whose work a line is: what the plan says of a step, and the head of the division for a duty. */
export function performerOf(plan: ProcessPlan, dossier: Dossier, visit: Visit): Pick<OpenedTask, 'performerKind' | 'divisionId' | 'role'> {
  const duty = dutyAt(dossier, visit);
  if (duty) return { performerKind: 'OFFICIAL', divisionId: `${dossier.agencyCode}/${duty.division}`, role: roleOfDuty(duty) };
  const node = nodesOf(plan).get(visit.step);
  if (node?.type !== 'step') return { performerKind: 'SYSTEM', divisionId: null, role: null };
  const division = divisionOf(node, node.performer, visit.instance);
  const { kind: performerKind, role = null } = node.performer;
  if (performerKind === 'SUBMITTER' && isWithoutAccount(dossier)) return { performerKind, ...atTheCounter(dossier, node) };
  return { performerKind, divisionId: division === undefined ? null : `${dossier.agencyCode}/${division}`, role };
}

/** Who has no account has no list either: the centre that took the dossier in sees to the applicant's steps. */
const atTheCounter = ({ agencyCode }: Dossier, { waitsFor }: StepNode): Pick<OpenedTask, 'divisionId' | 'role'> => ({
  divisionId: `${agencyCode}/${CENTER}`,
  role: waitsFor === 'payment' ? RETURN_ROLE : COUNTER_ROLE,
});

const dutyAt = ({ duties }: Dossier, { step, since }: Visit): Duty | undefined =>
  duties?.find((duty) => dutyStep(duty.kind) === step && since === duty.since);

function assignmentChanges(before: Dossier | null, after: Dossier, open: readonly Visit[]): Decision['tasks']['assign'] {
  const holder = (dossier: Dossier | null, visit: Visit) => dossier?.assignees.find((one) => sameVisit(one, visit))?.accountId ?? null;
  return open
    .filter((visit) => holder(before, visit) !== holder(after, visit))
    .map((visit) => ({ ...visit, accountId: holder(after, visit) }));
}
