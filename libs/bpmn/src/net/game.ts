import type { ModelFlow, ModelNode } from '../model/model.js';
import type { Block, Structure } from './blocks.js';
import { flowsOf, type Net, type NetNode, type Port } from './net.js';
import { leaving, throughBlock, type Moves } from './route.js';

/** One way a node can fire: places it fills, and the moves to tell. */
export interface Option {
  readonly out: readonly number[];
  readonly moves: Moves;
  /** Elements inside a block that is one move here: all of them can run by it. */
  readonly inside?: readonly string[];
  /** By events on the border that do not interrupt: the token stays, held at the node, and they do not fire again. */
  readonly isBeside?: boolean;
  /** Set while exploring, once it was taken: what runs by it is known then. */
  isTaken?: boolean;
}
export interface GameNode {
  readonly node: ModelNode;
  readonly join: NetNode['join'];
  /** Places that lead here. */
  readonly ins: number[];
  readonly options: readonly Option[];
  readonly clears: boolean;
  /** The place of a token that stays here after an event on the border has fired beside it. */
  readonly held?: number;
}
/**
 * The net made small for exploring: chains of plain steps are one place, and blocks that are sound by their shape are
 * one move. Nothing that can go wrong is lost by it.
 */
export interface Game {
  readonly entry: readonly Option[];
  readonly nodes: readonly GameNode[];
  readonly places: number;
  /** Node a place leads to. */
  readonly target: readonly number[];
  /** True when a gateway has so many ways out that its choices are not written out. */
  readonly isTooWide: boolean;
}

const WIDEST = 10;

export function gameOf(net: Net, structure: Structure, goal?: ModelNode): Game {
  return new GameBuilder(net, closedBlocks(net, structure, goal), goal).build();
}

/** Blocks that are entered through their fork and left through their join only, outermost ones alone. */
function closedBlocks(net: Net, { matched }: Structure, goal: ModelNode | undefined): ReadonlyMap<Port, Block> {
  const closed = new Map<Port, Block>();
  for (const [port, block] of matched) {
    const inside = nodesInside(block);
    const isClosed = [...inside].every((node) =>
      node.kind === 'end' || node.incoming.every((flow) => inside.has(flow.source) || inside.has(flow.source.host ?? flow.source) || flow.source === block.fork),
    );
    if (isClosed && (goal === undefined || !inside.has(goal))) closed.set(port, block);
  }
  return closed;
}
function nodesInside(block: Block): Set<ModelNode> {
  const inside = new Set<ModelNode>();
  const queue = [block];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const { region } of next.branches) {
      for (const { node } of region.nodes) inside.add(node);
      for (const end of region.ends) inside.add(end);
      queue.push(...region.blocks.values());
    }
  }
  return inside;
}

class GameBuilder {
  private readonly nodes: { -readonly [Key in keyof GameNode]: GameNode[Key] }[] = [];
  private readonly indexes = new Map<ModelNode, number>();
  private readonly placeOf = new Map<ModelFlow | ModelNode | Port, number>();
  private readonly target: number[] = [];
  private readonly waiting: NetNode[] = [];
  private isTooWide = false;

  constructor(
    private readonly net: Net,
    private readonly blocks: ReadonlyMap<Port, Block>,
    private readonly goal: ModelNode | undefined,
  ) {}

  build(): Game {
    const entry = this.optionsOf(this.net.root, this.net.entry);
    for (let node = this.waiting.pop(); node !== undefined; node = this.waiting.pop()) {
      const built = this.nodes[this.indexes.get(node.node) ?? -1];
      if (built === undefined) continue;
      if (node.extras.length > 0) built.held = this.place(node.node, this.index(node));
      built.options = [...node.ports.flatMap((port) => this.optionsOf(node.node, port)), ...this.besides(node, built.held)];
    }
    return { entry, nodes: this.nodes, places: this.target.length, target: this.target, isTooWide: this.isTooWide };
  }

  private index(node: NetNode, join: NetNode['join'] = node.join): number {
    const known = this.indexes.get(node.node);
    if (known !== undefined) return known;
    const index = this.nodes.length;
    this.indexes.set(node.node, index);
    this.nodes.push({ node: node.node, join, ins: [], options: [], clears: node.clears });
    // A gateway that waits for a flow nothing can come by waits all the same: each flow in is a place.
    if (join !== 'any') for (const flow of node.node.incoming) if (!this.net.nodes.has(flow.source)) this.place(flow, index);
    this.waiting.push(node);
    return index;
  }

  private place(key: ModelFlow | ModelNode | Port, target: number): number {
    let place = this.placeOf.get(key);
    if (place === undefined) {
      place = this.target.length;
      this.placeOf.set(key, place);
      this.target.push(target);
      this.nodes[target]?.ins.push(place);
    }
    return place;
  }

  /** Some of the events on the border at once. One after the other comes to nothing else: those that fired first may wait. */
  private besides({ node, extras }: NetNode, held: number | undefined): readonly Option[] {
    if (held === undefined) return [];
    let sets: readonly Option[] = [{ out: [], moves: [] }];
    for (const extra of extras) {
      const added = this.optionsOf(node, extra);
      sets = sets.flatMap((set) => [
        set,
        ...added.map((more) => ({ out: [...set.out, ...more.out], moves: [...set.moves, ...more.moves], inside: [...(set.inside ?? []), ...(more.inside ?? [])] })),
      ]);
    }
    return sets.slice(1).map((set) => ({ ...set, out: [...set.out, held], isBeside: true }));
  }

  private optionsOf(node: ModelNode, port: Port): readonly Option[] {
    const block = this.blocks.get(port);
    if (block === undefined) return this.choices(port).map((flows) => this.landing(leaving(node, port, flows), flows));
    const moves = [...leaving(node, port, flowsOf(port)), ...throughBlock(block)];
    const inside = [...nodesInside(block)].map(({ id }) => id);
    const join = block.join === null ? undefined : this.net.nodes.get(block.join);
    const out = join === undefined ? this.sink(block) : this.place(join.node, this.index(join, 'any'));
    return [{ out: [out], moves, inside }, ...this.refusals(block, moves)];
  }

  /** A block in which a refusal is drawn may also end with everything else at once. */
  private refusals(block: Block, moves: Moves): readonly Option[] {
    const end = [...nodesInside(block)].map((node) => this.net.nodes.get(node)).find((node) => node?.clears === true);
    return end === undefined ? [] : [{ out: [this.place(end.node, this.index(end))], moves }];
  }

  /** Where the tokens of a block that ends by itself are until they have ended: a second one may come meanwhile. */
  private sink({ fork, port }: Block): number {
    const known = this.placeOf.get(port);
    if (known !== undefined) return known;
    this.nodes.push({ node: fork, join: 'any', ins: [], options: [{ out: [], moves: [] }], clears: false });
    return this.place(port, this.nodes.length - 1);
  }

  private choices({ split, flows, always, fallback }: Port): readonly (readonly ModelFlow[])[] {
    if (split === 'one') return flows.map((flow) => [flow]);
    if (split === 'all') return [flows];
    if (flows.length > WIDEST) this.isTooWide = true;
    const width = Math.min(flows.length, WIDEST);
    const subsets: (readonly ModelFlow[])[] = [];
    for (let mask = 1; mask < 1 << width; mask += 1) {
      subsets.push([...always, ...flows.filter((_, bit) => bit < width && (mask & (1 << bit)) !== 0)]);
    }
    const none = [...always, ...(fallback === undefined ? [] : [fallback])];
    return none.length === 0 ? subsets : [...subsets, none];
  }

  private landing(moves: Moves, flows: readonly ModelFlow[]): Option {
    const on: string[] = [];
    const out = flows.map((flow) => this.land(flow, on));
    return { out, moves: [...moves, ...on] };
  }

  /** Follows a chain of plain steps up to the place where something can happen. */
  private land(from: ModelFlow, moves: string[]): number {
    let flow = from;
    let node = this.net.nodes.get(flow.target);
    while (node !== undefined && this.isPlain(node)) {
      const next = node.node.outgoing[0];
      if (next === undefined) break;
      moves.push(node.node.id, next.id);
      flow = next;
      node = this.net.nodes.get(flow.target);
    }
    return node === undefined ? -1 : this.place(flow, this.index(node));
  }

  /** A step before a refusing end is none: the token waits in it, and what follows ends everything at once. */
  private isPlain({ node, ports, extras }: NetNode): boolean {
    const next = node.outgoing[0]?.target;
    if (next !== undefined && this.net.nodes.get(next)?.clears === true) return false;
    return node !== this.goal && node.incoming.length === 1 && node.outgoing.length === 1 && ports.length === 1 && extras.length === 0;
  }
}
