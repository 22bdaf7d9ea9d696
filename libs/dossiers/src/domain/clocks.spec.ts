import { describe, expect, it } from '@jest/globals';
import { nationalCalendar, type Pause } from '@app/calendar';
import { nextLawClock } from '@app/engine';
import { instantOf, type Instant } from '@app/kernel';
import { EXAMPLE_PLAN } from '@app/testing';
import { clocksOf, stepClock } from './clocks.js';
import type { Dossier, DossierClock } from './dossier.js';
import { warningOf } from './warning.js';
import { promisedDue } from './terms.js';
import { countsLate, isBalanced, pauseViews, timeSplit } from './time-split.js';
import { timingOf } from './timing.js';

const local = (text: string): Instant => instantOf(Date.parse(`2026-${text}+07:00`));
const RECEIVED = local('04-21T09:00:00');
const dossier = (clock: Partial<DossierClock>, more: Partial<Dossier> = {}): Dossier =>
  ({ channel: 'DIRECT', movedAt: RECEIVED, supplements: 0, position: { steps: [], counts: {} }, clock: { receivedAt: RECEIVED, dueAt: local('04-29T17:00:00'), pauses: [], ...clock }, ...more }) as Dossier;
const at = (now: string, clock: Partial<DossierClock> = {}, dueAt: Instant | null = null) =>
  clocksOf(EXAMPLE_PLAN, nationalCalendar(), dossier(clock), { now: local(now), steps: [{ step: 'examine', instance: '', enteredAt: RECEIVED, dueAt }] });
const pause = (from: string, to: string | null, reason: Pause['reason'] = 'SUPPLEMENT'): Pause => ({ from: local(from), to: to === null ? null : local(to), reason });

describe('three clocks', () => {
  it('run side by side, each with its name and what is left', () => {
    expect(at('04-22T09:00:00', {}, local('04-22T17:00:00'))).toMatchObject([
      { clock: 'statutory', name: { vi: 'Thời hạn theo luật' }, state: 'RUNNING', urgency: 'ON_TIME', dueAt: local('04-29T17:00:00'), minutesLeft: 360 + 4 * 480 },
      { clock: 'promised', name: { vi: 'Ngày hẹn trả' }, state: 'RUNNING' },
      { clock: 'step', step: 'examine', state: 'RUNNING', urgency: 'DUE_TODAY', minutesLeft: 360 },
    ]);
  });
  it('stand still once where a pause goes on upon another ground: a new date moves by as much as if it had been one', () => {
    const redated = { on: '2026-05-06' as never, at: local('04-29T08:00:00') };
    const due = (...pauses: readonly Pause[]) => promisedDue(EXAMPLE_PLAN, 'DIRECT', dossier({ redated, pauses }).clock, nationalCalendar());

    const inOne = due(pause('05-04T08:00:00', '05-04T16:00:00', 'CONSULTATION'));
    const onTwoGrounds = due(pause('05-04T08:00:00', '05-04T11:00:00', 'CONSULTATION'), pause('05-04T11:00:00', '05-04T16:00:00', 'CONSULTATION'));

    expect([inOne, onTwoGrounds]).toEqual(Array(2).fill({ ok: true, value: local('05-07T17:00:00') }));
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
  it('make nothing late that waits in a pause, in no list and in no figure, but what was late before', () => {
    const timing = (clock: Partial<DossierClock>, ended = false) =>
      timingOf(dossier(clock, ended ? { position: { steps: [], counts: {}, ended: { how: 'stopped' } } as never, movedAt: local('05-06T10:00:00') } : {}), local('05-20T10:00:00'));

    expect(timing({ pauses: [pause('04-22T09:00:00', null)] })).toBe('ON_TIME');
    expect(timing({ pauses: [pause('05-04T08:00:00', null)] })).toBe('OVERDUE');
    expect(timing({ pauses: [pause('04-22T09:00:00', '04-22T10:00:00')] })).toBe('OVERDUE');
    expect(timing({}, true)).toBe('OVERDUE');
  });
  it('stop with the result, in time or late, and due sharp is in time', () => {
    expect(at('06-01T08:00:00', { resolvedAt: local('04-29T17:00:00') })).toMatchObject([{ state: 'STOPPED', urgency: 'FINISHED', minutesLeft: 0 }, {}]);
    expect(at('06-01T08:00:00', { resolvedAt: local('05-04T08:00:00') })).toMatchObject([{ state: 'OVERDUE' }, { clock: 'promised', state: 'OVERDUE' }]);
  });
  it('say that a step is due soon when its reminder comes, and not from its first minute', () => {
    // Four working hours that come at three in the afternoon end at nine the next day.
    const stepAt = (now: string) =>
      clocksOf(EXAMPLE_PLAN, nationalCalendar(), dossier({}), { now: local(now), steps: [{ step: 'examine', instance: '', enteredAt: local('04-21T15:00:00'), dueAt: local('04-22T09:00:00') }] })[2];

    expect(stepAt('04-21T15:01:00')).toMatchObject({ clock: 'step', urgency: 'ON_TIME', minutesLeft: 239 });
    expect(stepAt('04-22T08:00:00')).toMatchObject({ urgency: 'DUE_TODAY' });
    expect(warningOf(local('04-22T09:00:00'), local('04-21T15:00:00'), nationalCalendar())).toMatchObject({ rung: 'soon', dueAt: local('04-22T08:12:00') });
  });
  it('of a step of days are due soon on the last of them', () => {
    expect([at('04-22T17:00:00', {}, local('04-24T17:00:00'))[2], at('04-23T17:00:00', {}, local('04-24T17:00:00'))[2]]).toMatchObject([{ urgency: 'ON_TIME' }, { urgency: 'DUE_SOON' }]);
    expect(warningOf(local('04-24T17:00:00'), RECEIVED, nationalCalendar())).toMatchObject({ rung: 'soon', dueAt: local('04-23T17:00:00') });
  });
  it('of a duty are due soon on its last working day, however short it has been there', () => {
    const duty = { step: '#apology', instance: '', enteredAt: local('04-28T17:00:00'), dueAt: local('04-29T17:00:00') };

    expect(stepClock(EXAMPLE_PLAN, nationalCalendar(), duty, local('04-28T17:00:00'))).toMatchObject([{ minutesLeft: 480, urgency: 'DUE_SOON' }]);
  });
  it('include no clock of the law before acceptance', () => {
    expect(clocksOf(EXAMPLE_PLAN, nationalCalendar(), dossier({ receivedAt: undefined, dueAt: undefined }), { now: RECEIVED, steps: [] })).toEqual([]);
  });
});

describe('pauses', () => {
  const asked = (at: string) => ({ at: local(at), status: 'SUPPLEMENT_REQUIRED' as const });
  it('have an owner, a ground and a quota', () => {
    expect(pauseViews(EXAMPLE_PLAN, { pauses: [pause('04-22T09:00:00', '04-22T10:00:00'), pause('04-23T09:00:00', null, 'PAYMENT'), pause('04-24T09:00:00', null, 'CONSULTATION')] }, [asked('04-22T09:00:00')])).toMatchObject([
      { owner: 'applicant', legalGround: 'NĐ 61/2018/NĐ-CP', quota: { made: 1, max: 1 } }, { owner: 'applicant', legalGround: null, quota: null }, { owner: 'agency' },
    ]);
  });
  it('that wait for the applicant without a request to supplement are none of the requests the law bounds', () => {
    const pauses = [pause('04-22T09:00:00', '04-22T10:00:00'), pause('04-23T09:00:00', null)];

    expect(pauseViews(EXAMPLE_PLAN, { pauses }, [{ at: local('04-22T09:00:00'), status: 'PROCESSING' }, asked('04-23T09:00:00')])).toMatchObject([
      { reason: 'APPLICANT', owner: 'applicant', legalGround: null, quota: null }, { reason: 'SUPPLEMENT', legalGround: 'NĐ 61/2018/NĐ-CP', quota: { made: 1, max: 1 } },
    ]);
  });
  it('bear the ground the diagram names where the dossier waits', () => {
    const nodes = EXAMPLE_PLAN.body.nodes.map((node) => (node.id === 'consult' ? ({ ...node, clock: 'paused', waitsFor: 'consultee', legalGround: 'Luật Xây dựng, điều 102' } as typeof node) : node));
    const plan = { ...EXAMPLE_PLAN, body: { ...EXAMPLE_PLAN.body, nodes } };
    const at = (when: string, step: string, clock: DossierClock) => nextLawClock(plan, clock, { position: { steps: [{ id: step, since: 3 }], counts: {} }, status: 'PROCESSING', at: local(when) });

    const asked = at('04-22T09:00:00', 'consult', { receivedAt: RECEIVED, pauses: [] });
    const answered = at('04-23T09:00:00', 'approve', asked);

    expect(asked.pauses).toEqual([{ from: local('04-22T09:00:00'), to: null, reason: 'CONSULTATION', ground: 'Luật Xây dựng, điều 102' }]);
    expect(pauseViews(plan, answered, [])).toEqual([
      { from: local('04-22T09:00:00'), to: local('04-23T09:00:00'), reason: 'CONSULTATION', owner: 'agency', legalGround: 'Luật Xây dựng, điều 102', quota: null },
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
