import type { Timing } from '@app/contracts';
import { type Instant, millisecondsOf } from '@app/kernel';
import { DAY, HOUR } from './civil.js';

/** Viet Nam is at UTC+7, without daylight saving since 1975. */
const dayOf = (at: Instant): number => Math.floor((millisecondsOf(at) + 7 * HOUR) / DAY);

/**
 * How something that was due ended, in the words of the reports: *trước hạn* on a day before the due day, *đúng hạn* on the due
 * day up to the due moment, *quá hạn* after it. What still runs and is not past it is on time: it is early only once it ended.
 *
 * @param stoppedAt  when its clock stopped; null while it runs
 * @see Decision 766/QĐ-TTg, indicator 2.1 (early, on time, overdue), told by the day of the appointment
 */
export function timingAgainst(dueAt: Instant, stoppedAt: Instant | null, now: Instant): Timing {
  if ((stoppedAt ?? now) > dueAt) return 'OVERDUE';
  if (stoppedAt === null) return 'ON_TIME';
  return dayOf(stoppedAt) < dayOf(dueAt) ? 'EARLY' : 'ON_TIME';
}
