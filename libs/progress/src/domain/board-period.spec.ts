import { describe, expect, it } from '@jest/globals';
import type { Instant } from '@app/kernel';
import { spanOf } from './board-period.js';

const NOW = '2026-11-22T03:00:00.000Z' as Instant;

describe('a period of the board', () => {
  it.each([
    { period: 'month', month: undefined, first: '2026-11', number: 11, from: '2026-10-31T17:00:00.000Z', to: '2026-11-30T17:00:00.000Z', before: '2026-10', after: null },
    { period: 'quarter', month: undefined, first: '2026-10', number: 4, from: '2026-09-30T17:00:00.000Z', to: '2026-12-31T17:00:00.000Z', before: '2026-07', after: null },
    { period: 'year', month: undefined, first: '2026-01', number: 1, from: '2025-12-31T17:00:00.000Z', to: '2026-12-31T17:00:00.000Z', before: '2025-01', after: null },
    { period: 'quarter', month: '2026-05', first: '2026-04', number: 2, from: '2026-03-31T17:00:00.000Z', to: '2026-06-30T17:00:00.000Z', before: '2026-01', after: '2026-07' },
    { period: 'month', month: '2026-01', first: '2026-01', number: 1, from: '2025-12-31T17:00:00.000Z', to: '2026-01-31T17:00:00.000Z', before: '2025-12', after: '2026-02' },
  ] as const)('$period with $month in it begins with $first', ({ period, month, first, ...span }) => {
    expect(spanOf(period, month, NOW)).toEqual({ period, month: first, year: Number(first.slice(0, 4)), ...span });
  });

  it('gives the present one for one that has not begun', () => {
    expect(spanOf('month', '2031-02', NOW).month).toBe('2026-11');
  });

  it('belongs to the civil month in Viet Nam, where it is already the next', () => {
    expect(spanOf('month', undefined, '2026-10-31T17:00:00.000Z' as Instant).month).toBe('2026-11');
  });
});
