import {
  compileCondition,
  compileExpression,
  knownOf,
  type Boundary,
  type CompiledCondition,
  type CompiledExpression,
  type Condition,
  type ConditionProblem,
  type FactDeclaration,
  type Flow,
  type KnownVariables,
  type NodeId,
  type PlanNode,
  type ProcessPlan,
  type Scope,
} from '@app/bpmn';
import { Defect, type Result } from '@app/kernel';

/** A node of the plan and where it stands. `index`: its number in the plan, in document order. */
export interface Place {
  readonly index: number;
  readonly node: PlanNode;
  readonly within: Room;
  /** Scopes that stand inside it: branches of a fork, the inside of a subprocess. */
  readonly rooms: readonly Room[];
  /** Non-interrupting boundary paths it can wake, by boundary id. */
  readonly paths: ReadonlyMap<NodeId, Room>;
}
/** A scope of the plan and where it stands: the body, inside a place, or a boundary path beside the places of a scope. */
export interface Room {
  readonly index: number;
  readonly scope: Scope;
  readonly inside: Place | null;
  readonly beside: Room | null;
  readonly places: readonly Place[];
  /** Paths that may be awake beside its own token. */
  readonly sleepers: readonly Room[];
  /** Ids of its flows (or interrupting boundary events) that lead back a bounded number of times. */
  readonly bounded: readonly string[];
}
/** A plan made ready to be stepped; built once. */
export interface PlanIndex {
  readonly plan: ProcessPlan;
  readonly body: Room;
  readonly places: readonly Place[];
  readonly placeOf: ReadonlyMap<NodeId, Place>;
  readonly facts: ReadonlyMap<string, FactDeclaration>;
  readonly known: KnownVariables;
}
type Growing<T> = {
  -readonly [K in keyof T]: T[K] extends readonly (infer E)[]
    ? E[]
    : T[K] extends ReadonlyMap<infer K2, infer V>
      ? Map<K2, V>
      : T[K];
};

export function indexOf(plan: ProcessPlan): PlanIndex {
  const places: Place[] = [];
  const placeOf = new Map<NodeId, Place>();
  let rooms = 0;

  const roomOf = (scope: Scope, inside: Place | null, beside: Room | null): Room => {
    const room: Growing<Room> = { index: rooms++, scope, inside, beside, places: [], sleepers: [], bounded: boundedIn(scope) };
    for (const node of scope.nodes) room.places.push(placeIn(room, node));
    return room;
  };
  const placeIn = (within: Growing<Room>, node: PlanNode): Place => {
    if (placeOf.has(node.id))
      throw new Defect('a node id stands twice in the plan', { id: node.id, process: plan.processId });
    const place: Growing<Place> = { index: places.length, node, within, rooms: [], paths: new Map() };
    places.push(place);
    placeOf.set(node.id, place);
    for (const scope of scopesIn(node)) place.rooms.push(roomOf(scope, place, null));
    for (const { id, path } of boundariesOf(node)) {
      if (path === undefined) continue;
      const room = roomOf(path, null, within);
      place.paths.set(id, room);
      within.sleepers.push(room);
    }
    return place;
  };

  const body = roomOf(plan.body, null, null);
  const facts = new Map(plan.facts.map((fact) => [fact.name, fact]));
  return { plan, body, places, placeOf, facts, known: knownOf(plan.facts) };
}

function boundedIn({ nodes }: Scope): string[] {
  return nodes.flatMap((node) => [...flowsOf(node), ...boundariesOf(node)].flatMap(({ id, returns }) => (returns === undefined ? [] : [id])));
}
function flowsOf(node: PlanNode): readonly Flow[] {
  switch (node.type) {
    case 'route':
      return node.flows;
    case 'eventChoice':
      return node.options.map(({ next }) => next);
    case 'end':
      return [];
    default:
      return node.next === null ? [] : [node.next];
  }
}

function scopesIn(node: PlanNode): readonly Scope[] {
  if (node.type === 'parallel') return node.branches.map(({ scope }) => scope);
  return node.type === 'subprocess' ? [node.scope] : [];
}
export const boundariesOf = (node: PlanNode): readonly Boundary[] =>
  node.type === 'step' || node.type === 'subprocess' || node.type === 'call' ? node.boundaries : [];

/** A place by the id of a flow's target. A target that is not there is a fault of the compiler, not of a person. */
export function placeAt(index: PlanIndex, id: NodeId): Place {
  const place = index.placeOf.get(id);
  if (place === undefined)
    throw new Defect('a flow leads to a node that is not in the plan', { id, process: index.plan.processId });
  return place;
}

/** Conditions are compiled once: the set of known variables is the plan's own and remembers them. */
export const conditionOf = ({ known }: PlanIndex, { feel }: Condition): Result<CompiledCondition, ConditionProblem> =>
  compileCondition(feel, known);
export const expressionOf = ({ known }: PlanIndex, { feel }: Condition): Result<CompiledExpression, ConditionProblem> =>
  compileExpression(feel, known);
