import { describe, expect, it } from '@jest/globals';
import type { Instant } from '@app/kernel';
import { spanOf } from './board-period.js';

const NOW = '2026-11-22T03:00:00.000Z' as Instant;

describe('a period of the board', () => {
  it.each([
    ['month', undefined, '2026-11', 11, '2026-10-31T17:00:00.000Z', '2026-11-30T17:00:00.000Z', '2026-10', null],
    ['quarter', undefined, '2026-10', 4, '2026-09-30T17:00:00.000Z', '2026-12-31T17:00:00.000Z', '2026-07', null],
    ['year', undefined, '2026-01', 1, '2025-12-31T17:00:00.000Z', '2026-12-31T17:00:00.000Z', '2025-01', null],
    ['quarter', '2026-05', '2026-04', 2, '2026-03-31T17:00:00.000Z', '2026-06-30T17:00:00.000Z', '2026-01', '2026-07'],
    ['month', '2026-01', '2026-01', 1, '2025-12-31T17:00:00.000Z', '2026-01-31T17:00:00.000Z', '2025-12', '2026-02'],
  ] as const)('%s of %s', (period, month, first, number, from, to, before, after) => {
    expect(spanOf(period, month, NOW)).toEqual({ period, month: first, year: Number(first.slice(0, 4)), number, from, to, before, after });
  });

  it('gives the present one for one that has not begun', () => {
    expect(spanOf('month', '2031-02', NOW).month).toBe('2026-11');
  });

  it('belongs to the civil month in Viet Nam, where it is already the next', () => {
    expect(spanOf('month', undefined, '2026-10-31T17:00:00.000Z' as Instant).month).toBe('2026-11');
  });
});
