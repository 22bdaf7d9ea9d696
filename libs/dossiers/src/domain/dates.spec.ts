import { describe, expect, it } from '@jest/globals';
import { nationalCalendar, type WorkCalendar } from '@app/calendar';
import { instantOf, type CivilDay, type Instant } from '@app/kernel';
import { EXAMPLE_PLAN } from '@app/testing';
import { type Actor, CALENDAR, SYSTEM } from './actor.js';
import type { Dossier } from './dossier.js';
import { inventedId } from './scenario-cast.js';
import { promisedDue } from './terms.js';
import { type Said, Walk, type When } from '../../test/walk.js';

const AGENCY = 'H56.30';
const official = (name: string, division: string, role = name): Actor => ({ accountId: inventedId(name), kind: 'OFFICIAL', roles: [{ agencyCode: AGENCY, division, role }] });
const citizen: Actor = { accountId: inventedId('submitter'), kind: 'CITIZEN', roles: [] };
const intake = official('intakeOfficer', 'TTPVHCC');
const specialist = official('specialist', 'KTHTDT');
const head = official('divisionHead', 'KTHTDT');
const approver = official('approver', 'LD');
const local = (text: string): Instant => instantOf(Date.parse(`2026-${text}+07:00`));
const GROUND = 'NĐ 61/2018/NĐ-CP, điều 19';
const PLAN = { ...EXAMPLE_PLAN, supplement: { ...EXAMPLE_PLAN.supplement, applicantDeadlineDays: 30 } };

/** Each act at its own time. Filed at the counter, five working days make Wednesday 29 April. */
class Dated extends Walk {
  constructor(channel: Dossier['channel'] = 'DIRECT', calendar: WorkCalendar = nationalCalendar()) {
    super(PLAN, { by: channel === 'DIRECT' ? intake : citizen, channel }, calendar);
  }
  on(time: string, said: Said, when: Omit<When, 'at'> = {}): this {
    return this.take(said, { at: local(time), ...when });
  }
  refusalOn(time: string, said: Said, when: Omit<When, 'at'> = {}): unknown {
    return this.refusal(said, { at: local(time), ...when });
  }
  timer(key: string) {
    return this.dossier.timers.find((timer) => timer.key === key);
  }
}
const fire = (key: string): Said => ({ name: 'timer', by: CALENDAR, key });
const accept: Said = { name: 'complete', by: intake, step: 'intake', outcome: 'accept' };
const propose: Said = { name: 'complete', by: specialist, step: 'examine', outcome: 'propose' };
const supplement: Said = { name: 'complete', by: specialist, step: 'examine', outcome: 'supplement', reason: 'thiếu' };
const supplied: Said = { name: 'complete', by: citizen, step: 'supplement' };
const redate = (on: string, by: Actor = specialist): Said => ({ name: 're-date', by, on: on as CivilDay, ground: GROUND, reason: 'chờ xác minh' });
const accepted = () => new Dated().on('04-21T09:30:00', accept);

describe('reminders', () => {
  it('climb from the officer to the head to the agency, each once, and go with the step', () => {
    const walk = accepted();
    expect(walk.timer('#step/examine@2/')).toMatchObject({ rung: 'soon', dueAt: local('04-22T17:00:00'), of: local('04-23T17:00:00') });

    const told = ['04-22T17:00:00', '04-23T17:00:00', '04-24T17:00:00', '04-29T17:00:00'].map((time) => {
      const { name, payload } = walk.on(time, fire('#step/examine@2/')).last.messages[1] ?? {};
      return [name, payload];
    });

    const about = { clock: 'step', dueAt: local('04-23T17:00:00') };
    expect(told).toMatchObject([
      ['deadlines.due-soon@1', { ...about, holders: [{ divisionId: 'H56.30/KTHTDT', role: 'specialist' }] }],
      ['deadlines.overdue@1', { ...about, rung: 'late', holders: [{ role: 'specialist' }] }],
      ['deadlines.overdue@1', { ...about, rung: 'head', holders: [{ divisionId: 'H56.30/KTHTDT', role: 'divisionHead' }] }],
      ['deadlines.overdue@1', { ...about, rung: 'agency', holders: [{ divisionId: 'H56.30/LD', role: 'approver' }] }],
    ]);
    expect(walk.refusalOn('04-30T08:00:00', fire('#step/examine@2/'))).toMatchObject({ code: 'engine.timer_not_armed' });
    expect(accepted().on('04-21T10:00:00', propose).timer('#step/examine@2/')).toBeUndefined();
  });
  it('go to whoever took the work', () => {
    const walk = accepted().on('04-21T10:00:00', { name: 'claim', by: specialist, step: 'examine' }).on('04-22T17:00:00', fire('#step/examine@2/'));

    expect(walk.last.messages[1]?.payload).toMatchObject({ accountIds: [specialist.accountId] });
  });
  it('never come before their moment, but for what clocks may differ', () => {
    expect(accepted().refusalOn('04-22T16:59:58', fire('#step/examine@2/'))).toMatchObject({ code: 'dossiers.timer_not_due' });
    const early = accepted().on('04-22T16:59:59.500', fire('#step/examine@2/'));

    expect(early.last.transition.at).toBe(local('04-22T17:00:00'));
  });
  it('take nobody the dossier they looked at', () => {
    const walk = accepted();
    const seen = walk.dossier.version;
    walk.on('04-22T17:00:00', fire('#step/examine@2/')).on('04-23T17:00:00', fire('#step/examine@2/'));

    expect(walk.refusalOn('04-24T08:00:00', propose, { seen: seen - 1 })).toMatchObject({ code: 'dossiers.changed_meanwhile' });
    expect(walk.on('04-24T08:00:00', propose, { seen }).dossier.asides).toBeUndefined();
  });
  it('ask for the answer to an online filing within eight working hours', () => {
    const walk = new Dated('ONLINE');
    expect(walk.timer('#answer')).toMatchObject({ of: local('04-22T09:00:00') });

    walk.on('04-22T07:24:00', fire('#answer')).on('04-22T09:00:00', fire('#answer'));

    expect(walk.last.messages[1]).toMatchObject({ name: 'deadlines.overdue@1', payload: { holders: [{ role: 'intakeOfficer' }, { role: 'centerLeader' }] } });
    expect(new Dated('ONLINE').on('04-21T09:30:00', accept).timer('#answer')).toBeUndefined();
  });
  it('ask for it anew when the applicant has completed the filing as guided, each time, and follow days off', () => {
    const guide: Said = { name: 'complete', by: intake, step: 'intake', outcome: 'supplement', reason: 'thiếu' };
    const completed: Said = { name: 'complete', by: citizen, step: 'guidance' };
    const walk = new Dated('ONLINE').on('04-21T10:00:00', guide);
    expect(walk.timer('#answer')).toBeUndefined();

    walk.on('04-22T14:00:00', completed);
    expect([walk.dossier.status, walk.timer('#answer')]).toEqual(['SUPPLEMENT_REQUIRED', { key: '#answer', dueAt: local('04-23T10:24:00'), from: local('04-22T14:00:00'), of: local('04-23T14:00:00'), rung: 'soon' }]);
    const base = nationalCalendar();
    const off = { day: '2026-04-23' as CivilDay, kind: 'OFF' as const, reason: 'officeClosed' as const, name: { vi: 'Bão', en: 'Storm' }, source: '1/QĐ', knownFrom: local('04-22T15:00:00') };
    // The office has gone on to a step of its own meanwhile: its eight hours are the same.
    const moved = walk.judge(
      { name: 'recompute', by: SYSTEM, decision: 1, ground: '1/QĐ', entered: { 1: local('04-21T09:00:00'), 2: local('04-21T10:00:00'), 3: local('04-22T14:40:00') }, dues: [] },
      { at: local('04-22T15:00:00'), calendar: { ...base, id: 'VN@1', entries: [...base.entries, off] } },
    );
    expect(moved.ok && moved.value.dossier.timers.find(({ key }) => key === '#answer')?.of).toBe(local('04-24T14:00:00'));
    walk.on('04-23T10:24:00', fire('#answer')).on('04-23T14:00:00', fire('#answer'));
    expect(walk.last.messages[1]).toMatchObject({ name: 'deadlines.overdue@1', payload: { holders: [{ role: 'intakeOfficer' }, { role: 'centerLeader' }] } });

    expect(walk.on('04-23T15:00:00', guide).timer('#answer')).toBeUndefined();
    expect(walk.on('04-24T08:00:00', completed).timer('#answer')?.of).toBe(local('04-28T08:00:00'));
    expect(walk.on('04-24T09:00:00', accept).timer('#answer')).toBeUndefined();
    expect(new Dated().on('04-21T10:00:00', guide).on('04-22T14:00:00', { ...completed, by: intake }).timer('#answer')).toBeUndefined();
  });
  it('hand a supplement that is out of time to the leader of the centre, who may stop the dossier', () => {
    const walk = accepted().on('04-21T10:00:00', supplement);
    expect(walk.timer('#supplement')).toMatchObject({ dueAt: local('05-21T17:00:00') });

    walk.on('05-21T17:00:00', fire('#supplement'));

    expect(walk.last.tasks.open).toMatchObject([{ step: '#supplementExpired', divisionId: 'H56.30/TTPVHCC', role: 'centerLeader' }]);
    expect(walk.on('05-22T08:00:00', supplied).last.tasks.close).toMatchObject([{ step: '#supplementExpired' }, { step: 'supplement' }]);
  });
  it('find nobody out of time who has supplied before acceptance, while the office looks at it', () => {
    const guide: Said = { name: 'complete', by: intake, step: 'intake', outcome: 'supplement', reason: 'thiếu' };
    const walk = new Dated('ONLINE').on('04-21T10:00:00', guide).on('05-20T14:00:00', { name: 'complete', by: citizen, step: 'guidance' });

    expect(walk.refusalOn('05-21T17:00:00', fire('#supplement'))).toMatchObject({ code: 'dossiers.timer_not_due' });
    expect(walk.timer('#supplement')).toBeDefined();
  });
});

describe('the promise', () => {
  it('is guarded by an apology drafted one working day before it breaks, for the head where the dossier is', () => {
    const walk = accepted();
    expect([walk.dossier.clock.dueAt, walk.timer('#promise')?.dueAt]).toEqual([local('04-29T17:00:00'), local('04-28T17:00:00')]);

    walk.on('04-28T17:00:00', fire('#promise'));

    expect(walk.last.tasks.open).toMatchObject([{ step: '#apology', divisionId: 'H56.30/KTHTDT', role: 'divisionHead', dueAt: local('04-29T17:00:00') }]);
    expect(walk.timer('#promise')).toMatchObject({ rung: 'late', dueAt: local('04-29T17:00:00') });
    expect(walk.on('04-29T17:00:00', fire('#promise')).last.messages[1]).toMatchObject({
      name: 'deadlines.overdue@1', payload: { clock: 'promised', holders: [{ role: 'specialist' }, { role: 'divisionHead' }, { role: 'approver' }] },
    });
    expect(walk.dossier.duties).toMatchObject([{ kind: 'apology' }]);
  });
  it('gets a new date by two people, once, with the apology and its ground in the log', () => {
    const walk = accepted().on('04-28T17:00:00', fire('#promise')).on('04-29T08:00:00', redate('2026-05-06'));
    expect(walk.dossier.clock.dueAt).toBe(local('04-29T17:00:00'));
    expect(walk.refusalOn('04-29T08:10:00', { name: 'approve-correction', by: specialist })).toMatchObject({ code: 'dossiers.not_permitted' });
    expect(walk.refusalOn('04-29T08:10:00', redate('2026-05-07', head))).toMatchObject({ code: 'dossiers.correction_pending' });

    walk.on('04-29T08:30:00', { name: 'approve-correction', by: head });

    expect(walk.dossier.clock).toMatchObject({ dueAt: local('05-06T17:00:00'), redated: { on: '2026-05-06', at: local('04-29T08:30:00') } });
    expect(walk.last.tasks.close).toMatchObject([{ step: '#apology' }]);
    expect(walk.last.papers).toEqual(['apologyLetter']);
    expect(JSON.parse(new TextDecoder().decode(walk.last.transition.leaf))).toMatchObject({ ground: GROUND, correction: { kind: 're-date', on: '2026-05-06' }, calendar: 'VN' });
    expect(walk.refusalOn('04-29T09:00:00', redate('2026-05-12'))).toMatchObject({ code: 'dossiers.redated_before' });
  });
  it('is never set by one person, never to the past, never without a ground', () => {
    const asked = accepted().on('04-22T08:00:00', redate('2026-05-06', head));

    expect(asked.refusalOn('04-22T08:10:00', { name: 'approve-correction', by: head })).toMatchObject({ code: 'dossiers.same_person' });
    expect(asked.refusalOn('05-08T08:10:00', { name: 'approve-correction', by: approver })).toMatchObject({ code: 'dossiers.date_not_later' });
    expect(accepted().refusalOn('04-22T08:00:00', redate('2026-04-20'))).toMatchObject({ code: 'dossiers.date_not_later' });
    expect(accepted().refusalOn('04-22T08:00:00', redate('2026-04-29'))).toMatchObject({ code: 'dossiers.date_not_later' });
    expect(accepted().refusalOn('04-22T08:00:00', { ...redate('2026-05-06'), reason: ' ' } as Said)).toMatchObject({ code: 'dossiers.reason_required', params: { command: 're-date' } });
    expect(accepted().refusalOn('04-22T08:00:00', { name: 'extend', by: head, quantity: 2, ground: ' ' })).toMatchObject({ code: 'dossiers.ground_required' });
    expect(accepted().refusalOn('04-22T08:00:00', { name: 'extend', by: head, quantity: 0.5, ground: 'x' })).toMatchObject({ code: 'dossiers.extension_unfit' });
    expect(accepted().refusalOn('04-22T08:00:00', { name: 'approve-correction', by: head })).toMatchObject({ code: 'dossiers.no_correction_pending' });
    expect(accepted().on('04-22T08:00:00', supplement).refusalOn('04-22T08:05:00', { name: 'extend', by: head, quantity: 1, ground: 'x' })).toMatchObject({
      code: 'dossiers.not_running', params: { why: 'paused' },
    });
  });
  it('moves with the term when two people extend it, and stays where it was when the second declines', () => {
    const extend: Said = { name: 'extend', by: specialist, quantity: 2, ground: GROUND };

    expect(accepted().on('04-22T08:00:00', extend).on('04-22T09:00:00', { name: 'approve-correction', by: head }).dossier.clock).toMatchObject({
      extension: 2, dueAt: local('05-05T17:00:00'),
    });
    const declined = accepted().on('04-22T08:00:00', extend).on('04-22T09:00:00', { name: 'decline-correction', by: head, reason: 'đủ thời gian' });
    expect([declined.dossier.clock.dueAt, declined.dossier.proposal]).toEqual([local('04-29T17:00:00'), undefined]);
  });
  it('is never extended to a day that is past when it is asked or approved', () => {
    const extend: Said = { name: 'extend', by: specialist, quantity: 1, ground: GROUND };
    const [late, asked] = [accepted().on('04-28T17:00:00', fire('#promise')), accepted().on('04-28T08:00:00', extend)];

    expect(late.refusalOn('05-05T08:00:00', extend)).toEqual({ code: 'dossiers.date_not_later', params: { on: '2026-05-04', after: local('05-05T08:00:00') } });
    expect(asked.refusalOn('05-05T08:00:00', { name: 'approve-correction', by: head })).toMatchObject({ code: 'dossiers.date_not_later' });
    expect(late.dossier.duties).toMatchObject([{ kind: 'apology' }]);
  });
  it.each([['in time', '04-29T16:00:00', undefined], ['after it has passed', '04-29T17:30:00', [{ kind: 'apology' }]]])('takes the apology back when it is extended %s', (_, at, duties) => {
    const walk = accepted().on('04-28T17:00:00', fire('#promise')).on(at, { name: 'extend', by: specialist, quantity: 5, ground: GROUND });

    const extended = walk.on(at, { name: 'approve-correction', by: head });

    expect(extended.dossier.clock.dueAt).toBe(local('05-08T17:00:00'));
    expect(extended.dossier.duties).toEqual(duties && [expect.objectContaining(duties[0]!)]);
  });
  it('that was set anew moves with an extension as far as the extended term ends later, and the public line says both dates', () => {
    const redated = () => accepted().on('04-22T08:00:00', redate('2026-05-06')).on('04-22T09:00:00', { name: 'approve-correction', by: head });
    const extended = (quantity: number) => redated().on('04-23T08:00:00', { name: 'extend', by: specialist, quantity, ground: GROUND }).on('04-23T09:00:00', { name: 'approve-correction', by: head });

    const [within, beyond] = [extended(2), extended(5)];

    expect([within.dossier.clock.dueAt, within.timer('#promise')?.of]).toEqual([local('05-06T17:00:00'), local('05-06T17:00:00')]);
    expect([beyond.dossier.clock.dueAt, beyond.timer('#promise')?.of]).toEqual([local('05-08T17:00:00'), local('05-08T17:00:00')]);
    expect(JSON.parse(beyond.leaf())).toMatchObject({ command: 'approve-correction', correction: { kind: 'extend', quantity: 5 }, ground: GROUND, dueAt: local('05-08T17:00:00') });
    const { redated: marked, ...clock } = beyond.dossier.clock;
    const asBefore = { ...clock, redated: { on: marked!.on, at: marked!.at } };
    expect(promisedDue(PLAN, 'DIRECT', asBefore, nationalCalendar())).toEqual({ ok: true, value: local('05-06T17:00:00') });
    expect(beyond.refusalOn('04-24T09:00:00', redate('2026-05-12'))).toMatchObject({ code: 'dossiers.redated_before' });
  });
  it('that was set anew after an extension is the promise, whatever becomes of the term', () => {
    const extended = accepted().on('04-22T08:00:00', { name: 'extend', by: specialist, quantity: 2, ground: GROUND }).on('04-22T09:00:00', { name: 'approve-correction', by: head });

    const { clock } = extended.on('04-23T08:00:00', redate('2026-05-12')).on('04-23T09:00:00', { name: 'approve-correction', by: head }).dossier;

    expect(clock).toMatchObject({ extension: 2, redated: { on: '2026-05-12', at: local('04-23T09:00:00') }, dueAt: local('05-12T17:00:00') });
    expect(clock.redated).not.toHaveProperty('extended');
  });
  it('may be kept after all: then the head says why no apology is due', () => {
    const walk = accepted().on('04-28T17:00:00', fire('#promise'));

    const stranger = official('centerLeader', 'TTPVHCC');
    expect(walk.refusalOn('04-29T08:00:00', { name: 'explain-lateness', by: stranger, reason: 'x' })).toMatchObject({ code: 'dossiers.not_permitted', params: { needs: { division: 'KTHTDT' } } });
    expect(walk.refusalOn('04-29T08:00:00', { name: 'explain-lateness', by: head })).toMatchObject({ code: 'dossiers.reason_required' });
    expect(walk.on('04-29T08:00:00', { name: 'explain-lateness', by: head, reason: 'trả kết quả sáng nay' }).last.tasks.close).toMatchObject([{ step: '#apology' }]);
    expect(walk.refusalOn('04-29T08:00:00', { name: 'explain-lateness', by: head, reason: 'x' })).toMatchObject({ code: 'dossiers.nothing_to_explain' });
  });
  it('sleeps while the clock is paused, and is guarded again when it runs', () => {
    const walk = accepted().on('04-28T16:00:00', supplement);
    expect(walk.timer('#promise')).toBeUndefined();

    walk.on('05-05T10:00:00', supplied);

    expect([walk.dossier.clock.dueAt, walk.timer('#promise')?.rung]).toEqual([local('05-06T17:00:00'), 'soon']);
  });
  it('that was set anew moves by the pauses that came after', () => {
    const walk = accepted().on('04-22T08:00:00', redate('2026-05-06')).on('04-22T09:00:00', { name: 'approve-correction', by: head })
      .on('04-22T13:30:00', supplement).on('04-24T13:30:00', supplied);

    expect(walk.dossier.clock.dueAt).toBe(local('05-08T17:00:00'));
  });
});

describe('a new calendar', () => {
  const base = nationalCalendar();
  const closed: WorkCalendar = {
    ...base, id: 'H56.30@1',
    entries: [...base.entries, { day: '2026-04-23' as CivilDay, kind: 'OFF', reason: 'officeClosed', name: { vi: 'Bão', en: 'Storm' }, source: '1/QĐ', knownFrom: local('04-22T08:00:00') }],
  };
  const recompute = (walk: Dated, by: Actor = SYSTEM): Said => ({
    name: 'recompute', by, decision: 1, ground: '1/QĐ', entered: { 2: local('04-21T09:30:00') },
    dues: [{ step: 'examine', since: 2, instance: '', dueAt: walk.dossier.timers.find(({ key }) => key === 'examine@2/examineLate')?.dueAt ?? null }],
  });

  it('moves promise, timers, work and reminders in one transition that says why, and only where they change', () => {
    const walk = accepted();
    const before = walk.dossier;
    walk.on('04-22T08:00:00', recompute(walk), { calendar: closed });

    expect([before.clock.dueAt, walk.dossier.clock.dueAt]).toEqual([local('04-29T17:00:00'), local('05-04T17:00:00')]);
    expect(walk.last.deadlines.arm).toEqual([
      { key: 'examine@2/examineLate', dueAt: local('04-24T17:00:00'), moved: true },
      { key: '#step/examine@2/', dueAt: local('04-22T17:00:00'), of: local('04-24T17:00:00'), rung: 'soon' },
      { key: '#promise', dueAt: local('04-29T17:00:00'), of: local('05-04T17:00:00'), rung: 'soon' },
    ]);
    expect(walk.last.tasks).toMatchObject({ open: [], close: [], due: [{ step: 'examine', dueAt: local('04-24T17:00:00') }] });
    expect(JSON.parse(new TextDecoder().decode(walk.last.transition.leaf))).toMatchObject({ command: 'recompute', decision: 1, ground: '1/QĐ', calendar: 'H56.30@1', actor: { kind: 'SYSTEM' } });
    const again = walk.judge({ ...recompute(walk) }, { at: local('04-22T08:00:01'), calendar: closed });
    expect(again).toMatchObject({ ok: false, error: { code: 'dossiers.nothing_to_recompute' } });
  });
  it('moves nothing to where it would have passed already', () => {
    const walk = accepted();
    const made: WorkCalendar = { ...closed, entries: [...base.entries, { day: '2026-04-25' as CivilDay, kind: 'MAKE_UP', reason: 'workingDaySwap', name: { vi: 'Làm bù', en: 'Made up' }, source: '2/QĐ', knownFrom: local('04-22T08:00:00') }] };

    expect(walk.judge(recompute(walk), { at: local('04-29T08:00:00'), calendar: made })).toMatchObject({ ok: false, error: { code: 'dossiers.nothing_to_recompute' } });
    expect(walk.judge(recompute(walk), { at: local('04-28T08:00:00'), calendar: made })).toMatchObject({ ok: true, value: { dossier: { clock: { dueAt: local('04-28T17:00:00') } } } });
  });
  it('lets nobody fire a moved timer at its old moment', () => {
    const walk = accepted();
    walk.on('04-22T08:00:00', recompute(walk), { calendar: closed });

    expect(walk.refusalOn('04-23T17:00:01', fire('examine@2/examineLate'))).toMatchObject({ code: 'dossiers.timer_not_due' });
    expect(walk.on('04-24T17:00:01', fire('examine@2/examineLate')).dossier.position.steps.map(({ id }) => id)).toContain('remindHead');
  });
  it('is no command of a person', () => {
    const walk = accepted();

    expect(walk.refusalOn('04-22T08:00:00', recompute(walk, head))).toMatchObject({ code: 'dossiers.not_permitted' });
  });
});
