import type { Text } from '@app/kernel';
import type { NodeId, PlanNode, ProcessPlan, Scope, StepNode } from './plan.js';

/** Everything in a scope, outermost first, with the scopes inside. `aside`: on the path of a non-interrupting event. */
export function* nodesIn(scope: Scope, isAside = false): Generator<{ readonly node: PlanNode; readonly isAside: boolean }> {
  for (const node of scope.nodes) {
    yield { node, isAside };
    if (node.type === 'subprocess') yield* nodesIn(node.scope, isAside);
    if (node.type === 'parallel') for (const branch of node.branches) yield* nodesIn(branch.scope, isAside);
    if ('boundaries' in node) for (const { path } of node.boundaries) if (path !== undefined) yield* nodesIn(path, true);
  }
}

const known = new WeakMap<ProcessPlan, ReadonlyMap<NodeId, PlanNode>>();

/** Every element of a plan by its id, wherever it lies, in the order it is written. Remembered per plan: a plan never changes. */
export function nodesOf(plan: ProcessPlan): ReadonlyMap<NodeId, PlanNode> {
  const before = known.get(plan);
  if (before) return before;
  const nodes = new Map([...nodesIn(plan.body)].map(({ node }) => [node.id, node]));
  known.set(plan, nodes);
  return nodes;
}

/** Every step of a plan, wherever it lies, in the order it is written. */
export const stepsOf = (plan: ProcessPlan): readonly StepNode[] => [...nodesOf(plan).values()].filter((node) => node.type === 'step');

/** What an element is called: as it is drawn, and to readers of English by its public label; by its id where it has no name. */
export const titleOf = ({ id, name, publicLabel }: Pick<PlanNode, 'id' | 'name' | 'publicLabel'>): Text => {
  const drawn = name === '' ? id : name;
  return { vi: drawn, en: publicLabel?.en || drawn };
};
