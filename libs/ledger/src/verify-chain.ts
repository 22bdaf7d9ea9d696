import { canonical } from './canonical.js';
import { LEAF_FORMAT, leafHash } from './leaf.js';
import { hexOf, textOf } from './utf8.js';

/** A leaf as it is stored: its bytes, and the hash kept beside them, if that is to be checked too. */
export interface StoredLeaf {
  readonly leaf: Uint8Array;
  readonly hash?: Uint8Array;
}
/** Why a leaf does not fit where it stands. */
export type Misfit =
  /** No canonical JSON object: these bytes were not written by `sealLeaf`. */
  | 'unreadable'
  | 'unknown_format'
  /** The hash beside it is not the hash of its bytes. */
  | 'wrong_hash'
  /** Belongs to another dossier than the first leaf. */
  | 'other_dossier'
  /** A leaf before it is missing, or there is one too many. */
  | 'wrong_number'
  /** Names another leaf before it than the one that stands there. */
  | 'wrong_previous'
  /** Earlier than the leaf before it. */
  | 'time_runs_back';

export type ChainVerdict =
  /** `head`: hash of the last leaf, lower-case hex; null for no leaves. */
  | { readonly whole: true; readonly length: number; readonly head: string | null }
  /** `index`: of the first leaf that does not fit, from 0. Nothing after it can be relied on. */
  | { readonly whole: false; readonly index: number; readonly because: Misfit };

interface Link {
  readonly dossierId: unknown;
  readonly at: string;
  readonly hash: string;
}

/** Checks that leaves, in the order of their numbers, are one dossier's unbroken history from its first transition. */
export function verifyChain(leaves: readonly StoredLeaf[]): ChainVerdict {
  let before: Link | null = null;
  for (const [index, stored] of leaves.entries()) {
    const hash = hexOf(leafHash(stored.leaf));
    const body = read(stored.leaf);
    const because = body ? misfit(body, { index, before, isHashRight: !stored.hash || hexOf(stored.hash) === hash }) : 'unreadable';
    if (!body || because) return { whole: false, index, because: because ?? 'unreadable' };
    before = { dossierId: body['dossierId'], at: String(body['at']), hash };
  }
  return { whole: true, length: leaves.length, head: before?.hash ?? null };
}

interface Place {
  readonly index: number;
  readonly before: Link | null;
  readonly isHashRight: boolean;
}

function misfit(body: Readonly<Record<string, unknown>>, { index, before, isHashRight }: Place): Misfit | undefined {
  if (body['format'] !== LEAF_FORMAT) return 'unknown_format';
  if (!isHashRight) return 'wrong_hash';
  if (before && body['dossierId'] !== before.dossierId) return 'other_dossier';
  if (body['seq'] !== index + 1) return 'wrong_number';
  if (body['prev'] !== (before?.hash ?? null)) return 'wrong_previous';
  if (typeof body['at'] !== 'string') return 'unreadable';
  if (before && body['at'] < before.at) return 'time_runs_back';
  return undefined;
}

/** Bytes that are not exactly their own canonical form could mean two things to two readers. */
function read(leaf: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  const text = textOf(leaf);
  if (text === undefined) return undefined;
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
    return canonical(body) === text ? (body as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
