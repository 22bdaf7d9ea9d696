import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { DossierId, Instant } from '@app/kernel';
import fc from 'fast-check';
import { commitment, commitments, fieldSalt, leafHash, sealLeaf } from './leaf.js';
import { sha256 } from './sha256.js';
import { hexOf, textOf, utf8 } from './utf8.js';
import { type StoredLeaf, verifyChain } from './verify-chain.js';

const DOSSIER = '01936a2b-0000-7000-8000-000000000001' as DossierId;
const SALT = Uint8Array.from({ length: 16 }, (_, at) => at);

describe('sha256', () => {
  it('gives what Node gives, at every length around a block and for long messages', () => {
    for (let length = 0; length < 200; length += 1) {
      const message = Uint8Array.from({ length }, (_, at) => (at * 31 + length) & 255);
      expect(hexOf(sha256(message))).toBe(createHash('sha256').update(message).digest('hex'));
    }
    fc.assert(fc.property(fc.uint8Array({ maxLength: 5000 }), (message) => expect(hexOf(sha256(message))).toBe(createHash('sha256').update(message).digest('hex'))));
  });
});

describe('a leaf', () => {
  it('has bytes and a hash that never change', () => {
    const { leaf, hash } = sealLeaf({ dossierId: DOSSIER, seq: 1, at: '2026-11-21T03:00:00.000Z' as Instant }, { prev: null, salt: SALT, secret: { reason: 'thiếu giấy' } });

    expect(textOf(leaf)).toBe(
      '{"at":"2026-11-21T03:00:00.000Z","commitments":{"reason":"87ddcd1a540c39bf63e1cd778c3418111a3ca9f733abea2262bf5baf77c25eab"},' +
        '"dossierId":"01936a2b-0000-7000-8000-000000000001","format":1,"prev":null,"seq":1}',
    );
    expect(hexOf(hash)).toBe('d6267dccd0c45a85ed70f29868bed5b6518667a5c3df67477c8e1aab3df7b12b');
  });

  it('commits to each private field with a salt of its own', () => {
    const both = commitments(SALT, { reason: 'x', note: 'x', absent: undefined });
    const expected = createHash('sha256').update(createHash('sha256').update(Uint8Array.of(2)).update(SALT).update('reason').digest()).update('"x"').digest('hex');

    expect(Object.keys(both)).toEqual(['reason', 'note']);
    expect(both['reason']).toBe(expected);
    expect(both['note']).not.toBe(expected);
    expect(commitment(fieldSalt(SALT, 'reason'), 'x')).toBe(expected);
  });

  it('hashes the empty leaf as RFC 6962 does', () => {
    expect(hexOf(leafHash(new Uint8Array(0)))).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  });
});

describe('verifyChain', () => {
  it('finds a chain whole, and tells its head', () => {
    const leaves = chainOf(5);

    expect(verifyChain(leaves)).toEqual({ whole: true, length: 5, head: hexOf(leaves[4]!.hash!) });
    expect(verifyChain([])).toEqual({ whole: true, length: 0, head: null });
  });

  it('names the first leaf that was changed, dropped, doubled, swapped or cut off in front', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 12 }), fc.nat(), fc.constantFrom('change', 'drop', 'double', 'swap'), (length, seed, act) => {
        const leaves = chainOf(length);
        const at = seed % (length - 1);
        const changed = [...leaves];
        if (act === 'change') changed[at] = { leaf: flipped(leaves[at]!.leaf, seed) };
        if (act === 'drop') changed.splice(at, 1);
        if (act === 'double') changed.splice(at, 0, leaves[at]!);
        if (act === 'swap') [changed[at], changed[at + 1]] = [changed[at + 1]!, changed[at]!];

        const verdict = verifyChain(changed);

        expect(verdict).toMatchObject({ whole: false });
        // A changed byte may keep the leaf readable; then the next leaf no longer names it.
        const found = verdict.whole ? -1 : verdict.index;
        expect(act === 'change' ? [at, at + 1] : [act === 'double' ? at + 1 : at]).toContain(found);
      }),
    );
  });

  it.each([
    ['other_dossier', { dossierId: '01936a2b-0000-7000-8000-000000000002' }],
    ['time_runs_back', { at: '2026-11-21T02:59:59.999Z' }],
    ['wrong_number', { seq: 3 }],
    ['wrong_previous', { prev: 'ab'.repeat(32) }],
    ['unknown_format', { format: 2 }],
    ['unreadable', { at: 17 }],
  ])('says %s', (because, change) => {
    const [first, second] = chainOf(2);
    const body = JSON.parse(textOf(second!.leaf)!) as Record<string, unknown>;
    const leaf = utf8(JSON.stringify(Object.fromEntries(Object.entries({ ...body, ...change }).sort(([a], [b]) => (a < b ? -1 : 1)))));

    expect(verifyChain([first!, { leaf }])).toEqual({ whole: false, index: 1, because });
  });

  it('says so when a hash is not that of its leaf, and when bytes are not canonical', () => {
    const [first] = chainOf(1);

    expect(verifyChain([{ leaf: first!.leaf, hash: new Uint8Array(32) }])).toEqual({ whole: false, index: 0, because: 'wrong_hash' });
    expect(verifyChain([{ leaf: utf8(` ${textOf(first!.leaf)!}`) }])).toEqual({ whole: false, index: 0, because: 'unreadable' });
  });
});

function chainOf(length: number): StoredLeaf[] {
  const leaves: StoredLeaf[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const prev = leaves.at(-1)?.hash;
    const at = new Date(Date.parse('2026-11-21T03:00:00.000Z') + seq * 1000).toISOString() as Instant;
    leaves.push(sealLeaf({ dossierId: DOSSIER, seq, at }, { prev: prev ? hexOf(prev) : null, salt: SALT, secret: { reason: `lý do ${seq}` } }));
  }
  return leaves;
}

function flipped(leaf: Uint8Array, seed: number): Uint8Array {
  const copy = Uint8Array.from(leaf);
  const at = seed % copy.length;
  copy[at] = copy[at]! ^ (1 << (seed % 7));
  return copy;
}
