import { timingAgainst } from '@app/calendar';
import type { Timing } from '@app/contracts';
import type { Instant } from '@app/kernel';
import type { Dossier } from './dossier.js';

/** Against the promised date, told by days as the reports do. The clock stops at status 9, or where the dossier ended without it. */
export function timingOf({ clock, position, movedAt }: Dossier, now: Instant): Timing | null {
  if (clock.dueAt === undefined) return null;
  return timingAgainst(clock.dueAt, clock.resolvedAt ?? (position.ended ? movedAt : null), now);
}
