import type { NodeId } from '@app/bpmn';
import type { Effect } from './advance.types.js';
import { boundariesOf, placeAt, type Place, type PlanIndex, type Room } from './plan-index.js';
import type { ActiveStep, Facts, Position } from './position.js';
import { timerKey, timersAt } from './timer-key.js';

/** How the place a token comes from was left, and the timer that has just fired there and needs no disarming. */
export interface Leaving {
  readonly place: Place;
  readonly how: 'completed' | 'interrupted';
  readonly outcome?: string;
  readonly firing?: string;
}

/** The position while it changes, inside one move. What it gives out is canonical whatever it was made from. */
export class Standing {
  private readonly steps = new Map<Place, ActiveStep>();
  /** A map: an id such as `constructor` is no member of it before it was counted. */
  private readonly counts: Map<NodeId, number>;
  private readonly returns: Map<string, number>;

  constructor(
    index: PlanIndex,
    from: Position,
    private readonly seq: number,
  ) {
    for (const step of from.steps) this.steps.set(placeAt(index, step.id), step);
    this.counts = mapOf(from.counts);
    this.returns = mapOf(from.returns ?? {});
  }

  get places(): readonly Place[] {
    return [...this.steps.keys()];
  }

  stepAt(place: Place): ActiveStep | undefined {
    return this.steps.get(place);
  }

  change(place: Place, step: ActiveStep): void {
    this.steps.set(place, step);
  }

  count({ node }: Place): void {
    this.counts.set(node.id, (this.counts.get(node.id) ?? 0) + 1);
  }

  /** A flow that leads back is taken. Gives back how often by now. */
  countReturn(flow: string): number {
    const made = (this.returns.get(flow) ?? 0) + 1;
    this.returns.set(flow, made);
    return made;
  }

  /** A scope is entered anew: what was taken back in it before no longer counts. */
  forgetReturns({ bounded }: Room): void {
    for (const flow of bounded) this.returns.delete(flow);
  }

  /** A token comes to rest. `instances`: keys of a multi-instance step. */
  enter(place: Place, instances: readonly string[] | null): readonly Effect[] {
    const { node } = place;
    if (node.type === 'parallel') return [];
    this.count(place);
    if (node.type === 'subprocess' && node.boundaries.length === 0) return [];
    const open = instances === null ? {} : { instances: instances.map((key) => ({ key, outcome: null })) };
    this.steps.set(place, { id: node.id, since: this.seq, ...open });
    const arms = timersAt(node).map(({ event, timer }): Effect => ({
      type: 'arm',
      key: timerKey(node.id, this.seq, event),
      timer,
    }));
    return [...entered(place, instances), ...arms];
  }

  leave(place: Place, leaving: Leaving | null): readonly Effect[] {
    const step = this.steps.get(place);
    if (step === undefined) return [];
    this.steps.delete(place);
    const { node } = place;
    const disarms = timersAt(node)
      .filter(({ event }) => step.fired?.includes(event) !== true)
      .map(({ event }) => timerKey(node.id, step.since, event))
      .filter((key) => key !== leaving?.firing)
      .map((key): Effect => ({ type: 'disarm', key }));
    return node.type === 'subprocess' ? disarms : [leftAs(place, leaving), ...disarms];
  }

  /** Steps by id, counts by key, absent members left out: equal positions have equal bytes. */
  position(ended: Position['ended']): Position {
    const steps = [...this.steps.values()].map(canonicalStep);
    if (steps.length > 1) steps.sort((a, b) => (a.id < b.id ? -1 : 1));
    const counts = sorted(this.counts);
    if (ended !== undefined) return { counts, ended: { at: ended.at, how: ended.how }, steps };
    return this.returns.size > 0 ? { counts, returns: sorted(this.returns), steps } : { counts, steps };
  }
}


function leftAs(place: Place, leaving: Leaving | null): Effect {
  if (leaving === null || leaving.place !== place) return { type: 'leave', step: place.node.id, how: 'interrupted' };
  const { how, outcome } = leaving;
  return { type: 'leave', step: place.node.id, how, ...(outcome === undefined ? {} : { outcome }) };
}
function canonicalStep({ id, since, instances, fired }: ActiveStep): ActiveStep {
  if (instances === undefined && fired === undefined) return { id, since };
  return {
    ...(fired === undefined || fired.length === 0 ? {} : { fired: [...fired].sort() }),
    id,
    ...(instances === undefined ? {} : { instances: instances.map(({ key, outcome }) => ({ key, outcome })) }),
    since,
  };
}

/** Members in the order of their names. Those of a position that was read are so already, but for what is counted first now. */
function sorted(counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> {
  const names = [...counts.keys()];
  for (let at = 1; at < names.length; at += 1) if (names[at - 1]! > names[at]!) return Object.fromEntries(names.sort().map((name) => [name, counts.get(name)!]));
  return Object.fromEntries(counts);
}

function mapOf(counts: Readonly<Record<string, number>>): Map<string, number> {
  const map = new Map<string, number>();
  for (const name of Object.keys(counts)) map.set(name, counts[name]!);
  return map;
}

function entered({ node }: Place, instances: readonly string[] | null): readonly Effect[] {
  if (node.type !== 'step' && node.type !== 'catch' && node.type !== 'eventChoice' && node.type !== 'call') return [];
  const { id: step, name, type: kind, clock, waitsFor } = node;
  const enter: Effect = {
    type: 'enter',
    step,
    name,
    kind,
    ...(node.type === 'step' ? { performer: node.performer } : {}),
    ...(node.type === 'step' && node.term !== undefined ? { term: node.term } : {}),
    clock,
    ...(waitsFor === undefined ? {} : { waitsFor }),
    ...(instances === null ? {} : { instances }),
  };
  if (node.type === 'call') return [enter, { type: 'call', step, calls: node.calls }];
  if (node.type === 'step' && node.task === 'service')
    return [enter, { type: 'work', step, message: node.message ?? step }];
  return [enter];
}

/** Keys of the instances of a multi-instance step: the elements of its list fact, or why there are none. */
export function instancesOf(
  place: Place,
  facts: Facts,
): { readonly keys: readonly string[] | null } | { readonly wrong: 'missing' | 'repeated' } {
  const { node } = place;
  if (node.type !== 'step' || node.forEach === undefined) return { keys: null };
  const list = Object.hasOwn(facts, node.forEach.in) ? facts[node.forEach.in] : null;
  if (!Array.isArray(list) || list.length === 0) return { wrong: 'missing' };
  const keys = list.map(String);
  return new Set(keys).size === keys.length ? { keys } : { wrong: 'repeated' };
}
