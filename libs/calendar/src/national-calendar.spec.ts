import { describe, expect, it } from '@jest/globals';
import { type Instant, instantOf } from '@app/kernel';
import { asKnownAt, dueAt, nationalCalendar, officeTime, readCalendar, worked } from './index.js';

const calendar = nationalCalendar();
const at = (civil: string): Instant => instantOf(Date.parse(`${civil}:00+07:00`));
const entriesOf = (day: string) => calendar.entries.filter((entry) => entry.day === day);

describe('the days off of the country', () => {
  it.each([
    ['2023-01-22', '2023-04-29'],
    ['2024-02-10', '2024-04-18'],
    ['2025-01-29', '2025-04-07'],
    ['2026-02-17', '2026-04-26'],
    ['2027-02-06', '2027-04-16'],
  ])('has the first day of the lunar year, %s, and the Hùng Kings’ day, %s', (newYear, hungKings) => {
    expect(entriesOf(newYear)).toMatchObject([{ kind: 'OFF', name: { vi: 'Tết Âm lịch' } }]);
    expect(entriesOf(hungKings)).toMatchObject([{ kind: 'OFF', name: { vi: 'Giỗ Tổ Hùng Vương' } }]);
  });
  it('names each day once', () => {
    expect(new Set(calendar.entries.map(({ day }) => day)).size).toBe(calendar.entries.length);
  });
  it.each([[2023, 11], [2024, 11], [2025, 11], [2026, 12], [2027, 12]])('gives the %i holidays the law gives: %i', (year, days) => {
    const holidays = calendar.entries.filter(({ day, reason }) => day.startsWith(`${year}`) && reason === 'publicHoliday');

    expect(holidays).toHaveLength(days);
  });
  it('makes up every day that was swapped off', () => {
    const swaps = calendar.entries.filter(({ reason }) => reason === 'workingDaySwap');
    const ofYear = (kind: string, year: string) => swaps.filter((entry) => entry.kind === kind && entry.day.startsWith(year)).length;

    for (const year of ['2023', '2024', '2025', '2026', '2027']) expect(ofYear('OFF', year)).toBe(ofYear('MAKE_UP', year));
  });
  it.each([
    [2023, '1-2 1-20 1-23 1-24 1-25 1-26 5-1 5-2 5-3 9-1 9-4', '', 249],
    [2024, '1-1 2-8 2-9 2-12 2-13 2-14 4-18 4-29 4-30 5-1 9-2 9-3', '5-4', 251],
    [2025, '1-1 1-27 1-28 1-29 1-30 1-31 4-7 4-30 5-1 5-2 9-1 9-2', '4-26', 250],
    [2026, '1-1 1-2 2-16 2-17 2-18 2-19 2-20 4-27 4-30 5-1 8-31 9-1 9-2 11-24', '1-10 8-22', 249],
  ])('closes and opens the offices in %i on the days of the announcements', (year, closed, madeUp, workingDays) => {
    const ofYear = calendar.entries.filter(({ day }) => day.startsWith(`${year}`));
    const named = (kind: string) =>
      ofYear.filter((entry) => entry.kind === kind).filter(({ day }) => kind === 'MAKE_UP' || new Date(day).getUTCDay() % 6 !== 0);
    const listed = (kind: string) => named(kind).map(({ day }) => day.slice(5).split('-').map(Number).join('-')).join(' ');

    expect(listed('OFF')).toBe(closed);
    expect(listed('MAKE_UP')).toBe(madeUp);
    expect(worked(at(`${year}-01-01T00:00`), at(`${year}-12-31T23:59`), calendar)).toEqual({ ok: true, value: workingDays * 480 });
  });
  it('can be read as JSON', () => {
    expect(readCalendar(JSON.parse(JSON.stringify(calendar)))).toMatchObject({ ok: true });
  });
});

describe('what was known on a day', () => {
  const due = (known: string) => dueAt(at('2026-11-20T10:00'), { quantity: 3, unit: 'WORKING_DAY' }, asKnownAt(calendar, at(known)));

  it('shows again what was shown before a day off was decided', () => {
    expect(due('2026-06-30T12:00')).toMatchObject({ value: { on: '2026-11-25' } });
    expect(due('2026-07-01T12:00')).toMatchObject({ value: { on: '2026-11-26' } });
  });
  it('does not know a year that was not announced', () => {
    expect(due('2025-06-30T12:00')).toMatchObject({ error: { code: 'calendar.year_missing', params: { year: 2026 } } });
  });
  it('is the same value for the same knowledge', () => {
    expect(asKnownAt(calendar, at('2026-06-30T12:00'))).toBe(asKnownAt(calendar, at('2026-05-01T12:00')));
    expect(asKnownAt(calendar, at('2026-11-20T12:00'))).toBe(calendar);
  });
  it('lets the decision known last decide', () => {
    const reopened = { ...entriesOf('2026-11-24')[0]!, kind: 'MAKE_UP' as const, knownFrom: at('2026-11-01T00:00') };
    const changed = { ...calendar, entries: [reopened, ...calendar.entries] };

    expect(dueAt(at('2026-11-23T10:00'), { quantity: 1, unit: 'WORKING_DAY' }, changed)).toMatchObject({ value: { on: '2026-11-24' } });
  });
});

describe('calendars from outside', () => {
  it('says everything that is wrong, by its place', () => {
    const json = {
      ...calendar,
      sessionsByWeekday: [[], [{ from: '11:00', to: '7:00' }], [{ from: '11:00', to: '09:00' }], [], [], [], [], []],
      entries: [{ ...calendar.entries[0], day: '2026-02-30', kind: 'HOLIDAY' }],
      years: [],
    };

    const answer = readCalendar(json);

    const paths = answer.ok ? [] : answer.error.map(({ path }) => path);
    expect(paths).toEqual(['sessionsByWeekday[1][0].to', 'sessionsByWeekday[2][0]', 'entries[0].day', 'entries[0].kind', 'years']);
  });
  it.each([[null, ''], [{ ...calendar, timeZone: 'Sao/Hoa' }, 'timeZone'], [{ ...calendar, sessionsByWeekday: [[], [], [], [], [], [], [], []] }, 'sessionsByWeekday']])(
    'refuses one that cannot be used',
    (json, path) => {
      expect(readCalendar(json)).toMatchObject({ ok: false, error: [{ path }] });
    },
  );
});

describe('office time', () => {
  it('writes instants with the offset of the office', () => {
    expect(officeTime('2026-04-24T10:00:00.000Z' as Instant, calendar)).toBe('2026-04-24T17:00:00+07:00');
    expect(officeTime('2026-04-24T17:30:00.250Z' as Instant, calendar)).toBe('2026-04-25T00:30:00.250+07:00');
  });
  it('follows a zone that changes its offset', () => {
    const years = [{ year: 2026, status: 'announced' as const }];
    const abroad = { ...calendar, id: 'US', timeZone: 'America/New_York', entries: [], years };
    const due = dueAt('2026-03-06T15:00:00.000Z' as Instant, { quantity: 1, unit: 'WORKING_DAY' }, abroad);

    expect(due.ok && officeTime(due.value.at, abroad)).toBe('2026-03-09T17:00:00-04:00');
    expect(officeTime('2026-03-06T15:00:00.000Z' as Instant, abroad)).toBe('2026-03-06T10:00:00-05:00');
  });
});
