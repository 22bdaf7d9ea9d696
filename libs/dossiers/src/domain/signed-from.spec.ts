import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readProcedure, type ProcessPlan } from '@app/bpmn';
import { signedFrom } from './signed-from.js';

const planOf = async (name: string): Promise<ProcessPlan> => {
  const { plan } = await readProcedure(readFileSync(join(import.meta.dirname, '../../../../procedures', name, 'process.bpmn'), 'utf8'));
  return plan!;
};

describe('what is signed from a step', () => {
  it.each([
    ['birth-registration', 'Sign', { papers: ['birthCertificate'], isSignedHere: true }],
    ['birth-registration', 'Print', { papers: ['birthCertificate'], isSignedHere: false }],
    ['building-permit', 'Review', { papers: ['buildingPermit'], isSignedHere: false }],
    ['birth-registration', 'Stamp', { papers: [], isSignedHere: false }],
    ['birth-registration', 'Register', { papers: ['birthCertificate'], isSignedHere: false }],
    ['birth-registration', 'Forward', { papers: [], isSignedHere: false }],
    ['birth-registration', 'RefuseIntake', { papers: [], isSignedHere: false }],
    ['birth-registration', 'nowhere', { papers: [], isSignedHere: false }],
  ])('%s, %s', async (name, step, expected) => {
    const plan = await planOf(name);

    expect(signedFrom(plan, step)).toEqual(expected);
  });
});
