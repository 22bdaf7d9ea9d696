import { describe, expect, it } from '@jest/globals';
import { nationalCalendar, type Pause } from '@app/calendar';
import { instantOf, type Instant } from '@app/kernel';
import { EXAMPLE_PLAN } from '@app/testing';
import { clocksOf } from './clocks.js';
import type { Dossier, DossierClock } from './dossier.js';
import { countsLate, isBalanced, pauseViews, timeSplit } from './time-split.js';

const local = (text: string): Instant => instantOf(Date.parse(`2026-${text}+07:00`));
const RECEIVED = local('04-21T09:00:00');
const dossier = (clock: Partial<DossierClock>, more: Partial<Dossier> = {}): Dossier =>
  ({ channel: 'DIRECT', movedAt: RECEIVED, supplements: 0, position: { steps: [], counts: {} }, clock: { receivedAt: RECEIVED, dueAt: local('04-29T17:00:00'), pauses: [], ...clock }, ...more }) as Dossier;
const at = (now: string, clock: Partial<DossierClock> = {}, dueAt: Instant | null = null) =>
  clocksOf(EXAMPLE_PLAN, nationalCalendar(), dossier(clock), { now: local(now), steps: [{ step: 'examine', instance: '', dueAt }] });
const pause = (from: string, to: string | null, reason: Pause['reason'] = 'SUPPLEMENT'): Pause => ({ from: local(from), to: to === null ? null : local(to), reason });

describe('three clocks', () => {
  it('run side by side, each with its name and what is left', () => {
    expect(at('04-22T09:00:00', {}, local('04-22T17:00:00'))).toMatchObject([
      { clock: 'statutory', name: { vi: 'Thời hạn theo luật' }, state: 'RUNNING', urgency: 'ON_TIME', dueAt: local('04-29T17:00:00'), minutesLeft: 360 + 4 * 480 },
      { clock: 'promised', name: { vi: 'Ngày hẹn trả' }, state: 'RUNNING' },
      { clock: 'step', step: 'examine', state: 'RUNNING', urgency: 'DUE_TODAY', minutesLeft: 360 },
    ]);
  });
  it('are never confused: a new promised date leaves the law’s term where it was', () => {
    const redated = { dueAt: local('05-06T17:00:00'), redated: { on: '2026-05-06' as never, at: local('04-29T08:00:00') } };

    expect(at('05-04T08:00:00', redated)).toMatchObject([
      { clock: 'statutory', state: 'OVERDUE', urgency: 'OVERDUE' }, { clock: 'promised', state: 'RUNNING', urgency: 'ON_TIME' },
    ]);
  });
  it('stand still in a pause with what they had left', () => {
    expect(at('04-28T10:00:00', { pauses: [pause('04-22T09:00:00', null)] })).toMatchObject([
      { clock: 'statutory', state: 'PAUSED', isPaused: true, minutesLeft: 360 + 4 * 480, urgency: 'PAUSED' }, { clock: 'promised', state: 'PAUSED' },
    ]);
  });
  it('stay late when they were late before the pause', () => {
    expect(at('05-06T10:00:00', { pauses: [pause('05-04T08:00:00', null)] })).toMatchObject([
      { state: 'OVERDUE', isPaused: true, urgency: 'OVERDUE', minutesLeft: -60 }, { clock: 'promised', state: 'OVERDUE', isPaused: true },
    ]);
  });
  it('stop with the result, in time or late, and due sharp is in time', () => {
    expect(at('06-01T08:00:00', { resolvedAt: local('04-29T17:00:00') })).toMatchObject([{ state: 'STOPPED', urgency: 'FINISHED', minutesLeft: 0 }, {}]);
    expect(at('06-01T08:00:00', { resolvedAt: local('05-04T08:00:00') })).toMatchObject([{ state: 'OVERDUE' }, { clock: 'promised', state: 'OVERDUE' }]);
  });
  it('include no clock of the law before acceptance', () => {
    expect(clocksOf(EXAMPLE_PLAN, nationalCalendar(), dossier({ receivedAt: undefined, dueAt: undefined }), { now: RECEIVED, steps: [] })).toEqual([]);
  });
});

describe('pauses', () => {
  it('have an owner, a ground and a quota', () => {
    expect(pauseViews(EXAMPLE_PLAN, { pauses: [pause('04-22T09:00:00', '04-22T10:00:00'), pause('04-23T09:00:00', null, 'PAYMENT'), pause('04-24T09:00:00', null, 'CONSULTATION')] })).toMatchObject([
      { owner: 'applicant', legalGround: 'NĐ 61/2018/NĐ-CP', quota: { made: 1, max: 1 } }, { owner: 'applicant', legalGround: null, quota: null }, { owner: 'agency' },
    ]);
  });
  it('make office, applicant and paused time the whole', () => {
    const split = timeSplit(dossier({ pauses: [pause('04-22T09:00:00', '04-22T15:30:00'), pause('04-23T07:00:00', '04-23T09:00:00', 'CONSULTATION')], resolvedAt: local('04-24T17:00:00') }), RECEIVED, nationalCalendar());

    expect(split).toEqual({ ok: true, value: { total: 360 + 3 * 480, applicant: 270, paused: 120, office: 360 + 3 * 480 - 390 } });
    expect(split.ok && split.value && isBalanced(split.value)).toBe(true);
  });
  it('that overlap are found out', () => {
    const split = timeSplit(dossier({ pauses: [pause('04-22T09:00:00', '04-22T15:30:00'), pause('04-22T10:00:00', '04-22T11:00:00')], resolvedAt: local('04-24T17:00:00') }), RECEIVED, nationalCalendar());

    expect(split.ok && split.value && isBalanced(split.value)).toBe(false);
  });
  it('asked for twice count as late, whatever the dates', () => {
    expect([1, 2].map((supplements) => countsLate({ supplements }))).toEqual([false, true]);
  });
});
