import { describe, expect, it } from '@jest/globals';
import type { Term, TermUnit } from '@app/contracts';
import { type Instant, instantOf } from '@app/kernel';
import { type DueOptions, dueAt, nationalCalendar, type Pause, type WorkCalendar } from './index.js';

const calendar = nationalCalendar();
/** Civil time in Vietnam, whatever the machine's zone. */
const at = (civil: string): Instant => instantOf(Date.parse(`${civil}:00+07:00`));
const term = (quantity: number, unit: TermUnit): Term => ({ quantity, unit });
const days = (quantity: number): Term => term(quantity, 'WORKING_DAY');
const hours = (quantity: number): Term => term(quantity, 'WORKING_HOUR');
const SAME_DAY = days(0);
const pause = (from: string, to: string | null): Pause => ({ from: at(from), to: to === null ? null : at(to), reason: 'SUPPLEMENT' });
const paused = (...spans: [from: string, to: string | null][]): DueOptions => ({ pauses: spans.map((span) => pause(...span)) });

interface Vector {
  readonly start: string;
  readonly term: Term;
  readonly due: string;
  readonly options?: DueOptions;
  readonly on?: WorkCalendar;
}
const found = ({ start, term: asked, options, on = calendar }: Vector) => {
  const answer = dueAt(at(start), asked, on, options);
  return answer.ok ? answer.value.at : answer.error;
};

describe('the vectors of the domain facts', () => {
  const cutOff = { cutOffTime: '15:00' };
  const vectors: Readonly<Record<string, Vector>> = {
    1: { start: '2026-04-21T09:00', term: days(3), due: '2026-04-24T17:00' },
    2: { start: '2026-04-24T14:30', term: days(1), due: '2026-04-28T17:00' },
    3: { start: '2026-04-29T16:10', term: SAME_DAY, due: '2026-05-04T17:00', options: cutOff },
    4: { start: '2026-04-29T15:00', term: SAME_DAY, due: '2026-04-29T17:00', options: cutOff },
    5: { start: '2026-11-20T10:00', term: days(3), due: '2026-11-26T17:00' },
    6: { start: '2026-08-18T08:00', term: term(15, 'DAY'), due: '2026-09-03T17:00' },
    7: { start: '2026-08-21T08:00', term: days(1), due: '2026-08-22T17:00' },
    8: { start: '2026-11-23T16:00', term: hours(8), due: '2026-11-25T16:00' },
    9: { start: '2026-11-20T17:30', term: hours(4), due: '2026-11-23T11:00' },
    10: { start: '2026-11-20T12:00', term: hours(2), due: '2026-11-20T15:30' },
    11: { start: '2026-08-21T16:00', term: hours(8), due: '2026-08-22T16:00' },
    12: { start: '2026-02-13T08:00', term: days(1), due: '2026-02-23T17:00' },
    '13 before the supplement': { start: '2026-03-02T08:00', term: days(5), due: '2026-03-09T17:00' },
    '13 after it': {
      start: '2026-03-02T08:00',
      term: days(5),
      due: '2026-03-13T17:00',
      options: paused(['2026-03-04T10:00', '2026-03-10T09:00']),
    },
    '13 by the hour': {
      start: '2026-03-02T07:00',
      term: hours(48),
      due: '2026-03-13T16:00',
      options: paused(['2026-03-04T10:00', '2026-03-10T09:00']),
    },
  };
  it.each(Object.entries(vectors))('%s', (_, vector) => {
    expect(found(vector)).toBe(at(vector.due));
  });
});

describe('the edges', () => {
  const noon = [{ from: '07:30', to: '11:30' }];
  const saturdays = { ...calendar, sessionsByWeekday: calendar.sessionsByWeekday.map((day, n) => (n === 6 ? noon : day)) };
  const edges: Readonly<Record<string, Vector>> = {
    'a day off is not counted, but it can be the first day': { start: '2026-03-08T10:00', term: days(1), due: '2026-03-09T17:00' },
    'late in the evening is still that day': { start: '2026-03-04T23:59', term: days(1), due: '2026-03-05T17:00' },
    'a minute after midnight is the next': { start: '2026-03-05T00:01', term: days(1), due: '2026-03-06T17:00' },
    'a minute after the cut-off counts from the next working day': {
      start: '2026-03-06T15:01', term: days(1), due: '2026-03-10T17:00', options: { cutOffTime: '15:00' },
    },
    'hours received after the cut-off start at the next opening': {
      start: '2026-03-06T15:01', term: hours(1), due: '2026-03-09T08:00', options: { cutOffTime: '15:00' },
    },
    'the same day, on a day off, is the next working day': { start: '2026-03-08T10:00', term: SAME_DAY, due: '2026-03-09T17:00' },
    'the same day, after closing, is the next working day': { start: '2026-03-05T17:01', term: SAME_DAY, due: '2026-03-06T17:00' },
    'before opening hours start at opening': { start: '2026-03-05T05:00', term: hours(1), due: '2026-03-05T08:00' },
    'hours end with the morning, not with the start of the afternoon': { start: '2026-03-05T07:00', term: hours(4.5), due: '2026-03-05T11:30' },
    'half a working day is four hours': { start: '2026-03-05T09:00', term: days(0.5), due: '2026-03-05T15:00' },
    'a day and a half are twelve hours': { start: '2026-03-05T09:00', term: days(1.5), due: '2026-03-06T15:00' },
    'a month ends on the same numbered day': { start: '2026-03-05T09:00', term: term(1, 'MONTH'), due: '2026-04-06T17:00' },
    'or on the last day': { start: '2026-01-29T09:00', term: term(1, 'MONTH'), due: '2026-03-02T17:00' },
    'a leap February has a 29th': { start: '2024-01-31T09:00', term: term(1, 'MONTH'), due: '2024-02-29T17:00' },
    'months run into the next year': { start: '2025-12-31T09:00', term: term(2, 'MONTH'), due: '2026-03-02T17:00' },
    'an office open on Saturday mornings closes them at noon': { start: '2026-03-06T09:00', term: days(1), due: '2026-03-07T11:30', on: saturdays },
    'its made-up Saturday is a whole day': { start: '2026-08-21T09:00', term: days(1), due: '2026-08-22T17:00', on: saturdays },
  };
  it.each(Object.entries(edges))('%s', (_, vector) => {
    expect(found(vector)).toBe(at(vector.due));
  });
});

describe('pauses', () => {
  const start = '2026-03-02T08:00';
  const moved: Readonly<Record<string, Vector>> = {
    'what is counted twice is lost once': {
      start, term: days(5), due: '2026-03-13T17:00',
      options: paused(['2026-03-06T08:00', '2026-03-10T09:00'], ['2026-03-04T10:00', '2026-03-09T09:00']),
    },
    'two that do not meet add up': {
      start, term: days(5), due: '2026-03-12T17:00',
      options: paused(['2026-03-03T08:00', '2026-03-04T10:00'], ['2026-03-05T08:00', '2026-03-09T09:00']),
    },
    'late when paused stays late': { start, term: days(1), due: '2026-03-03T17:00', options: paused(['2026-03-04T08:00', null]) },
    'before receipt it moves nothing': { start, term: days(1), due: '2026-03-03T17:00', options: paused(['2026-02-25T08:00', '2026-02-27T09:00']) },
    'what resumes after closing has until the next closing': {
      start, term: days(1), due: '2026-03-04T17:00', options: paused(['2026-03-03T16:00', '2026-03-03T20:00']),
    },
    'what resumes on a day off has until the next closing': {
      start, term: days(1), due: '2026-03-09T17:00', options: paused(['2026-03-03T16:00', '2026-03-08T20:00']),
    },
    'a term in days of every kind moves by days of every kind, and rolls once': {
      start, term: term(4, 'DAY'), due: '2026-03-09T17:00', options: paused(['2026-03-03T09:00', '2026-03-05T09:00']),
    },
    'a term that only waits for Monday waits no longer than the pause': {
      start, term: term(5, 'DAY'), due: '2026-03-10T17:00', options: paused(['2026-03-08T09:00', '2026-03-10T09:00']),
    },
    'hours lose exactly the working minutes': {
      start, term: hours(8), due: '2026-03-03T09:30', options: paused(['2026-03-02T11:00', '2026-03-02T14:30']),
    },
  };
  it.each(Object.entries(moved))('%s', (_, vector) => {
    expect(found(vector)).toBe(at(vector.due));
  });

  it('has no date while a pause is open that began in time', () => {
    const answer = dueAt(at(start), days(5), calendar, paused(['2026-03-04T10:00', null]));

    expect(answer).toEqual({
      ok: false,
      error: { code: 'calendar.clock_paused', params: { since: at('2026-03-04T10:00'), reason: 'SUPPLEMENT' } },
    });
  });
  it('refuses a pause that ends before it begins', () => {
    const answer = dueAt(at(start), days(5), calendar, paused(['2026-03-04T10:00', '2026-03-04T09:00']));

    expect(answer).toMatchObject({ ok: false, error: { code: 'calendar.span_reversed' } });
  });
});

describe('what cannot be known is not guessed', () => {
  it.each([
    ['2027-12-30T09:00', days(2), 2028],
    ['2027-12-30T09:00', hours(40), 2028],
    ['2027-12-01T09:00', term(40, 'DAY'), 2028],
    ['2027-12-30T09:00', term(900, 'MONTH'), 2028],
    ['2022-12-30T09:00', days(2), 2022],
    ['2030-06-01T09:00', days(2), 2030],
  ] as const)('from %s, %j: the calendar of %i is missing', (start, asked, year) => {
    expect(dueAt(at(start), asked, calendar)).toEqual({ ok: false, error: { code: 'calendar.year_missing', params: { year } } });
  });
  it('does not step over a missing year', () => {
    const gap = { ...calendar, years: calendar.years.filter(({ year }) => year !== 2025) };

    expect(dueAt(at('2024-12-30T09:00'), days(5), gap)).toMatchObject({ error: { params: { year: 2025 } } });
    expect(dueAt(at('2024-12-27T09:00'), days(2), gap)).toMatchObject({ ok: true });
  });
  it('misses the year in which a pause ends', () => {
    expect(dueAt(at('2027-12-28T09:00'), days(3), calendar, paused(['2027-12-29T09:00', '2028-01-05T09:00']))).toMatchObject({
      error: { code: 'calendar.year_missing', params: { year: 2028 } },
    });
  });
  it('says that a date in a year known by statute only may still move', () => {
    expect(dueAt(at('2026-12-30T09:00'), days(1), calendar)).toEqual({ ok: true, value: { at: at('2026-12-31T17:00'), on: '2026-12-31' } });
    expect(dueAt(at('2026-12-30T09:00'), days(2), calendar)).toMatchObject({ value: { on: '2027-01-04', provisional: true } });
  });
  it.each([term(0, 'DAY'), term(0, 'WORKING_HOUR'), term(-1, 'WORKING_DAY'), term(1.5, 'DAY'), term(0.5, 'MONTH'), term(Number.NaN, 'DAY')])(
    '%j is no term',
    (asked) => {
      expect(dueAt(at('2026-03-02T08:00'), asked, calendar)).toMatchObject({ error: { code: 'calendar.term_invalid' } });
    },
  );
  it('does not take a text for an instant', () => {
    expect(() => dueAt('hôm qua' as Instant, days(1), calendar)).toThrow(RangeError);
  });
});
