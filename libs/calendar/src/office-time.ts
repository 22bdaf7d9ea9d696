import { type Instant, millisecondsOf } from '@app/kernel';
import type { WorkCalendar } from './calendar.types.js';
import { MINUTE } from './civil.js';
import { indexOf } from './day-index.js';

/** An instant as ISO 8601 in the calendar's own time, `2026-04-24T17:00:00+07:00`; milliseconds only where there are some. */
export function officeTime(instant: Instant, calendar: WorkCalendar): string {
  const milliseconds = millisecondsOf(instant);
  const offset = indexOf(calendar).clock.offsetAt(milliseconds);
  const wall = new Date(milliseconds + offset).toISOString().slice(0, -1).replace('.000', '');
  const minutes = Math.abs(offset) / MINUTE;
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0');
  return `${wall}${offset < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}
