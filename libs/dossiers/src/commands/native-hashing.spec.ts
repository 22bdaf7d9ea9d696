import { describe, expect, it } from '@jest/globals';
import type { DossierId, Instant } from '@app/kernel';
import { hexOf, PLAIN_HASHING, sealLeaf, verifyChain } from '@app/ledger';
import fc from 'fast-check';
import { NATIVE_HASHING } from './native-hashing.js';

const text = fc.string({ unit: 'grapheme', maxLength: 300 });

describe('the machine’s own hashing', () => {
  it('gives the bytes of the plain one, for any text and any parts', () => {
    fc.assert(fc.property(text, (words) => expect(hexOf(NATIVE_HASHING.utf8(words))).toBe(hexOf(PLAIN_HASHING.utf8(words)))));
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 4 }), (parts) =>
        expect(hexOf(NATIVE_HASHING.sha256(...parts))).toBe(hexOf(PLAIN_HASHING.sha256(...parts))),
      ),
    );
  });

  it('seals the very leaf the plain one seals, secrets and all, and anybody can verify it', () => {
    const body = { dossierId: '01936a2b-0000-7000-8000-000000000001' as DossierId, seq: 1, at: '2026-11-21T03:00:00.000Z' as Instant };
    fc.assert(
      fc.property(fc.dictionary(text, fc.jsonValue({ depthSize: 'small' })), fc.uint8Array({ minLength: 16, maxLength: 16 }), (fields, salt) => {
        const secret = { reason: 'thiếu giấy', fields };

        const native = sealLeaf(body, { prev: null, salt, secret, hashing: NATIVE_HASHING });
        const plain = sealLeaf(body, { prev: null, salt, secret });

        expect([hexOf(native.leaf), hexOf(native.hash)]).toEqual([hexOf(plain.leaf), hexOf(plain.hash)]);
        expect(verifyChain([native])).toMatchObject({ whole: true });
      }),
    );
  });
});
