import { describe, expect, it } from '@jest/globals';
import { type Instant, instantOf, millisecondsOf } from '@app/kernel';
import { nextLookUp, OF_ADDRESS, OF_DOSSIER, type Patience } from './patience.js';
import { Turns } from './turns.js';

const NOW = '2026-11-22T03:00:00.000Z' as Instant;
const after = (seconds: number): Instant => instantOf(millisecondsOf(NOW) + seconds * 1_000);
/** What is kept after so many misses at one moment. */
const missed = (patience: Patience, misses: number) => ({ patience, forgivenAt: misses === 0 ? null : after(misses * patience.secondsToForgive) });

describe('after wrong look-ups', () => {
  it.each([
    { of: 'an address', patience: OF_ADDRESS, misses: 0, later: 0, needs: { needs: 'nothing' } },
    { of: 'an address', patience: OF_ADDRESS, misses: 4, later: 0, needs: { needs: 'nothing' } },
    { of: 'an address', patience: OF_ADDRESS, misses: 5, later: 0, needs: { needs: 'proof', retryAfterSeconds: 60 } },
    { of: 'an address', patience: OF_ADDRESS, misses: 5, later: 59, needs: { needs: 'proof', retryAfterSeconds: 1 } },
    { of: 'an address', patience: OF_ADDRESS, misses: 5, later: 60, needs: { needs: 'nothing' } },
    { of: 'an address', patience: OF_ADDRESS, misses: 59, later: 0, needs: { needs: 'proof', retryAfterSeconds: 55 * 60 } },
    { of: 'an address', patience: OF_ADDRESS, misses: 60, later: 0, needs: { needs: 'time', retryAfterSeconds: 60 } },
    { of: 'an address', patience: OF_ADDRESS, misses: 60, later: 60, needs: { needs: 'proof', retryAfterSeconds: 55 * 60 } },
    { of: 'a dossier', patience: OF_DOSSIER, misses: 49, later: 0, needs: { needs: 'nothing' } },
    { of: 'a dossier', patience: OF_DOSSIER, misses: 100_000, later: 0, needs: { needs: 'proof', retryAfterSeconds: (100_000 - 49) * 60 } },
  ])('$misses of $of, $later seconds later, the next needs $needs.needs', ({ patience, misses, later, needs }) => {
    expect(nextLookUp([missed(patience, misses)], after(later))).toEqual(needs);
  });

  it('the harder of address and dossier counts', () => {
    expect(nextLookUp([missed(OF_ADDRESS, 0), missed(OF_DOSSIER, 50)], NOW)).toMatchObject({ needs: 'proof' });
    expect(nextLookUp([missed(OF_ADDRESS, 60), missed(OF_DOSSIER, 0)], NOW)).toMatchObject({ needs: 'time' });
  });

  it('a thousand addresses that guess all day find a given code with a chance below five in a million', () => {
    const guesses = 1_000 * ((OF_ADDRESS.most ?? Infinity) + 86_400 / OF_ADDRESS.secondsToForgive);

    expect(guesses / 2 ** 40).toBeLessThan(5e-6);
  });
});

describe('turns', () => {
  it('let so many work at once for a key, the others one after another, and hold up no other key', async () => {
    const turns = new Turns(2);
    const ends: (() => void)[] = [];
    const begun: string[] = [];
    const work = (key: string, name: string) => turns.take(key, () => new Promise<void>((end) => void (begun.push(name), ends.push(end))));

    const all = [work('a', 'a1'), work('a', 'a2'), work('a', 'a3'), work('a', 'a4'), work('b', 'b1')];
    await Promise.resolve();
    const atFirst = [...begun];
    while (ends.length > 0) {
      ends.shift()?.();
      for (let tick = 0; tick < 10; tick += 1) await Promise.resolve();
    }
    await Promise.all(all);

    expect(atFirst).toEqual(['a1', 'a2', 'b1']);
    expect(begun).toEqual(['a1', 'a2', 'b1', 'a3', 'a4']);
  });

  it('go on when one fails', async () => {
    const turns = new Turns(1);

    const failed = turns.take('a', () => Promise.reject(new Error('no')));
    const next = turns.take('a', () => Promise.resolve('done'));

    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('done');
  });
});
