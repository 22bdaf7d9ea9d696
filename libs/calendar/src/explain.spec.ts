import { describe, expect, it } from '@jest/globals';
import type { Term } from '@app/contracts';
import { type Instant, instantOf } from '@app/kernel';
import { type DueOptions, explain, nationalCalendar } from './index.js';

const at = (civil: string): Instant => instantOf(Date.parse(`${civil}:00+07:00`));
function ledger(start: string, quantity: number, unit: Term['unit'], options?: DueOptions): string[] {
  const answer = explain(at(start), { quantity, unit }, nationalCalendar(), options);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value.days.map(({ day, kind, counted, minutes }) => [day.slice(5), kind, counted, minutes].filter((x) => x !== undefined).join(' '));
}

describe('the ledger behind a date', () => {
  it('says why a day was not counted', () => {
    expect(ledger('2026-04-24T14:30', 1, 'WORKING_DAY')).toEqual(['04-24 FIRST_DAY 0', '04-25 REST_DAY 0', '04-26 OFF 0', '04-27 OFF 0', '04-28 COUNTED 1']);
  });
  it('names the decree of a day off and of a made-up day', () => {
    const answer = explain(at('2026-11-23T09:00'), { quantity: 1, unit: 'WORKING_DAY' }, nationalCalendar());
    const madeUp = explain(at('2026-08-21T09:00'), { quantity: 1, unit: 'WORKING_DAY' }, nationalCalendar());

    expect(answer).toMatchObject({ value: { days: [{}, { entry: { source: 'Nghị quyết 28/2026/QH16' } }, {}] } });
    expect(madeUp).toMatchObject({ value: { days: [{}, { kind: 'COUNTED', entry: { kind: 'MAKE_UP', source: 'Thông báo 9441/TB-BNV' } }] } });
  });
  it('counts hours by the minute', () => {
    expect(ledger('2026-11-23T16:00', 8, 'WORKING_HOUR')).toEqual(['11-23 PARTLY 1 60', '11-24 OFF 0', '11-25 PARTLY 7 420']);
    expect(ledger('2026-11-20T17:30', 8, 'WORKING_HOUR')).toEqual(['11-20 FIRST_DAY 0 0', '11-21 REST_DAY 0', '11-22 REST_DAY 0', '11-23 COUNTED 8 480']);
  });
  it('shows the days a pause took', () => {
    const pauses = [{ from: at('2026-03-04T10:00'), to: at('2026-03-06T09:00'), reason: 'SUPPLEMENT' as const }];

    expect(ledger('2026-03-02T08:00', 3, 'WORKING_DAY', { pauses })).toEqual([
      '03-02 FIRST_DAY 0', '03-03 COUNTED 1', '03-04 COUNTED 1', '03-05 PAUSED 0', '03-06 PAUSED 0', '03-07 REST_DAY 0', '03-08 REST_DAY 0', '03-09 COUNTED 1',
    ]);
    expect(ledger('2026-03-04T08:00', 8, 'WORKING_HOUR', { pauses })).toEqual(['03-04 PARTLY 2 120', '03-05 PAUSED 0 0', '03-06 PARTLY 6 360']);
  });
  it('shows the days a term rolled off', () => {
    expect(ledger('2026-03-05T08:00', 2, 'DAY')).toEqual(['03-05 FIRST_DAY 0', '03-06 COUNTED 1', '03-07 COUNTED 1', '03-08 ROLLED 0', '03-09 ROLLED 0']);
  });
  it('counts a month on the day it is complete', () => {
    const counted = ledger('2026-03-31T08:00', 2, 'MONTH').filter((line) => line.endsWith('COUNTED 1'));

    expect(counted).toEqual(['04-30 COUNTED 1', '05-31 COUNTED 1']);
  });
  it('says what stands for a day of receipt that was too late', () => {
    expect(ledger('2026-04-29T16:10', 0, 'WORKING_DAY', { cutOffTime: '15:00' })).toEqual([
      '04-29 FIRST_DAY 0', '04-30 OFF 0', '05-01 OFF 0', '05-02 REST_DAY 0', '05-03 REST_DAY 0', '05-04 FIRST_DAY 0',
    ]);
  });
});
