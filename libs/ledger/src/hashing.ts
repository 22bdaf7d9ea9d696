import { sha256 } from './sha256.js';
import { utf8 } from './utf8.js';

/**
 * What a leaf needs of a machine. The plain one runs everywhere; a shell with a faster one may hand it in, and every byte
 * stays the same.
 */
export interface Hashing {
  /** UTF-8 bytes of a text that has no lone surrogate, such as a canonical one. */
  readonly utf8: (text: string) => Uint8Array;
  /** SHA-256 of the parts, one after the other. */
  readonly sha256: (...parts: readonly Uint8Array[]) => Uint8Array;
}

export const PLAIN_HASHING: Hashing = { utf8, sha256: (...parts) => sha256(joined(parts)) };

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
