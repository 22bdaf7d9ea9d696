import { describe, expect, it } from '@jest/globals';
import type { Instant } from '@app/kernel';
import { afterQuietHours } from './quiet-hours.js';

const NIGHT = { from: '22:00', to: '06:00' };
/** Viet Nam is seven hours ahead of UTC. */
const at = (local: string): Instant => new Date(`${local}+07:00`).toISOString() as Instant;

describe('quiet hours over midnight', () => {
  it.each([
    ['2026-11-21T21:59:59.999', '2026-11-21T21:59:59.999'],
    ['2026-11-21T22:00:00.000', '2026-11-22T06:00:00.000'],
    ['2026-11-21T23:59:59.999', '2026-11-22T06:00:00.000'],
    ['2026-11-22T00:00:00.000', '2026-11-22T06:00:00.000'],
    ['2026-11-22T05:59:59.999', '2026-11-22T06:00:00.000'],
    ['2026-11-22T06:00:00.000', '2026-11-22T06:00:00.000'],
    ['2026-12-31T23:30:00.000', '2027-01-01T06:00:00.000'],
    ['2028-02-28T22:30:00.000', '2028-02-29T06:00:00.000'],
  ])('at %s the telephone may ring at %s', (asked, expected) => {
    expect(afterQuietHours(at(asked), NIGHT)).toBe(at(expected));
  });

  it('knows hours within one day, and none', () => {
    expect(afterQuietHours(at('2026-11-22T12:30:00.000'), { from: '12:00', to: '13:30' })).toBe(at('2026-11-22T13:30:00.000'));
    expect(afterQuietHours(at('2026-11-22T11:59:00.000'), { from: '12:00', to: '13:30' })).toBe(at('2026-11-22T11:59:00.000'));
    expect(afterQuietHours(at('2026-11-22T00:00:00.000'), { from: '00:00', to: '00:00' })).toBe(at('2026-11-22T00:00:00.000'));
  });

  it('gives the same answer in every zone of the machine', () => {
    const zone = process.env['TZ'];
    const answers = ['UTC', 'America/New_York', 'Asia/Ho_Chi_Minh', 'Pacific/Kiritimati'].map((name) => {
      process.env['TZ'] = name;
      return afterQuietHours('2026-11-21T15:00:00.000Z' as Instant, NIGHT);
    });
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;

    expect(new Set(answers)).toEqual(new Set(['2026-11-21T23:00:00.000Z']));
  });
});
