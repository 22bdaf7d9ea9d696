import { describe, expect, it } from '@jest/globals';
import { dayTyped, withSlashes } from '../form/typed.js';
import { daysLater, isDay, monthsLater, weekdayOf, weeksOfMonth } from './months.js';

describe('civil days', () => {
  it.each([
    ['2026-11-21', true],
    ['2028-02-29', true],
    ['2027-02-29', false],
    ['2026-13-01', false],
    ['21/11/2026', false],
    ['', false],
  ])('%p is a day: %p', (text, is) => {
    expect(isDay(text)).toBe(is);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2027-12-15', 1, '2028-01-15'],
    ['2028-03-31', -1, '2028-02-29'],
    ['2026-01-10', -1, '2025-12-10'],
    ['2028-02-29', 12, '2029-02-28'],
  ])('%s, %d months later, is %s', (day, months, then) => {
    expect(monthsLater(day, months)).toBe(then);
  });

  it('walks over the end of a year', () => {
    expect(daysLater('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysLater('2028-03-01', -1)).toBe('2028-02-29');
  });

  it('begins the week on Monday', () => {
    expect(weekdayOf('2026-11-23')).toBe(1);
    expect(weekdayOf('2026-11-22')).toBe(7);
  });

  it('has every day of a month once, in its column', () => {
    const weeks = weeksOfMonth('2026-11-21');

    expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7, 7]);
    expect(weeks.flat().filter(Boolean)).toEqual(Array.from({ length: 30 }, (_, index) => `2026-11-${String(index + 1).padStart(2, '0')}`));
    for (const week of weeks) week.forEach((day, place) => expect(day === null ? place + 1 : weekdayOf(day)).toBe(place + 1));
  });
});

describe('a day as it is typed', () => {
  it('gets its slashes while one types on, and loses none while one takes back', () => {
    const typed = [...'21112026'].reduce((before, letter) => withSlashes(before + letter, before), '');

    expect(typed).toBe('21/11/2026');
    expect(withSlashes('21/11', '21/11/')).toBe('21/11');
  });

  it.each(['21/11/2026', '5/9/2026', '21-11-2026', '05.09.2026'])('has each slash once where one types them oneself: %s', (text) => {
    const typed = [...text].reduce((before, letter) => withSlashes(before + letter, before), '');

    expect(dayTyped(typed)).toBe(dayTyped(text));
    expect(typed).not.toMatch(/[/\-. ]{2}/);
  });

  it('is the day whatever stands between its parts, and also where it is pasted as machines write it', () => {
    expect(['5-9-2026', '05092026', '05/09/2026', '2026-09-05'].map(dayTyped)).toEqual(Array.from({ length: 4 }, () => '2026-09-05'));
  });
});
