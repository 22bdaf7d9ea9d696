import { describe, expect, it } from '@jest/globals';
import { nationalCalendar } from '@app/calendar';
import type { ClockState } from '@app/contracts';
import type { Instant } from '@app/kernel';
import { soonMinutes, soonMinutesOfDossier, urgencyOf } from './urgency.js';

const DAY = 480;
const NOW = '2026-11-16T02:00:00.000Z' as Instant;
const LATER = '2026-11-27T10:00:00.000Z' as Instant;
const TODAY = '2026-11-16T10:00:00.000Z' as Instant;

describe('when a term is due soon', () => {
  it.each([
    { term: 30, soon: 30, ofDossier: 30 },
    { term: 59, soon: 59, ofDossier: 59 },
    { term: 60, soon: 12, ofDossier: 12 },
    { term: 120, soon: 24, ofDossier: 24 },
    { term: DAY, soon: 96, ofDossier: 96 },
    { term: 2 * DAY - 1, soon: 192, ofDossier: 192 },
    { term: 2 * DAY, soon: DAY, ofDossier: DAY },
    { term: 20 * DAY, soon: DAY, ofDossier: 4 * DAY },
  ])('of $term working minutes: $soon before its end as a step, $ofDossier as a dossier', ({ term, soon, ofDossier }) => {
    expect([soonMinutes(term), soonMinutesOfDossier(term)]).toEqual([soon, ofDossier]);
  });
});

describe('how urgent a clock is', () => {
  it.each([
    { what: 'more left than is soon', state: 'RUNNING', due: LATER, left: 97, soon: 96, is: 'ON_TIME' },
    { what: 'as much left as is soon', state: 'RUNNING', due: LATER, left: 96, soon: 96, is: 'DUE_SOON' },
    { what: 'the last day', state: 'RUNNING', due: TODAY, left: 420, soon: 96, is: 'DUE_TODAY' },
    { what: 'a calendar that cannot say', state: 'RUNNING', due: LATER, left: null, soon: DAY, is: 'ON_TIME' },
    { what: 'past it', state: 'OVERDUE', due: NOW, left: -1, soon: DAY, is: 'OVERDUE' },
    { what: 'paused on the last day', state: 'PAUSED', due: TODAY, left: 60, soon: DAY, is: 'PAUSED' },
    { what: 'stopped in time', state: 'STOPPED', due: LATER, left: 60, soon: DAY, is: 'FINISHED' },
  ] as const)('$what: $is', ({ state, due, left, soon, is }) => {
    expect(urgencyOf(state satisfies ClockState, { calendar: nationalCalendar(), now: NOW, due, minutesLeft: left, soonMinutes: soon })).toBe(is);
  });
});
