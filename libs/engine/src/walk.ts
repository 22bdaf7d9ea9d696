import { EXIT, type EndNode, type Flow, type NodeId, type ParallelNode, type StepNode } from '@app/bpmn';
import type { DossierStatus } from '@app/contracts';
import type { AdvanceObstacle, Effect } from './advance.types.js';
import { chooseBranches, chooseFlow } from './choose-flow.js';
import { canonicalFacts, mayBe, valueOf } from './facts.js';
import { OVER, canBeActive, toEnd, toPlace, toWake, type Configuration, type PlanMachine } from './machine.js';
import { placeAt, type Place, type PlanIndex, type Room } from './plan-index.js';
import type { FactValue, Facts, Position } from './position.js';
import { moveBudget } from './sight.js';
import { instancesOf, type Leaving, type Standing } from './standing.js';

/** Automatic moves one transition may make. A procedure that needs more goes round without ever waiting for anybody. */
const MOVE_BUDGET = 1_000;

/** A token on its way: the target of a flow, and the room in which that flow was drawn. */
export interface Token {
  readonly to: NodeId;
  readonly room: Room;
}
const END_STATUS: Readonly<Record<EndNode['end'], DossierStatus | undefined>> = {
  done: undefined,
  refused: 'REFUSED',
  stopped: 'STOPPED',
};

/**
 * One transition: tokens move until each of them waits or has ended. Mutable, and never seen outside this library.
 * Effects of passing through (statuses, messages) are held back until the machine has moved, so that what is left
 * comes before what is said on the way, and that before what is entered.
 */
export class Walk {
  readonly effects: Effect[] = [];
  obstacle: AdvanceObstacle | null = null;
  ended: Position['ended'];
  /** Outcome that conditions see. Null where two branches have met: which of them came last must not decide. */
  outcome: string | null = null;
  leaving: Leaving | null = null;
  readonly budget = moveBudget();
  private held: Effect[] = [];
  private moves = 0;
  private lastEnd: EndNode | null = null;

  constructor(
    private readonly index: PlanIndex,
    private readonly machine: PlanMachine,
    readonly standing: Standing,
    private configuration: Configuration,
    public facts: Facts,
  ) {}

  say(...effects: readonly Effect[]): void {
    this.held.push(...effects);
  }

  block(obstacle: AdvanceObstacle): null {
    this.obstacle ??= obstacle;
    return null;
  }

  /** Moves one token, and those it forks into, as far as they go. */
  run(token: Token | null): void {
    let next = token;
    while (next !== null && this.obstacle === null && this.ended === undefined) {
      this.moves += 1;
      if (this.moves > MOVE_BUDGET)
        return void this.block({ code: 'engine.too_many_moves', params: { budget: MOVE_BUDGET } });
      next = next.to === EXIT ? this.finish(next.room) : this.arrive(placeAt(this.index, next.to));
    }
  }

  /** The token of a room takes a flow. */
  follow({ id, to, returns }: Pick<Flow, 'id' | 'returns'> & { readonly to: NodeId }, room: Room): Token {
    if (returns !== undefined) this.say({ type: 'return', flow: id, made: this.standing.countReturn(id), most: returns });
    return { to, room };
  }

  /** A path that sleeps beside the token of its scope is called, and moves as far as it goes. */
  wake(path: Room): void {
    this.move(toWake(path));
    this.standing.forgetReturns(path);
    this.run({ to: path.scope.initial, room: path });
  }

  private arrive(place: Place): Token | null {
    const { node, within: room } = place;
    if (node.status !== undefined && node.type !== 'end') this.say({ type: 'status', status: node.status });
    switch (node.type) {
      case 'route': {
        const flow = chooseFlow(this.index, node, this);
        return flow.ok ? this.follow(flow.value, room) : this.block(flow.error);
      }
      case 'throw':
        if (node.message !== undefined) this.say({ type: 'send', node: node.id, message: node.message });
        return this.follow(node.next, room);
      case 'end':
        return this.end(node, room);
      case 'parallel':
        return this.fork(place, node);
      case 'subprocess':
        this.move(toPlace(place));
        this.standing.forgetReturns(place.rooms[0]!);
        return { to: node.scope.initial, room: place.rooms[0]! };
      case 'step':
        return canBeActive(place) ? this.rest(place) : this.passStep(place, node);
      default:
        return this.rest(place);
    }
  }

  private rest(place: Place): null {
    const instances = instancesOf(place, this.facts);
    if ('wrong' in instances) {
      const node = place.node as StepNode;
      const code = instances.wrong === 'missing' ? 'engine.facts_missing' : 'engine.fact_not_allowed';
      return this.block({ code, params: { step: node.id, facts: [node.forEach?.in] } });
    }
    this.move(toPlace(place));
    return null;
  }

  /** Send tasks and business rules run by themselves. */
  private passStep(place: Place, node: StepNode): Token | null {
    this.standing.count(place);
    if (node.task === 'send') this.say({ type: 'send', node: node.id, message: node.message ?? node.id });
    for (const {
      fact,
      value: { feel },
    } of node.assigns) {
      const declared = this.index.facts.get(fact);
      const value = valueOf(this.index, feel, this);
      if (declared === undefined || !value.ok || value.value === null || !mayBe(declared, value.value)) {
        const found = value.ok ? value.value : value.error;
        return this.block({
          code: 'engine.condition_undecided',
          params: { step: node.id, fact, condition: feel, value: found },
        });
      }
      this.give({ [fact]: value.value });
    }
    return this.follow(node.next, place.within);
  }

  give(facts: Readonly<Record<string, FactValue>>): void {
    this.facts = canonicalFacts({ ...this.facts, ...facts });
  }

  private fork(place: Place, node: ParallelNode): null {
    const chosen = chooseBranches(this.index, node, this);
    if (!chosen.ok) return this.block(chosen.error);
    const { outcome } = this;
    this.move(toPlace(place));
    for (const [i, room] of place.rooms.entries()) {
      this.outcome = outcome;
      this.standing.forgetReturns(room);
      this.run({ to: chosen.value[i] === true ? room.scope.initial : EXIT, room });
    }
    return null;
  }

  private end(node: EndNode, room: Room): Token | null {
    const status = node.status ?? END_STATUS[node.end];
    if (status !== undefined) this.say({ type: 'status', status });
    if (node.message !== undefined) this.say({ type: 'send', node: node.id, message: node.message });
    this.lastEnd = node;
    if (node.end === 'done') return { to: EXIT, room };
    this.move(OVER);
    return null;
  }

  /** The token of a room is used up. What comes together by that goes on as one token. */
  private finish(room: Room): Token | null {
    const joined = this.move(toEnd(room));
    if (joined === null) return null;
    const { node, within } = joined;
    if (node.type === 'parallel') this.outcome = null;
    const next = node.type === 'parallel' || node.type === 'subprocess' ? node.next : null;
    return next === null ? null : this.follow(next, within);
  }

  /** Moves the machine and says what that means, first where the token comes from. Gives back the fork or subprocess that has just come together. */
  private move(event: string): Place | null {
    const { to, changes } = this.machine.move(this.configuration, event);
    this.configuration = to;
    if (
      this.leaving !== null &&
      changes.some(({ what, place }) => what === 'leave' && place === this.leaving?.place.index)
    ) {
      this.effects.push(...this.standing.leave(this.leaving.place, this.leaving));
    }
    let joined: Place | null = null;
    for (const { what, place: number } of changes) {
      if (what === 'leave') {
        this.effects.push(...this.standing.leave(this.index.places[number]!, this.leaving));
        continue;
      }
      this.settle();
      if (what === 'over') this.close();
      else if (what === 'joined') joined = this.index.places[number]!;
      else this.enter(this.index.places[number]!);
    }
    this.settle();
    return joined;
  }

  private enter(place: Place): void {
    const instances = instancesOf(place, this.facts);
    this.effects.push(...this.standing.enter(place, 'keys' in instances ? instances.keys : null));
  }

  /** Lets out what was held back. */
  settle(): void {
    this.effects.push(...this.held);
    this.held = [];
  }

  private close(): void {
    const end = this.lastEnd;
    const how = end?.end ?? 'done';
    const status = end?.status ?? END_STATUS[how];
    const at = end?.id ?? this.index.plan.processId;
    this.ended = { how, at };
    this.effects.push({ type: 'end', how, at, ...(status === undefined ? {} : { status }) });
  }
}
