import type { WorkCalendar } from '@app/calendar';
import type { CivilDay, Obstacle } from '@app/kernel';

/** How far ahead a term that is given today may reach, in days: longer than any term of the catalogue, early enough to act. */
const DAYS_AHEAD = 100;
const DAY_MILLISECONDS = 86_400_000;

/** The days off of a year in reach are not known (`missing`), or known by statute only: dates in it are provisional. */
export type YearWarning =
  | Obstacle<'calendar.year_missing_soon', { readonly year: number; readonly calendar: string; readonly from: CivilDay }>
  | Obstacle<'calendar.year_not_announced', { readonly year: number; readonly calendar: string; readonly from: CivilDay }>;

/** Years that terms given today may run into, and that nobody has announced. Raised before the first wrong date, not after it. */
export function yearsToAnnounce(calendar: WorkCalendar, today: CivilDay): readonly YearWarning[] {
  const last = new Date(Date.parse(`${today}T00:00:00Z`) + DAYS_AHEAD * DAY_MILLISECONDS).getUTCFullYear();
  const warnings: YearWarning[] = [];
  for (let year = Number(today.slice(0, 4)); year <= last; year += 1) {
    const known = calendar.years.filter((one) => one.year === year);
    const params = { year, calendar: calendar.id.split('@')[0] ?? calendar.id, from: `${year}-01-01` as CivilDay };
    if (known.length === 0) warnings.push({ code: 'calendar.year_missing_soon', params });
    else if (known.every(({ status }) => status === 'byStatute')) warnings.push({ code: 'calendar.year_not_announced', params });
  }
  return warnings;
}
