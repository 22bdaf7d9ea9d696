import { type NodeId, nodesOf, type PlanNode, type ProcessPlan } from '@app/bpmn';
import { never } from '@app/kernel';
import type { Dossier } from './dossier.js';

/** How a dossier ended; undefined while it is open. */
export type Ending = 'done' | 'refused' | 'stopped' | undefined;

/**
 * How a dossier ended; and while its outcome waits to be handed over, that it is refused, where every way on leads to an end that says so:
 * the decision is made then, though the dossier has not ended.
 */
export function endingOf(plan: ProcessPlan, { position, status }: Pick<Dossier, 'position' | 'status'>): Ending {
  if (position.ended) return position.ended.how;
  return status === 'RESOLVED' && position.steps.some(({ id }) => leadsToRefusalsOnly(plan, id)) ? 'refused' : undefined;
}

/** A way out of the place it was followed from, such as the join of a parallel block, counts as a way to anything. */
function leadsToRefusalsOnly(plan: ProcessPlan, from: NodeId): boolean {
  const nodes = nodesOf(plan);
  const [seen, open] = [new Set<NodeId>(), [from]];
  let isRefused = false;
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const node = nodes.get(id);
    if (!node || (node.type === 'end' && node.end !== 'refused')) return false;
    isRefused ||= node.type === 'end';
    open.push(...waysOut(node));
  }
  return isRefused;
}

/** What may come next, but for the paths beside the way. */
function waysOut(node: PlanNode): readonly NodeId[] {
  switch (node.type) {
    case 'step':
    case 'call':
      return [node.next.to, ...interrupted(node)];
    case 'catch':
    case 'throw':
      return [node.next.to];
    case 'route':
      return node.flows.map(({ to }) => to);
    case 'eventChoice':
      return node.options.map(({ next }) => next.to);
    case 'parallel':
      return [...node.branches.map(({ scope }) => scope.initial), ...(node.next ? [node.next.to] : [])];
    case 'subprocess':
      return [node.scope.initial, ...(node.next ? [node.next.to] : []), ...interrupted(node)];
    case 'end':
      return [];
    default:
      return never(node);
  }
}

const interrupted = ({ boundaries }: Pick<Extract<PlanNode, { readonly boundaries: unknown }>, 'boundaries'>): readonly NodeId[] => boundaries.flatMap(({ to }) => to ?? []);
