import { describe, expect, it } from '@jest/globals';
import { asKnownAt, type CalendarEntry, dueAt, nationalCalendar, type WorkCalendar } from '@app/calendar';
import type { CivilDay, Instant } from '@app/kernel';
import { calendarKnownAt, calendarWith, type CalendarDecision, type DecisionDraft } from './calendar-decision.js';
import { judgeDecision } from './judge-decision.js';
import { yearsToAnnounce } from './year-watch.js';

const at = (text: string): Instant => new Date(text).toISOString() as Instant;
const day = (text: string) => text as CivilDay;
const NOW = { now: at('2026-11-19T02:00:00Z'), today: day('2026-11-19') };
const STORM: DecisionDraft = {
  scope: 'H56.30', document: { symbol: '12/QĐ-UBND' }, weeks: [], years: [],
  entries: [{ day: day('2026-11-25'), kind: 'OFF', reason: 'officeClosed', name: { vi: 'Nghỉ tránh bão', en: 'Closed for a storm' } }],
};
const published = (draft: DecisionDraft, number: number, knownFrom: Instant): CalendarDecision => ({ ...draft, number, knownFrom });

const off = (text: string): DecisionDraft['entries'][number] => ({ day: day(text), kind: 'OFF', reason: 'publicHoliday', name: { vi: 'Nghỉ lễ', en: 'Holiday' } });
const announcing = (year: number, ...days: string[]): DecisionDraft => ({ ...STORM, scope: 'VN', entries: days.map(off), years: [{ year, status: 'announced' }] });
const byDay = (a: CalendarEntry, b: CalendarEntry) => (a.day < b.day ? -1 : 1);

describe('a calendar with decisions', () => {
  it('concerns its own scope, names its version, and is the national value where nothing was decided', () => {
    const decisions = [published(STORM, 1, NOW.now)];

    expect(calendarWith(nationalCalendar(), 'H56.31', decisions)).toBe(nationalCalendar());
    expect(calendarWith(nationalCalendar(), 'H56.30', decisions).id).toBe('H56.30@1');
    expect(calendarWith(nationalCalendar(), 'H56.31', [published({ ...STORM, scope: 'VN' }, 2, NOW.now)]).id).toBe('H56.31@2');
  });
  it('is known at an instant by the version it had then', () => {
    const [first, second] = [at('2026-11-20T02:00:00Z'), at('2026-11-21T02:00:00Z')];
    const decisions = [published({ ...STORM, scope: 'VN' }, 1, NOW.now), published(STORM, 2, first), published({ ...STORM, document: { symbol: '13/QĐ-UBND' } }, 3, second)];
    const versionAt = (instant: Instant) => calendarKnownAt(nationalCalendar(), 'H56.30', decisions, instant).id;

    expect([at('2026-11-19T01:59:59Z'), NOW.now, first, second].map(versionAt)).toEqual(['VN', 'VN@1', 'H56.30@2', 'H56.30@3']);
  });
  it('moves a date from the moment it is known, and says what was shown before', () => {
    const calendar = calendarWith(nationalCalendar(), 'H56.30', [published(STORM, 1, NOW.now)]);
    const due = (known: Instant) => dueAt(at('2026-11-20T03:00:00Z'), { quantity: 3, unit: 'WORKING_DAY' }, asKnownAt(calendar, known));

    expect(due(at('2026-11-19T01:59:59Z'))).toMatchObject({ value: { on: '2026-11-26' } });
    expect(due(NOW.now)).toMatchObject({ value: { on: '2026-11-27' } });
  });
});

describe('a year that is announced', () => {
  const daysOf = (calendar: WorkCalendar, month: string) => calendar.entries.filter((entry) => entry.day.startsWith(month)).map((entry) => entry.day);
  const announced = calendarWith(nationalCalendar(), 'H56.30', [published(announcing(2027, '2027-09-01', '2027-09-02'), 1, NOW.now)]);

  it('has the announced days, none that was drafted, and what a law of its own gives', () => {
    expect(daysOf(announced, '2027')).toEqual(['2027-11-24', '2027-09-01', '2027-09-02']);
    expect(dueAt(at('2027-09-01T20:00:00Z'), { quantity: 1, unit: 'WORKING_DAY' }, announced)).toMatchObject({ value: { on: '2027-09-03' } });
  });
  it('shows again what was drafted, as it was known before', () => {
    const before = asKnownAt(announced, at('2026-11-19T01:59:59Z'));

    expect(before.entries.toSorted(byDay)).toEqual(nationalCalendar().entries.toSorted(byDay));
    expect(asKnownAt(announced, NOW.now)).toBe(announced);
  });
  it('takes the place of days a decision drafted, and of none that is past', () => {
    const drafted: DecisionDraft = { ...announcing(2028, '2028-01-03', '2028-02-01'), years: [{ year: 2028, status: 'byStatute' }] };
    const decisions = [published(drafted, 1, NOW.now), published(announcing(2028, '2028-01-28'), 2, at('2028-01-09T18:00:00Z'))];

    expect(daysOf(calendarWith(nationalCalendar(), 'VN', decisions), '2028')).toEqual(['2028-01-03', '2028-01-28']);
  });
});

describe('judging a decision', () => {
  it.each<[string, Partial<DecisionDraft>, string]>([
    ['a day that is past', { entries: [{ ...STORM.entries[0]!, day: day('2026-11-18') }] }, 'deadlines.day_in_past'],
    ['nothing at all', { entries: [] }, 'deadlines.decision_empty'],
    ['one day twice', { entries: [STORM.entries[0]!, STORM.entries[0]!] }, 'deadlines.day_named_twice'],
    ['the year of one agency', { years: [{ year: 2027, status: 'announced' }] }, 'deadlines.years_are_national'],
    ['a day of a year nobody has announced', { entries: [off('2028-05-01')] }, 'deadlines.year_unknown'],
    ['a year that is past', { scope: 'VN', entries: [], years: [{ year: 2022, status: 'announced' }] }, 'deadlines.day_in_past'],
    ['an announced year as a draft', { scope: 'VN', entries: [], years: [{ year: 2026, status: 'byStatute' }] }, 'deadlines.year_announced'],
    ['a day that is none', { entries: [{ ...STORM.entries[0]!, day: day('2026-11-31') }] }, 'deadlines.decision_unreadable'],
    ['hours that cross', { entries: [{ ...STORM.entries[0]!, kind: 'MAKE_UP', sessions: [{ from: '10:00', to: '09:00' }] }] }, 'deadlines.decision_unreadable'],
  ])('refuses %s', (_, change, code) => {
    expect(judgeDecision(nationalCalendar(), { ...STORM, ...change }, NOW)).toMatchObject({ ok: false, error: { code } });
  });
  it('takes a day of a year that was announced before, or that it announces itself', () => {
    const drafting: DecisionDraft = { ...announcing(2028, '2028-05-01'), years: [{ year: 2028, status: 'byStatute' }] };
    const before = calendarWith(nationalCalendar(), 'H56.30', [published({ ...drafting, entries: [] }, 1, NOW.now)]);

    expect(judgeDecision(nationalCalendar(), drafting, NOW).ok).toBe(true);
    expect(judgeDecision(before, { ...STORM, entries: [off('2028-05-03')] }, NOW).ok).toBe(true);
  });
  it('takes today and later', () => {
    expect(judgeDecision(nationalCalendar(), { ...STORM, entries: [{ ...STORM.entries[0]!, day: NOW.today }] }, NOW).ok).toBe(true);
  });
});

describe('judging the announcement of a year', () => {
  const LAW = ['01-01', '02-05', '02-06', '02-07', '02-08', '02-09', '04-16', '04-30', '05-01', '09-01', '09-02'].map((text) => `2027-${text}`);
  const judged = (draft: DecisionDraft) => judgeDecision(nationalCalendar(), draft, NOW);

  it('takes one with the holidays of the law; 24 November is given by a law of its own', () => {
    expect(judged(announcing(2027, ...LAW))).toMatchObject({ ok: true });
  });
  it('refuses one that leaves a holiday out, though it was drafted, and names what is missing', () => {
    expect(judged(announcing(2027, ...LAW.filter((text) => text !== '2027-05-01' && text !== '2027-02-09')))).toMatchObject({
      ok: false,
      error: {
        code: 'deadlines.year_incomplete',
        params: {
          year: 2027,
          missing: [{ from: '2027-02-01', to: '2027-02-14', days: 5, found: 4 }, { from: '2027-05-01', to: '2027-05-01', days: 1, found: 0 }],
          errors: [
            { field: 'entries', message: { vi: 'Tết Âm lịch: cần 5 ngày nghỉ từ 01/02/2027 đến 14/02/2027, mới có 4', en: 'Lunar New Year: 5 days off between 01/02/2027 and 14/02/2027, 4 so far' } },
            { field: 'entries', message: { vi: 'Ngày Quốc tế Lao động: 01/05/2027', en: 'International Labour Day: 01/05/2027' } },
          ],
        },
      },
    });
  });
  it('counts what decisions before have given, and asks nothing of a draft', () => {
    const before = calendarWith(nationalCalendar(), 'VN', [published({ ...announcing(2027, '2027-05-01'), years: [] }, 1, NOW.now)]);
    const rest = announcing(2027, ...LAW.filter((text) => text !== '2027-05-01'));

    expect(judgeDecision(before, rest, NOW)).toMatchObject({ ok: true });
    expect(judged({ ...rest, years: [{ year: 2027, status: 'byStatute' }] })).toMatchObject({ ok: true });
  });
});

describe('watching years', () => {
  const { years } = nationalCalendar();
  it('warns of a year known by statute, and louder of one not known at all, a hundred days ahead', () => {
    expect(yearsToAnnounce(nationalCalendar(), day('2026-09-22'))).toEqual([]);
    expect(yearsToAnnounce(nationalCalendar(), day('2026-09-23'))).toMatchObject([{ code: 'calendar.year_not_announced', params: { year: 2027 } }]);
    expect(yearsToAnnounce({ ...nationalCalendar(), years: years.filter(({ year }) => year < 2027) }, day('2026-11-21'))).toMatchObject([
      { code: 'calendar.year_missing_soon', params: { year: 2027, from: '2027-01-01' } },
    ]);
  });
  it('is content once the year is announced', () => {
    const announced = { ...nationalCalendar(), years: [...years, { year: 2027, status: 'announced' as const }] };

    expect(yearsToAnnounce(announced, day('2026-12-01'))).toEqual([]);
  });
});
