import { timingAgainst } from '@app/calendar';
import type { Instant } from '@app/kernel';
import type { Dossier } from './dossier.js';
import type { Timing } from './scenario.js';

/** Against the promised date, by the instant. The clock stops at status 9, or where the dossier ended without it. */
export function timingOf({ clock, position, movedAt }: Dossier, now: Instant): Timing | null {
  if (clock.dueAt === undefined) return null;
  const stoppedAt = clock.resolvedAt ?? (position.ended ? movedAt : undefined);
  return timingAgainst(clock.dueAt, stoppedAt ?? null, now);
}
