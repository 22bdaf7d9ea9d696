import { EXIT, type NodeId, nodesOf, type Performer, type PlanNode, type ProcessPlan, type Scope } from '@app/bpmn';
import type { Dossier } from './dossier.js';

/** Where officials work: a division's short code, and the role asked for there. */
export interface WorkPlace {
  readonly division: string;
  readonly role?: string;
}
type Ways = Map<NodeId, NodeId[]>;

const known = new WeakMap<ProcessPlan, ReadonlyMap<NodeId, readonly NodeId[]>>();

/**
 * The nearest official's step on the ways that lead to an element, walked backwards: the nearest that this dossier went through, where there is one;
 * null where none is drawn. An element a system answers for has no division of its own, and comes after somebody's work.
 */
export function placeBefore(plan: ProcessPlan, { performed }: Pick<Dossier, 'performed'>, id: NodeId): WorkPlace | null {
  const steps = (known.get(plan) ?? stepsBefore(plan)).get(id) ?? [];
  const node = nodesOf(plan).get(steps.find((step) => Object.hasOwn(performed, step)) ?? steps[0] ?? '');
  return node?.type === 'step' ? placeOf(node.performer, node.forEach?.as) : null;
}

/** Official's steps before each element, the nearest first. */
function stepsBefore(plan: ProcessPlan): ReadonlyMap<NodeId, readonly NodeId[]> {
  const walked: Walked = { back: new Map(), at: new Set() };
  waysOf(plan.body, null, walked);
  const steps = new Map([...walked.back.keys()].map((id) => [id, nearestFirst(id, walked)]));
  known.set(plan, steps);
  return steps;
}

function nearestFirst(id: NodeId, { back, at }: Walked): readonly NodeId[] {
  const queue = [...(back.get(id) ?? [])];
  const seen = new Set(queue);
  for (const before of queue) {
    for (const next of back.get(before) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push(next);
    }
  }
  return queue.filter((before) => at.has(before));
}

interface Walked {
  /** From where each element is reached. A block is two places: its own id before what is inside, `after` it. */
  readonly back: Ways;
  /** Steps of officials of a known division. */
  readonly at: Set<NodeId>;
}
const after = (id: NodeId): NodeId => `${id}#after`;

function waysOf(scope: Scope, block: PlanNode | null, walked: Walked): void {
  const lead = (from: NodeId, to: NodeId): void => {
    const target = to === EXIT && block ? after(block.id) : to;
    walked.back.set(target, [...(walked.back.get(target) ?? []), from]);
  };
  if (block) lead(block.id, scope.initial);
  for (const node of scope.nodes) {
    if (node.type === 'step' && placeOf(node.performer, node.forEach?.as)) walked.at.add(node.id);
    const isBlock = node.type === 'parallel' || node.type === 'subprocess';
    for (const to of targetsOf(node)) lead(isBlock ? after(node.id) : node.id, to);
    if (node.type === 'parallel') for (const branch of node.branches) waysOf(branch.scope, node, walked);
    if (node.type === 'subprocess') {
      waysOf(node.scope, node, walked);
      for (const inside of node.scope.nodes) if (inside.type === 'end') lead(inside.id, after(node.id));
    }
    if (!('boundaries' in node)) continue;
    for (const { to, path } of node.boundaries) {
      if (to !== undefined) lead(node.id, to);
      if (path) waysOf(path, node, walked);
    }
  }
}

/** A step that asks several divisions belongs to none of them. */
const placeOf = ({ kind, division, role }: Performer, each: string | undefined): WorkPlace | null =>
  kind === 'OFFICIAL' && division !== undefined && division !== each ? { division, ...(role !== undefined && { role }) } : null;

function targetsOf(node: PlanNode): readonly NodeId[] {
  if (node.type === 'route') return node.flows.map(({ to }) => to);
  if (node.type === 'eventChoice') return node.options.map(({ next }) => next.to);
  if (node.type === 'end') return [];
  return node.next === null ? [] : [node.next.to];
}
