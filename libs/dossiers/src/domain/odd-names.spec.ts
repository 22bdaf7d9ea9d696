import { expect, it } from '@jest/globals';
import { endOf, planOf, stepTo } from '@app/testing';
import { evolve } from './evolve.js';
import type { Dossier } from './dossier.js';
import type { Move } from './move.js';
import { isAnotherPerson } from './permit.js';

it.each(['constructor', 'toString', 'valueOf'])('remembers who performed a step called %s, and nobody before that', (step) => {
  const plan = planOf([stepTo('sign', step), stepTo('end', 'sign', { separationFrom: [step] }), endOf('end')]);
  const before = { performed: {}, clock: { pauses: [] }, assignees: [], timers: [], status: 'PROCESSING', supplements: 0 } as unknown as Dossier;
  const actor = { kind: 'OFFICIAL', id: 'account-1' };
  const move = { command: 'complete', step, actor, status: 'PROCESSING', at: '2026-11-21T08:00:00Z', timers: [] } as unknown as Move;
  const person = { accountId: 'account-1' } as never;

  const unasked = isAnotherPerson(before, [step], person);
  const after = evolve(plan, before, { move, secret: {}, headHash: '' }, { position: { steps: [], counts: {} }, facts: {}, effects: [] });

  expect(unasked.ok).toBe(true);
  expect(after.performed).toEqual({ [step]: ['account-1'] });
  expect(isAnotherPerson(after, [step], person).ok).toBe(false);
});
