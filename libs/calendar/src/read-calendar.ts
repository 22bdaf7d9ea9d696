import { no, ok, type Result } from '@app/kernel';
import type { WorkCalendar } from './calendar.types.js';
import { civilDayOf, dayNumberOf } from './civil.js';
import { indexOf } from './day-index.js';

/** What is wrong with a piece of calendar data: `path` as in `entries[3].day`, `expected` in a few English words. */
export interface CalendarProblem {
  readonly path: string;
  readonly expected: string;
}
type Report = (path: string, expected: string) => void;

const REASONS = ['publicHoliday', 'compensatoryDay', 'workingDaySwap', 'officeClosed'];

/** A work calendar from JSON, or everything that is wrong with it. Knows no defaults: what is left out is reported. */
export function readCalendar(json: unknown): Result<WorkCalendar, readonly CalendarProblem[]> {
  const problems: CalendarProblem[] = [];
  const report: Report = (path, expected) => problems.push({ path, expected });
  if (!isObject(json)) return no([{ path: '', expected: 'an object' }]);

  if (!isName(json['id'])) report('id', 'a name');
  if (!isName(json['timeZone'])) report('timeZone', 'an IANA time zone');
  readSessionsByWeekday(json['sessionsByWeekday'], 'sessionsByWeekday', report);
  if (json['weeks'] !== undefined) eachOf(json['weeks'], 'weeks', report, readWeek);
  eachOf(json['entries'], 'entries', report, readEntry);
  eachOf(json['years'], 'years', report, readYear);
  if (Array.isArray(json['years']) && json['years'].length === 0) report('years', 'at least one year');
  if (problems.length > 0) return no(problems);

  const calendar = json as unknown as WorkCalendar;
  try {
    if (indexOf(calendar).openDays.length === 0) report('sessionsByWeekday', 'at least one open day');
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    report('timeZone', `an IANA time zone (${error.message})`);
  }
  return problems.length > 0 ? no(problems) : ok(calendar);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isName = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isTime = (value: unknown): value is string =>
  typeof value === 'string' && /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(value);
const isInstant = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-.*T.*Z$/.test(value) && toIso(value) === value;
const toIso = (value: string): string | undefined =>
  Number.isNaN(Date.parse(value)) ? undefined : new Date(value).toISOString();

function isCivilDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value))) return false;
  return civilDayOf(dayNumberOf(value as never)) === value;
}

function eachOf(value: unknown, path: string, report: Report, read: (item: Readonly<Record<string, unknown>>, path: string, report: Report) => void): void {
  if (!Array.isArray(value)) return report(path, 'a list');
  value.forEach((item: unknown, place) => {
    const at = `${path}[${place}]`;
    if (isObject(item)) read(item, at, report);
    else report(at, 'an object');
  });
}

function readSessionsByWeekday(value: unknown, path: string, report: Report): void {
  if (!Array.isArray(value) || value.length !== 8) {
    return report(path, 'a list of 8: place 1 (Monday) to 7 (Sunday), place 0 unused');
  }
  value.forEach((sessions: unknown, day) => readSessions(sessions, `${path}[${day}]`, report));
}

function readWeek(week: Readonly<Record<string, unknown>>, path: string, report: Report): void {
  if (!isCivilDay(week['from'])) report(`${path}.from`, 'a civil day, 2026-11-24');
  if (!isName(week['source'])) report(`${path}.source`, 'the document that decided it');
  if (!isInstant(week['knownFrom'])) report(`${path}.knownFrom`, 'an instant, 2026-07-01T00:00:00.000Z');
  readSessionsByWeekday(week['sessionsByWeekday'], `${path}.sessionsByWeekday`, report);
}

function readSessions(value: unknown, path: string, report: Report): void {
  let last = '';
  eachOf(value, path, report, ({ from, to }, at) => {
    if (!isTime(from)) return report(`${at}.from`, 'HH:mm');
    if (!isTime(to)) return report(`${at}.to`, 'HH:mm');
    if (to <= from) report(at, '"from" before "to"');
    else if (from < last) report(at, 'a session after the one before it');
    last = to;
  });
}

function readEntry(entry: Readonly<Record<string, unknown>>, path: string, report: Report): void {
  const name = entry['name'];
  if (!isCivilDay(entry['day'])) report(`${path}.day`, 'a civil day, 2026-11-24');
  if (entry['kind'] !== 'OFF' && entry['kind'] !== 'MAKE_UP') report(`${path}.kind`, 'OFF or MAKE_UP');
  if (!REASONS.includes(entry['reason'] as string)) report(`${path}.reason`, `one of ${REASONS.join(', ')}`);
  if (!isObject(name) || !isName(name['vi']) || !isName(name['en'])) report(`${path}.name`, '{ vi, en }');
  if (!isName(entry['source'])) report(`${path}.source`, 'the document that decided it');
  if (!isInstant(entry['knownFrom'])) report(`${path}.knownFrom`, 'an instant, 2026-07-01T00:00:00.000Z');
  if (entry['sessions'] !== undefined) readSessions(entry['sessions'], `${path}.sessions`, report);
}

function readYear(year: Readonly<Record<string, unknown>>, path: string, report: Report): void {
  const number = year['year'];
  if (!Number.isInteger(number) || Number(number) < 1976 || Number(number) > 2200) report(`${path}.year`, 'a year, 1976 to 2200');
  if (year['status'] !== 'announced' && year['status'] !== 'byStatute') report(`${path}.status`, 'announced or byStatute');
  if (year['knownFrom'] !== undefined && !isInstant(year['knownFrom'])) report(`${path}.knownFrom`, 'an instant');
}
