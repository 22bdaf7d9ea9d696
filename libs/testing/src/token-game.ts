import type { Drawing, DrawnFlow, DrawnNode } from './random-models.js';

export interface Played {
  readonly verdict: 'sound' | 'unsound' | 'undecided';
  readonly isMultiplied: boolean;
  readonly isStuck: boolean;
  readonly neverRun: readonly string[];
  readonly states: number;
}
/** Tokens on flows, and tasks under way. */
type State = ReadonlySet<string>;

/**
 * Plays every order of every move on the drawing as it is, one state after another: slow, and with nothing clever in it.
 * The checker is held against this.
 */
export function playTokens(drawing: Drawing, limit = 100_000): Played {
  const table = new Table(drawing);
  const seen = new Map<string, State>();
  const next = new Map<string, string[]>();
  const queue: string[] = [];
  let isMultiplied = false;
  const visit = (state: State): string => {
    const key = [...state].sort().join(' ');
    if (!seen.has(key)) {
      seen.set(key, state);
      queue.push(key);
    }
    return key;
  };
  for (const state of table.begin()) if (state !== 'double') visit(state);
  for (let key = queue.shift(); key !== undefined && seen.size <= limit; key = queue.shift()) {
    const moves = table.moves(seen.get(key) as State);
    isMultiplied ||= moves.includes('double');
    next.set(key, moves.filter((move): move is State => move !== 'double').map(visit));
  }
  if (seen.size > limit) return { verdict: 'undecided', isMultiplied, isStuck: false, neverRun: [], states: seen.size };
  const canFinish = backwards(next);
  const isStuck = [...seen.keys()].some((key) => !canFinish.has(key));
  const neverRun = isMultiplied || isStuck ? [] : table.connected().filter((id) => !table.ran.has(id));
  const isSound = !isMultiplied && !isStuck && neverRun.length === 0;
  return { verdict: isSound ? 'sound' : 'unsound', isMultiplied, isStuck, neverRun, states: seen.size };
}

function backwards(next: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const before = new Map<string, string[]>();
  for (const [from, tos] of next) for (const to of tos) before.set(to, [...(before.get(to) ?? []), from]);
  const found = new Set(['']);
  const queue = [''];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    for (const from of before.get(key) ?? []) {
      if (found.has(from)) continue;
      found.add(from);
      queue.push(from);
    }
  }
  return found;
}

class Table {
  readonly ran = new Set<string>();

  constructor(private readonly drawing: Drawing) {}

  begin(): readonly (State | 'double')[] {
    const start = this.drawing.nodes.find(({ type }) => type === 'start');
    if (start === undefined) return [];
    this.ran.add(start.id);
    return [this.put(new Set(), this.out(start.id))];
  }

  moves(state: State): readonly (State | 'double')[] {
    return this.drawing.nodes.flatMap((node) => this.movesOf(node, state));
  }

  /** Nodes some chain of flows leads to from the start. */
  connected(): readonly string[] {
    const found = new Set<string>();
    const queue = this.drawing.nodes.filter(({ type }) => type === 'start').map(({ id }) => id);
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      if (found.has(id)) continue;
      found.add(id);
      const here = id;
      queue.push(...this.out(here).map(({ to }) => to), ...this.drawing.nodes.filter(({ on }) => on === here).map((timer) => timer.id));
    }
    return [...found];
  }

  private out(id: string): readonly DrawnFlow[] {
    return this.drawing.flows.filter(({ from }) => from === id);
  }
  private into(id: string): readonly DrawnFlow[] {
    return this.drawing.flows.filter(({ to }) => to === id);
  }

  private movesOf(node: DrawnNode, state: State): readonly (State | 'double')[] {
    const arrived = this.into(node.id).filter(({ id }) => state.has(id));
    if (node.type === 'task' && state.has(`at ${node.id}`)) return [...this.begun(node, state, arrived), ...this.finished(node, state)];
    if (arrived.length === 0) return [];
    switch (node.type) {
      case 'task':
        return this.begun(node, state, arrived);
      case 'end':
        this.ran.add(node.id);
        return arrived.map(({ id }) => without(state, [id]));
      case 'xor':
        return arrived.flatMap(({ id }) => this.pass(node, without(state, [id]), this.out(node.id).map((flow) => [flow])));
      case 'and':
        if (arrived.length < this.into(node.id).length) return [];
        return this.pass(node, without(state, arrived.map(({ id }) => id)), [this.out(node.id)]);
      case 'or':
        if (!this.mayJoin(node, state)) return [];
        return this.pass(node, without(state, arrived.map(({ id }) => id)), subsets(this.out(node.id)));
      default:
        return [];
    }
  }

  /** A token that comes to a refusing or stopping end takes all others with it at once. */
  private put(state: State, flows: readonly DrawnFlow[]): State | 'double' {
    const clearing = this.drawing.nodes.find(({ id, type }) => (type === 'refused' || type === 'stopped') && flows.some(({ to }) => to === id));
    if (clearing === undefined) return put(state, flows);
    this.ran.add(clearing.id);
    return new Set();
  }

  private begun(node: DrawnNode, state: State, arrived: readonly DrawnFlow[]): readonly (State | 'double')[] {
    return arrived.map(({ id }) => (state.has(`at ${node.id}`) ? 'double' : new Set([...without(state, [id]), `at ${node.id}`])));
  }
  private finished(node: DrawnNode, state: State): readonly (State | 'double')[] {
    const free = without(state, [`at ${node.id}`]);
    const late = this.drawing.nodes.filter(({ on }) => on === node.id).map((timer) => {
      this.ran.add(timer.id);
      return this.put(free, this.out(timer.id));
    });
    return [...this.pass(node, free, [this.out(node.id)]), ...late];
  }
  private pass(node: DrawnNode, free: State, choices: readonly (readonly DrawnFlow[])[]): readonly (State | 'double')[] {
    this.ran.add(node.id);
    return (choices.length === 0 ? [[]] : choices).map((flows) => this.put(free, flows));
  }

  /** Waits while some other token could reach a flow that is still empty, unless it could as well reach one that is not. */
  private mayJoin(join: DrawnNode, state: State): boolean {
    const into = this.into(join.id);
    if (into.length === 1) return true;
    const ways = [...state].filter((token) => !into.some(({ id }) => id === token)).map((token) => this.reached(token, join.id));
    return ways.every((way) => {
      const toEmpty = into.some(({ id }) => !state.has(id) && way.has(id));
      const toFull = into.some(({ id }) => state.has(id) && way.has(id));
      return !toEmpty || toFull;
    });
  }
  /** Flows a token can come to without passing the join. */
  private reached(token: string, join: string): ReadonlySet<string> {
    const found = new Set<string>();
    const onward = (id: string): readonly string[] =>
      id === join ? [] : [id, ...this.drawing.nodes.filter(({ on }) => on === id).map((timer) => timer.id)].flatMap((from) => this.out(from).map((flow) => flow.id));
    const target = (flowId: string): string => this.drawing.flows.find(({ id }) => id === flowId)?.to ?? '';
    const queue = token.startsWith('at ') ? [...onward(token.slice(3))] : [token];
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      if (found.has(id)) continue;
      found.add(id);
      queue.push(...onward(target(id)));
    }
    return found;
  }
}

const without = (state: State, tokens: readonly string[]): State => new Set([...state].filter((token) => !tokens.includes(token)));
function put(state: State, flows: readonly DrawnFlow[]): State | 'double' {
  if (flows.some(({ id }) => state.has(id))) return 'double';
  return new Set([...state, ...flows.map(({ id }) => id)]);
}
function subsets(flows: readonly DrawnFlow[]): readonly (readonly DrawnFlow[])[] {
  const all: DrawnFlow[][] = [];
  for (let mask = 1; mask < 1 << flows.length; mask += 1) all.push(flows.filter((_, bit) => (mask & (1 << bit)) !== 0));
  return all;
}
