import { useQuery } from '@tanstack/react-query';
import type { CalendarEntry, CalendarYear } from '@app/calendar';
import { api, type components, need } from '@app/ui';

export type CalendarView = components['schemas']['CalendarView'];
export type Decision = CalendarView['decisions'][number];

/** @param asKnownOn  civil day: what was known at its end; empty for now */
export const useCalendar = (scope: string, asKnownOn: string) =>
  useQuery({
    queryKey: ['calendar', scope, asKnownOn],
    queryFn: () => need(api.GET('/api/calendars/{scope}', { params: { path: { scope }, query: asKnownOn === '' ? {} : { asKnownAt: `${asKnownOn}T23:59:59+07:00` } } })),
  });

export type DayMark = 'WORK' | 'REST' | 'OFF' | 'MAKE_UP';
export interface MarkedDay {
  readonly day: string;
  readonly mark: DayMark;
  readonly entry?: CalendarEntry;
}

/** The entry that holds on each day: of two, the one known last. */
export function entriesOf({ entries }: Pick<CalendarView, 'entries'>, year: number): readonly CalendarEntry[] {
  const byDay = new Map<string, CalendarEntry>();
  for (const entry of entries) {
    const before = byDay.get(entry.day);
    if (entry.day.startsWith(`${year}-`) && (!before || before.knownFrom <= entry.knownFrom)) byDay.set(entry.day, entry);
  }
  return [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Hours of each weekday on a day: those of the decision known last that had begun. */
export function hoursOn({ weeks, sessionsByWeekday }: Pick<CalendarView, 'weeks' | 'sessionsByWeekday'>, day: string): CalendarView['sessionsByWeekday'] {
  const known = [...weeks].sort((a, b) => (a.knownFrom < b.knownFrom ? -1 : 1));
  return known.findLast(({ from }) => from <= day)?.sessionsByWeekday ?? sessionsByWeekday;
}

/** Every day of a month, 1 to 12, with how it counts. */
export function monthOf(calendar: CalendarView, year: number, month: number): readonly MarkedDay[] {
  const entries = new Map(entriesOf(calendar, year).map((entry) => [entry.day as string, entry]));
  return Array.from({ length: new Date(Date.UTC(year, month, 0)).getUTCDate() }, (_, index): MarkedDay => {
    const day = `${year}-${String(month).padStart(2, '0')}-${String(index + 1).padStart(2, '0')}`;
    const entry = entries.get(day);
    if (entry) return { day, mark: entry.kind, entry };
    return { day, mark: (hoursOn(calendar, day)[weekdayOf(day)] ?? []).length > 0 ? 'WORK' : 'REST' };
  });
}

/** Monday 1 to Sunday 7. */
export const weekdayOf = (day: string): number => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

/** `MISSING`: nobody has entered anything for the year; `byStatute`: known from the law alone. */
export function statusOf({ years }: Pick<CalendarView, 'years'>, year: number): CalendarYear['status'] | 'MISSING' {
  const known = years.filter((one) => one.year === year);
  if (known.length === 0) return 'MISSING';
  return known.some(({ status }) => status === 'announced') ? 'announced' : 'byStatute';
}
