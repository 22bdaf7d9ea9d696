import type { ModelNode } from '../model/model.js';
import { WAITING } from './blocks.js';
import type { Game, GameNode, Option } from './game.js';
import { clear, has, type Marking, Markings, placesOf, set } from './markings.js';
import type { Moves } from './route.js';

/** States looked at before the answer is "not decided". */
export const STATE_LIMIT = 100_000;

export interface Trouble {
  readonly what: 'deadlock' | 'multiplied' | 'endless';
  readonly node: ModelNode;
  /** An end was reached on the way. */
  readonly ended: boolean;
  readonly moves: Moves;
}
export interface Exploration {
  readonly isDecided: boolean;
  readonly states: number;
  readonly troubles: readonly Trouble[];
  /** Ids of everything that ran in some state. Only told where all states were looked at and nothing was wrong. */
  readonly ran: ReadonlySet<string> | null;
  /** Moves up to the goal: the first arrival of a token there, or the first time it goes on. */
  readonly goalMoves?: Moves;
  /** Moves up to the last state that was found. */
  readonly lastMoves: Moves;
}
/** A node that fires in a state; no node before the start, whose state has the number -1. */
interface Turn {
  readonly at: number;
  readonly node: GameNode | null;
  readonly marking: Marking;
}

/**
 * Plays every order of moves from the start, one token per place at most.
 *
 * An inclusive join fires when a token waits at it and no other token could still come to one of its empty flows,
 * unless that token could as well come to a flow that is taken already (OMG BPMN 2.0.2, 13.4.3).
 */
export function explore(game: Game, goal?: Goal): Exploration {
  return new Explorer(game, goal).run();
}
export interface Goal {
  readonly node: ModelNode;
  /** A join is reached by its first token, and passed when it has all it waits for. */
  readonly is: 'reached' | 'passed';
}

class Explorer {
  private readonly markings: Markings;
  private readonly parents: number[] = [];
  private readonly how: (Option | null)[] = [];
  private readonly via: (GameNode | null)[] = [];
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  private readonly finals: number[] = [];
  private readonly troubles = new Map<string, Trouble>();
  /** Ids of what has run. */
  private readonly ran = new Set<string>();
  private readonly reach: InclusiveReach;
  private goalMoves: Moves | undefined;
  private readonly mayClear: boolean;

  constructor(
    private readonly game: Game,
    private readonly goal: Goal | undefined,
  ) {
    this.markings = new Markings(game.places);
    this.reach = new InclusiveReach(game);
    this.mayClear = game.nodes.some(({ clears }) => clears === true);
  }

  run(): Exploration {
    const { game } = this;
    const empty = this.markings.empty();
    for (const option of game.entry) this.move({ at: -1, node: null, marking: empty }, [], option);
    for (let at = 0; at < this.markings.size; at += 1) {
      if (this.goalMoves !== undefined || this.markings.size > STATE_LIMIT) break;
      this.expand(at);
    }
    const isDecided = !game.isTooWide && this.markings.size <= STATE_LIMIT;
    if (isDecided && this.troubles.size === 0 && this.goal === undefined) this.findEndless();
    const isClean = isDecided && this.troubles.size === 0;
    const ran = isClean ? this.ran : null;
    return { isDecided, states: this.markings.size, troubles: [...this.troubles.values()], ran, goalMoves: this.goalMoves, lastMoves: this.movesTo(this.markings.size - 1) };
  }

  private expand(at: number): void {
    const marking = this.markings.at(at);
    const candidates = new Set<number>();
    for (const place of placesOf(marking)) candidates.add(this.game.target[place] ?? 0);
    if (candidates.size === 0) return void this.finals.push(at);
    let hasMoved = false;
    for (const index of candidates) {
      const node = this.game.nodes[index] as GameNode;
      if (node.node === this.goal?.node && this.goal.is === 'reached') this.goalMoves ??= this.movesTo(at);
      hasMoved = this.fire(at, marking, node) || hasMoved;
    }
    if (!hasMoved) this.report('deadlock', at, [...candidates].map((index) => this.game.nodes[index] as GameNode));
  }

  private fire(at: number, marking: Marking, node: GameNode): boolean {
    const marked = node.ins.filter((place) => has(marking, place));
    if (node.join === 'any') {
      // Two tokens at one step: it would be carried out twice at the same time.
      if (marked.length > 1 && WAITING.has(node.node.kind)) this.reportTwice(at, node);
      for (const place of marked) this.take(at, node, marking, [place]);
      return marked.length > 0;
    }
    const isReady = node.join === 'all' ? marked.length === node.ins.length : this.reach.isReady(node, marking);
    if (isReady) this.take(at, node, marking, marked);
    return isReady;
  }

  private take(at: number, node: GameNode, marking: Marking, consumed: readonly number[]): void {
    if (node.node === this.goal?.node) this.goalMoves ??= this.movesTo(at);
    if (node.node.kind === 'end') {
      this.move({ at, node, marking }, consumed, { out: [], moves: [node.node.id] });
      return;
    }
    const isHeld = node.held !== undefined && consumed.includes(node.held);
    for (const option of node.options) if (!(isHeld && option.isBeside === true)) this.move({ at, node, marking }, consumed, option);
  }

  private move({ at, node, marking }: Turn, consumed: readonly number[], option: Option): void {
    const next = new Uint32Array(marking);
    for (const place of consumed) clear(next, place);
    const clearing = this.clearing(option);
    if (clearing !== undefined) return this.moveToEnd(at, clearing, next.fill(0), option);
    for (const place of option.out) {
      if (has(next, place)) return void this.reportDouble(at, node);
      set(next, place);
    }
    this.remember(option);
    this.arrive(at, node, next, option);
  }

  /** An end this option reaches that takes all tokens with it. Most games have none, and are not asked with every move. */
  private clearing(option: Option): GameNode | undefined {
    if (this.mayClear === false) return undefined;
    const place = option.out.find((filled) => this.game.nodes[this.game.target[filled] ?? 0]?.clears === true);
    return place === undefined ? undefined : this.game.nodes[this.game.target[place] ?? 0];
  }

  private remember(option: Option): void {
    if (option.isTaken === true) return;
    option.isTaken = true;
    for (const id of option.moves) this.ran.add(id);
    for (const id of option.inside ?? []) this.ran.add(id);
  }

  /** An end that takes all tokens with it does so the moment it is reached. */
  private moveToEnd(at: number, end: GameNode, empty: Marking, option: Option): void {
    const [leaving] = option.moves;
    if (leaving !== undefined) this.ran.add(leaving);
    this.ran.add(end.node.id);
    if (end.node === this.goal?.node) this.goalMoves ??= [...this.movesTo(at), ...option.moves];
    this.arrive(at, end, empty, { out: [], moves: [...option.moves, end.node.id] });
  }

  private arrive(at: number, node: GameNode | null, next: Marking, option: Option): void {
    const before = this.markings.size;
    const index = this.markings.numberOf(next);
    if (index === before) {
      this.parents.push(at);
      this.how.push(option);
      this.via.push(node);
    }
    // Who comes after whom is asked only where nothing else was wrong.
    if (at >= 0 && this.troubles.size === 0) {
      this.from.push(at);
      this.to.push(index);
    }
  }

  private movesTo(at: number): Moves {
    const parts: Moves[] = [];
    for (let index = at; index >= 0; index = this.parents[index] ?? -1) parts.push(this.how[index]?.moves ?? []);
    return parts.reverse().flat();
  }

  private hasEnded(at: number): boolean {
    for (let index = at; index >= 0; index = this.parents[index] ?? -1) if (this.via[index]?.node.kind === 'end') return true;
    return false;
  }

  private reportDouble(at: number, node: GameNode | null): void {
    if (node !== null) this.reportTwice(at, node);
  }

  private reportTwice(at: number, { node }: GameNode): void {
    const key = `multiplied ${node.id}`;
    if (!this.troubles.has(key)) this.troubles.set(key, { what: 'multiplied', node, ended: this.hasEnded(at), moves: [...this.movesTo(at), node.id] });
  }

  private report(what: Trouble['what'], at: number, stuck: readonly GameNode[]): void {
    for (const { node } of stuck) {
      const key = `${what} ${node.id}`;
      if (this.troubles.has(key)) continue;
      this.troubles.set(key, { what, node, ended: this.hasEnded(at), moves: [...this.movesTo(at), node.id] });
    }
  }

  /** States from which the process cannot be finished any more, though it never stands still. */
  private findEndless(): void {
    const before: number[][] = Array.from({ length: this.markings.size }, () => []);
    this.to.forEach((to, edge) => before[to]?.push(this.from[edge] ?? 0));
    const finishes = new Uint8Array(this.markings.size);
    const queue = [...this.finals];
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      if (finishes[at] === 1) continue;
      finishes[at] = 1;
      queue.push(...(before[at] ?? []));
    }
    const lost = finishes.indexOf(0);
    if (lost === -1) return;
    const stuck = placesOf(this.markings.at(lost)).map((place) => this.game.nodes[this.game.target[place] ?? 0] as GameNode);
    this.report('endless', lost, stuck.filter(({ join }) => join !== 'any').slice(0, 1));
    if (this.troubles.size === 0) this.report('endless', lost, stuck.slice(0, 1));
  }
}

/** For each inclusive join, which of its flows can still be reached from a place without passing the join itself. */
class InclusiveReach {
  private readonly reach = new Map<GameNode, readonly Uint8Array[]>();

  constructor(private readonly game: Game) {
    for (const node of game.nodes) if (node.join === 'inclusive') this.reach.set(node, node.ins.map((place) => this.backwards(node, place)));
  }

  isReady(join: GameNode, marking: Marking): boolean {
    const reaches = this.reach.get(join) ?? [];
    const taken = join.ins.map((place) => has(marking, place));
    if (!taken.includes(true)) return false;
    return placesOf(marking).every((place) => {
      if (join.ins.includes(place)) return true;
      const canFill = reaches.some((reach, index) => taken[index] === false && reach[place] === 1);
      return !canFill || reaches.some((reach, index) => taken[index] === true && reach[place] === 1);
    });
  }

  private backwards(join: GameNode, to: number): Uint8Array {
    const reached = new Uint8Array(this.game.places);
    const sources = this.sources();
    const queue = [to];
    for (let place = queue.pop(); place !== undefined; place = queue.pop()) {
      if (reached[place] === 1) continue;
      reached[place] = 1;
      for (const node of sources[place] ?? []) if (node !== join) queue.push(...node.ins);
    }
    return reached;
  }

  private byPlace: readonly (readonly GameNode[])[] | undefined;
  private sources(): readonly (readonly GameNode[])[] {
    if (this.byPlace !== undefined) return this.byPlace;
    const byPlace: GameNode[][] = Array.from({ length: this.game.places }, () => []);
    for (const node of this.game.nodes) for (const { out } of node.options) for (const place of out) byPlace[place]?.push(node);
    return (this.byPlace = byPlace);
  }
}
