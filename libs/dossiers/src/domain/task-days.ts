import { officeTime, worked, type WorkCalendar } from '@app/calendar';
import type { TaskDayView } from '@app/contracts';
import { instantOf, type CivilDay, type Instant } from '@app/kernel';

/** A strip of a list shows this many days at most. */
export const MOST_DAYS = 14;
const DAY_MILLISECONDS = 86_400_000;

/**
 * From the day work came to the day it is due, or to today where it is late. Of a long term a part: two days back and what is to come.
 * Empty where the calendar does not know a year in the way.
 */
export function taskDays({ openedAt, dueAt }: { readonly openedAt: Instant; readonly dueAt: Instant }, now: Instant, calendar: WorkCalendar): readonly TaskDayView[] {
  const [opened, due, today] = [openedAt, dueAt, now].map((at) => dayNumber(officeTime(at, calendar).slice(0, 10))) as [number, number, number];
  const last = Math.max(due, today);
  const first = Math.max(Math.min(opened, due), Math.min(today - 2, last - MOST_DAYS + 1));
  const days: TaskDayView[] = [];
  for (let number = first; number <= last && days.length < MOST_DAYS; number += 1) {
    const isRest = restsOn(number, now, calendar);
    if (isRest === undefined) return [];
    const kind = number > due ? 'OVER' : isRest ? 'REST' : number <= today ? 'COUNTED' : 'TO_COME';
    days.push({ day: dayText(number), kind, isToday: number === today, isDue: number === due });
  }
  return days;
}

const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MILLISECONDS);
const dayText = (number: number): CivilDay => new Date(number * DAY_MILLISECONDS).toISOString().slice(0, 10) as CivilDay;

function restsOn(number: number, now: Instant, calendar: WorkCalendar): boolean | undefined {
  // The office's own distance from UTC, as of now: it decides only where a day begins.
  const zone = officeTime(now, calendar).slice(-6);
  const begins = Date.parse(`${dayText(number)}T00:00:00${zone}`);
  const minutes = worked(instantOf(begins), instantOf(begins + DAY_MILLISECONDS), calendar);
  return minutes.ok ? minutes.value === 0 : undefined;
}
