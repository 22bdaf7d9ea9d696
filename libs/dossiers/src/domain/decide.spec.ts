import { describe, expect, it } from '@jest/globals';
import { nationalCalendar } from '@app/calendar';
import type { AccountId, AgencyCode, DossierId, Instant, ProcedureCode, ProcedureVersionId } from '@app/kernel';
import { EXAMPLE_PLAN } from '@app/testing';
import { type Actor, CALENDAR, SYSTEM } from './actor.js';
import { availableFor } from './available-for.js';
import type { DossierCommand } from './command.js';
import { decide } from './decide.js';
import type { Dossier } from './dossier.js';
import { openDossier } from './open-dossier.js';
import { inventedId } from './scenario-cast.js';

const AGENCY = 'H56.30';
const SUBMITTER = inventedId('submitter');
const official = (name: string, division: string, role = name): Actor => ({
  accountId: inventedId(name), kind: 'OFFICIAL', roles: [{ agencyCode: AGENCY, division, role }],
});
const citizen: Actor = { accountId: SUBMITTER, kind: 'CITIZEN', roles: [] };
const intake = official('intakeOfficer', 'TTPVHCC');
const specialist = official('specialist', 'KTHTDT');
const head = official('divisionHead', 'KTHTDT');
const leader = official('centerLeader', 'TTPVHCC');
const approver = official('approver', 'LD');
const SALT = new Uint8Array(16);
const at = (time: string) => `2026-04-21T${time}:00.000Z` as Instant;

type Said = { [K in DossierCommand['name']]: Omit<Extract<DossierCommand, { name: K }>, 'at' | 'salt' | 'expectedVersion'> }[DossierCommand['name']];
const command = (dossier: Dossier, said: Said, expectedVersion = dossier.version): DossierCommand =>
  ({ at: at('03:00'), salt: SALT, expectedVersion, ...said }) as DossierCommand;

function opened(channel: Dossier['channel'] = 'ONLINE'): Dossier {
  const decision = openDossier(EXAMPLE_PLAN, nationalCalendar(), {
    by: channel === 'DIRECT' ? intake : citizen, at: at('02:00'), salt: SALT, dossierId: '01900000-0000-7000-8000-000000000001' as DossierId, agencyCode: AGENCY as AgencyCode,
    procedureCode: '1.999999' as ProcedureCode, procedureVersionId: '0'.repeat(64) as ProcedureVersionId, channel, submitterId: SUBMITTER, facts: {},
  });
  if (!decision.ok) throw new Error(JSON.stringify(decision.error));
  return decision.value.dossier;
}
const judged = (dossier: Dossier, said: Said, expectedVersion?: number) => decide(EXAMPLE_PLAN, nationalCalendar(), dossier, command(dossier, said, expectedVersion));
function after(dossier: Dossier, ...all: readonly Said[]): Dossier {
  return all.reduce((now, said) => {
    const decision = judged(now, said);
    if (!decision.ok) throw new Error(JSON.stringify(decision.error));
    return decision.value.dossier;
  }, dossier);
}
const obstacle = (dossier: Dossier, said: Said, expectedVersion?: number) => {
  const decision = judged(dossier, said, expectedVersion);
  return decision.ok ? 'moved' : decision.error;
};

const accept: Said = { name: 'complete', by: intake, step: 'intake', outcome: 'accept' };
const propose: Said = { name: 'complete', by: specialist, step: 'examine', outcome: 'propose' };
const supplement: Said = { name: 'complete', by: specialist, step: 'examine', outcome: 'supplement', reason: 'thiếu' };
const approve: Said = { name: 'complete', by: approver, step: 'approve', outcome: 'approve' };

describe('deciding says no', () => {
  it('to who saw an older dossier', () => {
    expect(obstacle(opened(), accept, 7)).toEqual({ code: 'dossiers.changed_meanwhile', params: { expected: 7, actual: 1, command: 'complete' } });
  });
  it.each<[string, Actor]>([
    ['a citizen', citizen], ['another role', specialist], ['the same role elsewhere', { ...intake, roles: [{ agencyCode: 'H56.31', division: 'TTPVHCC', role: 'intakeOfficer' }] }],
    ['the system', SYSTEM], ['the calendar', CALENDAR],
  ])('to %s at the intake step, and says who could', (_, by) => {
    expect(obstacle(opened(), { ...accept, by })).toEqual({ code: 'dossiers.not_permitted', params: { needs: { roles: ['intakeOfficer'], division: 'TTPVHCC' } } });
  });
  it('to an officer who would answer for an applicant who filed online, not for one at the counter', () => {
    const asked: Said = { name: 'complete', by: intake, step: 'intake', outcome: 'supplement', reason: 'thiếu' };
    const answer: Said = { name: 'complete', by: intake, step: 'guidance' };

    expect(obstacle(after(opened('ONLINE'), asked), answer)).toMatchObject({ code: 'dossiers.not_permitted', params: { needs: { submitter: true } } });
    expect(obstacle(after(opened('DIRECT'), asked), answer)).toBe('moved');
  });
  it('to the same person at two steps of four eyes', () => {
    const both: Actor = { ...approver, accountId: inventedId('both'), roles: [...approver.roles, ...specialist.roles] };

    const dossier = after(opened(), accept, { ...propose, by: both });

    expect(obstacle(dossier, { ...approve, by: both })).toEqual({ code: 'dossiers.same_person', params: { step: 'examine' } });
    expect(obstacle(dossier, approve)).toBe('moved');
  });
  it('to a refusal without a reason, also one of blanks', () => {
    for (const reason of [undefined, '  \n'])
      expect(obstacle(opened(), { name: 'complete', by: intake, step: 'intake', outcome: 'refuse', reason })).toMatchObject({ code: 'dossiers.reason_required' });
  });
  it('to an approval among several at once, and to no work that needs no reading', () => {
    const before = after(opened(), accept, propose);

    expect(obstacle(before, { ...approve, inBulk: true } as Said)).toEqual({ code: 'dossiers.one_by_one', params: { step: 'approve' } });
    expect(obstacle(before, approve)).toBe('moved');
    expect(obstacle(opened(), { ...accept, inBulk: true } as Said)).toBe('moved');
    expect(availableFor(EXAMPLE_PLAN, opened(), intake).find(({ command }) => command === 'complete')).toMatchObject({ inBulk: true });
    expect(availableFor(EXAMPLE_PLAN, before, approver).find(({ command }) => command === 'complete')).not.toHaveProperty('inBulk');
  });
  it('to work that somebody else has', () => {
    const dossier = after(opened(), { name: 'claim', by: intake, step: 'intake' });
    const other = { ...intake, accountId: inventedId('other') };

    expect(obstacle(dossier, { ...accept, by: other })).toMatchObject({ code: 'dossiers.assigned_to_other', params: { assignee: intake.accountId } });
    expect(obstacle(dossier, { name: 'claim', by: other, step: 'intake' })).toMatchObject({ code: 'dossiers.already_assigned' });
    expect(obstacle(dossier, { name: 'release', by: other, step: 'intake' })).toMatchObject({ code: 'dossiers.not_permitted', params: { needs: { assignee: true } } });
    expect(after(dossier, { name: 'release', by: intake, step: 'intake' }).assignees).toEqual([]);
  });
  it('to a head who hands work to somebody without the role, and to who is no head', () => {
    const dossier = after(opened(), accept);

    expect(obstacle(dossier, { name: 'assign', by: head, step: 'examine', assignee: approver })).toMatchObject({ code: 'dossiers.assignee_not_permitted' });
    expect(obstacle(dossier, { name: 'assign', by: specialist, step: 'examine', assignee: specialist })).toMatchObject({ code: 'dossiers.not_permitted' });
    expect(after(dossier, { name: 'assign', by: head, step: 'examine', assignee: specialist }).assignees).toEqual([
      { step: 'examine', since: 2, instance: '', accountId: specialist.accountId },
    ]);
  });
  it('to people while a withdrawal is considered, not to the law’s time', () => {
    const dossier = after(opened(), accept, { name: 'withdraw', by: citizen });

    expect(obstacle(dossier, propose)).toMatchObject({ code: 'dossiers.on_hold' });
    expect(obstacle(dossier, { name: 'withdraw', by: citizen })).toMatchObject({ code: 'dossiers.on_hold' });
    expect(after(dossier, { name: 'timer', by: CALENDAR, key: 'examine@2/examineLate' })).toMatchObject({
      status: 'WITHDRAWAL_REQUESTED', hold: { statusBefore: 'PROCESSING' },
    });
  });
  it('to a withdrawal once the result is there', () => {
    const dossier = after(opened(), accept, propose, approve);

    expect([dossier.status, obstacle(dossier, { name: 'withdraw', by: citizen })]).toEqual([
      'RESOLVED', { code: 'dossiers.no_withdrawal_now', params: { status: 'RESOLVED' } },
    ]);
    expect(obstacle(dossier, { name: 'stop', by: approver, reason: 'x' })).toMatchObject({ code: 'dossiers.no_stop_now' });
  });
  it('to confirming a withdrawal when the result came meanwhile; it can be declined', () => {
    const asked = after(opened(), accept, { name: 'withdraw', by: citizen });
    const dossier: Dossier = { ...asked, hold: { kind: 'withdrawal', statusBefore: 'RESOLVED' } };

    expect(obstacle(asked, { name: 'confirm-withdrawal', by: leader })).toBe('moved');
    expect(obstacle(dossier, { name: 'confirm-withdrawal', by: leader })).toEqual({ code: 'dossiers.no_withdrawal_now', params: { status: 'RESOLVED' } });
    expect(after(dossier, { name: 'decline-withdrawal', by: leader, reason: 'đã có kết quả' })).toMatchObject({ status: 'RESOLVED' });
    expect(after(dossier, { name: 'decline-withdrawal', by: leader, reason: 'đã có kết quả' }).hold).toBeUndefined();
  });
  it('to confirming a withdrawal nobody asked for', () => {
    expect(obstacle(opened(), { name: 'confirm-withdrawal', by: intake })).toMatchObject({ code: 'dossiers.not_withdrawing' });
  });
  it('to a second request to supplement, not to guidance before acceptance', () => {
    const guided = after(opened(), { name: 'complete', by: intake, step: 'intake', outcome: 'supplement', reason: 'x' }, { name: 'complete', by: citizen, step: 'guidance' });
    const once = after(guided, accept, supplement, { name: 'complete', by: citizen, step: 'supplement' });

    expect(obstacle(once, supplement)).toMatchObject({ code: 'dossiers.supplement_limit', params: { made: 1, max: 1 } });
  });
  it('to a status the national list does not allow here', () => {
    const dossier: Dossier = { ...opened(), status: 'RESOLVED' };

    expect(obstacle(dossier, accept)).toEqual({ code: 'dossiers.status_order', params: { from: 'RESOLVED', to: 'ACCEPTED' } });
  });
  it('to anything but what the engine allows, with its own words', () => {
    expect(obstacle(opened(), propose)).toMatchObject({ code: 'engine.step_not_active' });
    expect(obstacle(opened(), { ...accept, outcome: 'hurry' } as Said)).toMatchObject({ code: 'engine.outcome_unknown' });
    expect(obstacle(opened(), { name: 'timer', by: CALENDAR, key: 'examine@9/examineLate' })).toMatchObject({ code: 'engine.timer_not_armed' });
    expect(obstacle(opened(), { name: 'message', by: SYSTEM, message: 'payments.settled' })).toMatchObject({ code: 'engine.message_not_awaited' });
  });
  it('to people who speak with the voice of the machine', () => {
    expect(obstacle(opened(), { name: 'timer', by: intake, key: 'x' })).toMatchObject({ params: { needs: { kind: 'CALENDAR' } } });
    expect(obstacle(opened(), { name: 'message', by: intake, message: 'x' })).toMatchObject({ params: { needs: { kind: 'SYSTEM' } } });
  });
  it('to a due date in a year nobody has announced', () => {
    const calendar = { ...nationalCalendar(), years: [{ year: 2025, status: 'announced' as const }] };

    expect(decide(EXAMPLE_PLAN, calendar, opened(), command(opened(), accept))).toMatchObject({ ok: false, error: { code: 'calendar.year_missing' } });
  });
});

describe('deciding', () => {
  it('is pure: the same arguments give the same bytes, and change none of them', () => {
    const dossier = opened();
    const before = JSON.stringify(dossier);

    expect(JSON.stringify(judged(dossier, accept))).toBe(JSON.stringify(judged(dossier, accept)));
    expect(JSON.stringify(dossier)).toBe(before);
  });
  it('never lets time run backwards within a dossier', () => {
    const decision = decide(EXAMPLE_PLAN, nationalCalendar(), opened(), { ...command(opened(), accept), at: at('01:00') });

    expect(decision.ok && decision.value.transition.at).toBe(at('02:00'));
  });
  it('lists every row: work opened and closed, timers with their moment, messages', () => {
    const decision = judged(opened(), accept);

    expect(decision).toMatchObject({
      value: {
        tasks: {
          open: [{ step: 'examine', since: 2, instance: '', divisionId: 'H56.30/KTHTDT', role: 'specialist', dueAt: '2026-04-23T10:00:00.000Z' }],
          close: [{ step: 'intake', since: 1, instance: '' }],
        },
        deadlines: {
          arm: [
            { key: 'examine@2/examineLate', dueAt: '2026-04-23T10:00:00.000Z' },
            { key: '#step/examine@2/', dueAt: '2026-04-22T10:00:00.000Z', of: '2026-04-23T10:00:00.000Z', rung: 'soon' },
            { key: '#promise', dueAt: '2026-04-24T10:00:00.000Z', of: '2026-04-28T10:00:00.000Z', rung: 'soon' },
          ],
          disarm: ['#answer', '#step/intake@1/'],
        },
        messages: [{ name: 'dossiers.advanced@1' }, { name: 'dossiers.paper-due@1' }],
        statuses: ['ACCEPTED', 'PROCESSING'], papers: ['appointmentSlip'],
      },
    });
  });
  it('opens a pause with its reason and closes it, and moves the promise', () => {
    const waiting = after(opened(), accept, supplement);
    const going = after(waiting, { name: 'complete', by: citizen, step: 'supplement' });

    expect(waiting.clock.pauses).toEqual([{ from: at('03:00'), to: null, reason: 'SUPPLEMENT' }]);
    expect(going.clock.pauses).toEqual([{ from: at('03:00'), to: at('03:00'), reason: 'SUPPLEMENT' }]);
  });
  it('gives back the status before when a withdrawal is declined, with a reason', () => {
    const held = after(opened(), accept, { name: 'withdraw', by: citizen });

    expect(obstacle(held, { name: 'decline-withdrawal', by: leader })).toMatchObject({ code: 'dossiers.reason_required' });
    expect(after(held, { name: 'decline-withdrawal', by: leader, reason: 'đã ký' })).toMatchObject({ status: 'PROCESSING' });
  });
  it('stops with notice, and leaves no work and no timer behind', () => {
    const decision = judged(after(opened(), accept), { name: 'stop', by: approver, reason: 'theo đề nghị' });

    expect(decision).toMatchObject({
      value: {
        dossier: { status: 'STOPPED', position: { steps: [], ended: { how: 'stopped', at: '#stopped' } }, timers: [] },
        papers: ['stopNotice'], tasks: { close: [{ step: 'examine' }] }, deadlines: { disarm: ['#promise', '#step/examine@2/', 'examine@2/examineLate'] },
      },
    });
  });
  it('agrees with what it says can be done', () => {
    const dossier = after(opened(), accept);
    const people: readonly Actor[] = [citizen, intake, specialist, head, approver, { accountId: 'x' as AccountId, kind: 'CITIZEN', roles: [] }];

    for (const by of people) {
      for (const act of availableFor(EXAMPLE_PLAN, dossier, by)) {
        const said = { name: act.command, by, step: act.step, outcome: act.command === 'complete' ? 'propose' : undefined, reason: 'r', assignee: specialist, ground: 'NĐ 61/2018', quantity: 1, on: '2026-05-12' } as unknown as Said;
        const answer = obstacle(dossier, said);
        expect({ act: act.command, allowed: answer === 'moved' }).toEqual({ act: act.command, allowed: act.allowed });
        if (!act.allowed) expect(answer).toEqual(act.because);
      }
    }
  });
});
