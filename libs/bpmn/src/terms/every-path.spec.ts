import { describe, expect, it } from '@jest/globals';
import { everyPath, Random, randomTimedPlan, TooManyPaths, type EveryPath } from '@app/testing';
import { proveTerms } from '@app/bpmn';

const RUNS = Number(process.env['MOTCUA_RUNS'] ?? 300);
const SEED = Number(process.env['MOTCUA_SEED'] ?? 20261121);

/** Null where there are too many paths to walk. */
function walkedAll(...args: Parameters<typeof everyPath>): EveryPath | null {
  try {
    return everyPath(...args);
  } catch (thrown) {
    if (thrown instanceof TooManyPaths) return null;
    throw thrown;
  }
}

describe(`the proof against every path of ${RUNS} random plans, seed ${SEED}`, () => {
  it('gives the same verdict and the same sum for every channel', () => {
    const seen = { proved: 0, exceeded: 0, unbounded: 0, tooMany: 0 };

    for (let run = 0; run < RUNS; run += 1) {
      const random = new Random(SEED + run);
      const plan = randomTimedPlan(random, random.int(1, 6));
      for (const { channel, verdict, sumHours, limitHours } of proveTerms(plan)) {
        const naive = walkedAll(plan, channel);
        if (naive === null) {
          seen.tooMany += 1;
          continue;
        }
        seen[verdict] += 1;
        const sums = verdict === 'unbounded' ? {} : { sumHours, limitHours };
        const expected = { seed: SEED + run, channel, verdict: naive.verdict, ...(verdict === 'unbounded' ? {} : { sumHours: naive.sumHours, limitHours: naive.limitHours }) };
        expect({ seed: SEED + run, channel, verdict, ...sums }).toEqual(expected);
      }
    }

    expect(seen.proved).toBeGreaterThan(RUNS * 0.3);
    expect(seen.exceeded).toBeGreaterThan(RUNS * 0.3);
    expect(seen.unbounded).toBeGreaterThan(RUNS * 0.05);
    expect(seen.tooMany).toBeLessThan(RUNS);
  });
});
