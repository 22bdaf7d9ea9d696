import type { Channel, Term } from '@app/contracts';
import { EXIT, type Boundary, type Flow, type ParallelNode, type PlanNode, type ProcessPlan, type Scope } from '@app/bpmn';

/** Working hours and calendar days of one run; how it ends. */
interface Run {
  readonly hours: number;
  readonly days: number;
  readonly stops: boolean;
}
export interface EveryPath {
  readonly verdict: 'proved' | 'exceeded' | 'unbounded';
  readonly sumHours: number;
  readonly limitHours: number;
}
/** Thrown where there are too many paths to walk them all. */
export class TooManyPaths extends Error {}

/** How often each bounded way was taken, as text. */
type Uses = string;
interface Move {
  readonly to: string;
  readonly outcome: string | null;
  readonly hours: number;
  readonly days: number;
  readonly bound?: { readonly id: string; readonly most: number };
  readonly stops?: boolean;
  readonly refiles?: boolean;
}
interface At {
  readonly id: string;
  readonly outcome: string | null;
  readonly uses: Uses;
  readonly hours: number;
  readonly days: number;
  readonly filings: number;
  readonly earlier: At | null;
}

/**
 * A second opinion about the terms of a plan: every path is walked, one after the other, and the sums are compared. It
 * shares no line with the proof, knows no graph, and is of use for small plans only.
 */
export function everyPath(plan: ProcessPlan, channel: Channel, most = 4_000): EveryPath {
  const walker = new Walker(plan, channel, most);
  const limit = termIn(plan.processingTerm!, channel);
  const left = ({ hours, days }: Pick<Run, 'hours' | 'days'>): number =>
    limit.unit === 'DAY' ? weekdays(limit.quantity - days, Math.min) * 8 - hours : (limit.quantity === 0 ? 8 : limit.quantity * (limit.unit === 'WORKING_DAY' ? 8 : 1)) - hours;
  const all = left({ hours: 0, days: 0 });
  const least = Math.min(all, ...walker.runs(plan.body, plan.body.initial, null).map(left));
  return { verdict: walker.isUnbounded ? 'unbounded' : least < 0 ? 'exceeded' : 'proved', sumHours: all - least, limitHours: all };
}
const termIn = (term: NonNullable<ProcessPlan['processingTerm']>, channel: Channel): Term => term.byChannel?.[channel] ?? term.default;

/** Monday to Friday among the days after the first, rolled off the weekend, from each day of a week. */
function weekdays(days: number, choose: (...counts: number[]) => number): number {
  if (days <= 0) return days;
  const counts = [0, 1, 2, 3, 4, 5, 6].map((first) => {
    let last = first + days;
    while (last % 7 > 4) last += 1;
    let open = 0;
    for (let day = first + 1; day <= last; day += 1) if (day % 7 < 5) open += 1;
    return open;
  });
  return choose(...counts);
}

class Walker {
  isUnbounded = false;
  private walked = 0;
  private readonly inDays: boolean;
  private readonly filingSteps: ReadonlySet<string>;

  constructor(
    private readonly plan: ProcessPlan,
    private readonly channel: Channel,
    private readonly most: number,
  ) {
    this.inDays = termIn(plan.processingTerm!, channel).unit === 'DAY';
    this.filingSteps = beforeAcceptance(plan.body);
  }

  runs(scope: Scope, start: string, outcome: string | null): readonly Run[] {
    if (start === EXIT) return [{ hours: 0, days: 0, stops: false }];
    const found = new Map<string, Run>();
    this.walk(scope, { id: start, outcome, uses: '', hours: 0, days: 0, filings: 0, earlier: null }, found);
    return [...found.values()];
  }

  private walk(scope: Scope, at: At, found: Map<string, Run>): void {
    if ((this.walked += 1) > this.most) throw new TooManyPaths();
    if (this.hasBeenHere(at)) return;
    const node = scope.nodes.find(({ id }) => id === at.id)!;
    for (const move of this.moves(node, at.outcome)) {
      const { bound, refiles = false } = move;
      const used = bound === undefined ? 0 : at.uses.split(' ').filter((id) => id === bound.id).length;
      if (bound !== undefined && used >= bound.most) continue;
      const uses = refiles ? '' : bound === undefined ? at.uses : [...at.uses.split(' '), bound.id].sort().join(' ');
      const hours = refiles ? 0 : at.hours + move.hours;
      const days = refiles ? 0 : at.days + move.days;
      if (move.to === EXIT) found.set(`${hours} ${days} ${move.stops === true}`, { hours, days, stops: move.stops === true });
      else this.walk(scope, { id: move.to, outcome: move.outcome, uses, hours, days, filings: at.filings + (refiles ? 1 : 0), earlier: at }, found);
    }
  }

  private hasBeenHere(at: At): boolean {
    for (let then = at.earlier; then !== null; then = then.earlier) {
      if (then.id !== at.id || then.outcome !== at.outcome || then.uses !== at.uses) continue;
      const isMore = at.hours > then.hours || at.days > then.days;
      if (isMore && then.filings === at.filings) this.isUnbounded = true;
      if (!isMore || then.filings === at.filings) return true;
    }
    return false;
  }

  private cost({ quantity, unit }: Term): { readonly hours: number; readonly days: number } {
    if (unit === 'DAY') return this.inDays ? { hours: 0, days: quantity } : { hours: weekdays(quantity, Math.max) * 8, days: 0 };
    return { hours: unit === 'WORKING_HOUR' ? quantity : quantity === 0 ? 8 : quantity * 8, days: 0 };
  }

  private moves(node: PlanNode, outcome: string | null): readonly Move[] {
    const none = { hours: 0, days: 0 };
    switch (node.type) {
      case 'end':
        return [{ to: EXIT, outcome: null, ...none, stops: node.end !== 'done' }];
      case 'route':
        return this.chosen(node.flows, outcome).map((flow) => follow(flow, outcome, none));
      case 'throw':
        return [follow(node.next, outcome, none)];
      case 'catch':
        return [follow(node.next, null, node.clock === 'paused' ? none : (this.timer(node.trigger) ?? none))];
      case 'eventChoice': {
        const timers = node.options.flatMap(({ trigger }) => this.timer(trigger) ?? []);
        const first = timers.length === 0 ? none : { hours: Math.min(...timers.map(({ hours }) => hours)), days: Math.min(...timers.map(({ days }) => days)) };
        return node.options.map(({ trigger, next }) => follow(next, null, node.clock === 'paused' ? none : (this.timer(trigger) ?? first)));
      }
      case 'parallel':
        return this.forked(node, outcome);
      case 'subprocess': {
        const timers = this.timersOn(node.boundaries);
        const inner = this.runs(node.scope, node.scope.initial, null).map((run) => ({ ...run, ...shorter(run, timers) }));
        const through = inner.map((run): Move => (run.stops ? { ...run, to: EXIT, outcome: null } : node.next === null ? { ...run, to: EXIT, outcome: null } : follow(node.next, null, run)));
        return [...through, ...node.boundaries.flatMap((boundary) => (this.timer(boundary.trigger) === undefined ? inner : [none]).flatMap((run) => this.fire(boundary, run, [])))];
      }
      default: {
        const term = node.clock === 'paused' || node.term === undefined ? none : this.cost(termIn(node.term, this.channel));
        const timers = node.clock === 'paused' ? [] : this.timersOn(node.boundaries);
        const work = node.clock === 'paused' ? none : node.term === undefined ? (timers.length === 0 ? none : shorter(timers[0]!, timers)) : shorter(term, timers);
        const outcomes = node.type === 'step' && node.outcomes.length > 0 ? node.outcomes.map(({ id }) => id) : [null];
        const objections = node.type === 'step' && node.forEach !== undefined ? node.outcomes.slice(1).map(({ id }) => id) : [];
        const isSupplement = node.type === 'step' && node.performer.kind === 'SUBMITTER' && node.status === 'SUPPLEMENT_REQUIRED';
        const bound = isSupplement && !this.filingSteps.has(node.id) ? { bound: { id: node.next.id, most: this.plan.supplement.maxDuringProcessing } } : {};
        const filed = this.filingSteps.has(node.id) ? { refiles: true } : {};
        return [
          ...outcomes.map((answer): Move => ({ ...bound, ...follow(node.next, answer, work), ...filed })),
          ...node.boundaries.flatMap((boundary) => this.fire(boundary, node.clock === 'paused' ? 'paused' : work, objections)),
        ];
      }
    }
  }

  private timer(trigger: Boundary['trigger']): { readonly hours: number; readonly days: number } | undefined {
    return trigger.type === 'timer' && trigger.timer.kind === 'term' ? this.cost(trigger.timer.term) : undefined;
  }
  private timersOn(boundaries: readonly Boundary[]): readonly { readonly hours: number; readonly days: number }[] {
    return boundaries.flatMap(({ interrupting, trigger }) => (interrupting ? (this.timer(trigger) ?? []) : []));
  }
  private fire({ to, outcome, trigger, interrupting, id, returns }: Boundary, work: Pick<Run, 'hours' | 'days'> | 'paused', objections: readonly string[]): readonly Move[] {
    if (!interrupting || to === undefined) return [];
    const { hours, days } = work === 'paused' ? { hours: 0, days: 0 } : (this.timer(trigger) ?? work);
    const bound = returns === undefined ? {} : { bound: { id, most: returns } };
    const answers = outcome === undefined ? [null] : [outcome, ...objections];
    return answers.map((answer): Move => ({ to, outcome: answer, hours, days, ...bound }));
  }

  /** Conditions over facts may hold or not; over the outcome and the channel they are known. */
  private answer({ condition }: Flow, outcome: string | null): 'yes' | 'no' | 'perhaps' {
    const [name, value] = (condition?.feel ?? '').split(' = ');
    const actual = name === 'outcome' ? outcome : name === 'channel' ? this.channel : null;
    return condition?.feel === 'true' ? 'yes' : actual === null ? 'perhaps' : `"${actual}"` === value ? 'yes' : 'no';
  }
  private chosen(flows: readonly Flow[], outcome: string | null): readonly Flow[] {
    const conditional = flows.filter(({ isDefault }) => isDefault !== true);
    return flows.filter((flow) => {
      const before = flow.isDefault === true ? conditional : conditional.slice(0, conditional.indexOf(flow));
      return before.every((other) => this.answer(other, outcome) !== 'yes') && (flow.isDefault === true || this.answer(flow, outcome) !== 'no');
    });
  }

  private forked({ branches, inclusive, next }: ParallelNode, outcome: string | null): readonly Move[] {
    const answers = branches.map(({ flow }) => (inclusive ? this.answer(flow, outcome) : 'yes'));
    const runs = branches.map(({ scope }) => this.runs(scope, scope.initial, outcome));
    const moves = new Map<string, Move>();
    for (let chosen = 1; chosen < 2 ** branches.length; chosen += 1) {
      const isIn = branches.map((_, i) => Math.floor(chosen / 2 ** i) % 2 === 1);
      const others = isIn.filter((is, i) => is && branches[i]!.flow.isDefault !== true).length;
      const isPossible = branches.every(({ flow }, i) => (inclusive && flow.isDefault === true ? isIn[i] === (others === 0) : isIn[i] === true ? answers[i] !== 'no' : answers[i] !== 'yes'));
      if (!isPossible) continue;
      for (const together of this.together(runs.filter((_, i) => isIn[i]))) {
        const move: Move = together.stops || next === null ? { ...together, to: EXIT, outcome: null } : { ...follow(next, null, together) };
        moves.set(`${move.to} ${move.hours} ${move.days} ${move.stops === true}`, move);
      }
    }
    return [...moves.values()];
  }
  /** One run of each branch: as slow as the slowest, or over with the first that ends the dossier. */
  private together([first = [], ...others]: readonly (readonly Run[])[]): readonly Run[] {
    if (others.length === 0) return first;
    const results = new Map<string, Run>();
    for (const a of first) {
      for (const b of this.together(others)) {
        if ((this.walked += 1) > this.most) throw new TooManyPaths();
        const longer = this.inDays ? [a, b] : a.hours > b.hours ? [a] : [b];
        const taken = a.stops === b.stops ? (a.stops ? [a.hours < b.hours ? a : b] : longer) : [a.stops ? a : b];
        for (const run of taken) results.set(`${run.hours} ${run.days} ${run.stops}`, run);
      }
    }
    return [...results.values()];
  }
}

function follow({ id, to, returns }: Flow, outcome: string | null, { hours, days }: Pick<Run, 'hours' | 'days'>): Move {
  return { to, outcome, hours, days, ...(returns === undefined ? {} : { bound: { id, most: returns } }) };
}
function shorter(own: Pick<Run, 'hours' | 'days'>, timers: readonly Pick<Run, 'hours' | 'days'>[]): { readonly hours: number; readonly days: number } {
  const { hours, days } = timers.reduce((least, timer) => (timer.hours >= least.hours && timer.days >= least.days ? least : timer), own);
  return { hours, days };
}

/** Steps of the submitter that no accepted dossier can come to. */
function beforeAcceptance({ nodes }: Scope): ReadonlySet<string> {
  const accepts = (node: PlanNode): boolean => JSON.stringify(node).includes('"status":"PROCESSING"');
  const targets = (node: PlanNode): readonly string[] => {
    const own = Object.values(node).flatMap((value: unknown) => (Array.isArray(value) ? (value as unknown[]) : [value]));
    return own.flatMap((value) => {
      const { to, next } = (value ?? {}) as { readonly to?: string; readonly next?: { readonly to: string } };
      return [...(to === undefined ? [] : [to]), ...(next === undefined || next === null ? [] : [next.to])];
    });
  };
  const accepted = new Set(nodes.filter(accepts).map(({ id }) => id));
  if (accepted.size === 0) return new Set();
  for (const id of accepted) for (const to of targets(nodes.find((node) => node.id === id) ?? nodes[0]!)) if (nodes.some((node) => node.id === to)) accepted.add(to);
  return new Set(nodes.flatMap((node) => (node.type === 'step' && node.performer.kind === 'SUBMITTER' && !accepted.has(node.id) && node.next.to !== EXIT ? [node.id] : [])));
}
