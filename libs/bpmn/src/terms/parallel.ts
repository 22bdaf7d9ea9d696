import { HOUR, WORKING_DAY, isAtLeast } from './cost.js';
import type { Ends, Walk } from './walk.js';

interface Branch {
  readonly flow: string;
  /** Taken whatever happens; the others may be left out. */
  readonly isSure: boolean;
  readonly ends: Ends;
}
interface BranchWalk {
  readonly flow: string;
  readonly walk: Walk;
}

/**
 * Branches side by side last as long as the slowest of them. Where a branch ends the whole dossier, the others end with
 * it; a branch that is sure to do so bounds all of them, and the first to do so decides.
 */
export function branchesTogether(branches: readonly Branch[]): { readonly leave: readonly BranchWalk[]; readonly stop: readonly BranchWalk[] } {
  const enders = branches.filter(({ isSure, ends }) => isSure && ends.leave.length === 0);
  const leave = enders.length > 0 ? [] : branches.flatMap(({ flow, ends }) => ends.leave.map((walk) => ({ flow, walk })));
  const stops = branches.map(({ flow, ends }) => ends.stop.map((walk) => ({ flow, walk })));
  if (enders.length === 0) return { leave: worst(leave), stop: worst(stops.flat()) };
  const first = enders.map(({ flow, ends }) => ends.stop.map((walk) => ({ flow, walk }))).sort((a, b) => longest(a) - longest(b));
  return { leave: [], stop: first[0] ?? [] };
}

const longest = (walks: readonly BranchWalk[]): number =>
  walks.reduce((most, { walk: { cost } }) => Math.max(most, cost.work + cost.days * WORKING_DAY + cost.months * 176 * HOUR), 0);

function worst(walks: readonly BranchWalk[]): readonly BranchWalk[] {
  const kept: BranchWalk[] = [];
  for (const one of walks) {
    if (kept.some(({ walk }) => isAtLeast(walk.cost, one.walk.cost))) continue;
    for (let at = kept.length - 1; at >= 0; at -= 1) if (isAtLeast(one.walk.cost, (kept[at] as BranchWalk).walk.cost)) kept.splice(at, 1);
    kept.push(one);
  }
  return kept;
}
