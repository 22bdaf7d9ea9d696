import { describe, expect, it } from '@jest/globals';
import { type AccountId } from '@app/kernel';
import type { Actor } from './actor.js';
import { addressKey, holdMillisecondsAfter } from './login-throttle.js';
import { isPermitted } from './permissions.js';
import { mayChangeWithCookie } from './request-origin.js';

describe('holdMillisecondsAfter', () => {
  it('holds each answer back longer than the one before', () => {
    expect([0, 1, 2, 3, 4].map(holdMillisecondsAfter)).toEqual([0, 100, 200, 400, 800]);
  });
});

describe('addressKey', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8::6', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s counts as %s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });
});

describe('permissions', () => {
  const actor = (kind: Actor['kind'], ...roles: string[]): Actor => ({
    accountId: 'a' as AccountId,
    kind,
    displayName: 'A',
    roles: roles.map((role) => ({ agencyCode: 'H56', division: 'VP', role })),
  });

  it('give administrators no power over dossiers', () => {
    expect(isPermitted(actor('OFFICIAL', 'systemAdmin'), 'dossiers.act')).toBe(false);
    expect(isPermitted(actor('OFFICIAL', 'systemAdmin'), 'dossiers.read')).toBe(false);
    expect(isPermitted(actor('OFFICIAL', 'systemAdmin'), 'procedures.publish')).toBe(true);
  });

  it('lend nobody a look into the log: not with the roles of a head either', () => {
    const head = actor('OFFICIAL', 'approver');
    const substitute = { ...actor('OFFICIAL', 'specialist'), roles: [...actor('OFFICIAL', 'specialist').roles, ...head.roles.map((held) => ({ ...held, onBehalfOf: 'b' as AccountId }))] };

    expect(isPermitted(head, 'audit.read')).toBe(true);
    expect(isPermitted(substitute, 'audit.read')).toBe(false);
    expect(isPermitted(substitute, 'dossiers.act')).toBe(true);
  });

  it('let citizens file and officials work, but neither publish', () => {
    for (const each of [actor('CITIZEN'), actor('OFFICIAL', 'clerk')]) {
      expect(isPermitted(each, 'dossiers.act')).toBe(true);
      expect(isPermitted(each, 'procedures.publish')).toBe(false);
    }
  });
});

describe('mayChangeWithCookie', () => {
  const ours = { host: 'motcua.test', marker: '1' };

  it('wants our own header', () => {
    expect(mayChangeWithCookie(ours)).toBe(true);
    expect(mayChangeWithCookie({ ...ours, marker: undefined })).toBe(false);
  });

  it('believes a browser that names another site', () => {
    expect(mayChangeWithCookie({ ...ours, secFetchSite: 'cross-site' })).toBe(false);
    expect(mayChangeWithCookie({ ...ours, origin: 'https://motcua.test.evil.test' })).toBe(false);
    expect(mayChangeWithCookie({ ...ours, origin: 'null' })).toBe(false);
    expect(mayChangeWithCookie({ ...ours, origin: 'https://motcua.test', secFetchSite: 'same-origin' })).toBe(true);
  });
});
