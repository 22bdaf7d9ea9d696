import { expect, it } from '@jest/globals';
import { nationalCalendar } from '@app/calendar';
import { instantOf, type Instant } from '@app/kernel';
import { EXAMPLE_PLAN } from '@app/testing';
import type { Dossier, DossierClock } from './dossier.js';
import { remindersFor } from './reminders.js';

const local = (text: string): Instant => instantOf(Date.parse(`2026-${text}+07:00`));
const DUE = local('04-29T17:00:00');
const RUNNING: DossierClock = { dueAt: DUE, receivedAt: local('04-22T08:00:00'), pauses: [] };
const POSITION: Dossier['position'] = { ended: false, steps: [], joins: [] } as unknown as Dossier['position'];

function promisedAfter(before: DossierClock, at: Instant) {
  const after = { position: POSITION, status: 'PROCESSING', channel: 'DIRECT', clock: RUNNING, at, seq: 7 } as const;
  return remindersFor({
    plan: EXAMPLE_PLAN, calendar: nationalCalendar(), before: { clock: before, position: POSITION, timers: [] }, after,
    dues: new Map(), drawn: [], completed: undefined, fired: undefined,
  });
}

it.each([
  ['in time: the date is warned of as ever', '04-24T09:00:00', { dueAt: local('04-28T17:00:00'), of: DUE, rung: 'soon' }],
  ['after the promised date: the promise is broken at once', '05-06T09:00:00', { dueAt: local('05-06T09:00:00'), of: DUE, rung: 'soon' }],
])('a result that is sent back %s', (_, time, armed) => {
  expect(promisedAfter({ ...RUNNING, resolvedAt: local('04-24T08:00:00') }, local(time))).toEqual([{ key: '#promise', ...armed }]);
});

it('is warned of once: a dossier that only goes on after its date has heard it before', () => {
  expect(promisedAfter(RUNNING, local('05-06T09:00:00'))).toEqual([]);
});
