import type { Instant } from '@app/kernel';
import type { Dossier } from './dossier.js';
import type { Timing } from './scenario.js';

/**
 * Against the promised date, by the instant: what ended before it is early, at it on time, after it overdue; what is
 * still running and not past it is on time. The clock stops at status 9, or where the dossier ended without it.
 */
export function timingOf({ clock, position, movedAt }: Dossier, now: Instant): Timing | null {
  if (clock.dueAt === undefined) return null;
  const stoppedAt = clock.resolvedAt ?? (position.ended ? movedAt : undefined);
  if ((stoppedAt ?? now) > clock.dueAt) return 'OVERDUE';
  return stoppedAt !== undefined && stoppedAt < clock.dueAt ? 'EARLY' : 'ON_TIME';
}
