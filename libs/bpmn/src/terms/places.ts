import type { PlanNode } from '../plan.js';
import { NO_ENDS, before, withAll, withWalk, type Ends, type Frontier } from './walk.js';
import type { Way } from './ways.js';

/** A token at a node, knowing the outcome of the step before (null: any). */
export interface Place {
  readonly node: PlanNode;
  readonly outcome: string | null;
  readonly places: Places;
  ways: readonly PlacedWay[] | undefined;
  ends: Ends | undefined;
}
export interface PlacedWay extends Omit<Way, 'to'> {
  readonly to: 'leave' | 'stop' | Place;
}
/** A way back that nothing bounds, in a loop whose clock runs. */
export interface UnboundedLoop {
  /** The flow that leads back, or the border event. */
  readonly flow: string;
  /** Where it leads back to, and the steps of the loop whose terms count. */
  readonly head: string;
  readonly steps: readonly string[];
}
export interface Places {
  readonly byId: ReadonlyMap<string, PlanNode>;
  readonly known: Map<string, Map<string | null, Place>>;
}

/** The walks over some ways, given the walks from where they lead. */
export function endsOf(ways: readonly PlacedWay[], ahead: (place: Place) => Ends, known: Ends = NO_ENDS): Ends {
  let { leave, stop } = known;
  for (const { to, piece } of ways) {
    if (to === 'leave') leave = withWalk(leave, before(piece, null));
    else if (to === 'stop') stop = withWalk(stop, before(piece, null));
    else {
      const next = ahead(to);
      const behind = (walks: Frontier): Frontier => walks.map((walk) => before(piece, walk));
      [leave, stop] = [withAll(leave, behind(next.leave)), withAll(stop, behind(next.stop))];
    }
  }
  return leave === known.leave && stop === known.stop ? known : { leave, stop };
}
