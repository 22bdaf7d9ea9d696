import { nationalCalendar, worked } from '@app/calendar';
import { todayInVietnam } from '@app/ui';
import { fromLocal } from './trial.js';

/** The longest row of days off is Tết. */
const DAYS_AHEAD = 15;

/** Half an hour into the next day the offices work, `2026-11-23T08:30`: what is tried is filed then, unless somebody says otherwise. */
export function nextMorning(): string {
  const calendar = nationalCalendar();
  const days = Array.from({ length: DAYS_AHEAD }, (_, ahead) => todayInVietnam(ahead + 1));
  const isWorked = (day: string): boolean => {
    const minutes = worked(fromLocal(`${day}T00:00`), fromLocal(`${day}T23:59`), calendar);
    return minutes.ok && minutes.value > 0;
  };
  return `${days.find(isWorked) ?? todayInVietnam(1)}T08:30`;
}
