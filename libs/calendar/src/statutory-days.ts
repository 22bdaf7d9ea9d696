import type { CivilDay, Text } from '@app/kernel';
import type { WorkCalendar } from './calendar.types.js';
import { civilDayOf, dayNumberOf } from './civil.js';
import { NAMES } from './data/decisions.js';
import { LUNAR_DAYS, type LunarDays } from './data/lunar-days.js';
import { indexOf } from './day-index.js';

/** Days off the law gives: so many of those from one day to another, both included. */
export interface StatutoryDays {
  readonly name: Text;
  readonly from: CivilDay;
  readonly to: CivilDay;
  readonly days: number;
}
export interface MissingDays extends StatutoryDays {
  /** How many of them are off. */
  readonly found: number;
}

const CULTURE_DAY_SINCE = 2026;
const LUNAR_NEW_YEAR_DAYS = 5;
/** Which five days are those of Tết is announced each year: they may begin in the last lunar month, and end with a compensatory day. */
const BEFORE_LUNAR_NEW_YEAR = 5;
const AFTER_LUNAR_NEW_YEAR = 8;

/**
 * What the announcement of a year cannot leave out. A holiday on a rest day is among it: an office may be open on Saturdays.
 *
 * @see Labour Code 45/2019/QH14, art. 112; Resolution 28/2026/QH16 (24 November)
 */
function statutoryDays(year: number): readonly StatutoryDays[] {
  const on = (name: Text, day: string, to = day, days = 1): StatutoryDays => ({ name, from: `${year}-${day}` as CivilDay, to: `${year}-${to}` as CivilDay, days });
  const lunar = LUNAR_DAYS[year];
  return [
    on(NAMES.newYear, '01-01'),
    // Without the lunar days on record: from the earliest to the latest they ever are.
    ...(lunar ? lunarHolidays(lunar) : [on(NAMES.lunarNewYear, '01-16', '02-28', LUNAR_NEW_YEAR_DAYS), on(NAMES.hungKingsDay, '03-28', '04-29')]),
    on(NAMES.victoryDay, '04-30'),
    on(NAMES.labourDay, '05-01'),
    on(NAMES.nationalDay, '09-02'),
    on(NAMES.nationalDay, '09-01', '09-03', 2),
    ...(year >= CULTURE_DAY_SINCE ? [on(NAMES.cultureDay, '11-24')] : []),
  ];
}

function lunarHolidays({ newYear, hungKings }: LunarDays): readonly StatutoryDays[] {
  const away = (days: number) => civilDayOf(dayNumberOf(newYear) + days);
  return [
    { name: NAMES.lunarNewYear, from: newYear, to: newYear, days: 1 },
    { name: NAMES.lunarNewYear, from: away(-BEFORE_LUNAR_NEW_YEAR), to: away(AFTER_LUNAR_NEW_YEAR), days: LUNAR_NEW_YEAR_DAYS },
    { name: NAMES.hungKingsDay, from: hungKings, to: hungKings, days: 1 },
  ];
}

/** The holidays of a year, after a day, that the calendar does not have. A swapped day off is none of several: it is worked on another day. */
export function missingStatutoryDays(calendar: WorkCalendar, year: number, after: CivilDay): readonly MissingDays[] {
  const { entries, firstDay } = indexOf(calendar);
  const isOff = (place: number, days: number): boolean => {
    const entry = entries[place];
    return entry?.kind === 'OFF' && (days === 1 || (entry.reason !== 'workingDaySwap' && entry.reason !== 'officeClosed'));
  };
  return statutoryDays(year)
    .filter(({ to }) => to > after)
    .map((holiday): MissingDays => {
      const [first, last] = [dayNumberOf(holiday.from) - firstDay, dayNumberOf(holiday.to) - firstDay];
      const found = Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((place) => isOff(place, holiday.days)).length;
      return { ...holiday, found };
    })
    .filter(({ days, found }) => found < days);
}
