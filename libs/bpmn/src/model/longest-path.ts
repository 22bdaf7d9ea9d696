import { never } from '@app/kernel';
import type { Channel, Term, TermByChannel, TermUnit } from '@app/contracts';
import { EXIT, type Boundary, type Flow, type PlanNode, type Scope, type Trigger } from '../plan.js';

/** Working hours of one unit. Nominal: a day of either kind is eight hours, a month 22 days. */
export const NOMINAL_HOURS: Readonly<Record<TermUnit, number>> = { WORKING_DAY: 8, WORKING_HOUR: 1, DAY: 8, MONTH: 176 };
/** The same with calendar days turned into office days: seven days hold five of them. */
export const OFFICE_HOURS: Readonly<Record<TermUnit, number>> = { WORKING_DAY: 8, WORKING_HOUR: 1, DAY: 40 / 7, MONTH: (30 * 40) / 7 };

export const termFor = (term: TermByChannel, channel: Channel | null): Term => (channel === null ? undefined : term.byChannel?.[channel]) ?? term.default;

export interface LongestPath {
  readonly hours: number;
  /** Elements and flows on the path, in order. */
  readonly moves: readonly string[];
  /** Steps with a term whose clock runs, on the path, the longest term first. */
  readonly steps: readonly string[];
  /** Loops with a running term and nothing in them that waits for the applicant: the steps of each. */
  readonly loops: readonly (readonly string[])[];
}
interface Weighed {
  readonly hours: number;
  readonly moves: readonly string[];
  readonly steps: readonly { readonly id: string; readonly hours: number }[];
}
/** A way on from a node: what it costs until the target is reached. */
interface Edge extends Weighed {
  readonly to: string | null;
}
const NOTHING: Weighed = { hours: 0, moves: [], steps: [] };

/** The path through a plan whose terms add up to most, each loop walked once. Time grows with the size of the plan. */
export function longestPath(body: Scope, channel: Channel | null, hours: Readonly<Record<TermUnit, number>>): LongestPath {
  const walker = new Walker((term) => {
    const { quantity, unit } = termFor(term, channel);
    return quantity * hours[unit];
  });
  const { hours: sum, moves, steps } = walker.scope(body);
  const longestFirst = [...steps].sort((a, b) => b.hours - a.hours).map(({ id }) => id);
  return { hours: sum, moves: moves.flatMap(drawnId), steps: longestFirst, loops: walker.loops };
}
/** Ids made for the plan are left out; a copy of an end is the end that was drawn. */
const drawnId = (id: string): readonly string[] => (/#\d+$/.test(id) ? [id.replace(/#\d+$/, '')] : id.includes('#') ? [] : [id]);

class Walker {
  readonly loops: (readonly string[])[] = [];

  constructor(private readonly hoursOf: (term: TermByChannel) => number) {}

  /** Depth first without recursion: a procedure may be thousands of steps long. */
  scope({ initial, nodes }: Scope): Weighed {
    const byId = new Map(nodes.map((node) => [node.id, node]));
    const best = new Map<string, { readonly hours: number; readonly edge: Edge | null }>();
    const open = new Map<string, { readonly edges: readonly Edge[]; next: number }>();
    const path: string[] = [];
    const enter = (id: string): void => {
      const node = byId.get(id);
      open.set(id, { edges: node === undefined ? [] : this.edges(node), next: 0 });
      path.push(id);
    };
    enter(initial);
    for (let id = path.at(-1); id !== undefined; id = path.at(-1)) {
      const at = open.get(id) as { readonly edges: readonly Edge[]; next: number };
      const to = at.edges[at.next]?.to;
      at.next += 1;
      if (at.next > at.edges.length) {
        best.set(id, longest(at.edges.filter((edge) => edge.to === null || best.has(edge.to)), best));
        open.delete(id);
        path.pop();
      } else if (to != null && open.has(to)) this.loop(path.slice(path.indexOf(to)), byId);
      else if (to != null && !best.has(to)) enter(to);
    }
    return gather(initial, best);
  }

  private loop(ids: readonly string[], byId: ReadonlyMap<string, PlanNode>): void {
    const nodes = ids.flatMap((id) => byId.get(id) ?? []);
    const waits = nodes.some((node) => 'waitsFor' in node && node.clock === 'paused' && node.waitsFor === 'applicant');
    const timed = nodes.filter((node) => this.inside(node).hours > 0).map(({ id }) => id);
    if (!waits && timed.length > 0) this.loops.push(timed);
  }

  private inside(node: PlanNode): Weighed {
    if (node.type === 'step' || node.type === 'call') return this.term(node.id, node.clock, node.term);
    if (node.type === 'catch') return this.term(node.id, node.clock, termIn(node.trigger));
    return NOTHING;
  }

  private term(id: string, clock: 'running' | 'paused', term: TermByChannel | undefined): Weighed {
    if (term === undefined || clock === 'paused') return { hours: 0, moves: [id], steps: [] };
    const hours = this.hoursOf(term);
    return { hours, moves: [id], steps: [{ id, hours }] };
  }

  private edges(node: PlanNode): readonly Edge[] {
    switch (node.type) {
      case 'step':
      case 'call': {
        const inside = this.inside(node);
        return [along(inside, node.next), ...this.fired(node.id, node.clock, node.boundaries, inside)];
      }
      case 'catch':
        return [along(this.inside(node), node.next)];
      case 'throw':
        return [along({ ...NOTHING, moves: [node.id] }, node.next)];
      case 'route':
        return node.flows.map((flow) => along({ ...NOTHING, moves: [node.id] }, flow));
      case 'eventChoice':
        return node.options.map(({ id, trigger, next }) => {
          const waited = this.term(id, node.clock, termIn(trigger));
          return along({ ...waited, moves: [node.id, id] }, next);
        });
      case 'subprocess': {
        const inner = this.scope(node.scope);
        const inside = { ...inner, moves: [node.id, ...inner.moves] };
        return [along(inside, node.next), ...this.fired(node.id, 'running', node.boundaries, inside)];
      }
      case 'parallel':
        return [this.parallel(node)];
      case 'end':
        return [{ ...NOTHING, moves: [node.id], to: null }];
      default:
        return never(node);
    }
  }

  /** A border event with a term fires after that term; another one at the latest when the work itself is due. */
  private fired(host: string, clock: 'running' | 'paused', boundaries: readonly Boundary[], inside: Weighed): readonly Edge[] {
    return boundaries.flatMap(({ id, to, trigger }) => {
      if (to === undefined) return [];
      const term = termIn(trigger);
      const waited = term === undefined ? inside : this.term(host, clock, term);
      return [{ ...waited, moves: [host, id], to: to === EXIT ? null : to }];
    });
  }

  private parallel({ id, branches, joinId, next }: PlanNode & { readonly type: 'parallel' }): Edge {
    const walked = branches.map(({ flow, scope }) => ({ flow, way: this.scope(scope) }));
    const slowest = walked.reduce((a, b) => (b.way.hours > a.way.hours ? b : a), walked[0] ?? { flow: { id: '', to: '' }, way: NOTHING });
    const moves = [id, ...walked.map(({ flow }) => flow.id), ...slowest.way.moves, ...(joinId === null ? [] : [joinId])];
    return along({ ...slowest.way, moves }, next);
  }
}

const termIn = (trigger: Trigger): TermByChannel | undefined =>
  trigger.type === 'timer' && trigger.timer.kind === 'term' ? { default: trigger.timer.term } : undefined;

function along(inside: Weighed, next: Flow | null): Edge {
  if (next === null) return { ...inside, to: null };
  return { ...inside, moves: [...inside.moves, next.id], to: next.to === EXIT ? null : next.to };
}
function longest(edges: readonly Edge[], best: ReadonlyMap<string, { readonly hours: number }>): { readonly hours: number; readonly edge: Edge | null } {
  let found: { readonly hours: number; readonly edge: Edge | null } = { hours: 0, edge: null };
  for (const edge of edges) {
    const hours = edge.hours + (edge.to === null ? 0 : (best.get(edge.to)?.hours ?? 0));
    if (found.edge === null || hours > found.hours) found = { hours, edge };
  }
  return found;
}
function gather(initial: string, best: ReadonlyMap<string, { readonly hours: number; readonly edge: Edge | null }>): Weighed {
  const [moves, steps]: [string[], { readonly id: string; readonly hours: number }[]] = [[], []];
  for (let edge = best.get(initial)?.edge; edge != null; edge = edge.to === null ? null : best.get(edge.to)?.edge) {
    moves.push(...edge.moves);
    steps.push(...edge.steps);
  }
  return { hours: best.get(initial)?.hours ?? 0, moves, steps };
}
