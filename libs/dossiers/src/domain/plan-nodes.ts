import type { NodeId, Performer, PlanNode, ProcessPlan, Scope } from '@app/bpmn';

const known = new WeakMap<ProcessPlan, ReadonlyMap<NodeId, PlanNode>>();

/** Every element of a plan by its id, nested scopes included. Remembered per plan: a plan never changes. */
export function nodesOf(plan: ProcessPlan): ReadonlyMap<NodeId, PlanNode> {
  const before = known.get(plan);
  if (before) return before;
  const nodes = new Map<NodeId, PlanNode>();
  collect(plan.body, nodes);
  known.set(plan, nodes);
  return nodes;
}

/** What each element is called on the diagram; its id where it has no name. */
export const nodeNames = (plan: ProcessPlan): ReadonlyMap<NodeId, string> =>
  new Map([...nodesOf(plan)].map(([id, { name }]) => [id, name === '' ? id : name]));

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

function collect(scope: Scope, into: Map<NodeId, PlanNode>): void {
  for (const node of scope.nodes) {
    into.set(node.id, node);
    if (node.type === 'parallel') for (const branch of node.branches) collect(branch.scope, into);
    if (node.type === 'subprocess') collect(node.scope, into);
    if (node.type === 'step' || node.type === 'subprocess' || node.type === 'call')
      for (const boundary of node.boundaries) if (boundary.path) collect(boundary.path, into);
  }
}
