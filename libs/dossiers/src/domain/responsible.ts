import { nodesOf, type ProcessPlan } from '@app/bpmn';
import type { AccountId } from '@app/kernel';
import { sameVisit, type Dossier, type Override, type Visit } from './dossier.js';
import { divisionOf } from './plan-nodes.js';

/** The public service centre of an agency and its leadership: they stand in every agency, whatever a diagram says. */
export const CENTER = 'TTPVHCC';
export const LEADERSHIP = 'LD';

/** Who heads a division: the next rung of a reminder, and who answers for a broken promise. */
export function headRoleOf(division: string): string {
  if (division === CENTER) return 'centerLeader';
  return division === LEADERSHIP ? 'approver' : 'divisionHead';
}

export interface Place {
  readonly visit: Visit;
  readonly division: string;
  readonly role: string | undefined;
  readonly assignee: AccountId | undefined;
}
type Standing = Pick<Dossier, 'position' | 'assignees'>;

/** Where officials are at work on the dossier now, with whoever took the work. */
export function placesAtWork(plan: ProcessPlan, { position, assignees }: Standing): readonly Place[] {
  const nodes = nodesOf(plan);
  return position.steps.flatMap(({ id: step, since, instances }): readonly Place[] => {
    const node = nodes.get(step);
    if (node?.type !== 'step' || node.performer.kind !== 'OFFICIAL') return [];
    const open = instances ? instances.filter(({ outcome }) => outcome === null).map(({ key }) => key) : [''];
    return open.flatMap((instance) => {
      const division = divisionOf(node, node.performer, instance);
      const visit = { step, since, instance };
      const assignee = assignees.find((one) => sameVisit(one, visit))?.accountId;
      return division === undefined ? [] : [{ visit, division, role: node.performer.role, assignee }];
    });
  });
}

/** Who answers for an act beyond its bound: the head of the division, and the leadership where the head does the step. */
export function divisionOfOverride(plan: ProcessPlan, { step, instance }: Pick<Override, 'step' | 'instance'>): string {
  const node = nodesOf(plan).get(step);
  const division = node?.type === 'step' ? divisionOf(node, node.performer, instance) : undefined;
  if (node?.type !== 'step' || division === undefined) return LEADERSHIP;
  return node.performer.role === headRoleOf(division) ? LEADERSHIP : division;
}

/** The division that answers for the dossier now; the centre where no official has it. */
export const divisionAtWork = (plan: ProcessPlan, standing: Standing): string => placesAtWork(plan, standing)[0]?.division ?? CENTER;
