import { describe, expect, it } from '@jest/globals';
import type { ProcessPlan } from '@app/bpmn';
import type { AccountId } from '@app/kernel';
import type { Actor } from './actor.js';
import { dutiesAfter } from './duties.js';
import type { Dossier } from './dossier.js';
import type { Move } from './move.js';
import { isOpenTo, maySee } from './permit.js';
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
