import type { ModelFlow, ModelNode } from '../model/model.js';
import type { Block, Region } from './blocks.js';
import { flowsOf, type Port } from './net.js';

/**
 * Moves as ids in the order they happen: an element, then the flows its token leaves by. What the designer plays on the
 * diagram.
 */
export type Moves = readonly string[];

/** Moves of leaving a node through a port by these flows. The events on a border are told after their host. */
export const leaving = (node: ModelNode, port: Port, flows: readonly ModelFlow[]): Moves => [
  node.id,
  ...(port.via === node ? [] : [port.via.id]),
  ...flows.map(({ id }) => id),
];

/** A shortest way of all tokens of a block from its fork (already left) up to its join (not yet passed) or to their ends. */
export function throughBlock(block: Block): Moves {
  const taken = flowsOf(block.port);
  return block.branches.filter(({ flow }) => taken.includes(flow)).flatMap(({ flow, region }) => throughRegion(region, flow, block.join));
}

/** A shortest way from a flow to the join of the block around, or to an end of the token itself. */
function throughRegion(region: Region, entry: ModelFlow, join: ModelNode | null): Moves {
  const inside = new Map(region.nodes.map((node) => [node.node, node]));
  const seen = new Set<ModelFlow>([entry]);
  const queue: { readonly flow: ModelFlow; readonly moves: Moves }[] = [{ flow: entry, moves: [] }];
  for (const { flow, moves } of queue) {
    const arrived = join === null ? flow.target.kind === 'end' : flow.target === join;
    if (arrived) return join === null ? [...moves, flow.target.id] : moves;
    for (const port of inside.get(flow.target)?.ports ?? []) {
      for (const step of stepsThrough(region, flow.target, port)) {
        if (step.flow !== null && seen.has(step.flow)) continue;
        if (step.flow === null) {
          if (join === null) return [...moves, ...step.moves];
          continue;
        }
        seen.add(step.flow);
        queue.push({ flow: step.flow, moves: [...moves, ...step.moves] });
      }
    }
  }
  return [];
}

/** Where a token is after leaving through a port; null when it ended inside a block. */
function stepsThrough(region: Region, node: ModelNode, port: Port): readonly { readonly flow: ModelFlow | null; readonly moves: Moves }[] {
  const block = region.blocks.get(port);
  if (block === undefined) return flowsOf(port).map((flow) => ({ flow, moves: leaving(node, port, [flow]) }));
  const moves = [...leaving(node, port, flowsOf(port)), ...throughBlock(block)];
  if (block.join === null) return [{ flow: null, moves }];
  return block.join.outgoing.map((flow) => ({ flow, moves: [...moves, block.join?.id ?? '', flow.id] }));
}
