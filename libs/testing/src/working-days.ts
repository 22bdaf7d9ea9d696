import { nationalCalendar, worked } from '@app/calendar';
import { type CivilDay, type Instant, instantOf } from '@app/kernel';
import { localDay } from '@app/platform';

const DAY_MILLISECONDS = 86_400_000;
/** Tết, and more days than anybody asks for. */
const MOST_AHEAD = 40;

/** The next days after that one on which offices work, also where a holiday comes between. Fewer where the calendar ends. */
export function workingDaysAfter(day: CivilDay, count: number): readonly CivilDay[] {
  const midnight = (ahead: number): Instant => instantOf(Date.parse(`${day}T00:00:00+07:00`) + ahead * DAY_MILLISECONDS);
  const isWorkedOn = (ahead: number): boolean => {
    const minutes = worked(midnight(ahead), midnight(ahead + 1), nationalCalendar());
    return minutes.ok && minutes.value > 0;
  };
  return Array.from({ length: MOST_AHEAD }, (_, at) => at + 1).filter(isWorkedOn).slice(0, count).map((ahead) => localDay(midnight(ahead)));
}
