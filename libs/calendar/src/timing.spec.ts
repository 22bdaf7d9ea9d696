import { describe, expect, it } from '@jest/globals';
import { type Instant, instantOf } from '@app/kernel';
import { timingAgainst } from './timing.js';

const at = (local: string): Instant => instantOf(Date.parse(`${local}+07:00`));
const DUE = at('2026-04-24T17:00');

describe('early, on time, overdue', () => {
  it.each([
    ['a day before, at the last minute', '2026-04-23T23:59', 'EARLY'],
    ['on the day, first thing in the morning', '2026-04-24T00:00', 'ON_TIME'],
    ['on the day, before the hour', '2026-04-24T08:10', 'ON_TIME'],
    ['at the moment itself', '2026-04-24T17:00', 'ON_TIME'],
    ['a minute past it', '2026-04-24T17:01', 'OVERDUE'],
    ['the day after', '2026-04-25T07:00', 'OVERDUE'],
  ])('%s', (_name, stopped, expected) => {
    expect(timingAgainst(DUE, at(stopped), at('2026-05-01T08:00'))).toBe(expected);
  });

  it('tells what still runs by now, and never early', () => {
    expect(timingAgainst(DUE, null, at('2026-04-20T08:00'))).toBe('ON_TIME');
    expect(timingAgainst(DUE, null, at('2026-04-24T17:01'))).toBe('OVERDUE');
  });
});
