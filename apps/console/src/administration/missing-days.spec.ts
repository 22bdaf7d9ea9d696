import { describe, expect, it } from '@jest/globals';
import type { MissingDays } from '@app/calendar';
import { rowOf } from './draft-row.js';
import { withMissing } from './missing-days.js';

const missing = (vi: string, from: string, to = from, { days, found } = { days: 1, found: 0 }) => ({ from, to, days, found, name: { vi, en: vi } }) as MissingDays;
const MAY = missing('Ngày Quốc tế Lao động', '2027-05-01');
const TET = [missing('Tết Âm lịch', '2027-02-06'), missing('Tết Âm lịch', '2027-02-01', '2027-02-14', { days: 5, found: 2 })];

describe('the days an announcement lacks', () => {
  it('become rows, with the day where the law says it, and as many as are missing of several', () => {
    const rows = withMissing([], [...TET, MAY]);

    expect(rows.map(({ day, name }) => [day, name.vi])).toEqual([['2027-02-06', 'Tết Âm lịch'], ['', 'Tết Âm lịch'], ['', 'Tết Âm lịch'], ['2027-05-01', 'Ngày Quốc tế Lao động']]);
  });
  it('leave what was written and take the place of empty rows', () => {
    const written = { ...rowOf('OFF', 'publicHoliday'), day: '2027-01-01' };

    expect(withMissing([written, rowOf('OFF', 'publicHoliday')], [MAY]).map(({ day }) => day)).toEqual(['2027-01-01', '2027-05-01']);
  });
});
