import { describe, expect, it } from '@jest/globals';
import { type AccountId } from '@app/kernel';
import type { Actor } from './actor.js';
import { addressKey, type Attempts, ATTEMPTS_ALLOWED, judgeAttempt, WINDOW_MILLISECONDS } from './login-throttle.js';
import { isPermitted } from './permissions.js';
import { mayChangeWithCookie } from './request-origin.js';

describe('judgeAttempt', () => {
  const attemptsAt = (...instants: number[]) =>
    instants.reduce<Attempts>((earlier, at) => judgeAttempt(earlier, at).attempts, []);

  it('holds each answer back longer than the one before', () => {
    const holds: number[] = [];
    let attempts: Attempts = [];
    for (let at = 0; at < ATTEMPTS_ALLOWED; at += 1) {
      const judgement = judgeAttempt(attempts, at);
      attempts = judgement.attempts;
      holds.push(judgement.allowed ? judgement.holdMilliseconds : -1);
    }

    expect(holds).toEqual([0, 100, 200, 400, 800]);
  });

  it('refuses the sixth, and counts no refused one', () => {
    const five = attemptsAt(0, 1, 2, 3, 4);

    const sixth = judgeAttempt(five, 5);

    expect(sixth).toEqual({ allowed: false, retryAfterSeconds: WINDOW_MILLISECONDS / 1000, attempts: five });
  });

  it('allows again as soon as the first has left the window', () => {
    const five = attemptsAt(0, 1, 2, 3, 4);

    expect(judgeAttempt(five, WINDOW_MILLISECONDS - 1).allowed).toBe(false);
    expect(judgeAttempt(five, WINDOW_MILLISECONDS).allowed).toBe(true);
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
