import type { ModelFlow, ModelNode } from '../model/model.js';
import { flowsOf, type Net, type NetNode, type Port } from './net.js';

/** One token's world: nodes that are reached from `entry` without entering a fork. */
export interface Region {
  readonly entry: readonly ModelFlow[];
  readonly nodes: NetNode[];
  readonly ends: Set<ModelNode>;
  /** Gateways that wait for other tokens too, with the flows by which this region leads there. */
  readonly exits: Map<ModelNode, Set<ModelFlow>>;
  /** A fork at a node, by the port it leaves through, with its own join. */
  readonly blocks: Map<Port, Block>;
  /** True when a token can end here without taking the others with it. */
  endsByItself: boolean;
}
export interface Block {
  readonly fork: ModelNode;
  readonly port: Port;
  readonly branches: readonly { readonly flow: ModelFlow; readonly region: Region }[];
  /** Null when every branch ends by itself. */
  readonly join: ModelNode | null;
}
/** Two elements that keep a graph from being a nest of blocks: a fork and what its branches meet. */
export interface Clash {
  readonly fork: ModelNode;
  readonly other: ModelNode;
}
export interface Structure {
  readonly region: Region;
  /** Empty when the graph is a nest of blocks; it is then sound. */
  readonly clash: Clash | null;
  /** Forks that were matched with their join, also where the whole is no nest. */
  readonly matched: ReadonlyMap<Port, Block>;
}

/** Finds for every fork its join. Each node is walked once. */
export function structureOf(net: Net): Structure {
  const builder = new BlockBuilder(net);
  const region = builder.whole();
  return { region, clash: builder.clash, matched: builder.matched };
}

const isFork = (port: Port): boolean => port.split !== 'one' && flowsOf(port).length > 1;

class BlockBuilder {
  clash: Clash | null = null;
  private conflicts = 0;
  readonly matched = new Map<Port, Block>();
  private readonly owner = new Map<ModelNode, Region>();

  constructor(private readonly net: Net) {}

  whole(): Region {
    const region = newRegion([]);
    this.leave(region, this.net.entry);
    this.absorbAll(region, () => true);
    const [left] = region.exits.keys();
    if (left !== undefined) this.conflict(this.net.root, left);
    return region;
  }

  private conflict(fork: ModelNode, other: ModelNode): void {
    this.conflicts += 1;
    this.clash ??= { fork, other };
  }

  private leave(region: Region, port: Port): void {
    if (!isFork(port)) this.walk(region, flowsOf(port));
    else this.block(region, port);
  }

  private walk(region: Region, flows: readonly ModelFlow[]): void {
    const queue = [...flows];
    for (let flow = queue.pop(); flow !== undefined; flow = queue.pop()) {
      const node = this.net.nodes.get(flow.target);
      if (node !== undefined) queue.push(...this.arrive(region, flow, node));
    }
  }

  /** The flows a token goes on by, in the same region. */
  private arrive(region: Region, flow: ModelFlow, node: NetNode): readonly ModelFlow[] {
    if (node.node.kind === 'end') {
      region.ends.add(node.node);
      if (!node.clears) region.endsByItself = true;
      return [];
    }
    const owner = this.owner.get(node.node);
    if (owner === region) return [];
    if (owner !== undefined) {
      this.conflict(flow.source, node.node);
      return [];
    }
    if (node.join === 'any') return this.enter(region, node);
    const exits = region.exits.get(node.node);
    if (exits === undefined) region.exits.set(node.node, new Set([flow]));
    else exits.add(flow);
    return [];
  }

  private enter(region: Region, node: NetNode): readonly ModelFlow[] {
    this.owner.set(node.node, region);
    region.nodes.push(node);
    const [extra] = node.extras;
    if (extra !== undefined) this.conflict(extra.via, extra.flows[0]?.target ?? node.node);
    const on: ModelFlow[] = [];
    for (const port of node.ports) {
      // Drawn without a way on: the token ends there, which is told as a problem of its own.
      if (flowsOf(port).length === 0) region.endsByItself = true;
      if (isFork(port)) this.block(region, port);
      else on.push(...flowsOf(port));
    }
    return on;
  }

  private block(region: Region, port: Port): void {
    const before = this.conflicts;
    const branches = flowsOf(port).map((flow) => ({ flow, region: newRegion([flow]) }));
    for (const branch of branches) {
      this.walk(branch.region, [branch.flow]);
      this.absorbAll(branch.region, (join, flows) => flows.size === join.incoming.length);
    }
    const joins = new Set(branches.flatMap((branch) => [...branch.region.exits.keys()]));
    const [join, second] = joins;
    const block: Block = { fork: port.via, port, branches, join: join ?? null };
    // Branches that met each other, or something outside, are no block even where they end in the same place.
    if (this.conflicts > before) return this.unmatched(region, block, join ?? block.fork);
    // A branch that leads straight to a refusal ends everything the moment the fork is reached.
    const clearing = branches.find(({ flow }) => this.net.nodes.get(flow.target)?.clears === true);
    if (clearing !== undefined) return this.unmatched(region, block, clearing.flow.target);
    if (second !== undefined) return this.unmatched(region, block, second);
    if (join === undefined) region.endsByItself ||= branches.some((branch) => branch.region.endsByItself);
    else if (!meets(block, join)) return this.unmatched(region, block, join);
    region.blocks.set(port, block);
    this.matched.set(port, block);
    if (join !== undefined) this.pass(region, join);
  }

  /** Goes on behind a join. A join that nothing was found to belong to is walked too, so that all is seen once. */
  private pass(region: Region, join: ModelNode): void {
    const node = this.net.nodes.get(join);
    if (node === undefined || this.owner.has(join)) return;
    this.walk(region, this.enter(region, node));
  }

  private unmatched(region: Region, block: Block, other: ModelNode): void {
    this.conflict(block.fork, other);
    for (const branch of block.branches) for (const join of branch.region.exits.keys()) this.pass(region, join);
  }

  /** An inclusive gateway that one token alone can reach is no join: it lets that token through. */
  private absorbAll(region: Region, isAlone: (join: ModelNode, flows: ReadonlySet<ModelFlow>) => boolean): void {
    for (let again = true; again; ) {
      again = false;
      for (const [join, flows] of region.exits) {
        const node = this.net.nodes.get(join);
        if (node?.join !== 'inclusive' || !isAlone(join, flows)) continue;
        region.exits.delete(join);
        again = true;
        if (!this.owner.has(join)) this.walk(region, this.enter(region, node));
      }
    }
  }
}

const newRegion = (entry: readonly ModelFlow[]): Region => ({
  entry,
  nodes: [],
  ends: new Set(),
  exits: new Map(),
  blocks: new Map(),
  endsByItself: false,
});

/** True when the join waits for exactly the tokens its fork made. */
function meets({ port, branches }: Block, join: ModelNode): boolean {
  const flows = branches.map((branch) => branch.region.exits.get(join)?.size ?? 0);
  const covered = flows.reduce((sum, count) => sum + count, 0) === join.incoming.length;
  if (!covered || branches.some((branch) => branch.region.endsByItself)) return false;
  if (join.kind === 'inclusive') return flows.every((count) => count > 0) && branches.every((branch) => staysWith(join, branch.region));
  return port.split === 'all' && flows.every((count) => count === 1);
}

/** Kinds of nodes a token can stay at. */
export const WAITING: ReadonlySet<string> = new Set(['step', 'call', 'subprocess', 'catch', 'eventBased']);

/**
 * An inclusive join does not wait for a token that has turned towards a refusal: what follows the join would run beside
 * the steps to that refusal. Only where no such step waits is the block one.
 */
function staysWith(join: ModelNode, region: Region): boolean {
  if ([...region.ends].length === 0 && [...region.blocks.values()].every((block) => block.join !== null)) return true;
  const reaching = new Set<ModelNode>();
  const queue: ModelNode[] = [join];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (reaching.has(node)) continue;
    reaching.add(node);
    queue.push(...node.incoming.map(({ source }) => source.host ?? source));
  }
  return insideOf(region).every(({ node }) => reaching.has(node) || !WAITING.has(node.kind));
}
function insideOf(region: Region): readonly NetNode[] {
  const nodes = [...region.nodes];
  const queue = [...region.blocks.values()];
  for (let block = queue.pop(); block !== undefined; block = queue.pop()) {
    for (const branch of block.branches) {
      nodes.push(...branch.region.nodes);
      queue.push(...branch.region.blocks.values());
    }
  }
  return nodes;
}
