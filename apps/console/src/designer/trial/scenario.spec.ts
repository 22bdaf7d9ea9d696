import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readProcedure } from '@app/bpmn';
import { freeName, later, minutesBetween, scenarioOf, written } from './scenario.js';
import { fromLocal, moveTrial, openTrial } from './trial.js';

const XML = readFileSync(join(import.meta.dirname, '../../../../../procedures/certified-copies/process.bpmn'), 'utf8');

describe('scenarios written in the designer', () => {
  it('say of a tried dossier what was done, by whom, when, and where it stands', async () => {
    const { plan } = await readProcedure(XML);
    const opened = openTrial(plan!, { at: fromLocal('2026-11-23T08:30'), channel: 'DIRECT', facts: {} });
    const moved = opened.ok ? moveTrial(opened.value, { type: 'complete', step: 'Compare', outcome: 'accept' }, { at: fromLocal('2026-11-23T09:00'), what: '' }) : opened;

    const scenario = moved.ok ? scenarioOf(moved.value, 'case-1', { vi: 'Thử', en: 'Tried' }) : null;

    expect(scenario?.given.at).toBe('2026-11-23T08:30:00+07:00');
    expect(scenario?.when).toEqual([{ at: '2026-11-23T09:00:00+07:00', by: 'civilStatusOfficer', complete: 'Compare', outcome: 'accept' }]);
    expect(scenario?.then).toEqual({ ended: null, passed: ['Compare'], waitsAt: ['Certify'] });
  });

  it('reckon the next moment in working time: over the lunch break, over the week end', () => {
    expect(later(written('2026-11-23T11:00'), { quantity: 1, unit: 'WORKING_HOUR' })).toBe(written('2026-11-23T14:00'));
    expect(minutesBetween(written('2026-11-20T16:30'), written('2026-11-23T08:00'))).toBe(90);
    expect(minutesBetween(written('2026-11-23T08:00'), written('2026-11-20T16:30'))).toBeNull();
  });

  it('have names of their own', () => {
    expect(freeName([{ name: 'case-2' }])).toBe('case-3');
  });
});
