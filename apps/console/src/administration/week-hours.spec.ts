import { describe, expect, it } from '@jest/globals';
import { daysOf, faultOf, isRight, likeMonday, minutesOf, timeTyped, type Week, withDay, withSession } from './week-hours.js';

const MORNING = { from: '07:30', to: '11:30' };
const AFTERNOON = { from: '13:30', to: '17:00' };
const WEEK: Week = [[], [MORNING, AFTERNOON], [MORNING], [], [], [], [], []];

describe('hours of a week', () => {
  it.each([
    ['8', '08:00'],
    ['830', '08:30'],
    ['1730', '17:30'],
    ['7h30', '07:30'],
    ['7h', '07:00'],
    [' 13.30 ', '13:30'],
    ['24:00', '24:00'],
    ['25:00', '25:00'],
    ['7:75', '7:75'],
    ['sáng', 'sáng'],
    ['', ''],
  ])('reads %p as %p', (typed, time) => {
    expect(timeTyped(typed)).toBe(time);
  });

  it.each([
    [[MORNING, AFTERNOON], null],
    [[], null],
    [[{ from: '7:3', to: '11:30' }], 'unreadable'],
    [[{ from: '11:30', to: '07:30' }], 'backwards'],
    [[{ from: '08:00', to: '08:00' }], 'backwards'],
    [[MORNING, { from: '11:00', to: '17:00' }], 'overlapping'],
  ])('says of %j: %p', (sessions, fault) => {
    expect(faultOf(sessions)).toBe(fault);
  });

  it('counts what the office is open, and leaves a day out that cannot be read', () => {
    expect(minutesOf(WEEK)).toBe(11.5 * 60);
    expect(minutesOf(withDay(WEEK, 2, [{ from: '', to: '' }]))).toBe(7.5 * 60);
  });

  it('is not right while no day is worked', () => {
    expect(isRight(WEEK)).toBe(true);
    expect(isRight(Array.from({ length: 8 }, () => []))).toBe(false);
  });

  it('takes Monday for every day that is worked, and for no other', () => {
    expect(likeMonday(WEEK).map((sessions) => sessions.length)).toEqual([0, 2, 2, 0, 0, 0, 0, 0]);
  });

  it('adds the afternoon to a morning, and names only the days that are worked', () => {
    expect(withSession([MORNING])).toEqual([MORNING, AFTERNOON]);
    expect(daysOf(WEEK).map(({ weekday }) => weekday)).toEqual([1, 2]);
  });
});
