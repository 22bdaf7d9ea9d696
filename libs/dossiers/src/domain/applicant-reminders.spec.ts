import { describe, expect, it } from '@jest/globals';
import type { ProcessPlan, StepNode } from '@app/bpmn';
import { nationalCalendar, type WorkCalendar } from '@app/calendar';
import type { Term } from '@app/contracts';
import { instantOf, type CivilDay, type Instant } from '@app/kernel';
import { EXAMPLE_PLAN } from '@app/testing';
import { type Actor, CALENDAR, SYSTEM } from './actor.js';
import { decide } from './decide.js';
import type { Dossier } from './dossier.js';
import { replayDossier } from './replay.js';
import { inventedId } from './scenario-cast.js';
import { type Said, Walk } from '../../test/walk.js';

const official = (role: string, division: string): Actor => ({ accountId: inventedId(role), kind: 'OFFICIAL', roles: [{ agencyCode: 'H56.30', division, role }] });
const citizen: Actor = { accountId: inventedId('submitter'), kind: 'CITIZEN', roles: [] };
const local = (text: string): Instant => instantOf(Date.parse(`2026-${text}+07:00`));
const fire = (key: string): Said => ({ name: 'timer', by: CALENDAR, key });
const accept: Said = { name: 'complete', by: official('intakeOfficer', 'TTPVHCC'), step: 'intake', outcome: 'accept' };
const ask: Said = { name: 'complete', by: official('specialist', 'KTHTDT'), step: 'examine', outcome: 'supplement', reason: 'thiếu' };
const answer: Said = { name: 'complete', by: citizen, step: 'supplement' };
const KEY = '#applicant/supplement@3';

const BY_RECORD: ProcessPlan = { ...EXAMPLE_PLAN, supplement: { ...EXAMPLE_PLAN.supplement, maxDuringProcessing: 2, applicantDeadlineDays: 30 } };
/** The diagram itself ends the wait. */
const byDiagram = (term: Term, more: Partial<StepNode['boundaries'][number]> = {}, step = 'supplement'): ProcessPlan => {
  const expired = { id: 'expired', interrupting: true, trigger: { type: 'timer', timer: { kind: 'term', term } }, to: 'approve', ...more } as StepNode['boundaries'][number];
  const nodes = EXAMPLE_PLAN.body.nodes.map((node) => (node.id === step && node.type === 'step' ? { ...node, boundaries: [expired] } : node));
  return { ...EXAMPLE_PLAN, body: { ...EXAMPLE_PLAN.body, nodes } };
};
/** Asked on Wednesday 22 April 2026 at 9:00. */
const asked = (plan: ProcessPlan): Walk =>
  new Walk(plan, { by: citizen, channel: 'ONLINE' }).take(accept, { at: local('04-21T09:30:00') }).take(ask, { at: local('04-22T09:00:00') });
const reminderOf = ({ dossier }: Walk) => dossier.timers.find(({ key }) => key.startsWith('#applicant/'));
const told = ({ last }: Walk) => last.messages.filter(({ name }) => name.startsWith('deadlines.'));

describe('the reminder of a step that waits for the applicant', () => {
  it('comes once, a working day before the time to supplement ends, and tells the end', () => {
    const walk = asked(BY_RECORD);
    expect(reminderOf(walk)).toEqual({ key: KEY, dueAt: local('05-21T17:00:00'), of: local('05-22T17:00:00'), rung: 'soon' });
    expect(walk.refusal(fire(KEY), { at: local('05-21T16:59:00') })).toMatchObject({ code: 'dossiers.timer_not_due' });

    walk.take(fire(KEY), { at: local('05-21T17:00:00') });

    expect(told(walk)).toEqual([
      { name: 'deadlines.applicant-due-soon@1', payload: { dossierId: walk.dossier.id, step: { vi: 'supplement', en: 'supplement' }, dueAt: local('05-22T17:00:00') } },
    ]);
    expect(reminderOf(walk)).toBeUndefined();
    expect(told(walk.take(fire('#supplement'), { at: local('05-22T17:00:00') })).map(({ name }) => name)).toEqual(['deadlines.overdue@1']);
  });
  it('has no second step: neither it nor the end climbs to anybody', () => {
    const walk = asked(BY_RECORD).take(fire(KEY), { at: local('05-21T17:00:00') });
    const again = [walk.refusal(fire(KEY), { at: local('05-21T17:01:00') }), walk.refusal(fire(KEY), { at: local('05-22T17:00:00') })];

    walk.take(fire('#supplement'), { at: local('05-22T17:00:00') });

    expect(again).toMatchObject([{ code: 'engine.timer_not_armed' }, { code: 'engine.timer_not_armed' }]);
    expect(walk.dossier.timers).toEqual([]);
    expect([KEY, '#supplement'].map((key) => walk.refusal(fire(key), { at: local('05-27T17:00:00') }))).toMatchObject([{ code: 'engine.timer_not_armed' }, { code: 'engine.timer_not_armed' }]);
  });
  it('comes in the last fifth of a term of a day that the diagram sets, where silence has its effect', () => {
    expect(reminderOf(asked(byDiagram({ quantity: 8, unit: 'WORKING_HOUR' })))).toMatchObject({ key: KEY, dueAt: local('04-23T07:24:00'), of: local('04-23T09:00:00') });
  });
  it('goes with the step, and comes again with the next one', () => {
    const walk = asked(BY_RECORD).take(answer, { at: local('04-27T09:00:00') });

    expect(reminderOf(walk)).toBeUndefined();
    expect(walk.refusal(fire(KEY), { at: local('05-21T17:00:00') })).toMatchObject({ code: 'engine.timer_not_armed' });

    walk.take(ask, { at: local('04-28T09:00:00') });
    expect(reminderOf(walk)).toEqual({ key: '#applicant/supplement@5', dueAt: local('05-27T17:00:00'), of: local('05-28T17:00:00'), rung: 'soon' });
  });
  it.each([
    // Four days off from Thursday 30 April 2026 on.
    { when: 'before the days off the end lies in, while the office can be asked', at: '04-29T16:30:00', iso: 'P3D', dueAt: '04-29T17:00:00', of: '05-02T16:30:00' },
    { when: 'in the last working time an hour before an end as the office opens', at: '04-29T16:45:00', iso: 'P4DT14H30M', dueAt: '04-29T17:00:00', of: '05-04T07:15:00' },
    { when: 'at once, where the whole wait is days off', at: '04-30T09:00:00', iso: 'P2D', dueAt: '04-30T09:00:00', of: '05-02T09:00:00' },
  ])('comes $when', ({ at, iso, dueAt, of }) => {
    const plan = byDiagram({ quantity: 1, unit: 'DAY' }, { trigger: { type: 'timer', timer: { kind: 'duration', iso } } });
    const walk = new Walk(plan, { by: citizen, channel: 'ONLINE' }).take(accept, { at: local('04-21T09:30:00') }).take(ask, { at: local(at) });

    expect(reminderOf(walk)).toEqual({ key: KEY, dueAt: local(dueAt), of: local(of), rung: 'soon' });
  });
  it.each<[string, ProcessPlan]>([
    ['may wait for ever', EXAMPLE_PLAN],
    ['has less than an hour', byDiagram({ quantity: 1, unit: 'DAY' }, { trigger: { type: 'timer', timer: { kind: 'duration', iso: 'PT30M' } } })],
  ])('is none where the step %s', (_name, plan) => {
    expect(reminderOf(asked(plan))).toBeUndefined();
  });
  it('follows days off that move the end of the time', () => {
    const plan = byDiagram({ quantity: 2, unit: 'WORKING_DAY' });
    const walk = asked(plan);
    const base = nationalCalendar();
    const off = { day: '2026-04-24' as CivilDay, kind: 'OFF' as const, reason: 'officeClosed' as const, name: { vi: 'Bão', en: 'Storm' }, source: '1/QĐ', knownFrom: local('04-22T10:00:00') };
    const calendar: WorkCalendar = { ...base, id: 'H56.30@1', entries: [...base.entries, off] };
    const before = reminderOf(walk);

    walk.take({ name: 'recompute', by: SYSTEM, decision: 1, ground: '1/QĐ', entered: { 3: local('04-22T09:00:00') }, dues: [] }, { at: local('04-22T10:00:00'), calendar });

    expect([before?.of, reminderOf(walk)?.of]).toEqual([local('04-24T17:00:00'), local('04-28T17:00:00')]);
    expect(reminderOf(walk)?.dueAt).toBe(local('04-23T17:00:00'));
  });
});

it('a dossier that stood there before there were reminders gets its own with the next decision on days off, while it is to come', () => {
  const walk = asked(BY_RECORD);
  const older: Dossier = { ...walk.dossier, timers: walk.dossier.timers.filter(({ key }) => key !== KEY) };
  const recomputed = (on: string) => decide(BY_RECORD, walk.calendar, older, {
    name: 'recompute', by: SYSTEM, decision: 1, ground: '1/QĐ', entered: { 3: local('04-22T09:00:00') }, dues: [], at: local(on), salt: new Uint8Array(16), expectedVersion: older.version,
  });

  const [inTime, late] = [recomputed('05-20T09:00:00'), recomputed('05-21T17:30:00')];

  expect(inTime).toMatchObject({ ok: true, value: { deadlines: { arm: [{ key: KEY, dueAt: local('05-21T17:00:00'), of: local('05-22T17:00:00') }] } } });
  expect(inTime.ok && replayDossier(BY_RECORD, [...walk.log, { ...inTime.value.transition, secret: inTime.value.secrets }])).toMatchObject({ ok: true, value: { timers: inTime.ok ? inTime.value.dossier.timers : [] } });
  expect(late).toMatchObject({ ok: false, error: { code: 'dossiers.nothing_to_recompute' } });
});

it('silence that leads a filing back to the office files nothing: no answer is owed within eight hours', () => {
  const guide: Said = { name: 'complete', by: official('intakeOfficer', 'TTPVHCC'), step: 'intake', outcome: 'supplement', reason: 'thiếu' };
  const guided = () => new Walk(byDiagram({ quantity: 2, unit: 'WORKING_DAY' }, { to: 'intake' }, 'guidance'), { by: citizen, channel: 'ONLINE' }).take(guide, { at: local('04-21T10:00:00') });
  const answerOf = ({ dossier }: Walk) => dossier.timers.find(({ key }) => key === '#answer')?.of;

  const silent = guided().take(fire('guidance@2/expired'), { at: local('04-23T17:00:00') });
  const completed = guided().take({ name: 'complete', by: citizen, step: 'guidance' }, { at: local('04-22T14:00:00') });

  expect([silent.dossier.position.steps.map(({ id }) => id), answerOf(silent)]).toEqual([['intake'], undefined]);
  expect(answerOf(completed)).toBe(local('04-23T14:00:00'));
});
