import type { ModelNode, ModelScope } from './model.js';

/** Nodes a way leads to from any start event of the scope, over border events too. */
export function reachedIn({ starts }: ModelScope): ReadonlySet<ModelNode> {
  return spread(starts, (node) => [...node.outgoing.map(({ target }) => target), ...node.boundaries]);
}
/** Nodes from which an end can be reached. A node without a flow out counts as an end: it is a problem of its own. */
export function canEndIn({ nodes }: ModelScope): ReadonlySet<ModelNode> {
  const last = nodes.filter(({ kind, outgoing }) => kind === 'end' || outgoing.length === 0);
  return spread(last, (node) => [...node.incoming.map(({ source }) => source), ...(node.host !== undefined && node.element.cancelActivity !== false ? [node.host] : [])]);
}

function spread(from: readonly ModelNode[], next: (node: ModelNode) => readonly ModelNode[]): ReadonlySet<ModelNode> {
  const found = new Set(from);
  const queue = [...from];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    for (const other of next(node)) {
      if (found.has(other)) continue;
      found.add(other);
      queue.push(other);
    }
  }
  return found;
}
