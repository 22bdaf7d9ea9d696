import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readProcedure, type ProcessPlan } from '@app/bpmn';
import type { DossierStatus } from '@app/contracts';
import { EXAMPLE_PLAN } from '@app/testing';
import { endingOf } from './ending.js';

const planOf = async (name: string): Promise<ProcessPlan> => {
  const { plan } = await readProcedure(readFileSync(join(import.meta.dirname, '../../../../procedures', name, 'process.bpmn'), 'utf8'));
  return plan!;
};
const at = (status: DossierStatus, ...steps: readonly string[]) => ({ status, position: { steps: steps.map((id) => ({ id, since: 1 })), counts: {} } });

describe('how a dossier ends', () => {
  it.each([
    ['birth-registration', 'RESOLVED', ['ReturnRefusal'], 'refused'],
    ['birth-registration', 'RESOLVED', ['ReturnRefusal', 'WriteApology'], 'refused'],
    ['birth-registration', 'RESOLVED', ['ReturnResult'], undefined],
    ['birth-registration', 'PROCESSING', ['RefuseAfterExamination'], undefined],
    ['building-permit', 'RESOLVED', ['ReturnRefusal'], 'refused'],
    ['household-business', 'RESOLVED', ['ReturnRefusal'], 'refused'],
    ['certified-copies', 'RESOLVED', ['ReturnResult'], undefined],
  ] as const)('%s, %s, at %j: %s', async (name, status, steps, expected) => {
    const plan = await planOf(name);

    expect(endingOf(plan, at(status, ...steps))).toBe(expected);
  });

  it('is what the end event said, once there was one', () => {
    const ended = (how: 'done' | 'refused' | 'stopped') => ({ status: 'RETURNED' as const, position: { steps: [], counts: {}, ended: { how, at: 'End' } } });

    expect([endingOf(EXAMPLE_PLAN, ended('done')), endingOf(EXAMPLE_PLAN, ended('refused')), endingOf(EXAMPLE_PLAN, ended('stopped'))]).toEqual(['done', 'refused', 'stopped']);
  });

  it('is open where the way leads out of a block, or to nowhere the plan knows', () => {
    expect([endingOf(EXAMPLE_PLAN, at('RESOLVED', 'remindHead')), endingOf(EXAMPLE_PLAN, at('RESOLVED', 'nowhere'))]).toEqual([undefined, undefined]);
  });
});
