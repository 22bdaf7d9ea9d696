import { millisecondsOf, no, ok, type Result } from '@app/kernel';
import type { CalendarObstacle, Pause } from './calendar.types.js';
import type { DayIndex } from './day-index.js';

/** A pause in wall time; an open one ends at infinity. */
export interface WallPause {
  readonly from: number;
  readonly to: number;
  readonly cause: Pause;
}

/** The pauses in order, those that overlap or touch joined into one that bears the name of the first. */
export function mergedPauses(index: DayIndex, pauses: readonly Pause[]): Result<WallPause[], CalendarObstacle> {
  const spans: WallPause[] = [];
  for (const cause of pauses) {
    const from = index.clock.wallOf(millisecondsOf(cause.from));
    const to = cause.to === null ? Number.POSITIVE_INFINITY : index.clock.wallOf(millisecondsOf(cause.to));
    if (to < from) return no({ code: 'calendar.span_reversed', params: { from: cause.from, to: cause.to! } });
    spans.push({ from, to, cause });
  }
  spans.sort((a, b) => a.from - b.from);
  const merged: WallPause[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (!last || span.from > last.to) merged.push(span);
    else if (span.to > last.to) merged[merged.length - 1] = { ...last, to: span.to };
  }
  return ok(merged);
}
