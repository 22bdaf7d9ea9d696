import { canonical, commitments, leafHash } from '@app/ledger';
import { no, ok, type Obstacle, type Result } from '@app/kernel';
import type { Move, PrivateOfMove } from './move.js';

export interface Sealed {
  /** The exact bytes of the log: canonical JSON, stored and never written again. */
  readonly leaf: Uint8Array;
  readonly hash: Uint8Array;
}
interface Seal {
  /** Hash of the dossier's previous leaf, hex; null for the first. */
  readonly prev: string | null;
  readonly salt: Uint8Array;
  readonly secret: PrivateOfMove;
}

const FORMAT = 1;

/** The leaf of a move: its public part, the hash of the leaf before it, and a commitment for each private field. */
export function sealMove(move: Move, { prev, salt, secret }: Seal): Sealed {
  const leaf = new TextEncoderOfText().encode(canonical({ format: FORMAT, prev, ...move, commitments: commitments(salt, { ...secret }) }));
  return { leaf, hash: leafHash(leaf) };
}
