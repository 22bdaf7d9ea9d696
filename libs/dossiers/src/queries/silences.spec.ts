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
const line = (seq: number, [from, to]: readonly [string, string], by: string) =>
  ({ seq, command: by === 'timer' ? 'timer' : 'complete', from: [from], to: [to], step: by === 'timer' ? null : from, divisionId: by === 'timer' ? null : `H56.30/${by}` }) as unknown as TimelineEntry;
const [asked, fire, sentBack, askedAnew, overAnew] = [
  line(2, ['decide', 'consult'], 'KTHTDT'), line(3, ['consult', 'consult'], 'PCCC'), line(4, ['consult', 'decide'], 'DIENLUC'),
  line(5, ['decide', 'consult'], 'KTHTDT'), line(6, ['consult', 'decide'], 'timer'),
];

describe('a term that ran out', () => {
  it('names whose silence it was, and what saying nothing counts as', () => {
    const over = line(4, ['consult', 'decide'], 'timer');

    expect(silenceOf(PLAN, over, { entries: [asked, fire, over], facts })).toMatchObject({ step: 'consult', deemed: { vi: expect.any(String) }, silent: ['DIENLUC'] });
  });

  it('counts no answer of before they were asked anew', () => {
    expect(silenceOf(PLAN, overAnew, { entries: [asked, fire, sentBack, askedAnew, overAnew], facts })?.silent).toEqual(['PCCC', 'DIENLUC']);
  });

  it('takes no claim, and no answer that was recalled, for an answer', () => {
    const [claimed, over] = [{ ...fire, command: 'claim' }, line(6, ['consult', 'decide'], 'timer')];
    const [recalled, taken] = [{ ...line(5, ['consult', 'consult'], 'DIENLUC') }, { ...line(5, ['consult', 'consult'], 'DIENLUC'), seq: 5.5, command: 'recall' }];

    expect(silenceOf(PLAN, over, { entries: [asked, claimed, recalled, taken, over], facts })?.silent).toEqual(['PCCC', 'DIENLUC']);
  });

  it('names nobody once others are asked', () => {
    const over = line(4, ['consult', 'decide'], 'timer');

    expect(silenceOf(PLAN, over, { entries: [asked, fire, over, askedAnew], facts })?.silent).toEqual([]);
  });

  it('is nothing where it ended no step', () => {
    expect([silenceOf(PLAN, fire, { entries: [asked, fire], facts }), silenceOf(PLAN, line(3, ['consult', 'consult'], 'timer'), { entries: [asked], facts })]).toEqual([null, null]);
  });
});
