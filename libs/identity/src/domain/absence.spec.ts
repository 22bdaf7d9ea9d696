import { describe, expect, it } from '@jest/globals';
import type { AccountId, Instant } from '@app/kernel';
import { faultOf, lentRoles, mayRecordFor } from './absence.js';
import type { Actor, HeldRole } from './actor.js';

const role = (name: string, division = 'VHXH', agencyCode = 'H56.30'): HeldRole => ({ agencyCode, division, role: name });
const actor = (...roles: readonly HeldRole[]): Actor => ({ accountId: 'a' as AccountId, kind: 'OFFICIAL', displayName: 'Cán bộ Mẫu', roles });
const at = (text: string) => text as Instant;

describe('what an absent official lends', () => {
  it('is the work on dossiers in the agencies the substitute works in, and nothing else', () => {
    const absent = [role('specialist'), role('approver', 'LD'), role('specialist', 'VHXH', 'H56.31'), role('systemAdmin', 'VP'), role('auditor', 'VP'), role('procedureApprover', 'VP')];

    expect(lentRoles([role('intakeOfficer', 'TTPVHCC')], absent)).toEqual([role('specialist'), role('approver', 'LD')]);
  });
  it('is nothing to somebody without a desk in the agency', () => {
    expect(lentRoles([role('systemAdmin', 'VP'), role('specialist', 'VHXH', 'H56.31')], [role('specialist')])).toEqual([]);
  });
});

describe('who records an absence for somebody else', () => {
  it.each<[string, Actor, boolean]>([
    ['the head of the division', actor(role('divisionHead')), true],
    ['the head of another division', actor(role('divisionHead', 'KTHTDT')), false],
    ['the leader of the centre, for another division', actor(role('centerLeader', 'TTPVHCC')), false],
    ['the leadership of the agency', actor(role('approver', 'LD')), true],
    ['the leadership of another agency', actor(role('approver', 'LD', 'H56.31')), false],
    ['an administrator above', actor(role('systemAdmin', 'VP', 'H56')), true],
    ['an administrator elsewhere', actor(role('systemAdmin', 'VP', 'H57')), false],
    ['a colleague', actor(role('specialist')), false],
    ['somebody who stands in for the head', actor({ ...role('divisionHead'), onBehalfOf: 'b' as AccountId }), false],
  ])('%s', (_, by, may) => {
    expect(mayRecordFor(by, [role('specialist')])).toBe(may);
  });
  it('answers for every desk of the official: a head does not lend out what the official does elsewhere', () => {
    const both = [role('specialist'), role('approver', 'LD')];

    expect(mayRecordFor(actor(role('divisionHead')), both)).toBe(false);
    expect(mayRecordFor(actor(role('approver', 'LD')), both)).toBe(true);
    expect(mayRecordFor(actor(role('approver', 'LD')), [...both, role('specialist', 'VHXH', 'H56.31')])).toBe(false);
    expect(mayRecordFor(actor(role('systemAdmin', 'VP', 'H56')), [...both, role('specialist', 'VHXH', 'H56.31')])).toBe(true);
    expect(mayRecordFor(actor(role('systemAdmin', 'VP', 'H56')), [])).toBe(false);
  });
});

describe('a period', () => {
  const now = { now: at('2026-11-23T04:00:00.000Z'), today: at('2026-11-22T17:00:00.000Z') };
  it.each([
    ['2026-11-22T17:00:00.000Z', '2026-11-23T17:00:00.000Z', null],
    ['2026-11-24T17:00:00.000Z', '2026-11-23T17:00:00.000Z', 'reversed'],
    ['2026-11-24T17:00:00.000Z', '2026-11-24T17:00:00.000Z', 'reversed'],
    ['2026-11-22T16:59:00.000Z', '2026-11-23T17:00:00.000Z', 'past'],
    ['2026-11-22T17:00:00.000Z', '2026-11-23T04:00:00.000Z', 'past'],
    ['2026-11-23T17:00:00.000Z', '2027-11-24T17:00:00.001Z', 'too_long'],
    ['2026-11-23T17:00:00.000Z', '2027-11-24T17:00:00.000Z', null],
  ])('from %s until %s: %s', (from, until, fault) => {
    expect(faultOf({ from: at(from), until: at(until) }, now)).toBe(fault);
  });
});
