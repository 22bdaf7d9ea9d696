import { describe, expect, it } from '@jest/globals';
import { Gathered } from './gathered.js';

function library() {
  const asked: (readonly string[])[] = [];
  const held: (() => void)[] = [];
  const gathered = new Gathered<string>(async (keys) => {
    asked.push(keys);
    await new Promise<void>((resolve) => held.push(resolve));
    if (keys.includes('broken')) throw new Error('broken');
    return new Map(keys.filter((key) => key !== 'none').map((key) => [key, key.toUpperCase()]));
  }, 1);
  const answer = async () => {
    await new Promise((resolve) => setImmediate(resolve));
    held.splice(0).forEach((resolve) => resolve());
  };
  return { asked, gathered, answer };
}

describe('Gathered', () => {
  it('asks once for what is asked together, and answers each', async () => {
    const { asked, gathered, answer } = library();

    const answers = Promise.all(['a', 'b', 'none', 'a'].map((key) => gathered.get(key)));
    await answer();

    expect(await answers).toEqual(['A', 'B', undefined, 'A']);
    expect(asked).toEqual([['a', 'b', 'none']]);
  });

  it('lets what comes meanwhile wait for the next turn, and reads anew', async () => {
    const { asked, gathered, answer } = library();
    const first = gathered.get('a');
    await new Promise((resolve) => setImmediate(resolve));

    const later = Promise.all([gathered.get('a'), gathered.get('c')]);
    await answer();
    expect(await first).toBe('A');
    await answer();

    expect(await later).toEqual(['A', 'C']);
    expect(asked).toEqual([['a'], ['a', 'c']]);
  });

  it('tells everybody of a turn that failed, and goes on', async () => {
    const { gathered, answer } = library();
    const outcomes = Promise.allSettled([gathered.get('broken'), gathered.get('a')]);
    await answer();
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);

    const again = gathered.get('a');
    await answer();
    expect(await again).toBe('A');
  });
});
