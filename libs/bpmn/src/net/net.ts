import { clearsAll } from '../model/events.js';
import type { ModelFlow, ModelNode, ModelScope } from '../model/model.js';
import { reachedIn } from '../model/reach.js';

/**
 * A way out of a node: all flows at once, one of them, or some. `via` is the node itself or an event on its border.
 * `some`: `always` are taken each time, `fallback` only when none of `flows` is.
 */
export interface Port {
  readonly via: ModelNode;
  readonly split: 'one' | 'all' | 'some';
  readonly flows: readonly ModelFlow[];
  readonly always: readonly ModelFlow[];
  readonly fallback?: ModelFlow;
}
/** A node as the token game sees it. Conditions are not looked at: every choice may fall either way. */
export interface NetNode {
  readonly node: ModelNode;
  /** `any`: each token by itself. `all`, `inclusive`: a gateway that waits, with more than one flow in. */
  readonly join: 'any' | 'all' | 'inclusive';
  /** One of them is taken: the ordinary way, or an interrupting event. */
  readonly ports: readonly Port[];
  /** Non-interrupting events whose path runs into the rest of the graph: taken in addition, or not. */
  readonly extras: readonly Port[];
  /** An end that takes every other token with it. */
  readonly clears: boolean;
}
/** What one token can do from one root: the start event, or a non-interrupting event with a path of its own. */
export interface Net {
  readonly root: ModelNode;
  readonly entry: Port;
  readonly nodes: ReadonlyMap<ModelNode, NetNode>;
  readonly flows: readonly ModelFlow[];
}

export const isInterrupting = (boundary: ModelNode): boolean => boundary.element.cancelActivity !== false;

/** The ordinary way out of a node. */
function portOf(node: ModelNode): Port {
  const { outgoing: flows } = node;
  const port = (split: Port['split']): Port => ({ via: node, split, flows, always: [] });
  if (flows.length < 2) return port('all');
  switch (node.kind) {
    case 'exclusive':
    case 'eventBased':
    case 'complex':
      return port('one');
    case 'parallel':
      return port('all');
    case 'inclusive':
      return some(node, flows.filter(({ isDefault }) => !isDefault), []);
    default: {
      const others = flows.filter(({ isDefault }) => !isDefault);
      // Beside a default flow every other one is conditional, even where its condition was left empty.
      if (others.length < flows.length) return some(node, others, []);
      const conditional = others.filter(({ condition }) => condition !== undefined);
      return conditional.length === 0 ? port('all') : some(node, conditional, others.filter(({ condition }) => condition === undefined));
    }
  }
}
const some = (node: ModelNode, flows: readonly ModelFlow[], always: readonly ModelFlow[]): Port => ({
  via: node,
  split: 'some',
  flows,
  always,
  fallback: node.outgoing.find(({ isDefault }) => isDefault),
});

/** Every flow of a port. */
export const flowsOf = ({ flows, always, fallback }: Port): readonly ModelFlow[] =>
  always.length === 0 && fallback === undefined ? flows : [...flows, ...always, ...(fallback === undefined ? [] : [fallback])];

/** The nets of a scope: the one of its start, and one per non-interrupting event whose path meets nothing but ends. */
export function netsOf(scope: ModelScope, start: ModelNode): readonly Net[] {
  const reached = reachedIn(scope);
  const sleeping = scope.nodes.filter((node) => node.kind === 'boundary' && !isInterrupting(node) && node.host !== undefined && reached.has(node));
  const owner = new Map<ModelNode, ModelNode>();
  const entangled = new Set<ModelNode>();
  for (const root of [start, ...sleeping]) claim(root, owner, entangled);
  // A path on which another turns off that meets the rest meets the rest by it.
  for (let size = -1; size < entangled.size; ) {
    size = entangled.size;
    for (const [node, root] of owner) if (node.boundaries.some((boundary) => entangled.has(boundary))) entangled.add(root);
  }
  return [start, ...sleeping.filter((root) => !entangled.has(root))].map((root) => netFrom(root, entangled));
}

function claim(root: ModelNode, owner: Map<ModelNode, ModelNode>, entangled: Set<ModelNode>): void {
  const queue = root.outgoing.map(({ target }) => target);
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (node.kind === 'end') continue;
    const other = owner.get(node);
    if (other === root) continue;
    if (other !== undefined) {
      entangled.add(root).add(other);
      continue;
    }
    owner.set(node, root);
    for (const from of [node, ...node.boundaries.filter(isInterrupting)]) queue.push(...from.outgoing.map(({ target }) => target));
  }
}

function netFrom(root: ModelNode, entangled: ReadonlySet<ModelNode>): Net {
  const nodes = new Map<ModelNode, NetNode>();
  const flows: ModelFlow[] = [];
  const entry = portOf(root);
  const queue = [...flowsOf(entry)];
  for (let flow = queue.pop(); flow !== undefined; flow = queue.pop()) {
    flows.push(flow);
    if (nodes.has(flow.target)) continue;
    const found = netNode(flow.target, entangled);
    nodes.set(flow.target, found);
    for (const port of [...found.ports, ...found.extras]) queue.push(...flowsOf(port));
  }
  return { root, entry, nodes, flows };
}

function netNode(node: ModelNode, entangled: ReadonlySet<ModelNode>): NetNode {
  const waits = node.incoming.length > 1;
  const join = waits && node.kind === 'parallel' ? 'all' : waits && node.kind === 'inclusive' ? 'inclusive' : 'any';
  const events = node.boundaries.filter(isInterrupting).map(portOf);
  const extras = node.boundaries.filter((boundary) => entangled.has(boundary)).map(portOf);
  return { node, join, ports: [portOf(node), ...events], extras, clears: clearsAll(node) };
}
