import { describe, expect, it } from '@jest/globals';
import { nationalCalendar } from '@app/calendar';
import { instantOf } from '@app/kernel';
import { MOST_DAYS, taskDays } from './task-days.js';

const calendar = nationalCalendar();
const at = (text: string) => instantOf(Date.parse(text));
const drawn = (opened: string, due: string, now: string) =>
  taskDays({ openedAt: at(opened), dueAt: at(due) }, at(now), calendar).map(({ day, kind, isToday, isDue }) => `${day.slice(8)} ${kind}${isToday ? ' today' : ''}${isDue ? ' due' : ''}`);

describe('the days of a line of work', () => {
  it('are counted, resting, to come and due', () => {
    const days = drawn('2026-11-19T08:00:00+07:00', '2026-11-26T17:00:00+07:00', '2026-11-20T09:00:00+07:00');

    expect(days).toEqual(['19 COUNTED', '20 COUNTED today', '21 REST', '22 REST', '23 TO_COME', '24 REST', '25 TO_COME', '26 TO_COME due']);
  });

  it('go on past the due day where the work is late', () => {
    const days = drawn('2026-11-19T08:00:00+07:00', '2026-11-19T17:00:00+07:00', '2026-11-20T09:00:00+07:00');

    expect(days).toEqual(['19 COUNTED due', '20 OVER today']);
  });

  it('of a long term are a part, with today in it', () => {
    const days = drawn('2026-09-01T08:00:00+07:00', '2026-12-24T17:00:00+07:00', '2026-11-20T09:00:00+07:00');

    expect(days).toHaveLength(MOST_DAYS);
    expect(days[2]).toBe('20 COUNTED today');
  });
});
