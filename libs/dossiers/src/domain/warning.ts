import { addWorking, worked, type WorkCalendar } from '@app/calendar';
import type { Instant } from '@app/kernel';
import type { ArmedTimer } from './dossier.js';
import { soonMinutes } from './urgency.js';

/**
 * The first reminder of a date: when it is due soon; of a term that is from its beginning, the date itself.
 *
 * @param from  when the term began
 * @param isAlways  a warning must be given, however late it is: the promise to a citizen
 */
export function warningOf(due: Instant, from: Instant, calendar: WorkCalendar, isAlways = false): Pick<ArmedTimer, 'dueAt' | 'of' | 'rung'> {
  const total = worked(from, due, calendar);
  const minutes = total.ok ? total.value : 0;
  const until = minutes - soonMinutes(minutes);
  if (until <= 0 && !isAlways) return { dueAt: due, of: due, rung: 'late' };
  const moment = addWorking(from, until, calendar);
  return { dueAt: moment.ok ? moment.value : due, of: due, rung: 'soon' };
}
