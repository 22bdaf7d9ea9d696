import { assignedFacts } from './events.js';
import type { ModelNode, ModelScope } from './model.js';
import { reachedIn } from './reach.js';

/** The nodes of one loop in which no token ever rests, in the order they follow each other; none where there is none. */
export function loopWithoutWait(scope: ModelScope): readonly ModelNode[] {
  const reached = reachedIn(scope);
  const passed = new Set(scope.nodes.filter((node) => reached.has(node) && !waits(node)));
  const left = new Map([...passed].map((node) => [node, sourcesIn(node, passed).length]));
  const queue = [...passed].filter((node) => left.get(node) === 0);
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    passed.delete(node);
    for (const { target } of node.outgoing) {
      const count = left.get(target);
      if (count === undefined || !passed.has(target)) continue;
      left.set(target, count - 1);
      if (count === 1) queue.push(target);
    }
  }
  // Each node that is left has a source that is left: going back far enough comes round.
  const way: ModelNode[] = [];
  for (let node = [...passed][0]; node !== undefined; node = sourcesIn(node, passed)[0]) {
    const before = way.indexOf(node);
    if (before !== -1) return firstDrawnFirst(way.slice(before).reverse(), scope);
    way.push(node);
  }
  return [];
}

const sourcesIn = ({ incoming }: ModelNode, nodes: ReadonlySet<ModelNode>): readonly ModelNode[] =>
  incoming.map(({ source }) => source).filter((source) => nodes.has(source));

function firstDrawnFirst(loop: readonly ModelNode[], { nodes }: ModelScope): readonly ModelNode[] {
  const first = nodes.find((node) => loop.includes(node));
  const at = first === undefined ? 0 : loop.indexOf(first);
  return [...loop.slice(at), ...loop.slice(0, at)];
}

/** Whether a token that comes here rests until somebody or something moves it on. */
function waits({ kind, element, inner }: ModelNode): boolean {
  switch (kind) {
    case 'step':
      return !(element.$type === 'bpmn:SendTask' || (element.$type === 'bpmn:BusinessRuleTask' && assignedFacts(element).length > 0));
    case 'subprocess':
      return inner !== undefined && !canBePassed(inner);
    case 'call':
    case 'catch':
    case 'boundary':
    case 'eventBased':
      return true;
    default:
      return false;
  }
}

/** Whether a token can come from the start of a subprocess to an end without ever resting. */
function canBePassed({ starts }: ModelScope): boolean {
  const queue = [...starts];
  const seen = new Set(queue);
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (node.kind === 'end' || node.outgoing.length === 0) return true;
    for (const { target } of node.outgoing) {
      if (seen.has(target) || waits(target)) continue;
      seen.add(target);
      queue.push(target);
    }
  }
  return false;
}
