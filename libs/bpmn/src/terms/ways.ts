import { never } from '@app/kernel';
import { termFor, type Term } from './term-for.js';
import { EXIT, type Boundary, type CallNode, type CatchNode, type EventChoiceNode, type Flow, type ParallelNode, type PlanNode, type RouteNode, type Scope, type StepNode, type SubprocessNode, type Trigger } from '../plan.js';
import { NOTHING, costOf, isAtLeast, termOfTimer, type Cost } from './cost.js';
import type { DayWindows } from './day-windows.js';
import { answerOf, openFlows, type Known } from './known-values.js';
import { branchesTogether } from './parallel.js';
import { pieceOf, type Ends, type Piece, type Walk } from './walk.js';

/** What is reckoned for. */
export interface Reckoning {
  readonly limit: Term;
  readonly windows: DayWindows;
  /** Steps whose completion files the dossier anew: see `filings.ts`. */
  readonly filings: ReadonlySet<string>;
  readonly supplements: number;
}
/** How often a way may be taken, by the id of what declares it. */
export interface Bound {
  readonly by: string;
  readonly most: number;
}
/** A way from a node to the next of its scope, out of it (`leave`), or to where the whole dossier ends (`stop`). */
export interface Way {
  readonly to: 'leave' | 'stop' | { readonly id: string; readonly outcome: string | null };
  readonly piece: Piece;
  readonly flow: string;
  readonly bound?: Bound | undefined;
}
export type Solve = (scope: Scope, outcome: string | null) => Ends;

/** Every way out of a node that a token can take, with what it costs at most. */
export class Ways {
  constructor(
    private readonly reckoning: Reckoning,
    private readonly known: Omit<Known, 'outcome'>,
    private readonly solve: Solve,
  ) {}

  of(node: PlanNode, outcome: string | null): readonly Way[] {
    switch (node.type) {
      case 'step':
        return this.step(node);
      case 'call':
        return [along(node.next, this.hosted(node, node.term && this.cost(termFor(node.term, this.known.channel)))), ...this.fired(node, null)];
      case 'catch':
        return [along(node.next, this.waited(node))];
      case 'throw':
        return [along(node.next, pieceOf([node.id]), outcome)];
      case 'route':
        return this.route(node, outcome);
      case 'eventChoice':
        return this.eventChoice(node);
      case 'subprocess':
        return this.subprocess(node);
      case 'parallel':
        return this.parallel(node, outcome);
      case 'end':
        return [{ to: node.end === 'done' ? 'leave' : 'stop', piece: pieceOf([node.id]), flow: '' }];
      default:
        return never(node);
    }
  }

  private cost(term: Term): Cost {
    return costOf(term, this.reckoning.limit.unit, this.reckoning.windows);
  }
  private timer(trigger: Trigger): Cost | undefined {
    const term = trigger.type === 'timer' ? termOfTimer(trigger.timer) : undefined;
    return term && this.cost(term);
  }

  private step(node: StepNode): readonly Way[] {
    const piece = this.hosted(node, node.term && this.cost(termFor(node.term, this.known.channel)));
    const outcomes = node.outcomes.length === 0 ? [null] : node.outcomes.map(({ id }) => id);
    const ways = outcomes.map((outcome) => along(node.next, piece, outcome)).map((way) => this.bounded(node, way));
    const isFiled = this.reckoning.filings.has(node.id);
    return [...(isFiled ? [] : ways), ...this.fired(node, piece.cost)];
  }

  /** A supplement round is bounded by the policy of the procedure: the dossier refuses a further request. */
  private bounded({ performer, status, next }: StepNode, way: Way): Way {
    const isSupplement = performer.kind === 'SUBMITTER' && status === 'SUPPLEMENT_REQUIRED';
    if (way.bound !== undefined || !isSupplement) return way;
    return { ...way, bound: { by: next.id, most: this.reckoning.supplements } };
  }

  /** The work itself, which an interrupting timer cuts short. Paused, it costs nothing. */
  private hosted(node: StepNode | CallNode, term: Cost | undefined): Piece {
    if (node.clock === 'paused') return pieceOf([node.id]);
    const shortest = this.cut(node.boundaries, term);
    return pieceOf([node.id], { cost: shortest ?? NOTHING, step: node.id });
  }
  /** The work is over when the timer has run, so that either may be reckoned with; of two kinds of time the timer's. */
  private cut(boundaries: readonly Boundary[], term: Cost | undefined): Cost | undefined {
    return boundaries.reduce<Cost | undefined>((least, { interrupting, trigger }) => {
      const timer = interrupting ? this.timer(trigger) : undefined;
      return timer !== undefined && (least === undefined || !isAtLeast(timer, least)) ? timer : least;
    }, term);
  }

  /** A border event with a timer fires when that has run; one with a message at the latest when the work itself is due. */
  private fired(host: StepNode | CallNode, work: Cost | null): readonly Way[] {
    const isPaused = host.clock === 'paused';
    const own = work ?? this.hosted(host, host.type === 'call' ? host.term && this.cost(termFor(host.term, this.known.channel)) : undefined).cost;
    return host.boundaries.flatMap((boundary) => {
      if (boundary.to === undefined) return [];
      const cost = isPaused ? NOTHING : (this.timer(boundary.trigger) ?? own);
      const piece = pieceOf([host.id, boundary.id], { cost, step: host.id });
      return outcomesOf(boundary, host).map((outcome) => out(boundary, piece, outcome));
    });
  }

  private waited({ id, clock, trigger }: CatchNode): Piece {
    const cost = clock === 'paused' ? NOTHING : (this.timer(trigger) ?? NOTHING);
    return pieceOf([id], { cost, step: id });
  }

  private route(node: RouteNode, outcome: string | null): readonly Way[] {
    return openFlows(node.flows, { ...this.known, outcome }).map((flow) => along(flow, pieceOf([node.id]), outcome));
  }

  /** A message that has not come by the time a timer fires never comes. */
  private eventChoice({ id: gateway, clock, options }: EventChoiceNode): readonly Way[] {
    const timers = options.map(({ trigger }) => this.timer(trigger));
    const first = timers.reduce((least, timer) => (timer !== undefined && (least === undefined || isAtLeast(least, timer)) ? timer : least), undefined);
    return options.map(({ id, next }, at) => {
      const cost = clock === 'paused' ? NOTHING : (timers[at] ?? first ?? NOTHING);
      return along(next, pieceOf([gateway, id], { cost, step: id }));
    });
  }

  private subprocess(node: SubprocessNode): readonly Way[] {
    const { leave, stop } = this.solve(node.scope, null);
    const most = this.cut(node.boundaries, undefined);
    const through = (walk: Walk): Piece =>
      most !== undefined && !isAtLeast(most, walk.cost)
        ? pieceOf([node.id], { cost: most, step: node.id })
        : pieceOf([node.id], { cost: walk.cost, inner: walk });
    const inner = [...leave, ...stop];
    return [
      ...leave.map((walk) => (node.next === null ? { to: 'leave' as const, piece: through(walk), flow: '' } : along(node.next, through(walk)))),
      ...stop.map((walk) => ({ to: 'stop' as const, piece: through(walk), flow: '' })),
      ...node.boundaries.filter(({ to }) => to !== undefined).flatMap((boundary) => {
        const timer = this.timer(boundary.trigger);
        const pieces = timer === undefined ? inner.map((walk) => after(through(walk), boundary.id)) : [pieceOf([node.id, boundary.id], { cost: timer, step: node.id })];
        return pieces.map((piece) => out(boundary, piece, boundary.outcome ?? null));
      }),
    ];
  }

  private parallel(node: ParallelNode, outcome: string | null): readonly Way[] {
    const known = { ...this.known, outcome };
    const answers = node.branches.map(({ flow }) => (node.inclusive ? (flow.isDefault === true ? 'open' : answerOf(flow, known)) : true));
    const isAny = answers.includes(true);
    const branches = node.branches.flatMap(({ flow, scope }, at) => {
      const isOut = answers[at] === false || (node.inclusive && flow.isDefault === true && isAny);
      return isOut ? [] : [{ flow: flow.id, isSure: answers[at] === true, ends: this.solve(scope, outcome) }];
    });
    const { leave, stop } = branchesTogether(branches);
    const piece = ({ flow, walk }: { readonly flow: string; readonly walk: Walk }, join: string | null): Piece =>
      pieceOf([node.id, flow], { cost: walk.cost, inner: walk, after: join === null ? [] : [join] });
    return [
      ...leave.map((way): Way => (node.next === null ? { to: 'leave', piece: piece(way, null), flow: '' } : along(node.next, piece(way, node.joinId)))),
      ...stop.map((way): Way => ({ to: 'stop', piece: piece(way, null), flow: '' })),
    ];
  }
}

const after = (piece: Piece, id: string): Piece => ({ ...piece, after: [...piece.after, id] });
function along(flow: Flow, piece: Piece, outcome: string | null = null): Way {
  const to = flow.to === EXIT ? ('leave' as const) : { id: flow.to, outcome };
  const bound = flow.returns === undefined ? undefined : { by: flow.id, most: flow.returns };
  return { to, piece: after(piece, flow.id), flow: flow.id, bound };
}
function out({ id, to = EXIT, returns }: Boundary, piece: Piece, outcome: string | null): Way {
  return { to: to === EXIT ? 'leave' : { id: to, outcome }, piece, flow: id, ...(returns !== undefined && { bound: { by: id, most: returns } }) };
}
/** With several answers gathered, an objection that was given stays the outcome when the time runs out. */
function outcomesOf({ outcome }: Boundary, host: StepNode | CallNode): readonly (string | null)[] {
  if (outcome === undefined) return [null];
  const objections = host.type === 'step' && host.forEach !== undefined ? host.outcomes.slice(1).map(({ id }) => id) : [];
  return [...new Set([outcome, ...objections])];
}
