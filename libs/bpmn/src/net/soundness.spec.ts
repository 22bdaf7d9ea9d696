import { describe, expect, it } from '@jest/globals';
import { bpmnOf, type Drawing, mutated, playTokens, Random, randomDrawing } from '@app/testing';
import { readProcedure } from '../procedure.js';

const MODELS = Number(process.env['MOTCUA_RUNS'] ?? 200);
const SEED = Number(process.env['MOTCUA_SEED'] ?? 1);
/** States the token game plays; the checker itself goes to 100,000. */
const STATES = Number(process.env['MOTCUA_STATES'] ?? 3_000);
/** Milliseconds: thousands of models take their time on demand. */
const PATIENCE = 60_000 + MODELS * 500;

const verdictOf = async (drawing: Drawing): Promise<{ readonly isSound: boolean; readonly isMultiplied: boolean; readonly isTrapped: boolean; readonly isDecided: boolean }> => {
  const codes = (await readProcedure(bpmnOf(drawing))).problems.map(({ code }) => code);
  return {
    isSound: codes.every((code) => !code.startsWith('tokens.') && code !== 'structure.no_way_to_end'),
    isMultiplied: codes.includes('tokens.multiplied'),
    isTrapped: codes.includes('structure.no_way_to_end'),
    isDecided: !codes.includes('tokens.too_large'),
  };
};

describe(`the token check against a plain token game (seed ${String(SEED)}, ${String(MODELS)} models)`, () => {
  it('gives the same verdict on random diagrams, right ones and ones changed by mistake', async () => {
    const differing: string[] = [];
    const counts = { sound: 0, unsound: 0, undecided: 0 };
    for (let seed = SEED; seed < SEED + MODELS; seed += 1) {
      const random = new Random(seed);
      const right = randomDrawing(random, random.int(3, 12));
      const drawing = seed % 4 === 0 ? right : mutated(random, right, random.int(1, 3));

      const played = playTokens(drawing, STATES);
      counts[played.verdict] += 1;
      if (played.verdict === 'undecided') continue;
      const verdict = await verdictOf(drawing);

      // A loop without a way out is told as such; what tokens do beside it is not told as well.
      const isSame = verdict.isSound === (played.verdict === 'sound') && (verdict.isTrapped || verdict.isMultiplied === played.isMultiplied);
      if (!isSame || !verdict.isDecided) {
        differing.push(`seed ${String(seed)}: ${JSON.stringify(played)} but ${JSON.stringify(verdict)}`);
      }
    }

    expect(differing).toEqual([]);
    expect(counts.undecided).toBeLessThan(MODELS / 4);
    expect(Math.min(counts.sound, counts.unsound)).toBeGreaterThan(MODELS / 10);
  }, PATIENCE);

  it('finds every diagram sound that is nested by the way it is made, and compiles it', async () => {
    for (let seed = SEED; seed < SEED + MODELS; seed += 1) {
      const random = new Random(seed);
      const drawing = randomDrawing(random, random.int(10, 120));

      const reading = await readProcedure(bpmnOf(drawing));

      const errors = reading.problems.filter(({ code }) => /^(bpmn|structure\.(no_way|dead|unreach)|tokens)/.test(code));
      expect({ seed, errors }).toEqual({ seed, errors: [] });
    }
  }, PATIENCE);
});
