import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { type ProcessPlan, readProcedure } from '@app/bpmn';
import type { CivilDay } from '@app/kernel';
import { fromLocal, isPaused, moveTrial, openTrial, promised, toLocal, type Trial } from './trial.js';

const XML = readFileSync(join(import.meta.dirname, '../../../../../procedures/household-business/process.bpmn'), 'utf8');
const planOf = async (): Promise<ProcessPlan> => (await readProcedure(XML)).plan!;
const opened = (plan: ProcessPlan, more: object = {}): Trial => {
  const trial = openTrial(plan, { at: fromLocal('2026-12-07T08:30'), channel: 'DIRECT', facts: {}, ...more });
  if (!trial.ok) throw new Error(trial.error.code);
  return trial.value;
};
function acted(trial: Trial, step: string, at: string, outcome?: string): Trial {
  const moved = moveTrial(trial, { type: 'complete', step, ...(outcome && { outcome }) }, { at: fromLocal(at), what: '' });
  if (!moved.ok) throw new Error(moved.error.code);
  return moved.value;
}
const due = (trial: Trial): string | null => { const at = promised(trial); return at && toLocal(at); };

it('promises nothing before acceptance, and counts from it with the cut-off hour', async () => {
  const plan: ProcessPlan = { ...(await planOf()), processingTerm: { default: { quantity: 3, unit: 'WORKING_DAY' } }, cutOffTime: '15:00' };
  const filed = opened(plan);

  expect(promised(filed)).toBeNull();
  expect(due(acted(filed, 'Intake', '2026-12-08T09:00', 'accept'))).toBe('2026-12-11T17:00');
  expect(due(acted(filed, 'Intake', '2026-12-08T16:00', 'accept'))).toBe('2026-12-14T17:00');
});

it('moves the promised date by the pause, once it is over', async () => {
  const plan: ProcessPlan = { ...(await planOf()), processingTerm: { default: { quantity: 3, unit: 'WORKING_DAY' } } };
  const received = acted(opened(plan), 'Intake', '2026-12-08T09:00', 'accept');
  const before = due(received);

  const asked = acted(received, 'Examine', '2026-12-08T14:00', 'supplement');
  const given = acted(asked, asked.moves.at(-1)!.state.position.steps[0]!.id, '2026-12-10T14:00');

  expect([isPaused(received), isPaused(asked), isPaused(given)]).toEqual([false, true, false]);
  expect(due(asked)).toBe(before);
  expect(due(given)).toBe('2026-12-15T17:00');
});

it('leaves out the days off that were added by hand', async () => {
  const plan: ProcessPlan = { ...(await planOf()), processingTerm: { default: { quantity: 3, unit: 'WORKING_DAY' } } };

  const without = acted(opened(plan), 'Intake', '2026-12-08T09:00', 'accept');
  const withOne = acted(opened(plan, { daysOff: ['2026-12-10' as CivilDay] }), 'Intake', '2026-12-08T09:00', 'accept');

  expect([due(without), due(withOne)]).toEqual(['2026-12-11T17:00', '2026-12-14T17:00']);
});
