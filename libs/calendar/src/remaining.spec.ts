import { expect, it } from '@jest/globals';
import { type Instant, instantOf } from '@app/kernel';
import { nationalCalendar, type Pause, remaining, type TermClock } from './index.js';

const at = (civil: string): Instant => instantOf(Date.parse(`${civil}:00+07:00`));
const clock = (...pauses: [from: string, to: string | null][]): TermClock => ({
  startedAt: at('2026-03-02T08:00'),
  term: { quantity: 2, unit: 'WORKING_DAY' },
  pauses: pauses.map(([from, to]): Pause => ({ from: at(from), to: to === null ? null : at(to), reason: 'SUPPLEMENT' })),
});
const read = (one: TermClock, civil: string) => {
  const answer = remaining(one, at(civil), nationalCalendar());
  return answer.ok ? answer.value : answer.error;
};

it('counts down in working minutes, and below zero once it is past', () => {
  expect(read(clock(), '2026-03-04T16:00')).toMatchObject({ state: 'RUNNING', overdue: false, minutes: 60, due: { on: '2026-03-04' } });
  expect(read(clock(), '2026-03-04T17:00')).toMatchObject({ overdue: false, minutes: 0 });
  expect(read(clock(), '2026-03-05T08:00')).toMatchObject({ overdue: true, minutes: -60 });
});
it('stands still while it is paused', () => {
  const one = clock(['2026-03-04T15:00', null]);

  expect(read(one, '2026-03-03T15:00')).toMatchObject({ state: 'RUNNING', due: { on: '2026-03-04' } });
  expect(read(one, '2026-03-20T15:00')).toEqual({ state: 'PAUSED', overdue: false, minutes: 120, due: null });
});
it('does not know yet when a pause will end', () => {
  const one = clock(['2026-03-03T09:00', '2026-03-05T09:00']);

  expect(read(one, '2026-03-04T09:00')).toMatchObject({ state: 'PAUSED', due: null });
  expect(read(one, '2026-03-05T09:00')).toMatchObject({ state: 'RUNNING', due: { on: '2026-03-06' } });
});
it('takes pauses that overlap for one', () => {
  const one = clock(['2026-03-04T14:00', '2026-03-09T09:00'], ['2026-03-04T15:00', '2026-03-05T09:00']);

  expect(read(one, '2026-03-06T09:00')).toEqual({ state: 'PAUSED', overdue: false, minutes: 180, due: null });
});
it('stays late when it was late before it was paused', () => {
  expect(read(clock(['2026-03-05T08:00', null]), '2026-03-05T09:00')).toMatchObject({
    state: 'PAUSED',
    overdue: true,
    minutes: -120,
    due: { on: '2026-03-04' },
  });
});
