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
      places = { byId: new Map(scope.nodes.map((node) => [node.id, node])), known: new Map() };
      this.scopes.set(scope, places);
    }
    return places;
  }

  private place(places: Places, id: string, outcome: string | null): Place | undefined {
    const node = places.byId.get(id);
    if (node === undefined) return undefined;
    let byOutcome = places.known.get(id);
    if (byOutcome === undefined) places.known.set(id, (byOutcome = new Map()));
    const kept = readsOutcome(node) && (byOutcome.has(outcome) || byOutcome.size < MOST_OUTCOMES) ? outcome : null;
    let place = byOutcome.get(kept);
    if (place === undefined) byOutcome.set(kept, (place = { node, outcome: kept, places, ways: undefined, ends: undefined }));
    return place;
  }

  private waysOf(place: Place): readonly PlacedWay[] {
    return (place.ways ??= this.ways.of(place.node, place.outcome).flatMap((way): readonly PlacedWay[] => {
      if (way.bound?.most === 0) return [];
      if (way.to === 'leave' || way.to === 'stop') return [{ ...way, to: way.to }];
      const to = this.place(place.places, way.to.id, way.to.outcome);
      return to === undefined ? [] : [{ ...way, to }];
    }));
  }
  private open(place: Place): readonly Place[] {
    return this.waysOf(place).flatMap(({ to }) => (typeof to === 'object' && to.ends === undefined ? [to] : []));
  }

  private close(group: readonly Place[]): void {
    const [only] = group as readonly [Place];
    const isLoop = group.length > 1 || this.waysOf(only).some(({ to }) => to === only);
    if (!isLoop) {
      only.ends = endsOf(this.waysOf(only), ({ ends }) => ends ?? NO_ENDS);
      return;
    }
    const { loops, isEstimate } = closeLoop(group, (place) => this.waysOf(place));
    for (const loop of loops) this.loops.set(loop.flow, loop);
    if (isEstimate) this.isEstimate = true;
  }
}

/** Nodes that let the outcome of the step before through; everything else begins anew. */
function readsOutcome(node: PlanNode): boolean {
  return node.type === 'route' || node.type === 'throw' || node.type === 'parallel';
}
