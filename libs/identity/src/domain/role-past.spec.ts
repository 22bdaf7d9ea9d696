import { expect, it } from '@jest/globals';
import type { AccountId, Instant } from '@app/kernel';
import { heldThen, type RolePast } from './role-past.js';

const at = (day: number) => `2026-11-${day}T01:00:00.000Z` as Instant;
const past = (isHeld: boolean, ...changes: RolePast['changes']): RolePast => ({ accountId: '' as AccountId, role: { agencyCode: 'H56.30', division: 'LD', role: 'approver' }, isHeld, changes });

it('what nobody changed since stands as it does now', () => {
  expect([heldThen(past(true), at(10)), heldThen(past(false), at(10))]).toEqual([true, false]);
});

it('a role is held from when it was given until it was taken', () => {
  const role = past(false, { at: at(11), isGiven: true }, { at: at(15), isGiven: false });

  expect([10, 12, 16].map((day) => heldThen(role, at(day)))).toEqual([false, true, false]);
});
