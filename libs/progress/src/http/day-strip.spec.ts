import { expect, it } from '@jest/globals';
import { explain, nationalCalendar } from '@app/calendar';
import { instantOf } from '@app/kernel';
import { dayTable } from './day-strip.js';

const rowsOf = (from: string, quantity: number): readonly string[] => {
  const explained = explain(instantOf(Date.parse(`${from}+07:00`)), { quantity, unit: 'WORKING_DAY' }, nationalCalendar());
  if (!explained.ok) throw new Error('no such day');
  return [...dayTable(explained.value, 'vi').text.matchAll(/<tr><td>(.*?)<\/td><td>(.*?)<\/td><\/tr>/g)].map(([, what, much]) => `${what} | ${much}`);
};

it('tells a term within the day in the order of the days, and leaves the day it ends on out of nothing', () => {
  const rows = rowsOf('2026-11-24T04:37:00', 0);

  expect(rows.map((row) => row.slice(0, 5))).toEqual(['24/11', '25/11', 'Thời ']);
  expect(rows[0]).toMatch(/\| không tính$/);
  expect(rows[1]).toMatch(/^25\/11: .* \| $/);
});

it('leaves the day of acceptance out of a longer one', () => {
  expect(rowsOf('2026-04-21T09:00:00', 3)[0]).toMatch(/^21\/4: .*\| không tính$/);
});
