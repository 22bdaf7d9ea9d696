import { describe, expect, it } from '@jest/globals';
import type { ProcessPlan } from '@app/bpmn';
import type { AccountId } from '@app/kernel';
import type { Actor } from './actor.js';
import { dutiesAfter } from './duties.js';
import type { Dossier } from './dossier.js';
import type { Move } from './move.js';
import { isOpenTo, maySee, maySeeNotes, placeAtDesk } from './permit.js';
import { headRoleOf } from './responsible.js';

/** A procedure that is done in one division alone, by its head, who signs too. */
const PLAN = {
  body: { nodes: [{ type: 'step', id: 'sign', performer: { kind: 'OFFICIAL', role: 'divisionHead', division: 'KTHTDT' }, boundaries: [] }] },
} as unknown as ProcessPlan;
const dossier = { agencyCode: 'H56.30', submitterId: '00000000-0000-4000-8000-000000000001', facts: {} } as unknown as Dossier;
const somebody = (place: string, agencyCode = 'H56.30'): Actor => {
  const [role = '', division = ''] = place.split('@');
  return { accountId: '00000000-0000-4000-8000-000000000002' as AccountId, kind: 'OFFICIAL', roles: [{ agencyCode, division, role }] };
};

describe('a note beside a dossier', () => {
  it('is written from the own desk before a lent one, and from none that has nothing to do with it', () => {
    const lent = { agencyCode: 'H56.30', division: 'LD', role: 'approver', onBehalfOf: '00000000-0000-4000-8000-000000000003' as AccountId };
    const clerk = somebody('clerk@VP');

    expect(placeAtDesk(PLAN, dossier, { ...clerk, roles: [lent, ...clerk.roles, ...somebody('intakeOfficer@TTPVHCC').roles] })?.division).toBe('TTPVHCC');
    expect(placeAtDesk(PLAN, dossier, { ...clerk, roles: [...clerk.roles, lent] })).toEqual(lent);
    expect(placeAtDesk(PLAN, dossier, clerk)).toBeNull();
  });

  it('is nothing for its submitter, who may be an official, nor for another applicant', () => {
    const own = { ...somebody('approver@LD'), accountId: dossier.submitterId };
    const applicant: Actor = { accountId: dossier.submitterId, kind: 'CITIZEN', roles: [] };

    expect([own, applicant, { ...applicant, accountId: '00000000-0000-4000-8000-000000000009' as AccountId }].map((who) => maySeeNotes(PLAN, dossier, who))).toEqual([false, false, false]);
    expect(maySeeNotes(PLAN, dossier, somebody('approver@LD'))).toBe(true);
  });
});

describe('a dossier of a procedure that names one division', () => {
  it.each([
    ['divisionHead@KTHTDT', true], ['centerLeader@TTPVHCC', true], ['intakeOfficer@TTPVHCC', true], ['returnOfficer@TTPVHCC', true], ['approver@LD', true],
    ['specialist@VHXH', false], ['clerk@VP', false], ['systemAdmin@LD', false], ['auditor@TTPVHCC', false],
  ])('is seen by %s: %s', (place, isSeen) => {
    expect([maySee(PLAN, dossier, somebody(place)), isOpenTo(PLAN, 'H56.30', somebody(place))]).toEqual([isSeen, isSeen]);
  });

  it('is not seen by the centre and the leadership of another agency', () => {
    expect(['centerLeader@TTPVHCC', 'approver@LD'].map((place) => maySee(PLAN, dossier, somebody(place, 'H56.31')))).toEqual([false, false]);
  });

  it.each([
    ['a supplement out of time', { command: 'timer', timer: '#supplement', seq: 7 }, undefined],
    ['an act of the head beyond its bound', { command: 'request-override', seq: 7 }, { step: 'sign', instance: '' }],
    ['an apology while nobody of the office has it', { command: 'timer', timer: '#promise', seq: 7 }, undefined],
  ])('is seen by whoever has to decide about %s', (_what, move, override) => {
    const before = { duties: [], timers: [{ key: '#promise', rung: 'soon' }], position: { steps: [] }, assignees: [], clock: {} };
    const reached = { status: 'SUPPLEMENT_REQUIRED', clock: {}, position: { steps: [] }, move: move as unknown as Move, override };

    const duties = dutiesAfter(PLAN, before as never, reached as never);

    expect(duties).toHaveLength(1);
    for (const { division } of duties) expect(maySee(PLAN, dossier, somebody(`${headRoleOf(division)}@${division}`))).toBe(true);
  });
});
