import { clearsAll } from './events.js';
import type { ModelNode, ModelScope } from './model.js';

/** Nodes a way leads to from any start event of the scope, over border events too, but not through a subprocess that is never left. */
export function reachedIn({ starts }: ModelScope): ReadonlySet<ModelNode> {
  return spread(starts, (node) => [...(isNeverLeft(node) ? [] : node.outgoing.map(({ target }) => target)), ...node.boundaries]);
}
/**
 * Nodes from which an end can be reached. A node without a flow out counts as an end: it is a problem of its own; so does a
 * subprocess in which the dossier may be refused.
 */
export function canEndIn({ nodes }: ModelScope): ReadonlySet<ModelNode> {
  const last = nodes.filter((node) => node.kind === 'end' || node.outgoing.length === 0 || mayClear(node));
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

/** Every way inside is a refusal: nothing behind it is ever carried out. */
function isNeverLeft({ inner }: ModelNode): boolean {
  if (inner === undefined || inner.starts.length === 0) return false;
  const reached = [...reachedIn(inner)];
  return reached.some(clearsAll) && !reached.some((node) => !clearsAll(node) && (node.kind === 'end' || node.outgoing.length === 0));
}
function mayClear({ inner }: ModelNode): boolean {
  return inner !== undefined && [...reachedIn(inner)].some((node) => clearsAll(node) || mayClear(node));
}
