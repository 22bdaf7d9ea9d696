import { NOTHING, isAtLeast, isSomething, largest, plus, type Cost } from './cost.js';

/** A stretch of a path: what it costs, and how it is told. Ids are in the order a token walks them. */
export interface Piece {
  readonly cost: Cost;
  readonly before: readonly string[];
  /** The way through what is inside: a branch, a subprocess. Its cost is part of `cost`. */
  readonly inner: Walk | null;
  readonly after: readonly string[];
  /** The element whose own term `cost` is. */
  readonly step?: string | undefined;
}
/** A path to an end, put together from behind: `cost` is that of this piece and all that follow. */
export interface Walk {
  readonly cost: Cost;
  readonly piece: Piece;
  readonly rest: Walk | null;
}
/** The walks none of which costs more than another in every way. With terms of one kind there is exactly one. */
export type Frontier = readonly Walk[];
/** The walks of a scope: those that finish it, and those that end the dossier inside. */
export interface Ends {
  readonly leave: Frontier;
  readonly stop: Frontier;
}
export const NO_ENDS: Ends = { leave: [], stop: [] };

/** Beyond this the costs are taken for the worst of each kind together, which is never too little. */
const MOST_WALKS = 32;

const NO_IDS: readonly string[] = [];
export function pieceOf(ids: readonly string[], { cost = NOTHING, inner = null, after = NO_IDS, step }: Partial<Piece> = {}): Piece {
  return { cost, before: ids, inner, after, step };
}
export const before = (piece: Piece, rest: Walk | null): Walk => ({ cost: rest === null ? piece.cost : plus(piece.cost, rest.cost), piece, rest });

/** The frontier with a further walk; the same value where that adds nothing. Of equal walks the first one stays. */
export function withWalk(frontier: Frontier, walk: Walk): Frontier {
  const only = frontier[0];
  if (only === undefined) return [walk];
  if (frontier.length === 1 ? isAtLeast(only.cost, walk.cost) : frontier.some(({ cost }) => isAtLeast(cost, walk.cost))) return frontier;
  if (frontier.length === 1) return isAtLeast(walk.cost, only.cost) ? [walk] : [only, walk];
  const kept = [...frontier.filter(({ cost }) => !isAtLeast(walk.cost, cost)), walk];
  return kept.length > MOST_WALKS ? [{ ...only, cost: kept.map(({ cost }) => cost).reduce(largest) }] : kept;
}

/** One element on a path whose term counts. */
export interface CountedStep {
  readonly id: string;
  readonly cost: Cost;
}
export interface ToldWalk {
  readonly moves: readonly string[];
  readonly steps: readonly CountedStep[];
}
export function tell(walk: Walk | null, told: { readonly moves: string[]; readonly steps: CountedStep[] } = { moves: [], steps: [] }): ToldWalk {
  for (let at = walk; at !== null; at = at.rest) {
    const { before: first, inner, after, step, cost } = at.piece;
    for (const id of first) told.moves.push(...drawnId(id));
    if (step !== undefined && isSomething(cost)) told.steps.push({ id: step, cost });
    tell(inner, told);
    for (const id of after) told.moves.push(...drawnId(id));
  }
  return told;
}
/** Ids made for the plan are left out; a copy of an end is the end that was drawn. */
const drawnId = (id: string): readonly string[] => (/#\d+$/.test(id) ? [id.replace(/#\d+$/, '')] : id.includes('#') || id === '' ? [] : [id]);
