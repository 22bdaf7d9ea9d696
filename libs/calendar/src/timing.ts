import type { Timing } from '@app/contracts';
import type { Instant } from '@app/kernel';

/** Against a due instant: what stopped before it is early, at it on time, after it overdue; what still runs and is not past it is on time. */
export function timingAgainst(dueAt: Instant, stoppedAt: Instant | null, now: Instant): Timing {
  if ((stoppedAt ?? now) > dueAt) return 'OVERDUE';
  return stoppedAt !== null && stoppedAt < dueAt ? 'EARLY' : 'ON_TIME';
}
