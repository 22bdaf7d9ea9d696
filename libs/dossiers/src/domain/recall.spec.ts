import { describe, expect, it } from '@jest/globals';
import { nationalCalendar } from '@app/calendar';
import type { AccountId } from '@app/kernel';
import { canonical } from '@app/ledger';
import { endOf, EXAMPLE_PLAN, flowTo, otherwiseTo, outcomeOf, planOf, routeOf, stepTo } from '@app/testing';
import { CALENDAR, SYSTEM, type Actor } from './actor.js';
import { availableFor } from './available-for.js';
import { inventedId } from './scenario-cast.js';
import { isBalanced, timeSplit } from './time-split.js';
import { at, type Said, Walk } from '../../test/walk.js';

const held = (role: string, division: string, onBehalfOf?: AccountId) => ({ agencyCode: 'H56.30', division, role, ...(onBehalfOf && { onBehalfOf }) });
const official = (name: string, ...roles: Actor['roles']): Actor => ({ accountId: inventedId(name), kind: 'OFFICIAL', roles });
const citizen: Actor = { accountId: inventedId('submitter'), kind: 'CITIZEN', roles: [] };
const intake = official('an', held('intakeOfficer', 'TTPVHCC'));
const specialist = official('chi', held('specialist', 'KTHTDT'));
const colleague = official('dung', held('specialist', 'KTHTDT'));
const substitute = official('em', held('specialist', 'KTHTDT', inventedId('chi')));
const head = official('giang', held('divisionHead', 'KTHTDT'));
const approver = official('binh', held('approver', 'LD'));
const fire = official('phuong', held('consultee', 'PCCC'));
const power = official('quy', held('consultee', 'DIENLUC'));

const accept: Said = { name: 'complete', by: intake, step: 'intake', outcome: 'accept' };
const claim: Said = { name: 'claim', by: specialist, step: 'examine' };
const propose: Said = { name: 'complete', by: specialist, step: 'examine', outcome: 'propose' };
const consult: Said = { name: 'complete', by: specialist, step: 'examine', outcome: 'consult', gives: { consultees: ['PCCC', 'DIENLUC'] } };
const taken: Said = { name: 'claim', by: approver, step: 'approve' };
const recall = (by: Actor = specialist, reason: string | undefined = 'nhầm kết quả'): Said => ({ name: 'recall', by, reason });

const opened = () => new Walk(EXAMPLE_PLAN, { by: citizen, channel: 'ONLINE' });
const examined = () => opened().go(accept, claim);
const forwarded = () => examined().go(propose);
const offered = ({ dossier }: Walk, by: Actor) => availableFor(EXAMPLE_PLAN, dossier, by).filter(({ command }) => command === 'recall');
/** Where the dossier is and what hangs on that, without what goes forward with every line of the log. */
const standing = ({ dossier: { version: _version, headHash: _hash, movedAt: _at, ...rest } }: Walk): string => canonical(rest);

describe('recalling one’s own forward', () => {
  it('sets everything back to where the step was, and leaves both lines in the log', () => {
    const before = examined();
    const walk = forwarded().take(recall());

    expect(standing(walk)).toBe(standing(before));
    expect(walk.dossier).toMatchObject({ version: 5, position: { steps: [{ id: 'examine', since: 2 }] }, assignees: [{ step: 'examine', accountId: specialist.accountId }], performed: { intake: [intake.accountId] } });
    expect(JSON.parse(walk.leaf())).toMatchObject({ command: 'recall', step: 'examine', from: ['approve'], to: ['examine'], divisionId: 'H56.30/KTHTDT', statuses: [], papers: [] });
    expect(walk.leaf()).not.toContain('nhầm');
  });

  it('gives the work back to whoever had it, due when it was first due, and disarms what the next step had', () => {
    const due = opened().go(accept).last.tasks.open.find(({ step }) => step === 'examine')!.dueAt;
    const timers = examined().dossier.timers;
    const walk = forwarded().take(recall(), { at: at(600) });

    expect(walk.last.tasks).toMatchObject({ open: [{ step: 'examine', since: 2, dueAt: due, assigneeId: specialist.accountId }], close: [{ step: 'approve', since: 4 }], assign: [] });
    expect(walk.dossier.timers).toEqual(timers);
    expect(walk.last.deadlines.arm.map(({ key, dueAt }) => [key, dueAt])).toEqual(timers.filter(({ key }) => key !== '#promise').map(({ key, dueAt }) => [key, dueAt]));
  });

  it('wins no time: the office has it all, and a deadline that passed meanwhile fires at once', () => {
    const late = forwarded().take(recall(), { at: at(10 * 24 * 60) });
    const overdue = late.dossier.timers.filter(({ key, dueAt }) => key === 'examine@2/examineLate' && dueAt < late.dossier.movedAt);
    const split = timeSplit(late.dossier, late.dossier.movedAt, nationalCalendar());

    expect(overdue).toHaveLength(1);
    expect(split).toMatchObject({ ok: true, value: { applicant: 0, paused: 0 } });
    expect(split.ok && split.value !== null && isBalanced(split.value) && split.value.office === split.value.total).toBe(true);
    expect(late.take({ name: 'timer', by: CALENDAR, key: 'examine@2/examineLate' }, { at: late.dossier.movedAt }).dossier.position.steps.map(({ id }) => id)).toEqual(['examine', 'remindHead']);
    expect(late.dossier.clock.dueAt).toBe(examined().dossier.clock.dueAt);
  });

  it('can be followed by the right act, and by another recall of that', () => {
    const walk = forwarded().go(recall(), propose, recall(), consult);

    expect(walk.dossier.position.steps).toMatchObject([{ id: 'consult', since: 8 }]);
    expect(walk.go(recall()).dossier).toMatchObject({ facts: examined().dossier.facts, position: { steps: [{ id: 'examine', since: 2 }], counts: { examine: 1 } } });
  });

  it('takes back the answer of one body and leaves the others theirs', () => {
    const walk = examined().go(consult, { name: 'complete', by: fire, step: 'consult', instance: 'PCCC', outcome: 'agree' }, { name: 'claim', by: power, step: 'consult', instance: 'DIENLUC' });
    walk.go({ name: 'recall', by: fire, reason: 'nhầm' });

    expect(walk.dossier.position.steps).toMatchObject([{ id: 'consult', instances: [{ key: 'PCCC', outcome: null }, { key: 'DIENLUC', outcome: null }] }]);
    expect(walk.dossier.assignees).toMatchObject([{ instance: 'DIENLUC', accountId: power.accountId }]);
    expect(walk.last.tasks).toMatchObject({ open: [{ step: 'consult', instance: 'PCCC' }], close: [], assign: [] });
  });

  it('needs a reason', () => {
    expect(forwarded().refusal(recall(specialist, ' '))).toMatchObject({ code: 'dossiers.reason_required' });
  });

  it('is offered to whoever forwarded, and to nobody else', () => {
    const walk = forwarded();

    expect(offered(walk, specialist)).toMatchObject([{ command: 'recall', step: 'examine', name: { vi: 'examine', en: 'examine' }, allowed: true }]);
    for (const other of [colleague, intake, approver, head, citizen]) expect(offered(walk, other)).toEqual([]);
    expect(walk.refusal(recall(colleague))).toEqual({ code: 'dossiers.not_own_forward', params: { step: 'examine' } });
    expect(walk.refusal(recall(citizen))).toMatchObject({ code: 'dossiers.not_permitted' });
    expect(offered(walk.go(recall()), specialist)).toEqual([]);
  });

  it('is the substitute’s who forwarded, in the same place', () => {
    const walk = examined().go({ ...propose, by: substitute });

    expect(offered(walk, substitute)).toMatchObject([{ allowed: true, onBehalfOf: specialist.accountId }]);
    expect(walk.refusal(recall(specialist))).toMatchObject({ code: 'dossiers.not_own_forward' });
    expect(JSON.parse(walk.go(recall(substitute)).leaf()).actor).toMatchObject({ id: substitute.accountId, onBehalfOf: specialist.accountId });
  });

  it('ends when somebody takes the next step up, and is there again when it lies unopened again', () => {
    const walk = forwarded().go(taken);

    expect(walk.refusal(recall())).toEqual({ code: 'dossiers.forward_taken', params: { step: 'approve', assignee: approver.accountId } });
    expect(offered(walk, specialist)).toMatchObject([{ allowed: false, because: { code: 'dossiers.forward_taken' } }]);
    expect(walk.refusal(recall(), { seen: 4 })).toMatchObject({ code: 'dossiers.changed_meanwhile' });
    expect(standing(walk.go({ name: 'release', by: approver, step: 'approve' }, recall()))).toBe(standing(examined()));
  });

  it('ends with any other act, of people or of the machine', () => {
    const nothing = { code: 'dossiers.nothing_to_recall', params: {} };
    const promise = forwarded().dossier.timers.find(({ key }) => key === '#promise')!;

    expect(examined().refusal(recall(intake))).toEqual(nothing);
    expect(forwarded().go({ name: 'extend', by: head, quantity: 1, ground: 'NĐ 61/2018' }).refusal(recall())).toEqual(nothing);
    expect(forwarded().take({ name: 'timer', by: CALENDAR, key: '#promise' }, { at: promise.dueAt }).refusal(recall())).toEqual(nothing);
    expect(forwarded().go({ name: 'withdraw', by: citizen }).refusal(recall())).toEqual(nothing);
    expect(forwarded().go({ name: 'complete', by: approver, step: 'approve', outcome: 'sendBack', reason: 'thiếu' }).refusal(recall())).toEqual(nothing);
  });

  it.each<readonly [string, readonly Said[], Actor]>([
    ['acceptance with its slip and status', [accept], intake],
    ['a request to supplement', [accept, { ...propose, outcome: 'supplement', reason: 'thiếu' } as Said], specialist],
    ['a refusal', [{ ...accept, outcome: 'refuse', reason: 'không thuộc thẩm quyền' } as Said], intake],
    ['what the signer did', [accept, propose, { name: 'complete', by: approver, step: 'approve', outcome: 'sendBack', reason: 'thiếu' }], approver],
    ['a result', [accept, propose, { name: 'complete', by: approver, step: 'approve', outcome: 'approve' }], approver],
  ])('does not take back %s', (_what, acts, by) => {
    const walk = opened().go(...acts);

    expect(walk.leaf()).not.toContain('recallable');
    expect(offered(walk, by)).toEqual([]);
    expect(walk.refusal(recall(by))).toMatchObject({ code: 'dossiers.nothing_to_recall' });
  });

  it('is not the machine’s', () => {
    expect(forwarded().refusal(recall(SYSTEM))).toMatchObject({ code: 'dossiers.not_permitted' });
  });

  it('is possible where the status was reached before: nobody outside is told anything new', () => {
    const plan = planOf([
      stepTo('draft', 'begin', { status: 'ACCEPTED', performer: { kind: 'OFFICIAL', role: 'specialist', division: 'KTHTDT' } }),
      stepTo('decide', 'draft', { performer: { kind: 'OFFICIAL', role: 'specialist', division: 'KTHTDT' } }),
      stepTo('way', 'decide', { status: 'PROCESSING', performer: { kind: 'OFFICIAL', role: 'approver', division: 'LD' }, outcomes: [outcomeOf('sign'), outcomeOf('back')] }),
      routeOf('way', flowTo('draft', 'outcome = "back"'), otherwiseTo('done')), endOf('done'),
    ]);
    const drafted: Said = { name: 'complete', by: specialist, step: 'draft' };
    const walk = new Walk(plan, { by: citizen, channel: 'ONLINE' }).go({ name: 'complete', by: specialist, step: 'begin' }, drafted);

    expect(walk.refusal(recall())).toMatchObject({ code: 'dossiers.nothing_to_recall' });
    walk.go({ name: 'complete', by: approver, step: 'decide', outcome: 'back' }, drafted, recall());
    expect(walk.dossier).toMatchObject({ status: 'PROCESSING', position: { steps: [{ id: 'draft' }] } });
  });
});
