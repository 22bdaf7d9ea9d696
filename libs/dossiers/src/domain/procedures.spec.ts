import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { nodesOf, readProcedure, type ProcessPlan } from '@app/bpmn';
import { nationalCalendar } from '@app/calendar';
import type { Scenario } from '@app/contracts';
import { canonical } from '@app/ledger';
import { playScenario } from './play-scenario.js';
import { replayDossier } from './replay.js';
import { isBalanced, timeSplit } from './time-split.js';

const PROCEDURES = join(import.meta.dirname, '../../../../procedures');
const scenariosOf = (name: string): readonly Scenario[] => {
  const folder = join(PROCEDURES, name, 'scenarios');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((file) => file.endsWith('.json')).sort().map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Scenario);
};
const planOf = async (name: string): Promise<ProcessPlan> => {
  const { plan, problems } = await readProcedure(readFileSync(join(PROCEDURES, name, 'process.bpmn'), 'utf8'));
  if (!plan) throw new Error(`${name}: ${JSON.stringify(problems, null, 1)}`);
  return plan;
};

describe.each(readdirSync(PROCEDURES))('procedure %s', (name) => {
  it('holds every scenario it ships, and every dossier is rebuilt from its log', async () => {
    const plan = await planOf(name);

    for (const scenario of scenariosOf(name)) {
      const played = playScenario(plan, nationalCalendar(), scenario);

      expect({ scenario: scenario.name, missed: played.missed }).toEqual({ scenario: scenario.name, missed: [] });
      const log = played.moves.flatMap(({ decision }) =>
        decision ? [{ ...decision.transition, ...(decision.secrets && { secret: decision.secrets }) }] : [],
      );
      for (const { decision } of played.moves) {
        const split = decision && timeSplit(decision.dossier, decision.transition.at, nationalCalendar());
        if (split?.ok && split.value) expect({ scenario: scenario.name, ...split.value, isBalanced: isBalanced(split.value) }).toMatchObject({ isBalanced: true });
      }
      const rebuilt = replayDossier(plan, log);
      expect(rebuilt.ok && canonical(rebuilt.value)).toBe(canonical(played.dossier));
    }
  });

  it('ships six scenarios or more, which together come by every step and every outcome', async () => {
    const plan = await planOf(name);
    const scenarios = scenariosOf(name);
    const transitions = scenarios.flatMap((scenario) => playScenario(plan, nationalCalendar(), scenario).moves.flatMap(({ decision }) => (decision ? [decision.transition] : [])));
    const been = new Set(transitions.flatMap(({ to, step, outcome }) => [...to, `${step} ${outcome}`]));
    const drawn = [...nodesOf(plan).values()].flatMap((node) => (node.type === 'step' ? [node.id, ...node.outcomes.map(({ id }) => `${node.id} ${id}`)] : []));

    expect(scenarios.length).toBeGreaterThanOrEqual(6);
    expect(drawn.length).toBeGreaterThan(10);
    expect(drawn.filter((one) => !been.has(one))).toEqual([]);
  });
});
