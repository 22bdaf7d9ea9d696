import { describe, expect, it } from '@jest/globals';
import type { CivilDay, Instant } from '@app/kernel';
import { asKnownAt, dueAt, nationalCalendar, readCalendar, type WorkCalendar, worked } from './index.js';

const at = (text: string): Instant => new Date(text).toISOString() as Instant;
const LONG = [{ from: '07:00', to: '11:30' }, { from: '13:00', to: '17:30' }];
const SATURDAY = [{ from: '07:30', to: '11:30' }];
const WARD: WorkCalendar = {
  ...nationalCalendar(),
  id: 'ward',
  weeks: [
    { from: '2026-06-01' as CivilDay, source: 'QĐ 7/QĐ-UBND', knownFrom: at('2026-05-20T02:00:00Z'), sessionsByWeekday: [[], LONG, LONG, LONG, LONG, LONG, SATURDAY, []] },
  ],
};

describe('weekly hours that change on a day', () => {
  it('hold from their day on, and not before', () => {
    expect(worked(at('2026-05-29T00:00:00Z'), at('2026-05-31T00:00:00Z'), WARD)).toEqual({ ok: true, value: 480 });
    expect(worked(at('2026-06-05T00:00:00Z'), at('2026-06-07T00:00:00Z'), WARD)).toEqual({ ok: true, value: 540 + 240 });
  });
  it('make an open Saturday a working day of a term, known from their decision on', () => {
    const start = at('2026-06-04T09:00:00+07:00');
    const term = { quantity: 2, unit: 'WORKING_DAY' } as const;

    expect(dueAt(start, term, WARD)).toMatchObject({ ok: true, value: { on: '2026-06-06', at: at('2026-06-06T11:30:00+07:00') } });
    expect(dueAt(start, term, asKnownAt(WARD, at('2026-05-19T00:00:00Z')))).toMatchObject({ ok: true, value: { on: '2026-06-08' } });
  });
  it('are read from JSON, or reported', () => {
    expect(readCalendar(JSON.parse(JSON.stringify(WARD))).ok).toBe(true);
    expect(readCalendar({ ...WARD, weeks: [{ from: 'June', sessionsByWeekday: [] }] })).toMatchObject({
      ok: false, error: expect.arrayContaining([{ path: 'weeks[0].from', expected: 'a civil day, 2026-11-24' }]),
    });
  });
});
