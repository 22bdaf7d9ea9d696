import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { millisecondsOf } from '@app/kernel';
import { type GivenApp, givenApp, PASSWORD } from './given.js';

const EXPORT = '/api/audit/statistics.csv?from=2026-01-01&to=2026-12-31&by=agency';
const COOKIE = /__Host-motcua=([^;]+)/;

describe('what is grave', () => {
  let given: GivenApp;
  beforeAll(async () => {
    given = await givenApp();
    for (const login of ['giam.sat', 'giam.sat.hai', 'giam.sat.ba']) await given.account(login, [{ agencyCode: 'H56', division: 'VP', role: 'auditor' }]);
    await given.account('quan.tri', [{ agencyCode: 'H56', division: 'VP', role: 'systemAdmin' }]);
    await given.account('cong.dan');
  });
  afterAll(async () => given.close());

  const get = (token: string, path = EXPORT) => given.http.get(path).set('authorization', `Bearer ${token}`);
  const post = (token: string, path: string, body: object = {}) => given.http.post(path).set({ authorization: `Bearer ${token}`, 'x-motcua-token': '1' }).send(body);
  const show = (token: string, shown: string) => post(token, '/api/auth/step-up', { shown });
  const codeOf = (secret: string): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: millisecondsOf(given.clock.now()) });
  const withFactor = async (login: string) => {
    const token = await given.token(login);
    const { secret } = (await post(token, '/api/account/totp')).body as { secret: string };
    const { recoveryCodes } = (await post(token, '/api/account/totp/confirm', { code: codeOf(secret) })).body as { recoveryCodes: string[] };
    given.clock.move({ minutes: 6 });
    return { token, secret, recoveryCodes };
  };

  it('is open for five minutes after the log-in, then only once the password was shown again', async () => {
    const token = await given.token('giam.sat');

    const early = await get(token);
    given.clock.move({ minutes: 4, seconds: 59 });
    const justInTime = await get(token);
    given.clock.move({ seconds: 1 });
    const late = await get(token);
    const wrong = await show(token, 'sai');
    const afterWrong = await get(token);
    const right = await show(token, PASSWORD);

    expect([early.status, justInTime.status, late.status, wrong.status, afterWrong.status, right.status]).toEqual([200, 200, 403, 422, 403, 200]);
    expect(late.headers['content-type']).toContain('application/problem+json');
    expect(late.body).toMatchObject({ code: 'identity.step_up_needed', params: { by: 'password' } });
    expect(wrong.body.code).toBe('identity.wrong_password');
    expect((await get(right.body.token)).status).toBe(200);
    given.clock.move({ minutes: 5 });
    expect((await get(right.body.token)).status).toBe(403);
    expect((await get(right.body.token, '/api/audit/checks')).status).toBe(200);
  });

  it('goes on under another token, which lives no longer than the one before would have', async () => {
    const asBrowser = (token: string) => ({ cookie: `__Host-motcua=${token}`, 'sec-fetch-site': 'same-origin', 'x-motcua-request': '1' });
    const begun = await given.http.post('/api/auth/login').set({ 'sec-fetch-site': 'same-origin', 'x-motcua-request': '1' }).send({ login: 'giam.sat', password: PASSWORD });
    const [, first = ''] = COOKIE.exec(String(begun.headers['set-cookie'])) ?? [];
    given.clock.move({ minutes: 6 });

    const shown = await given.http.post('/api/auth/step-up').set(asBrowser(first)).send({ shown: PASSWORD });

    const [, second = ''] = COOKIE.exec(String(shown.headers['set-cookie'])) ?? [];
    expect([shown.status, shown.body.token, shown.body.expiresAt]).toEqual([200, undefined, begun.body.expiresAt]);
    expect(second).not.toBe(first);
    expect((await given.http.get(EXPORT).set(asBrowser(first))).status).toBe(401);
    expect((await given.http.get(EXPORT).set(asBrowser(second))).status).toBe(200);
    expect((await given.http.post('/api/auth/step-up').set({ ...asBrowser(second), 'sec-fetch-site': 'cross-site' }).send({ shown: PASSWORD })).body.code).toBe('identity.cross_site_request');
  });

  it('wants the second factor of whoever has one: a code, or a recovery code, each once, and never the password', async () => {
    const { token, secret, recoveryCodes } = await withFactor('giam.sat.hai');

    const asked = await get(token);
    const password = await show(token, PASSWORD);
    const code = codeOf(secret);
    const right = await show(token, `${code.slice(0, 3)} ${code.slice(3)}`);
    const replayed = await show(right.body.token, code);
    given.clock.move({ minutes: 6 });
    const onPaper = await show(right.body.token, recoveryCodes[0]!);
    const again = await show(onPaper.body.token, recoveryCodes[0]!);

    expect(asked.body).toMatchObject({ code: 'identity.step_up_needed', params: { by: 'code' } });
    expect(password.body).toMatchObject({ status: 422, code: 'identity.totp_wrong' });
    expect([right.status, onPaper.status]).toEqual([200, 200]);
    expect([replayed, again].map(({ body }) => body.code)).toEqual(['identity.totp_wrong', 'identity.totp_wrong']);
    expect((await get(onPaper.body.token)).status).toBe(200);
  });

  it('is guessed at five times in a quarter of an hour, whichever process is asked', async () => {
    const { token, secret } = await withFactor('giam.sat.ba');
    const second = await given.another();
    const elsewhere = (shown: string) => second.http.post('/api/auth/step-up').set({ authorization: `Bearer ${token}` }).send({ shown });

    const answers = [await show(token, '000000'), await elsewhere('000000'), await show(token, '000000'), await elsewhere('000000'), await show(token, '000000'), await elsewhere(codeOf(secret))];
    await second.close();

    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422, 429]);
  });

  it('begins where something happens: a decision that is only looked at asks for nothing', async () => {
    const token = await given.token('quan.tri');
    given.clock.move({ minutes: 6 });

    const looked = await post(token, '/api/calendars/decisions', { dryRun: true });
    const almost = await post(token, '/api/calendars/decisions', { dryRun: 'true' });
    const published = await post(token, '/api/calendars/decisions', {});

    expect([looked, almost, published].map(({ body }) => body.code)).toEqual(['request.invalid', 'identity.step_up_needed', 'identity.step_up_needed']);
  });

  it('includes the keys to an account: a second factor is not set up by whoever finds a screen open', async () => {
    const token = await given.token('quan.tri');
    given.clock.move({ minutes: 6 });

    const answers = await Promise.all([post(token, '/api/account/totp'), post(token, '/api/admin/officials', {})]);

    expect(answers.map(({ body }) => body.code)).toEqual(['identity.step_up_needed', 'identity.step_up_needed']);
  });

  it('includes the address a forgotten password goes to, for officials and applicants; the language of messages is nothing grave', async () => {
    const patch = (token: string, body: object) => given.http.patch('/api/account').set({ authorization: `Bearer ${token}`, 'x-motcua-token': '1' }).send(body);
    for (const login of ['giam.sat', 'cong.dan']) {
      const token = await given.token(login);
      given.clock.move({ minutes: 6 });

      const answers = [await patch(token, { email: 'khac@example.vn' }), await patch(token, { email: null }), await patch(token, { language: 'vi' })];
      const { body: shown } = await show(token, PASSWORD);
      const changed = await patch(shown.token, { email: 'moi@example.vn' });

      expect(answers.map(({ status, body }) => [status, body.code])).toEqual([[403, 'identity.step_up_needed'], [403, 'identity.step_up_needed'], [200, undefined]]);
      expect([answers[2]!.body.email, changed.body.email]).toEqual([null, 'moi@example.vn']);
    }
  });

  it('includes what an official may do: nobody gives or takes a role, takes away a second factor, or says where letters go, on a screen that was left open', async () => {
    const token = await given.token('quan.tri');
    const official = `/api/admin/officials/${await given.account('van.thu', [{ agencyCode: 'H56', division: 'VP', role: 'clerk' }])}`;
    const role = { agencyCode: 'H56', division: 'VP', role: 'auditor' };
    const taken = `${official}/roles?agencyCode=H56&division=VP&role=clerk`;
    const take = (by: string) => given.http.delete(taken).set('authorization', `Bearer ${by}`);
    given.clock.move({ minutes: 6 });

    const reach = given.http.patch(official).set({ authorization: `Bearer ${token}`, 'x-motcua-token': '1' }).send({ phone: '0900000099' });
    const answers = await Promise.all([post(token, `${official}/roles`, role), take(token), post(token, `${official}/totp/remove`), reach]);
    const roles = (await get(token, official)).body.roles;
    const { body: shown } = await show(token, PASSWORD);
    const [gave, took] = [await post(shown.token, `${official}/roles`, role), await take(shown.token)];

    expect(answers.map(({ body }) => body.code)).toEqual(Array(4).fill('identity.step_up_needed'));
    expect(roles.map((held: { role: string }) => held.role)).toEqual(['clerk']);
    expect([gave.status, took.status, took.body.roles]).toEqual([200, 200, [role]]);
  });

  it('and everything else is shut to an official without a second factor once one is required, also in a session that began before', async () => {
    const [without, applicant, { token: enrolled }] = [await given.token('quan.tri'), await given.token('cong.dan'), await withFactor('giam.sat')];
    const required = await given.another({ OFFICIAL_TOTP: 'required' });

    const statuses = [without, applicant, enrolled].map(async (token) => (await required.http.get('/api/auth/me').set('authorization', `Bearer ${token}`)).status);
    const seen = await Promise.all(statuses);
    await required.close();

    expect(seen).toEqual([401, 200, 200]);
  });
});
