import { no, ok, type Result } from '@app/kernel';
import { canonical, commitments, type Hashing, sealLeaf, textOf, type SealedLeaf } from '@app/ledger';
import type { Move, PrivateOfMove } from './move.js';

interface Chained {
  /** Hash of the dossier's previous leaf, hex; null for the first. */
  readonly prev: string | null;
  readonly salt: Uint8Array;
  readonly secret: PrivateOfMove;
  readonly hashing: Hashing | undefined;
}

/** The leaf of a move: its public part, the hash of the leaf before it, and a commitment for each private field. */
export const sealMove = (move: Move, { secret, ...chained }: Chained): SealedLeaf => sealLeaf(move, { ...chained, secret: { ...secret } });

export interface Secret {
  readonly salt: Uint8Array;
  readonly fields: PrivateOfMove;
}
type LeafProblem = 'leaf_unreadable' | 'commitment_differs' | 'secret_missing';

/**
 * Reads a leaf back, and checks each private value against the commitment made then. The chain itself is checked before.
 * A value that was erased leaves `secret_missing`: the log is whole, but the state can no longer be rebuilt from it.
 */
export function moveOfLeaf(leaf: Uint8Array, secret: Secret | undefined): Result<Move, LeafProblem> {
  const body = parsed(leaf);
  if (!body) return no('leaf_unreadable');
  const { format: _format, prev: _prev, commitments: committed, ...move } = body;
  if (!secret) return Object.keys(committed).length === 0 ? ok(move) : no('secret_missing');
  return canonical(commitments(secret.salt, { ...secret.fields })) === canonical(committed) ? ok(move) : no('commitment_differs');
}

interface LeafOfMove extends Move {
  readonly format: number;
  readonly prev: string | null;
  readonly commitments: Readonly<Record<string, string>>;
}
function parsed(leaf: Uint8Array): LeafOfMove | null {
  const text = textOf(leaf);
  if (text === undefined) return null;
  try {
    return JSON.parse(text) as LeafOfMove;
  } catch {
    return null;
  }
}
