import { describe, expect, it } from '@jest/globals';
import { nationalCalendar, type WorkCalendar } from '@app/calendar';
import { instantOf, type AgencyCode, type CivilDay, type DossierId, type Instant, type ProcedureCode, type ProcedureVersionId } from '@app/kernel';
import { canonical } from '@app/ledger';
import { EXAMPLE_PLAN } from '@app/testing';
import { type Actor, CALENDAR, SYSTEM } from './actor.js';
import type { DossierCommand } from './command.js';
import { decide } from './decide.js';
import type { Decision } from './decision.js';
import type { Dossier } from './dossier.js';
import { openDossier } from './open-dossier.js';
import { replayDossier, type LoggedTransition } from './replay.js';
import { inventedId } from './scenario-cast.js';

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

type Said = { [K in DossierCommand['name']]: Omit<Extract<DossierCommand, { name: K }>, 'at' | 'salt' | 'expectedVersion'> }[DossierCommand['name']];

/** A dossier filed at the counter on Tuesday 21 April 2026 at 9:00 and its log; five working days make Wednesday 29 April. */
class Walk {
  readonly log: LoggedTransition[] = [];
  last!: Decision;

  constructor(channel: Dossier['channel'] = 'DIRECT', readonly calendar: WorkCalendar = nationalCalendar()) {
    const opened = openDossier(PLAN, calendar, {
      by: channel === 'DIRECT' ? intake : citizen, at: local('04-21T09:00:00'), salt: new Uint8Array(16), dossierId: '01900000-0000-7000-8000-000000000001' as DossierId,
      agencyCode: AGENCY as AgencyCode, procedureCode: '1.999999' as ProcedureCode, procedureVersionId: '0'.repeat(64) as ProcedureVersionId, channel,
      submitterId: inventedId('submitter'), facts: {},
    });
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    this.keep(opened.value);
  }
  get dossier(): Dossier {
    return this.last.dossier;
  }
  judge(time: string, said: Said, { seen = this.dossier.version, calendar = this.calendar } = {}) {
    return decide(PLAN, calendar, this.dossier, { at: local(time), salt: new Uint8Array(16), expectedVersion: seen, ...said } as DossierCommand);
  }
  go(time: string, said: Said, options: { seen?: number; calendar?: WorkCalendar } = {}): this {
    const decision = this.judge(time, said, options);
    if (!decision.ok) throw new Error(JSON.stringify(decision.error));
    this.keep(decision.value);
    return this;
  }
  refusal(time: string, said: Said, options: { seen?: number } = {}): unknown {
    const decision = this.judge(time, said, options);
    return decision.ok ? 'moved' : decision.error;
  }
  timer(key: string) {
    return this.dossier.timers.find((timer) => timer.key === key);
  }
  private keep(decision: Decision): void {
    this.last = decision;
    this.log.push({ ...decision.transition, ...(decision.secrets && { secret: decision.secrets }) });
    const rebuilt = replayDossier(PLAN, this.log);
    expect(rebuilt.ok && canonical(rebuilt.value)).toBe(canonical(decision.dossier));
  }
}
const fire = (key: string): Said => ({ name: 'timer', by: CALENDAR, key });
const accept: Said = { name: 'complete', by: intake, step: 'intake', outcome: 'accept' };
const propose: Said = { name: 'complete', by: specialist, step: 'examine', outcome: 'propose' };
const supplement: Said = { name: 'complete', by: specialist, step: 'examine', outcome: 'supplement', reason: 'thiếu' };
const supplied: Said = { name: 'complete', by: citizen, step: 'supplement' };
const redate = (on: string, by: Actor = specialist): Said => ({ name: 're-date', by, on: on as CivilDay, ground: GROUND, reason: 'chờ xác minh' });
const accepted = () => new Walk().go('04-21T09:30:00', accept);

describe('reminders', () => {
  it('climb from the officer to the head to the agency, each once, and go with the step', () => {
    const walk = accepted();
    expect(walk.timer('#step/examine@2/')).toMatchObject({ rung: 'soon', dueAt: local('04-22T17:00:00'), of: local('04-23T17:00:00') });

    const told = ['04-22T17:00:00', '04-23T17:00:00', '04-24T17:00:00', '04-29T17:00:00'].map((time) => {
      const { name, payload } = walk.go(time, fire('#step/examine@2/')).last.messages[1] ?? {};
      return [name, payload];
    });

    const about = { clock: 'step', dueAt: local('04-23T17:00:00') };
    expect(told).toMatchObject([
      ['deadlines.due-soon@1', { ...about, holders: [{ divisionId: 'H56.30/KTHTDT', role: 'specialist' }] }],
      ['deadlines.overdue@1', { ...about, rung: 'late', holders: [{ role: 'specialist' }] }],
      ['deadlines.overdue@1', { ...about, rung: 'head', holders: [{ divisionId: 'H56.30/KTHTDT', role: 'divisionHead' }] }],
      ['deadlines.overdue@1', { ...about, rung: 'agency', holders: [{ divisionId: 'H56.30/LD', role: 'approver' }] }],
    ]);
    expect(walk.refusal('04-30T08:00:00', fire('#step/examine@2/'))).toMatchObject({ code: 'engine.timer_not_armed' });
    expect(accepted().go('04-21T10:00:00', propose).timer('#step/examine@2/')).toBeUndefined();
  });
  it('go to whoever took the work', () => {
    const walk = accepted().go('04-21T10:00:00', { name: 'claim', by: specialist, step: 'examine' }).go('04-22T17:00:00', fire('#step/examine@2/'));

    expect(walk.last.messages[1]?.payload).toMatchObject({ accountIds: [specialist.accountId] });
  });
  it('never come before their moment, but for what clocks may differ', () => {
    expect(accepted().refusal('04-22T16:59:58', fire('#step/examine@2/'))).toMatchObject({ code: 'dossiers.timer_not_due' });
    const early = accepted().go('04-22T16:59:59.500', fire('#step/examine@2/'));

    expect(early.last.transition.at).toBe(local('04-22T17:00:00'));
  });
  it('take nobody the dossier they looked at', () => {
    const walk = accepted();
    const seen = walk.dossier.version;
    walk.go('04-22T17:00:00', fire('#step/examine@2/')).go('04-23T17:00:00', fire('#step/examine@2/'));

    expect(walk.refusal('04-24T08:00:00', propose, { seen: seen - 1 })).toMatchObject({ code: 'dossiers.changed_meanwhile' });
    expect(walk.go('04-24T08:00:00', propose, { seen }).dossier.asides).toBeUndefined();
  });
  it('ask for the answer to an online filing within eight working hours', () => {
    const walk = new Walk('ONLINE');
    expect(walk.timer('#answer')).toMatchObject({ of: local('04-22T09:00:00') });

    walk.go('04-22T07:24:00', fire('#answer')).go('04-22T09:00:00', fire('#answer'));

    expect(walk.last.messages[1]).toMatchObject({ name: 'deadlines.overdue@1', payload: { holders: [{ role: 'intakeOfficer' }, { role: 'centerLeader' }] } });
    expect(new Walk('ONLINE').go('04-21T09:30:00', accept).timer('#answer')).toBeUndefined();
  });
  it('hand a supplement that is out of time to the leader of the centre, who may stop the dossier', () => {
    const walk = accepted().go('04-21T10:00:00', supplement);
    expect(walk.timer('#supplement')).toMatchObject({ dueAt: local('05-21T17:00:00') });

    walk.go('05-21T17:00:00', fire('#supplement'));

    expect(walk.last.tasks.open).toMatchObject([{ step: '#supplementExpired', divisionId: 'H56.30/TTPVHCC', role: 'centerLeader' }]);
    expect(walk.go('05-22T08:00:00', supplied).last.tasks.close).toMatchObject([{ step: '#supplementExpired' }, { step: 'supplement' }]);
  });
});

describe('the promise', () => {
  it('is guarded by an apology drafted one working day before it breaks, for the head where the dossier is', () => {
    const walk = accepted();
    expect([walk.dossier.clock.dueAt, walk.timer('#promise')?.dueAt]).toEqual([local('04-29T17:00:00'), local('04-28T17:00:00')]);

    walk.go('04-28T17:00:00', fire('#promise'));

    expect(walk.last.tasks.open).toMatchObject([{ step: '#apology', divisionId: 'H56.30/KTHTDT', role: 'divisionHead', dueAt: local('04-29T17:00:00') }]);
    expect(walk.timer('#promise')).toMatchObject({ rung: 'late', dueAt: local('04-29T17:00:00') });
    expect(walk.go('04-29T17:00:00', fire('#promise')).last.messages[1]).toMatchObject({
      name: 'deadlines.overdue@1', payload: { clock: 'promised', holders: [{ role: 'specialist' }, { role: 'divisionHead' }, { role: 'approver' }] },
    });
    expect(walk.dossier.duties).toMatchObject([{ kind: 'apology' }]);
  });
  it('gets a new date by two people, once, with the apology and its ground in the log', () => {
    const walk = accepted().go('04-28T17:00:00', fire('#promise')).go('04-29T08:00:00', redate('2026-05-06'));
    expect(walk.dossier.clock.dueAt).toBe(local('04-29T17:00:00'));
    expect(walk.refusal('04-29T08:10:00', { name: 'approve-correction', by: specialist })).toMatchObject({ code: 'dossiers.not_permitted' });
    expect(walk.refusal('04-29T08:10:00', redate('2026-05-07', head))).toMatchObject({ code: 'dossiers.correction_pending' });

    walk.go('04-29T08:30:00', { name: 'approve-correction', by: head });

    expect(walk.dossier.clock).toMatchObject({ dueAt: local('05-06T17:00:00'), redated: { on: '2026-05-06', at: local('04-29T08:30:00') } });
    expect(walk.last.tasks.close).toMatchObject([{ step: '#apology' }]);
    expect(walk.last.papers).toEqual(['apologyLetter']);
    expect(JSON.parse(new TextDecoder().decode(walk.last.transition.leaf))).toMatchObject({ ground: GROUND, correction: { kind: 're-date', on: '2026-05-06' }, calendar: 'VN' });
    expect(walk.refusal('04-29T09:00:00', redate('2026-05-12'))).toMatchObject({ code: 'dossiers.redated_before' });
  });
  it('is never set by one person, never to the past, never without a ground', () => {
    const asked = accepted().go('04-22T08:00:00', redate('2026-05-06', head));

    expect(asked.refusal('04-22T08:10:00', { name: 'approve-correction', by: head })).toMatchObject({ code: 'dossiers.same_person' });
    expect(asked.refusal('05-08T08:10:00', { name: 'approve-correction', by: approver })).toMatchObject({ code: 'dossiers.date_not_later' });
    expect(accepted().refusal('04-22T08:00:00', redate('2026-04-20'))).toMatchObject({ code: 'dossiers.date_not_later' });
    expect(accepted().refusal('04-22T08:00:00', redate('2026-04-29'))).toMatchObject({ code: 'dossiers.date_not_later' });
    expect(accepted().refusal('04-22T08:00:00', { name: 'extend', by: head, quantity: 2, ground: ' ' })).toMatchObject({ code: 'dossiers.ground_required' });
    expect(accepted().refusal('04-22T08:00:00', { name: 'extend', by: head, quantity: 0.5, ground: 'x' })).toMatchObject({ code: 'dossiers.extension_unfit' });
    expect(accepted().refusal('04-22T08:00:00', { name: 'approve-correction', by: head })).toMatchObject({ code: 'dossiers.no_correction_pending' });
    expect(accepted().go('04-22T08:00:00', supplement).refusal('04-22T08:05:00', { name: 'extend', by: head, quantity: 1, ground: 'x' })).toMatchObject({
      code: 'dossiers.not_running', params: { why: 'paused' },
    });
  });
  it('moves with the term when two people extend it, and stays where it was when the second declines', () => {
    const extend: Said = { name: 'extend', by: specialist, quantity: 2, ground: GROUND };

    expect(accepted().go('04-22T08:00:00', extend).go('04-22T09:00:00', { name: 'approve-correction', by: head }).dossier.clock).toMatchObject({
      extension: 2, dueAt: local('05-05T17:00:00'),
    });
    const declined = accepted().go('04-22T08:00:00', extend).go('04-22T09:00:00', { name: 'decline-correction', by: head, reason: 'đủ thời gian' });
    expect([declined.dossier.clock.dueAt, declined.dossier.proposal]).toEqual([local('04-29T17:00:00'), undefined]);
  });
  it('may be kept after all: then the head says why no apology is due', () => {
    const walk = accepted().go('04-28T17:00:00', fire('#promise'));

    const stranger = official('centerLeader', 'TTPVHCC');
    expect(walk.refusal('04-29T08:00:00', { name: 'explain-lateness', by: stranger, reason: 'x' })).toMatchObject({ code: 'dossiers.not_permitted', params: { needs: { division: 'KTHTDT' } } });
    expect(walk.refusal('04-29T08:00:00', { name: 'explain-lateness', by: head })).toMatchObject({ code: 'dossiers.reason_required' });
    expect(walk.go('04-29T08:00:00', { name: 'explain-lateness', by: head, reason: 'trả kết quả sáng nay' }).last.tasks.close).toMatchObject([{ step: '#apology' }]);
    expect(walk.refusal('04-29T08:00:00', { name: 'explain-lateness', by: head, reason: 'x' })).toMatchObject({ code: 'dossiers.nothing_to_explain' });
  });
  it('sleeps while the clock is paused, and is guarded again when it runs', () => {
    const walk = accepted().go('04-28T16:00:00', supplement);
    expect(walk.timer('#promise')).toBeUndefined();

    walk.go('05-05T10:00:00', supplied);

    expect([walk.dossier.clock.dueAt, walk.timer('#promise')?.rung]).toEqual([local('05-06T17:00:00'), 'soon']);
  });
  it('that was set anew moves by the pauses that came after', () => {
    const walk = accepted().go('04-22T08:00:00', redate('2026-05-06')).go('04-22T09:00:00', { name: 'approve-correction', by: head })
      .go('04-22T13:30:00', supplement).go('04-24T13:30:00', supplied);

    expect(walk.dossier.clock.dueAt).toBe(local('05-08T17:00:00'));
  });
});

describe('a new calendar', () => {
  const base = nationalCalendar();
  const closed: WorkCalendar = {
    ...base, id: 'H56.30@1',
    entries: [...base.entries, { day: '2026-04-23' as CivilDay, kind: 'OFF', reason: 'officeClosed', name: { vi: 'Bão', en: 'Storm' }, source: '1/QĐ', knownFrom: local('04-22T08:00:00') }],
  };
  const recompute = (walk: Walk, by: Actor = SYSTEM): Said => ({
    name: 'recompute', by, decision: 1, ground: '1/QĐ', entered: { 2: local('04-21T09:30:00') },
    dues: [{ step: 'examine', since: 2, instance: '', dueAt: walk.dossier.timers.find(({ key }) => key === 'examine@2/examineLate')?.dueAt ?? null }],
  });

  it('moves promise, timers, work and reminders in one transition that says why, and only where they change', () => {
    const walk = accepted();
    const before = walk.dossier;
    walk.go('04-22T08:00:00', recompute(walk), { calendar: closed });

    expect([before.clock.dueAt, walk.dossier.clock.dueAt]).toEqual([local('04-29T17:00:00'), local('05-04T17:00:00')]);
    expect(walk.last.deadlines.arm).toEqual([
      { key: 'examine@2/examineLate', dueAt: local('04-24T17:00:00'), moved: true },
      { key: '#step/examine@2/', dueAt: local('04-22T17:00:00'), of: local('04-24T17:00:00'), rung: 'soon' },
      { key: '#promise', dueAt: local('04-29T17:00:00'), of: local('05-04T17:00:00'), rung: 'soon' },
    ]);
    expect(walk.last.tasks).toMatchObject({ open: [], close: [], due: [{ step: 'examine', dueAt: local('04-24T17:00:00') }] });
    expect(JSON.parse(new TextDecoder().decode(walk.last.transition.leaf))).toMatchObject({ command: 'recompute', decision: 1, ground: '1/QĐ', calendar: 'H56.30@1', actor: { kind: 'SYSTEM' } });
    const again = walk.judge('04-22T08:00:01', { ...recompute(walk) }, { calendar: closed });
    expect(again).toMatchObject({ ok: false, error: { code: 'dossiers.nothing_to_recompute' } });
  });
  it('lets nobody fire a moved timer at its old moment', () => {
    const walk = accepted();
    walk.go('04-22T08:00:00', recompute(walk), { calendar: closed });

    expect(walk.refusal('04-23T17:00:01', fire('examine@2/examineLate'))).toMatchObject({ code: 'dossiers.timer_not_due' });
    expect(walk.go('04-24T17:00:01', fire('examine@2/examineLate')).dossier.position.steps.map(({ id }) => id)).toContain('remindHead');
  });
  it('is no command of a person', () => {
    const walk = accepted();

    expect(walk.refusal('04-22T08:00:00', recompute(walk, head))).toMatchObject({ code: 'dossiers.not_permitted' });
  });
});
