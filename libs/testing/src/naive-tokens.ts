import {
  EXIT,
  compileCondition,
  compileExpression,
  evaluate,
  knownOf,
  type Boundary,
  type Flow,
  type KnownVariables,
  type NodeId,
  type ParallelNode,
  type PlanNode,
  type ProcessPlan,
  type Scope,
  type StepNode,
} from '@app/bpmn';
import type { EngineEvent, Facts, FactValue } from '@app/engine';

/** One token's world while it runs. `at` null: its token is used up. */
interface Room {
  readonly scope: Scope;
  readonly owner: { readonly stand: Stand } | { readonly beside: Room } | null;
  at: Stand | 'starting' | null;
  readonly paths: Map<NodeId, Room>;
}
/** A token at a node, with the rooms inside that node. */
interface Stand {
  readonly node: PlanNode;
  readonly room: Room;
  readonly inner: Room[];
  readonly open: Set<string>;
  readonly given: Set<string>;
}
type Maybe = string | null;

/**
 * A second opinion about where a dossier stands: a plain walk over the plan with a tree of tokens, sharing no line with
 * the engine. It knows no transitions, timers or effects: only which places are active, and whether it is over.
 */
export class NaiveTokens {
  ended: 'done' | 'refused' | 'stopped' | null = null;
  facts: Record<string, FactValue> = {};
  private readonly known: KnownVariables;
  private readonly root: Room;

  constructor(plan: ProcessPlan, given: Facts) {
    this.known = knownOf(plan.facts);
    this.facts = { ...given };
    for (const { name, initial } of plan.facts) {
      if (initial !== undefined && !(name in given)) this.facts[name] = this.ask(initial, null) as FactValue;
    }
    this.root = { scope: plan.body, owner: null, at: 'starting', paths: new Map() };
    this.go(this.root, plan.body.initial, null);
  }

  /** Ids of the places that wait, sorted; a subprocess counts where it has boundary events. */
  active(): readonly NodeId[] {
    if (this.ended !== null) return [];
    const isShown = ({ node }: Stand): boolean =>
      node.type !== 'parallel' && !(node.type === 'subprocess' && node.boundaries.length === 0);
    return this.stands(this.root)
      .filter(isShown)
      .map(({ node }) => node.id)
      .sort();
  }

  /** Takes an event that the engine took. */
  take(event: EngineEvent): void {
    if ('gives' in event) Object.assign(this.facts, event.gives);
    if (event.type === 'complete') return this.complete(event.step, event.outcome ?? null, event.instance);
    const name = event.type === 'timer' ? event.key.split('/')[1]! : event.message.replace(/^(m-|call:)/, '');
    for (const stand of this.stands(this.root)) {
      const boundary = 'boundaries' in stand.node ? stand.node.boundaries.find(({ id }) => id === name) : undefined;
      if (boundary !== undefined) return this.fire(stand, boundary);
      if (stand.node.type === 'eventChoice') {
        const option = stand.node.options.find(({ id }) => id === name);
        if (option !== undefined) return this.go(stand.room, option.next.to, null);
      }
      if (stand.node.id === name) return this.go(stand.room, (stand.node as StepNode).next.to, null);
    }
    throw new Error(`nothing takes ${name}`);
  }

  private complete(step: NodeId, outcome: Maybe, instance: string | undefined): void {
    const stand = this.stands(this.root).find(({ node }) => node.id === step)!;
    const node = stand.node as StepNode;
    if (instance === undefined) return this.go(stand.room, node.next.to, outcome);
    stand.open.delete(instance);
    stand.given.add(outcome ?? '');
    if (stand.open.size === 0) this.go(stand.room, node.next.to, this.worst(stand));
  }

  private worst({ node, given }: Stand): Maybe {
    return (node as StepNode).outcomes.filter(({ id }) => given.has(id)).at(-1)?.id ?? null;
  }

  private fire(host: Stand, boundary: Boundary): void {
    const path = boundary.path;
    if (boundary.interrupting || path === undefined) {
      const worst = host.given.size === 0 || boundary.outcome === undefined ? null : this.worst(host);
      const isObjection = worst !== null && worst !== (host.node as StepNode).outcomes[0]?.id;
      return this.go(host.room, boundary.to!, isObjection ? worst : (boundary.outcome ?? null));
    }
    const running = host.room.paths.get(boundary.id);
    if (running !== undefined && !this.isOver(running)) return;
    const room: Room = { scope: path, owner: { beside: host.room }, at: 'starting', paths: new Map() };
    host.room.paths.set(boundary.id, room);
    this.go(room, path.initial, boundary.outcome ?? null);
  }

  private stands(room: Room): readonly Stand[] {
    const own =
      room.at === null || room.at === 'starting' ? [] : [room.at, ...room.at.inner.flatMap((one) => this.stands(one))];
    return [...own, ...[...room.paths.values()].flatMap((one) => this.stands(one))];
  }

  private isOver(room: Room): boolean {
    return room.at === null && [...room.paths.values()].every((path) => this.isOver(path));
  }

  /** Whatever the token stood in before is gone. */
  private go(room: Room, to: NodeId, outcome: Maybe): void {
    if (this.ended !== null) return;
    if (to === EXIT) return this.used(room, outcome);
    const node = room.scope.nodes.find(({ id }) => id === to)!;
    const stand: Stand = { node, room, inner: [], open: new Set(), given: new Set() };
    switch (node.type) {
      case 'route':
        return this.go(room, this.choose(node.flows, outcome).to, outcome);
      case 'throw':
        return this.go(room, node.next.to, outcome);
      case 'end':
        if (node.end === 'done') return this.used(room, outcome);
        this.ended = node.end;
        return;
      case 'step':
        return this.step(stand, node, outcome);
      case 'parallel':
        return this.fork(stand, node, outcome);
      case 'subprocess':
        room.at = stand;
        stand.inner.push({ scope: node.scope, owner: { stand }, at: 'starting', paths: new Map() });
        return this.go(stand.inner[0]!, node.scope.initial, outcome);
      default:
        room.at = stand;
    }
  }

  private step(stand: Stand, node: StepNode, outcome: Maybe): void {
    for (const { fact, value } of node.assigns) this.facts[fact] = this.ask(value.feel, outcome) as FactValue;
    if (node.assigns.length > 0 || node.task === 'send') return this.go(stand.room, node.next.to, outcome);
    if (node.forEach !== undefined)
      for (const key of this.facts[node.forEach.in] as readonly string[]) stand.open.add(key);
    stand.room.at = stand;
  }

  private fork(stand: Stand, { branches, inclusive }: ParallelNode, outcome: Maybe): void {
    const holds = branches.map(({ flow }) => !inclusive || (flow.isDefault !== true && this.holds(flow, outcome)));
    const chosen = holds.includes(true) ? holds : branches.map(({ flow }) => flow.isDefault === true);
    stand.room.at = stand;
    stand.inner.push(
      ...branches.map(({ scope }): Room => ({ scope, owner: { stand }, at: 'starting', paths: new Map() })),
    );
    const rooms = [...stand.inner];
    rooms.forEach((room, i) =>
      chosen[i] === true ? this.go(room, room.scope.initial, outcome) : this.used(room, outcome),
    );
  }

  /** A token is used up; perhaps that was the last one of its room, of its fork, of the dossier. */
  private used(room: Room, outcome: Maybe): void {
    if (this.ended !== null) return;
    room.at = null;
    this.close(room, outcome);
  }

  private close(room: Room, outcome: Maybe): void {
    if (!this.isOver(room)) return;
    if (room.owner === null) {
      this.ended = 'done';
      return;
    }
    if ('beside' in room.owner) return this.close(room.owner.beside, outcome);
    const { node, inner, room: outer } = room.owner.stand;
    if (!inner.every((one) => this.isOver(one))) return;
    const next = (node as ParallelNode).next;
    const seen = node.type === 'parallel' ? null : outcome;
    if (next === null) return this.used(outer, seen);
    this.go(outer, next.to, seen);
  }

  private choose(flows: readonly Flow[], outcome: Maybe): Flow {
    return (
      flows.find((flow) => flow.isDefault !== true && this.holds(flow, outcome)) ??
      flows.find(({ isDefault }) => isDefault === true)!
    );
  }

  private holds({ condition }: Flow, outcome: Maybe): boolean {
    if (condition === undefined) return true;
    const compiled = compileCondition(condition.feel, this.known);
    const answer = compiled.ok ? evaluate(compiled.value, { ...this.facts, outcome }) : null;
    if (answer?.ok !== true) throw new Error(`undecided: ${condition.feel}`);
    return answer.value;
  }

  private ask(feel: string, outcome: Maybe): unknown {
    const compiled = compileExpression(feel, this.known);
    const answer = compiled.ok ? evaluate(compiled.value, { ...this.facts, outcome }) : null;
    if (answer?.ok !== true) throw new Error(`no value: ${feel}`);
    return answer.value;
  }
}
