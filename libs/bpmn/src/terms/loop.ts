import { components } from './components.js';
import { NOTHING, isSomething, largest, plus, times, type Cost } from './cost.js';
import { endsOf, type Place, type PlacedWay, type UnboundedLoop } from './places.js';
import { NO_ENDS, before, pieceOf, type Ends, type Frontier } from './walk.js';
import type { Bound } from './ways.js';

type WaysOf = (place: Place) => readonly PlacedWay[];
/** Places times combinations of uses; beyond it the walks are bounded from above instead of being tried. */
const MOST_TRIED = 40_000;

/**
 * Works out a group of places that lead to each other. A way with a bound is taken at most that often each time the
 * scope is entered; what is left without such ways has no loop, or one that costs nothing, or one without a bound.
 */
export function closeLoop(group: readonly Place[], waysOf: WaysOf): { readonly loops: readonly UnboundedLoop[]; readonly isEstimate: boolean } {
  const loop = new Loop(group, waysOf);
  if (loop.combinations * group.length > MOST_TRIED) {
    loop.estimate();
    return { loops: loop.unbounded, isEstimate: true };
  }
  for (let used = loop.combinations - 1; used >= 0; used -= 1) loop.layer(used);
  return { loops: loop.unbounded, isEstimate: false };
}

class Loop {
  readonly unbounded: UnboundedLoop[] = [];
  /** Numbers of uses of each bounded way, as one number with a digit for each. */
  readonly combinations: number;
  private readonly digits = new Map<string, { readonly weight: number; readonly most: number }>();
  private readonly bounds = new Map<string, Bound>();
  private readonly members: ReadonlySet<Place>;
  private readonly parts: readonly (readonly Place[])[];
  private readonly layers = new Map<Place, Ends[]>();

  constructor(
    group: readonly Place[],
    private readonly waysOf: WaysOf,
  ) {
    this.members = new Set(group);
    for (const place of group) {
      this.layers.set(place, []);
      for (const { to, bound } of waysOf(place)) if (bound !== undefined && this.isInside(to)) this.bounds.set(bound.by, bound);
    }
    let weight = 1;
    for (const { by, most } of this.bounds.values()) {
      this.digits.set(by, { weight, most });
      weight = Math.min(weight * (most + 1), Number.MAX_SAFE_INTEGER / 1e6);
    }
    this.combinations = weight;
    this.parts = components(group, (place) => this.freely(place).map(({ to }) => to as Place));
    for (const part of this.parts) this.findUnbounded(part);
  }

  private isInside(to: PlacedWay['to']): to is Place {
    return typeof to === 'object' && this.members.has(to);
  }
  /** Ways inside that nothing bounds. */
  private freely(place: Place): readonly PlacedWay[] {
    return this.waysOf(place).filter(({ to, bound }) => bound === undefined && this.isInside(to));
  }

  private isCostly(part: readonly Place[]): boolean {
    const inside = new Set<unknown>(part);
    return part.some((place) => this.freely(place).some(({ to, piece }) => inside.has(to) && isSomething(piece.cost)));
  }
  private findUnbounded(part: readonly Place[]): void {
    if (!this.isCostly(part)) return;
    const [head] = part as readonly [Place];
    const steps = part.flatMap((place) => this.freely(place).flatMap(({ piece }) => (isSomething(piece.cost) ? [place.node.id] : [])));
    const back = part.flatMap((place) => this.freely(place)).filter(({ to }) => to === head);
    for (const { flow } of back) this.unbounded.push({ flow, head: head.node.id, steps: [...new Set(steps)] });
  }

  /** The walks that have used the bounded ways `used` times already. Layers with more uses are known. */
  layer(used: number): void {
    for (const part of this.parts) {
      if (this.isCostly(part)) this.once(part, used);
      else this.settle(part, used);
    }
    for (const place of this.members) place.ends = this.layers.get(place)?.[0] ?? NO_ENDS;
  }
  private endsAt(place: Place, used: number, known?: Ends): Ends {
    const open = this.waysOf(place).filter(({ bound }) => bound === undefined || !this.digits.has(bound.by) || this.nextOf(bound, used) !== null);
    let ends = known ?? NO_ENDS;
    for (const way of open) ends = endsOf([way], (to) => this.ahead(way, to, used), ends);
    return ends;
  }
  private ahead({ bound }: PlacedWay, to: Place, used: number): Ends {
    if (!this.members.has(to)) return to.ends ?? NO_ENDS;
    const at = bound === undefined ? used : (this.nextOf(bound, used) ?? used);
    return this.layers.get(to)?.[at] ?? NO_ENDS;
  }
  private nextOf({ by }: Bound, used: number): number | null {
    const { weight, most } = this.digits.get(by) ?? { weight: 1, most: 0 };
    return Math.floor(used / weight) % (most + 1) < most ? used + weight : null;
  }
  private keep(place: Place, used: number, ends: Ends): void {
    (this.layers.get(place) as Ends[])[used] = ends;
  }

  /** A loop that costs nothing: walks are handed round until nothing is added. */
  private settle(part: readonly Place[], used: number): void {
    for (let hasChanged = true; hasChanged; ) {
      hasChanged = false;
      for (const place of [...part].reverse()) {
        const known = this.layers.get(place)?.[used];
        const ends = this.endsAt(place, used, known);
        if (ends !== known) this.keep(place, used, ends);
        hasChanged ||= part.length > 1 && ends !== (known ?? NO_ENDS);
      }
    }
  }
  /** A loop without a bound has no longest walk: each of its ways is walked once, so that there is a path to show. */
  private once(part: readonly Place[], used: number): void {
    for (const place of [...part].reverse()) this.keep(place, used, this.endsAt(place, used));
  }

  /** Never too little: the dearest stretch between two uses, as often as ways may be used, and then the dearest way out. */
  estimate(): void {
    const stretch = new Map<Place, Cost>();
    const most = (place: Place): Cost =>
      this.freely(place).reduce((dearest, { to, piece }) => largest(dearest, plus(piece.cost, stretch.get(to as Place) ?? NOTHING)), NOTHING);
    for (const part of this.parts) for (const place of [...part].reverse()) stretch.set(place, most(place));
    const returns = new Map<string, Cost>();
    let exits: Ends = NO_ENDS;
    for (const place of this.members) {
      for (const way of this.waysOf(place)) {
        if (!this.isInside(way.to)) exits = endsOf([way], ({ ends }) => ends ?? NO_ENDS, exits);
        else if (way.bound !== undefined) {
          const once = plus(way.piece.cost, stretch.get(way.to) ?? NOTHING);
          returns.set(way.bound.by, largest(returns.get(way.bound.by) ?? NOTHING, times(once, way.bound.most)));
        }
      }
    }
    const again = [...returns.values()].reduce(plus, NOTHING);
    for (const place of this.members) {
      const piece = pieceOf([place.node.id], { cost: plus(stretch.get(place) ?? NOTHING, again), step: place.node.id });
      const behind = (walks: Frontier): Frontier => walks.map((walk) => before(piece, walk));
      place.ends = { leave: behind(exits.leave), stop: behind(exits.stop) };
    }
  }
}
