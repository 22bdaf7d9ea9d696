import { type NodeId, nodesOf, type PlanNode, type ProcessPlan, type StepNode } from '@app/bpmn';
import type { DeskDraft } from '@app/contracts';

/** Papers issued with an outcome of this step; where it has none, those the way from here is signed with: what is printed, reviewed or put before somebody. */
export function signedFrom(plan: ProcessPlan, step: NodeId): Omit<DeskDraft, 'step'> {
  const node = nodesOf(plan).get(step);
  if (node?.type !== 'step') return { papers: [], isSignedHere: false };
  const here = papersOf(node);
  return here.length > 0 ? { papers: here, isSignedHere: true } : { papers: [...new Set(stepsAfter(plan, node).flatMap(papersOf))], isSignedHere: false };
}

/** A refusal is written where it is signed: there is no draft of it. */
const papersOf = ({ outcomes }: StepNode): readonly string[] => outcomes.flatMap(({ paper, requiresReason }) => (paper === undefined || requiresReason ? [] : [paper]));

/** The next steps where something is decided, on every way out of a step; where nothing is decided the way goes on. */
function stepsAfter(plan: ProcessPlan, from: StepNode): readonly StepNode[] {
  const nodes = nodesOf(plan);
  const [seen, found, open] = [new Set<NodeId>([from.id]), new Array<StepNode>(), [...waysOut(from)]];
  for (let to = open.pop(); to !== undefined; to = open.pop()) {
    const node = nodes.get(to);
    if (!node || seen.has(to)) continue;
    seen.add(to);
    if (node.type === 'step' && node.outcomes.length > 0) found.push(node);
    else open.push(...waysOut(node));
  }
  return found;
}

function waysOut(node: PlanNode): readonly NodeId[] {
  if (node.type === 'route') return node.flows.map(({ to }) => to);
  if (node.type === 'step' || node.type === 'throw' || node.type === 'catch') return [node.next.to];
  return [];
}
