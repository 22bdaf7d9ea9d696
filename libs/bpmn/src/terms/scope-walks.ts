import { EXIT, type PlanNode, type Scope } from '../plan.js';
import { components } from './components.js';
import type { Known } from './known-values.js';
import { closeLoop } from './loop.js';
import { endsOf, type Place, type PlacedWay, type Places, type UnboundedLoop } from './places.js';
import { NO_ENDS, before, pieceOf, type Ends } from './walk.js';
import { Ways, type Reckoning } from './ways.js';

/** Different outcomes that are told apart at one node; whatever comes after them is taken for any outcome. */
const MOST_OUTCOMES = 32;

/**
 * The longest walks of a plan. Each place is worked out once, from the ends backwards, whatever leads to it and however
 * deep it lies: time grows with the number of places, never with the number of paths.
 */
export class ScopeWalks {
  readonly loops = new Map<string, UnboundedLoop>();
  /** Every node a token can come to. */
  readonly reached = new Set<string>();
  /** Set where a loop has too many bounds to try them all: then the sum is an upper bound. */
  isEstimate = false;
  private readonly ways: Ways;
  private readonly scopes = new Map<Scope, Places>();

  constructor(reckoning: Reckoning, known: Omit<Known, 'outcome'>) {
    this.ways = new Ways(reckoning, known, (scope, outcome) => this.from(scope, scope.initial, outcome));
  }

  from(scope: Scope, start: string, outcome: string | null): Ends {
    if (start === EXIT) return { leave: [before(pieceOf([]), null)], stop: [] };
    const first = this.place(this.placesOf(scope), start, outcome);
    if (first === undefined) return NO_ENDS;
    if (first.ends === undefined) {
      for (const group of components([first], (place) => this.open(place))) this.close(group);
    }
    return first.ends ?? NO_ENDS;
  }

  private placesOf(scope: Scope): Places {
    let places = this.scopes.get(scope);
    if (places === undefined) {
      places = { byId: new Map(scope.nodes.map((node) => [node.id, node])), plain: new Map(), byOutcome: new Map() };
      this.scopes.set(scope, places);
    }
    return places;
  }

  private place(places: Places, id: string, outcome: string | null): Place | undefined {
    const node = places.byId.get(id);
    if (node === undefined) return undefined;
    if (outcome !== null && readsOutcome(node)) {
      let byOutcome = places.byOutcome.get(id);
      if (byOutcome === undefined) places.byOutcome.set(id, (byOutcome = new Map<string, Place>()));
      let told = byOutcome.get(outcome);
      if (told === undefined && byOutcome.size < MOST_OUTCOMES) byOutcome.set(outcome, (told = { node, outcome, places, ways: undefined, ends: undefined }));
      if (told !== undefined) return told;
    }
    let place = places.plain.get(id);
    if (place === undefined) places.plain.set(id, (place = { node, outcome: null, places, ways: undefined, ends: undefined }));
    return place;
  }

  private waysOf(place: Place): readonly PlacedWay[] {
    if (place.ways !== undefined) return place.ways;
    this.reached.add(place.node.id);
    const ways: PlacedWay[] = [];
    for (const { to, piece, flow, bound } of this.ways.of(place.node, place.outcome)) {
      const target = to === 'leave' || to === 'stop' ? to : this.place(place.places, to.id, to.outcome);
      if (target !== undefined && bound?.most !== 0) ways.push({ to: target, piece, flow, bound });
    }
    return (place.ways = ways);
  }
  private open(place: Place): readonly Place[] {
    const open: Place[] = [];
    for (const { to } of this.waysOf(place)) if (typeof to === 'object' && to.ends === undefined) open.push(to);
    return open;
  }

  private close(group: readonly Place[]): void {
    const [only] = group as readonly [Place];
    const isLoop = group.length > 1 || this.waysOf(only).some(({ to }) => to === only);
    if (!isLoop) {
      only.ends = endsOf(this.waysOf(only), endsAhead);
      // What is not on the longest walks is not needed again: large diagrams are made of it.
      only.ways = DONE;
      return;
    }
    const { loops, isEstimate } = closeLoop(group, (place) => this.waysOf(place));
    for (const loop of loops) this.loops.set(loop.flow, loop);
    if (isEstimate) this.isEstimate = true;
  }
}

const DONE: readonly PlacedWay[] = [];
const endsAhead = ({ ends }: Place): Ends => ends ?? NO_ENDS;

/** Nodes that let the outcome of the step before through; everything else begins anew. */
function readsOutcome(node: PlanNode): boolean {
  return node.type === 'route' || node.type === 'throw' || node.type === 'parallel';
}
