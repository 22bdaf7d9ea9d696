import type { Drawing, DrawnFlow, DrawnNode } from './random-models.js';

export interface Played {
  readonly verdict: 'sound' | 'unsound' | 'undecided';
  readonly isMultiplied: boolean;
  readonly isStuck: boolean;
  /** From something that is connected no end is, whatever tokens do beside it. */
  readonly isTrapped: boolean;
  /** Something lies behind a subprocess that every way inside ends the whole. */
  readonly isCutOff: boolean;
  readonly neverRun: readonly string[];
  readonly states: number;
}
/** Tokens on flows, elements under way (`at …`), and reminders that went off during this visit (`rung …`). */
type State = ReadonlySet<string>;
type Move = State | 'double';

/**
 * Plays every order of every move on the drawing as it is, one state after another: slow, and with nothing clever in it. What is
 * drawn inside a subprocess is played with it, and once more by itself, as it is judged also where nobody comes to it.
 * The checker is held against this.
 */
export function playTokens(drawing: Drawing, limit = 100_000): Played {
  const whole = playAlone(drawing, limit);
  const parts = innerDrawings(drawing).map((inner) => playAlone(inner, limit));
  const all = [whole, ...parts];
  const isMultiplied = all.some((played) => played.isMultiplied);
  const isStuck = all.some((played) => played.isStuck);
  const neverRun = isMultiplied || isStuck ? [] : all.flatMap((played) => played.neverRun);
  const isSound = !isMultiplied && !isStuck && neverRun.length === 0;
  const verdict = all.some((played) => played.verdict === 'undecided') ? 'undecided' : isSound ? 'sound' : 'unsound';
  const [isTrapped, isCutOff] = [all.some((played) => played.isTrapped), all.some((played) => played.isCutOff)];
  return { verdict, isMultiplied, isStuck, isTrapped, isCutOff, neverRun, states: Math.max(...all.map(({ states }) => states)) };
}

const innerDrawings = ({ nodes }: Drawing): readonly Drawing[] =>
  nodes.flatMap(({ inner }) => (inner === undefined ? [] : [inner, ...innerDrawings(inner)]));

function playAlone(drawing: Drawing, limit: number): Played {
  const table = new Table(drawing);
  const shape = { isTrapped: table.isTrapped(), isCutOff: table.isCutOff() };
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
  if (seen.size > limit) return { ...shape, verdict: 'undecided', isMultiplied, isStuck: false, neverRun: [], states: seen.size };
  const canFinish = backwards(next);
  const isStuck = [...seen.keys()].some((key) => !canFinish.has(key));
  const neverRun = isMultiplied || isStuck ? [] : table.connected().filter((id) => !table.ran.has(id));
  const isSound = !isMultiplied && !isStuck && neverRun.length === 0;
  return { ...shape, verdict: isSound ? 'sound' : 'unsound', isMultiplied, isStuck, neverRun, states: seen.size };
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

/** Where a token stays until it goes on. */
const STAYS: ReadonlySet<string> = new Set(['task', 'each', 'race', 'wait', 'inside']);
const CLEARS: ReadonlySet<string> = new Set(['refused', 'stopped']);

class Table {
  readonly ran = new Set<string>();
  /** Everything drawn, also inside subprocesses. */
  private readonly nodes: readonly DrawnNode[];
  private readonly flows: readonly DrawnFlow[];
  /** By subprocess, every id drawn inside. */
  private readonly inside: ReadonlyMap<string, ReadonlySet<string>>;
  /** Subprocesses in which every way ends the whole. */
  private readonly neverLeft: ReadonlySet<string>;
  /** By reminder, its way, where that meets nothing but ends: only its own token can walk it. */
  private readonly ownWays: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(private readonly drawing: Drawing) {
    const all = [drawing, ...innerDrawings(drawing)];
    this.nodes = all.flatMap(({ nodes }) => nodes);
    this.flows = all.flatMap(({ flows }) => flows);
    this.inside = new Map(this.nodes.flatMap(({ id, inner }) => (inner === undefined ? [] : [[id, idsIn(inner)] as const])));
    this.neverLeft = new Set<string>();
    this.neverLeft = new Set(this.nodes.filter((node) => this.isNeverLeft(node)).map(({ id }) => id));
    this.ownWays = new Map(this.nodes.filter(({ type }) => type === 'reminder').flatMap(({ id }) => this.ownWay(id)));
  }

  begin(): readonly Move[] {
    return [this.enter(this.drawing, new Set())];
  }

  moves(state: State): readonly Move[] {
    return this.nodes.flatMap((node) => this.movesOf(node, state));
  }

  /** Nodes some chain of flows leads to from the start of what they are drawn in. */
  connected(): readonly string[] {
    return [...this.reachedFrom(this.drawing.nodes.filter(({ type }) => type === 'start').map(({ id }) => id), () => true)];
  }

  isTrapped(): boolean {
    const last = this.drawing.nodes.filter((node) => this.isEnd(node.id) || this.out(node.id).length === 0 || this.mayClear(node));
    return this.connected().some((id) => !this.isStart(id) && ![...this.reachedFrom([id], (event) => event.type === 'timer')].some((met) => last.some((node) => node.id === met)));
  }
  isCutOff(): boolean {
    return this.nodes.some((node) => this.isNeverLeft(node));
  }
  private isNeverLeft({ inner }: DrawnNode): boolean {
    const within = inner === undefined ? [] : new Table(inner).connected().map((id) => this.node(id));
    const clears = (node: DrawnNode | undefined): boolean => CLEARS.has(node?.type ?? '');
    return within.some(clears) && !within.some((node) => !clears(node) && (node?.type === 'end' || this.out(node?.id ?? '').length === 0));
  }
  private mayClear({ inner }: DrawnNode): boolean {
    return inner !== undefined && new Table(inner).connected().some((id) => CLEARS.has(this.node(id)?.type ?? '') || this.mayClear(this.node(id)!));
  }
  private isStart(id: string): boolean {
    return this.node(id)?.type === 'start';
  }

  private reachedFrom(starts: readonly string[], crosses: (event: DrawnNode) => boolean): ReadonlySet<string> {
    const found = new Set<string>();
    const queue = [...starts];
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      if (found.has(id)) continue;
      found.add(id);
      const here = id;
      const events = this.nodes.filter((event) => event.on === here && crosses(event));
      const left = this.neverLeft.has(here) ? [] : this.out(here).map(({ to }) => to);
      queue.push(...left, ...events.map((event) => event.id));
    }
    return found;
  }

  private out(id: string): readonly DrawnFlow[] {
    return this.flows.filter(({ from }) => from === id);
  }
  private into(id: string): readonly DrawnFlow[] {
    return this.flows.filter(({ to }) => to === id);
  }
  private node(id: string): DrawnNode | undefined {
    return this.nodes.find((node) => node.id === id);
  }
  private on(host: string, type: 'timer' | 'reminder'): readonly DrawnNode[] {
    return this.nodes.filter((node) => node.on === host && node.type === type);
  }

  private enter({ nodes }: Drawing, state: State): Move {
    const start = nodes.find(({ type }) => type === 'start');
    if (start === undefined) return state;
    this.ran.add(start.id);
    return this.put(state, this.out(start.id));
  }

  private movesOf(node: DrawnNode, state: State): readonly Move[] {
    const arrived = this.into(node.id).filter(({ id }) => state.has(id));
    if (STAYS.has(node.type)) {
      const begun = arrived.map(({ id }) => this.arrive(node, without(state, [id])));
      return state.has(`at ${node.id}`) ? [...begun, ...this.finished(node, state), ...this.reminded(node, state)] : begun;
    }
    if (arrived.length === 0) return [];
    switch (node.type) {
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
  private put(state: State, flows: readonly DrawnFlow[]): Move {
    const clearing = flows.map(({ to }) => this.node(to)).find((node) => node !== undefined && CLEARS.has(node.type));
    if (clearing === undefined) return put(state, flows);
    this.ran.add(clearing.id);
    return new Set();
  }

  private arrive(node: DrawnNode, state: State): Move {
    if (state.has(`at ${node.id}`)) return 'double';
    const under = new Set([...state, `at ${node.id}`]);
    return node.inner === undefined ? under : this.enter(node.inner, under);
  }

  /** Its own way, when nothing is left inside; or an event that interrupts, with whatever is inside. */
  private finished(node: DrawnNode, state: State): readonly Move[] {
    const within = this.inside.get(node.id);
    const inside = [...state].filter((token) => within?.has(token.replace(/^(at|rung) /, '')));
    const free = without(state, [`at ${node.id}`, ...inside, ...this.on(node.id, 'reminder').map(({ id }) => `rung ${id}`)]);
    const late = this.on(node.id, 'timer').map((timer) => {
      this.ran.add(timer.id);
      return this.put(free, this.out(timer.id));
    });
    if (inside.length > 0) return late;
    const ways = node.type === 'race' ? this.out(node.id).map((flow) => [flow]) : [this.out(node.id)];
    return [...this.pass(node, free, ways), ...late];
  }

  /** Each goes off once in a visit, and not while the way it sets going is still walked, where that is a way of its own. */
  private reminded(node: DrawnNode, state: State): readonly Move[] {
    return this.on(node.id, 'reminder').filter((reminder) => !state.has(`rung ${reminder.id}`) && !this.isAwake(reminder, state)).map((reminder) => {
      this.ran.add(reminder.id);
      return this.put(new Set([...state, `rung ${reminder.id}`]), this.out(reminder.id));
    });
  }

  private pass(node: DrawnNode, free: State, choices: readonly (readonly DrawnFlow[])[]): readonly Move[] {
    this.ran.add(node.id);
    return (choices.length === 0 ? [[]] : choices).map((flows) => this.put(free, flows));
  }

  private isAwake({ id }: DrawnNode, state: State): boolean {
    const own = this.ownWays.get(id);
    return own !== undefined && [...state].some((token) => own.has(token));
  }
  private ownWay(reminder: string, asked: ReadonlySet<string> = new Set()): readonly (readonly [string, ReadonlySet<string>])[] {
    const interrupts = (event: DrawnNode): boolean => event.type === 'timer';
    const own = this.reachedFrom([reminder], interrupts);
    const others = this.nodes.filter(({ id, type }) => type === 'start' || (type === 'reminder' && id !== reminder));
    const meets = others.some(({ id }) => [...this.reachedFrom([id], interrupts)].some((met) => own.has(met) && !this.isEnd(met)));
    const isShared = meets || others.some(({ id, on }) => on !== undefined && own.has(on) && !asked.has(id) && this.ownWay(id, new Set([...asked, reminder])).length === 0);
    const tokens = [...own].flatMap((id) => [`at ${id}`, ...this.out(id).map((flow) => flow.id)]);
    return isShared ? [] : [[reminder, new Set(tokens)]];
  }
  private isEnd(id: string): boolean {
    const type = this.node(id)?.type ?? '';
    return type === 'end' || CLEARS.has(type);
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
    if (token.startsWith('rung ')) return new Set();
    const found = new Set<string>();
    const onward = (id: string): readonly string[] =>
      id === join ? [] : [id, ...this.nodes.filter(({ on }) => on === id).map((event) => event.id)].flatMap((from) => this.out(from).map((flow) => flow.id));
    const target = (flowId: string): string => this.flows.find(({ id }) => id === flowId)?.to ?? '';
    const queue = token.startsWith('at ') ? [...onward(token.slice(3))] : [token];
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      if (found.has(id)) continue;
      found.add(id);
      queue.push(...onward(target(id)));
    }
    return found;
  }
}

const idsIn = (drawing: Drawing): ReadonlySet<string> =>
  new Set([drawing, ...innerDrawings(drawing)].flatMap(({ nodes, flows }) => [...nodes, ...flows].map(({ id }) => id)));
const without = (state: State, tokens: readonly string[]): State => new Set([...state].filter((token) => !tokens.includes(token)));
function put(state: State, flows: readonly DrawnFlow[]): Move {
  if (flows.some(({ id }) => state.has(id))) return 'double';
  return new Set([...state, ...flows.map(({ id }) => id)]);
}
function subsets(flows: readonly DrawnFlow[]): readonly (readonly DrawnFlow[])[] {
  const all: DrawnFlow[][] = [];
  for (let mask = 1; mask < 1 << flows.length; mask += 1) all.push(flows.filter((_, bit) => (mask & (1 << bit)) !== 0));
  return all;
}
