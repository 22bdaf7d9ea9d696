import { createHash } from 'node:crypto';
import type { Hashing } from '@app/ledger';

/** SHA-256 and UTF-8 of the machine the server runs on: the bytes of the plain ones, at a fifth of their price. */
export const NATIVE_HASHING: Hashing = {
  utf8: (text) => Buffer.from(text, 'utf8'),
  sha256: (...parts) => {
    const hash = createHash('sha256');
    for (const part of parts) hash.update(part);
    return hash.digest();
  },
};
