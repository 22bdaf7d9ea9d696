import { describe, expect, it } from '@jest/globals';
import { DEADLINE, endOf, planOf, stepTo } from '@app/testing';
import type { TimelineEntry } from '../store/timeline.store.js';
import { silenceOf } from './silences.js';

const PLAN = planOf([
  stepTo('done', 'consult', {
    performer: { kind: 'OFFICIAL', role: 'consultee', division: 'each' }, forEach: { in: 'bodies', as: 'each' },
    boundaries: [{ id: 'late', interrupting: true, trigger: DEADLINE, outcome: 'DEEMED_AGREED', to: 'done' }],
  }),
  endOf('done'),
]);
const facts = { bodies: ['PCCC', 'DIENLUC'] };
const line = (seq: number, command: string, from: readonly string[], to: readonly string[], division?: string) =>
  ({ seq, command, from, to, step: command === 'timer' ? null : from[0] ?? null, divisionId: division ? `H56.30/${division}` : null }) as unknown as TimelineEntry;
const [asked, fire, sentBack, askedAnew, overAnew] = [
  line(2, 'complete', ['decide'], ['consult']), line(3, 'complete', ['consult'], ['consult'], 'PCCC'), line(4, 'complete', ['consult'], ['decide'], 'DIENLUC'),
  line(5, 'complete', ['decide'], ['consult']), line(6, 'timer', ['consult'], ['decide']),
];

describe('a term that ran out', () => {
  it('names whose silence it was, and what saying nothing counts as', () => {
    const over = line(4, 'timer', ['consult'], ['decide']);

    expect(silenceOf(PLAN, over, { entries: [asked, fire, over], facts })).toMatchObject({ step: 'consult', deemed: { vi: expect.any(String) }, silent: ['DIENLUC'] });
  });

  it('counts no answer of before they were asked anew', () => {
    expect(silenceOf(PLAN, overAnew, { entries: [asked, fire, sentBack, askedAnew, overAnew], facts })?.silent).toEqual(['PCCC', 'DIENLUC']);
  });

  it('is nothing where it ended no step', () => {
    expect([silenceOf(PLAN, fire, { entries: [asked, fire], facts }), silenceOf(PLAN, line(3, 'timer', ['consult'], ['consult']), { entries: [asked], facts })]).toEqual([null, null]);
  });
});
