import { describe, expect, it } from '@jest/globals';
import type { CivilDay, Instant } from '@app/kernel';
import { type CalendarEntry, missingStatutoryDays, nationalCalendar, type WorkCalendar } from './index.js';

const entry = (day: string, reason: CalendarEntry['reason'] = 'publicHoliday', kind: CalendarEntry['kind'] = 'OFF'): CalendarEntry => ({
  day: day as CivilDay, kind, reason, name: { vi: 'Nghỉ', en: 'Off' }, source: '1/TB', knownFrom: '2026-11-01T00:00:00.000Z' as Instant,
});
const LAW = ['01-01', '04-30', '05-01', '09-02', '11-24'];
const announced = (year: number, ...entries: readonly CalendarEntry[]): WorkCalendar => ({ ...nationalCalendar(), years: [{ year, status: 'announced' }], entries });
const missing = (year: number, days: readonly string[], others: readonly CalendarEntry[] = []) =>
  missingStatutoryDays(announced(year, ...[...LAW, ...days].map((day) => entry(`${year}-${day}`)), ...others), year, '2026-11-19' as CivilDay);

describe('the holidays of the law', () => {
  it.each([2023, 2024, 2025, 2026, 2027])('are all among the days off of %i', (year) => {
    expect(missingStatutoryDays(nationalCalendar(), year, `${year - 1}-12-31` as CivilDay)).toEqual([]);
  });
  it('are named where a year has none, and past ones are not asked for', () => {
    const none = announced(2027);
    const named = (after: string) => missingStatutoryDays(none, 2027, after as CivilDay).map(({ name, from, to, days }) => `${name.en} ${days} ${from.slice(5)}..${to.slice(5)}`);

    expect(named('2026-12-31')).toEqual([
      'New Year’s Day 1 01-01..01-01', 'Lunar New Year 1 02-06..02-06', 'Lunar New Year 5 02-01..02-14', 'Hùng Kings’ Commemoration Day 1 04-16..04-16', 'Victory Day 1 04-30..04-30',
      'International Labour Day 1 05-01..05-01', 'National Day 1 09-02..09-02', 'National Day 2 09-01..09-03', 'Vietnam Culture Day 1 11-24..11-24',
    ]);
    expect(named('2027-09-02')).toEqual(['National Day 2 09-01..09-03', 'Vietnam Culture Day 1 11-24..11-24']);
    expect(missingStatutoryDays(announced(2025), 2025, '2025-09-03' as CivilDay)).toEqual([]);
  });
  it.each([
    ['from the 28th of the last lunar month, the day after 2 September', ['02-04', '02-05', '02-06', '02-07', '02-08', '04-16', '09-03']],
    ['from the 29th, the day before 2 September', ['02-05', '02-06', '02-07', '02-08', '02-09', '04-16', '09-01']],
  ])('may be announced %s', (_, days) => {
    expect(missing(2027, days)).toEqual([]);
  });
  it('may leave out a Sunday of Tết that is compensated, but count no swapped day', () => {
    const days = ['02-05', '02-06', '02-08', '04-16', '09-03'];
    const [ninth, tenth] = ['2027-02-09', '2027-02-10'];

    expect(missing(2027, days, [entry(ninth, 'compensatoryDay'), entry(tenth, 'compensatoryDay')])).toEqual([]);
    expect(missing(2027, days, [entry(ninth, 'compensatoryDay'), entry(tenth, 'workingDaySwap')])).toMatchObject([{ from: '2027-02-01', days: 5, found: 4 }]);
  });
  it('are not there where the day is worked', () => {
    const days = ['02-04', '02-05', '02-06', '02-07', '02-08', '04-16', '09-03'];

    expect(missing(2027, days, [entry('2027-05-01', 'workingDaySwap', 'MAKE_UP')])).toMatchObject([{ from: '2027-05-01', found: 0 }]);
  });
  it('lie somewhere between the earliest and the latest day where the lunar days of a year are not on record', () => {
    expect(missing(2040, ['02-10', '02-11', '02-12', '02-13', '02-14', '04-20', '09-03'])).toEqual([]);
    expect(missing(2040, ['04-30', '09-03']).map(({ from, to, days }) => [from, to, days])).toEqual([['2040-01-16', '2040-02-28', 5], ['2040-03-28', '2040-04-29', 1]]);
  });
});
