import { describe, expect, it } from '@jest/globals';
import type { Term } from '@app/contracts';
import { type Instant, instantOf } from '@app/kernel';
import { type DueOptions, dueAt, nationalCalendar } from './index.js';

const calendar = nationalCalendar();
/** Civil time in Vietnam, whatever the machine's zone. */
const at = (civil: string): Instant => instantOf(Date.parse(`${civil}:00+07:00`));
const days = (quantity: number): Term => ({ quantity, unit: 'WORKING_DAY' });
const hours = (quantity: number): Term => ({ quantity, unit: 'WORKING_HOUR' });
const allDays = (quantity: number): Term => ({ quantity, unit: 'DAY' });
const SAME_DAY = days(0);
const due = (start: string, term: Term, options?: DueOptions) => {
  const answer = dueAt(at(start), term, calendar, options);
  return answer.ok ? answer.value.at : answer.error;
};

describe('the vectors of the domain facts', () => {
  const vectors: readonly [number, string, Term, string, DueOptions][] = [
    [1, '2026-04-21T09:00', days(3), '2026-04-24T17:00', {}],
    [2, '2026-04-24T14:30', days(1), '2026-04-28T17:00', {}],
    [3, '2026-04-29T16:10', SAME_DAY, '2026-05-04T17:00', { cutOffTime: '15:00' }],
    [4, '2026-04-29T15:00', SAME_DAY, '2026-04-29T17:00', { cutOffTime: '15:00' }],
    [5, '2026-11-20T10:00', days(3), '2026-11-26T17:00', {}],
    [6, '2026-08-18T08:00', allDays(15), '2026-09-03T17:00', {}],
    [7, '2026-08-21T08:00', days(1), '2026-08-22T17:00', {}],
    [8, '2026-11-23T16:00', hours(8), '2026-11-25T16:00', {}],
    [9, '2026-11-20T17:30', hours(4), '2026-11-23T11:00', {}],
    [10, '2026-11-20T12:00', hours(2), '2026-11-20T15:30', {}],
    [11, '2026-08-21T16:00', hours(8), '2026-08-22T16:00', {}],
    [12, '2026-02-13T08:00', days(1), '2026-02-23T17:00', {}],
  ];
  it.each(vectors)('%i: received %s', (_, start, term, expected, options) => {
    expect(due(start, term, options)).toBe(at(expected));
  });

  const asked = { from: at('2026-03-04T10:00'), to: at('2026-03-10T09:00'), reason: 'SUPPLEMENT' } as const;
  it('13: a supplement moves a term in days by the working days after the day it was asked for', () => {
    expect(due('2026-03-02T08:00', days(5))).toBe(at('2026-03-09T17:00'));
    expect(due('2026-03-02T08:00', days(5), { pauses: [asked] })).toBe(at('2026-03-13T17:00'));
  });
});
