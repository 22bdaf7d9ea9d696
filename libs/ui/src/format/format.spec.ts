import { describe, expect, it } from '@jest/globals';
import { formatDay, formatLongMoment, formatMoment, formatTime, isSameDay } from './dates.js';
import { formatStay, formatTerm, formatWorkingTime } from './durations.js';
import { formatFileSize } from './file-size.js';
import { formatMoney } from './money.js';

describe('dates', () => {
  it('tells the civil day and hour of Vietnam, whatever the device says', () => {
    expect(formatDay('2026-11-20T17:30:00.000Z')).toBe('21/11/2026');
    expect(formatTime('2026-11-20T17:05:00.000Z')).toBe('00:05');
    expect(formatMoment('2026-11-21T09:05:00.000Z')).toBe('16:05 21/11/2026');
    expect(formatLongMoment('2026-11-21T09:05:00.000Z', 'vi')).toBe('16:05 thứ Bảy 21/11/2026');
    expect(formatLongMoment('2026-11-21T09:05:00.000Z', 'en')).toBe('16:05 Saturday 21/11/2026');
  });

  it('leaves a civil day as it is', () => {
    expect(formatDay('2026-01-09')).toBe('09/01/2026');
  });

  it('knows one day from the next across midnight in Vietnam', () => {
    expect(isSameDay('2026-11-20T16:59:00.000Z', '2026-11-20T17:00:00.000Z')).toBe(false);
    expect(isSameDay('2026-11-20T17:00:00.000Z', '2026-11-21T16:59:00.000Z')).toBe(true);
  });
});

describe('money', () => {
  it.each([
    [0, '0\u00a0đ'],
    [500, '500\u00a0đ'],
    [75_000, '75.000\u00a0đ'],
    [1_250_000, '1.250.000\u00a0đ'],
    [-3_000, '-3.000\u00a0đ'],
  ])('%d', (amount, said) => {
    expect(formatMoney(amount)).toBe(said);
  });
});

describe('durations', () => {
  it.each([
    [0, '0 phút', '0 minutes'],
    [1, '1 phút', '1 minute'],
    [90, '1 giờ 30 phút', '1 hour 30 minutes'],
    [480, '1 ngày làm việc', '1 working day'],
    [2 * 480 + 180, '2 ngày làm việc 3 giờ', '2 working days 3 hours'],
    [-45, '45 phút', '45 minutes'],
  ])('%d working minutes', (minutes, vi, en) => {
    expect(formatWorkingTime(minutes, 'vi')).toBe(vi);
    expect(formatWorkingTime(minutes, 'en')).toBe(en);
  });

  it.each([
    ['2026-11-20T02:00:00.000Z', 90, '1 giờ 30 phút', '1 hour 30 minutes'],
    ['2026-11-20T03:29:30.000Z', 0, 'dưới 1 phút', 'under a minute'],
    ['2026-11-20T01:00:00.000Z', 0.2, 'ngoài giờ làm việc', 'outside office hours'],
  ])('says why a stay from %s took %d working minutes', (from, minutes, vi, en) => {
    const stay = { from, to: '2026-11-20T03:30:00.000Z', minutes };

    expect([formatStay(stay, 'vi'), formatStay(stay, 'en')]).toEqual([vi, en]);
  });

  it('tells a term in the unit of the law', () => {
    expect(formatTerm({ quantity: 0, unit: 'WORKING_DAY' }, 'vi')).toBe('trong ngày làm việc');
    expect(formatTerm({ quantity: 0.5, unit: 'WORKING_DAY' }, 'vi')).toBe('0,5 ngày làm việc');
    expect(formatTerm({ quantity: 1, unit: 'MONTH' }, 'en')).toBe('1 month');
  });
});

describe('the size of a file', () => {
  it.each([
    [10, '1 kB', '1 kB'],
    [812 * 1024, '812 kB', '812 kB'],
    [1024 * 1024 - 1, '1 MB', '1 MB'],
    [1.44 * 1024 * 1024, '1,4 MB', '1.4 MB'],
    [10 * 1024 * 1024, '10 MB', '10 MB'],
  ])('%i', (bytes, vi, en) => {
    expect([formatFileSize(bytes, 'vi'), formatFileSize(bytes, 'en')]).toEqual([vi, en]);
  });
});
