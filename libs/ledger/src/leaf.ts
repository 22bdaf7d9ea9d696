import type { DossierId, Instant } from '@app/kernel';
import { canonical } from './canonical.js';
import { type Hashing, PLAIN_HASHING } from './hashing.js';
import { hexOf } from './utf8.js';

/** Version of the leaf's own form. A reader refuses a number it does not know. */
export const LEAF_FORMAT = 1;

/** What the chain itself needs of a leaf. The rest is the business of who writes it, and public: no personal data. */
export interface LeafBody {
  /** Pseudonymous. */
  readonly dossierId: DossierId;
  /** Number of the transition in its dossier, from 1. */
  readonly seq: number;
  readonly at: Instant;
}
export interface Seal {
  /** Hash of the dossier's leaf before this one, lower-case hex; null for the first. */
  readonly prev: string | null;
  /** 16 random bytes, kept beside the private fields and deleted with them. */
  readonly salt: Uint8Array;
  readonly secret: Readonly<Record<string, unknown>>;
  readonly hashing?: Hashing;
}
export interface SealedLeaf {
  /** The exact bytes of the log: canonical JSON in UTF-8, stored and never written again. */
  readonly leaf: Uint8Array;
  readonly hash: Uint8Array;
}

/**
 * Closes a transition: `{...body, format, prev, commitments}` as canonical bytes, and their hash. These bytes are what
 * a Merkle tree (RFC 6962) takes as its leaf input; `prev` and `seq` inside them are the dossier's own chain.
 */
export function sealLeaf(body: LeafBody, { prev, salt, secret, hashing = PLAIN_HASHING }: Seal): SealedLeaf {
  const leaf = hashing.utf8(canonical(inOrder({ ...body }, { commitments: commitments(salt, secret, hashing), format: LEAF_FORMAT, prev })));
  return { leaf, hash: leafHash(leaf, hashing) };
}

/** The members of both, in order where each of them is: the text of records in order is made much faster. */
function inOrder(body: Readonly<Record<string, unknown>>, more: Readonly<Record<string, unknown>>): object {
  const whole: Record<string, unknown> = {};
  const added = Object.keys(more);
  let next = 0;
  for (const name of Object.keys(body)) {
    const value = body[name];
    if (value === undefined || Object.hasOwn(more, name)) continue;
    for (; next < added.length && added[next]! < name; next += 1) whole[added[next]!] = more[added[next]!];
    whole[name] = value;
  }
  for (; next < added.length; next += 1) whole[added[next]!] = more[added[next]!];
  return whole;
}

const LEAF_PREFIX = Uint8Array.of(0);
const FIELD_PREFIX = Uint8Array.of(2);

/** RFC 6962 §2.1: `SHA-256(0x00 ‖ leaf)`. The prefix keeps a leaf from being taken for an inner node. */
export const leafHash = (leaf: Uint8Array, { sha256 }: Hashing = PLAIN_HASHING): Uint8Array => sha256(LEAF_PREFIX, leaf);

/**
 * One commitment per private field, lower-case hex. A field that is `undefined` has none.
 *
 * `commitment = SHA-256(salt_f ‖ canonical bytes of the value)`, and `salt_f = SHA-256(0x02 ‖ salt ‖ UTF-8 of the field's
 * name)`: showing one field with its `salt_f` tells nothing about the others, and without the salt a value of few
 * possibilities (an identity number) cannot be found by trying.
 *
 * @param salt  16 random bytes of this transition
 */
export function commitments(salt: Uint8Array, fields: Readonly<Record<string, unknown>>, hashing: Hashing = PLAIN_HASHING): Readonly<Record<string, string>> {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, commitment(fieldSalt(salt, name, hashing), value, hashing)]));
}

/** What opens the commitment of one field, without opening the others. */
export const fieldSalt = (salt: Uint8Array, name: string, { sha256, utf8 }: Hashing = PLAIN_HASHING): Uint8Array => sha256(FIELD_PREFIX, salt, utf8(name));

export const commitment = (saltOfField: Uint8Array, value: unknown, { sha256, utf8 }: Hashing = PLAIN_HASHING): string =>
  hexOf(sha256(saltOfField, utf8(canonical(value))));
