import { describe, expect, it } from '@jest/globals';
import type { Instant } from '@app/kernel';
import type { Dossier } from './dossier.js';
import { timersSeen } from './projections.js';

const at = (time: string) => `2026-04-21T${time}.000Z` as Instant;
const dossier = { timers: [{ key: 'a', dueAt: at('10:00:00') }] } as unknown as Dossier;
const seen = (dueAt: Instant, now: Instant) => timersSeen(dossier, [{ key: 'a', due_at: dueAt }], now)[0]?.due_at;

describe('the row of an armed timer', () => {
  it('may be ahead of it once it is due: somebody looks at it, or put it aside until tomorrow', () => {
    expect(seen(at('11:00:30'), at('11:00:00'))).toBe(at('10:00:00'));
    expect(seen('2026-04-22T11:00:00.000Z' as Instant, at('11:00:00'))).toBe(at('10:00:00'));
  });

  it('may not be before it, nor ahead while nothing is due, nor further than a day', () => {
    expect(seen(at('09:59:59'), at('11:00:00'))).toBe(at('09:59:59'));
    expect(seen(at('11:00:30'), at('09:00:00'))).toBe(at('11:00:30'));
    expect(seen('2026-04-22T11:00:01.000Z' as Instant, at('11:00:00'))).toBe('2026-04-22T11:00:01.000Z');
  });
});
