import type { DossierId, Instant } from '@app/kernel';
import { canonical } from './canonical.js';
import { sha256 } from './sha256.js';
import { hexOf, utf8 } from './utf8.js';

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
export function sealLeaf(body: LeafBody, { prev, salt, secret }: Seal): SealedLeaf {
  const leaf = utf8(canonical({ ...body, format: LEAF_FORMAT, prev, commitments: commitments(salt, secret) }));
  return { leaf, hash: leafHash(leaf) };
}

/** RFC 6962 §2.1: `SHA-256(0x00 ‖ leaf)`. The prefix keeps a leaf from being taken for an inner node. */
export function leafHash(leaf: Uint8Array): Uint8Array {
  const input = new Uint8Array(leaf.length + 1);
  input.set(leaf, 1);
  return sha256(input);
}

/**
 * One commitment per private field, lower-case hex. A field that is `undefined` has none.
 *
 * `commitment = SHA-256(salt_f ‖ canonical bytes of the value)`, and `salt_f = SHA-256(0x02 ‖ salt ‖ UTF-8 of the field's
 * name)`: showing one field with its `salt_f` tells nothing about the others, and without the salt a value of few
 * possibilities (an identity number) cannot be found by trying.
 *
 * @param salt  16 random bytes of this transition
 */
export function commitments(salt: Uint8Array, fields: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, commitment(fieldSalt(salt, name), value)]));
}

/** What opens the commitment of one field, without opening the others. */
export const fieldSalt = (salt: Uint8Array, name: string): Uint8Array => sha256(joined(Uint8Array.of(2), salt, utf8(name)));

export const commitment = (saltOfField: Uint8Array, value: unknown): string => hexOf(sha256(joined(saltOfField, utf8(canonical(value)))));

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
