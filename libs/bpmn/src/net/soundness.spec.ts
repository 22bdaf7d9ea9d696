import { describe, expect, it } from '@jest/globals';
import { bpmnOf, type Drawing, mutated, playTokens, Random, randomDrawing, walkTrace } from '@app/testing';
import { buildModel } from '../model/build-model.js';
import type { Model } from '../model/model.js';
import type { Problem } from '../problem.js';
import { readProcedure } from '../procedure.js';
import { readBpmn } from '../read/read-bpmn.js';

const MODELS = Number(process.env['MOTCUA_RUNS'] ?? 200);
const SEED = Number(process.env['MOTCUA_SEED'] ?? 1);
/** States the token game plays; the checker itself goes to 100,000. */
const STATES = Number(process.env['MOTCUA_STATES'] ?? 3_000);
/** Milliseconds: thousands of models take their time on demand. */
const PATIENCE = 60_000 + MODELS * 500;

const verdictOf = (problems: readonly Problem[]) => {
  const codes = problems.map(({ code }) => code);
  return {
    isSound: codes.every((code) => !code.startsWith('tokens.') && code !== 'structure.no_way_to_end'),
    isMultiplied: codes.includes('tokens.multiplied'),
    isTrapped: codes.includes('structure.no_way_to_end'),
    isDecided: !codes.includes('tokens.too_large'),
  };
};
async function modelOf(xml: string): Promise<Model> {
  const reading = await readBpmn(xml);
  const model = reading.ok ? buildModel(reading.value.definitions) : null;
  if (model === null) throw new Error('a drawing that is no process');
  return model;
}
/**
 * Traces that nobody could walk on the drawing, and token problems without one. There is none to what no token comes to: a trap, or
 * the inside of a subprocess that is told as unreachable or never carried out itself.
 */
async function unwalkable(xml: string, problems: readonly Problem[]): Promise<readonly string[]> {
  const isReached = problems.every(({ code }) => code !== 'structure.unreachable' && code !== 'tokens.never_runs');
  const told = problems.filter(({ code, trace }) => trace !== undefined || (code.startsWith('tokens.') && (isReached || code === 'tokens.never_runs')));
  const model = told.length === 0 ? null : await modelOf(xml);
  return told.flatMap(({ code, elementId, trace = [] }) => {
    const wrong = model === null ? [] : walkTrace(model, trace);
    return wrong.length === 0 ? [] : [`${code} at ${String(elementId)} by ${trace.join(' ')}: ${wrong.join(' ')}`];
  });
}

describe(`the token check against a plain token game (seed ${String(SEED)}, ${String(MODELS)} models)`, () => {
  it('gives the same verdict on random diagrams, right ones and ones changed by mistake, with ways that can be walked', async () => {
    const differing: string[] = [];
    const counts = { sound: 0, unsound: 0, undecided: 0, traces: 0 };
    let largest = { states: 0, seed: SEED };
    for (let seed = SEED; seed < SEED + MODELS; seed += 1) {
      const random = new Random(seed);
      const right = randomDrawing(random, random.int(3, 12));
      const drawing = seed % 4 === 0 ? right : mutated(random, right, random.int(1, 3));

      const played = playTokens(drawing, STATES);
      counts[played.verdict] += 1;
      if (played.states > largest.states) largest = { states: played.states, seed };
      const xml = bpmnOf(drawing);
      const { problems } = await readProcedure(xml);
      const verdict = verdictOf(problems);

      const astray = await unwalkable(xml, problems);
      counts.traces += problems.filter(({ trace }) => trace !== undefined).length;
      if (astray.length > 0) differing.push(`seed ${String(seed)}: ${astray.join('; ')}`);
      if (played.verdict === 'undecided') continue;
      // What lies behind a subprocess that is never left is told as unreachable, whatever tokens would do there.
      if (played.isCutOff && problems.some(({ code }) => code === 'structure.unreachable')) continue;
      // A loop without a way out is told as such; what tokens do beside it is not told as well.
      const isSound = played.verdict === 'sound' && !played.isTrapped;
      const isSame = verdict.isSound === isSound && verdict.isTrapped === played.isTrapped && (verdict.isTrapped || verdict.isMultiplied === played.isMultiplied);
      if (!isSame || !verdict.isDecided) {
        differing.push(`seed ${String(seed)}: ${JSON.stringify(played)} but ${JSON.stringify(verdict)}`);
      }
    }

    process.stderr.write(`M5 ${String(MODELS)} models from seed ${String(SEED)}: ${JSON.stringify(counts)}, most states ${String(largest.states)} (seed ${String(largest.seed)})\n`);
    expect(differing).toEqual([]);
    expect(counts.undecided).toBeLessThan(MODELS / 4);
    expect(Math.min(counts.sound, counts.unsound)).toBeGreaterThan(MODELS / 10);
    expect(counts.traces).toBeGreaterThan(MODELS / 10);
  }, PATIENCE);

  it('draws every construct that runs by tokens', () => {
    const types = new Set<string>();
    const note = ({ nodes }: Drawing): void => {
      for (const { type, inner } of nodes) {
        types.add(type);
        if (inner !== undefined) note(inner);
      }
    };
    for (let seed = SEED; seed < SEED + 100; seed += 1) note(randomDrawing(new Random(seed), 12));

    expect([...types].sort()).toEqual(['and', 'each', 'end', 'inside', 'or', 'race', 'refused', 'reminder', 'start', 'stopped', 'task', 'timer', 'wait', 'xor']);
  });

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
