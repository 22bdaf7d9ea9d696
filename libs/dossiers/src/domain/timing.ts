import { timingAgainst } from '@app/calendar';
import type { Timing } from '@app/contracts';
import type { Instant } from '@app/kernel';
import { openPause } from './clocks.js';
import type { Dossier } from './dossier.js';

/**
 * Against the promised date, told by days as the reports do. The clock stops at status 9, or where the dossier ended without it. While
 * it stands still nothing becomes late: what was in time when it was paused is in time, what was late stays late.
 */
export function timingOf({ clock, position, movedAt }: Pick<Dossier, 'clock' | 'position' | 'movedAt'>, now: Instant): Timing | null {
  if (clock.dueAt === undefined) return null;
  return timingAgainst(clock.dueAt, clock.resolvedAt ?? (position.ended ? movedAt : null), openPause(clock) ?? now);
}
