import type { Advanced, Effect } from '@app/engine';
import type { Dossier } from './dossier.js';
import type { Move, PrivateOfMove } from './move.js';

/** What the engine made of the move: the new position and facts, and the effects that led there. */
export type Moved = Pick<Advanced, 'position' | 'facts'> & {
  readonly effects: readonly Effect[];
  /** The dossier before the forward that this move takes back. */
  readonly restored?: Dossier;
};

/** A move with its private part, and the hash of its leaf, lower-case hex. */
export interface LoggedMove {
  readonly move: Move;
  readonly secret: PrivateOfMove;
  readonly headHash: string;
}
