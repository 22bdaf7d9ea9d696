import { type NodeId, nodesOf, type Outcome, type Performer, type PlanNode, type ProcessPlan, titleOf } from '@app/bpmn';
import type { Position } from '@app/engine';
import type { Text } from '@app/kernel';

/** What an element is called, to readers of either language; undefined for what no diagram draws. */
export function titleIn(plan: ProcessPlan, id: NodeId): Text | undefined {
  const node = nodesOf(plan).get(id);
  return node && titleOf(node);
}

/** What each element is called on the diagram; its id where it has no name. */
export const nodeNames = (plan: ProcessPlan): ReadonlyMap<NodeId, string> =>
  new Map([...nodesOf(plan)].map(([id, { name }]) => [id, name === '' ? id : name]));

/** What an outcome of a step is called; null where nothing was chosen, or where the diagram no longer knows it. */
export const outcomeName = (plan: ProcessPlan, step: NodeId | null, outcome: string | null): Text | null =>
  step === null ? null : (outcomeOf(plan, step, outcome ?? undefined)?.label ?? null);

/** An outcome of a step as the diagram has it. */
export function outcomeOf(plan: ProcessPlan, step: NodeId, outcome: string | undefined): Outcome | undefined {
  const node = nodesOf(plan).get(step);
  return node?.type === 'step' ? node.outcomes.find(({ id }) => id === outcome) : undefined;
}

/** The division a performer belongs to: the instance's key where the diagram says "one for each consultee". */
export function divisionOf(node: PlanNode | undefined, performer: Performer, instance: string): string | undefined {
  const each = node?.type === 'step' ? node.forEach : undefined;
  return each && performer.division === each.as && instance !== '' ? instance : performer.division;
}

/** Whether a step is the applicant's to do. */
export function isApplicants(plan: ProcessPlan, step: NodeId): boolean {
  const node = nodesOf(plan).get(step);
  return node?.type === 'step' && node.performer.kind === 'SUBMITTER';
}

/** Whether anything waits for the applicant there. */
export const waitsForApplicant = (plan: ProcessPlan, { steps }: Position): boolean => steps.some(({ id }) => isApplicants(plan, id));

/** Whether the applicant is asked for what is missing. */
export const isAskedToSupplement = (plan: ProcessPlan, { steps }: Position): boolean =>
  steps.some(({ id }) => {
    const node = nodesOf(plan).get(id);
    return node?.type === 'step' && node.performer.kind === 'SUBMITTER' && node.status === 'SUPPLEMENT_REQUIRED';
  });

/** Whether a step asks several divisions, each of which is an instance by its code. */
export function asksDivisions(plan: ProcessPlan, step: NodeId): boolean {
  const node = nodesOf(plan).get(step);
  return node?.type === 'step' && node.forEach !== undefined && node.performer.division === node.forEach.as;
}
