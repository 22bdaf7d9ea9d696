import type { PlanNode } from '../plan.js';
import { NO_ENDS, before, withWalk, type Ends } from './walk.js';
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
  /** Those without an outcome by the id of the node, and those with one by both. */
  readonly plain: Map<string, Place>;
  readonly byOutcome: Map<string, Map<string, Place>>;
}

/** The walks over some ways, given the walks from where they lead. */
export function endsOf(ways: readonly PlacedWay[], ahead: (place: Place) => Ends, known: Ends = NO_ENDS): Ends {
  let { leave, stop } = known;
  for (const { to, piece } of ways) {
    if (to === 'leave') leave = withWalk(leave, before(piece, null));
    else if (to === 'stop') stop = withWalk(stop, before(piece, null));
    else {
      const next = ahead(to);
      for (const walk of next.leave) leave = withWalk(leave, before(piece, walk));
      for (const walk of next.stop) stop = withWalk(stop, before(piece, walk));
    }
  }
  return leave === known.leave && stop === known.stop ? known : { leave, stop };
}
