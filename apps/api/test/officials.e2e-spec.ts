import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { millisecondsOf } from '@app/kernel';
import { type GivenApp, givenApp, PASSWORD } from './given.js';
import { messagesTo, solved } from './given-messages.js';

const CLERK = { agencyCode: 'H56.30', division: 'TTPVHCC', role: 'intakeOfficer' };
const SPECIALIST = { agencyCode: 'H56.30', division: 'VHXH', role: 'specialist' };

const asked = (given: GivenApp, token?: string) => {
  const signed = (request: ReturnType<GivenApp['http']['get']>) => (token === undefined ? request : request.set('authorization', `Bearer ${token}`));
  return {
    get: (path: string) => signed(given.http.get(path)),
    post: (path: string, body: object = {}) => signed(given.http.post(path)).send(body),
    patch: (path: string, body: object) => signed(given.http.patch(path)).send(body),
    delete: (path: string) => signed(given.http.delete(path)),
  };
};
const codeOf = (given: GivenApp, secret: string): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: millisecondsOf(given.clock.now()) });

describe('an administrator', () => {
  let given: GivenApp;
  let admin: ReturnType<typeof asked>;
  beforeAll(async () => {
    given = await givenApp();
    await given.account('quan.tri', [{ agencyCode: 'H56', division: 'VP', role: 'systemAdmin' }]);
    await given.account('quan.tri.phuong', [{ agencyCode: 'H56.30', division: 'VHXH', role: 'systemAdmin' }]);
    admin = asked(given, await given.token('quan.tri'));
  });
  afterAll(async () => given.close());

  it('makes an official, who alone chooses and knows the password', async () => {
    const { status, body } = await admin.post('/api/admin/officials', { login: 'can.bo.mot', fullName: 'Cán Bộ Một', roles: [CLERK] });
    const tooEarly = await given.http.post('/api/auth/login').send({ login: 'can.bo.mot', password: PASSWORD });
    const chosen = await given.http.post('/api/auth/password/reset').send({ token: body.invitation.token, password: PASSWORD });
    const again = await given.http.post('/api/auth/password/reset').send({ token: body.invitation.token, password: PASSWORD });

    expect(status).toBe(201);
    expect(body.official).toMatchObject({ login: 'can.bo.mot', hasPassword: false, disabledAt: null, roles: [CLERK] });
    expect(tooEarly.status).toBe(401);
    expect([chosen.status, again.status]).toEqual([204, 410]);
    expect((await given.http.post('/api/auth/login').send({ login: 'can.bo.mot', password: PASSWORD })).body.account.roles).toEqual([CLERK]);
  });

  it('invites, and nobody who says that the password was forgotten takes the invitation away; what was chosen with either token ends both', async () => {
    const { body } = await admin.post('/api/admin/officials', { login: 'can.bo.moi', fullName: 'Cán Bộ Mới', phone: '0900400055', roles: [CLERK] });
    const forgot = async () => {
      await given.http.post('/api/auth/password/forgot').send({ altcha: await solved(given), login: 'can.bo.moi' });
      return /[A-Za-z0-9_-]{22}/.exec((await messagesTo(given, '0900400055')).at(-1) ?? '')?.[0] ?? '';
    };
    const reset = (token: string) => given.http.post('/api/auth/password/reset').send({ token, password: PASSWORD });
    const [first, second] = [await forgot(), await forgot()];

    const [old, chosen] = [await reset(first), await reset(body.invitation.token)];
    const after = await reset(second);

    expect(second).toHaveLength(22);
    expect([old, chosen, after].map(({ status }) => status)).toEqual([410, 204, 410]);
  });

  it('ends the sessions of whom a role is given or taken, at once', async () => {
    const id = await given.account('can.bo.hai', [CLERK]);
    const sessions = [await given.token('can.bo.hai')];

    const given1 = await admin.post(`/api/admin/officials/${id}/roles`, SPECIALIST);
    const afterGiving = await asked(given, sessions[0]).get('/api/auth/me');
    sessions.push(await given.token('can.bo.hai'));
    const taken = await admin.delete(`/api/admin/officials/${id}/roles?agencyCode=H56.30&division=TTPVHCC&role=intakeOfficer`);
    const afterTaking = await asked(given, sessions[1]).get('/api/auth/me');

    expect(given1.body.roles).toEqual([CLERK, SPECIALIST]);
    expect(taken.body.roles).toEqual([SPECIALIST]);
    expect([afterGiving.status, afterTaking.status]).toEqual([401, 401]);
    const { rows } = await given.database.owner.query(`SELECT change, details FROM account_changes WHERE account_id = $1 ORDER BY id`, [id]);
    expect(rows).toEqual([{ change: 'role-given', details: SPECIALIST }, { change: 'role-taken', details: CLERK }]);
  });

  it('logs an official out everywhere, and writes it down', async () => {
    const id = await given.account('can.bo.phien', [CLERK]);
    const session = await given.token('can.bo.phien');

    const ended = await admin.post(`/api/admin/officials/${id}/sessions/end`);

    expect([ended.status, ended.body.disabledAt]).toEqual([200, null]);
    expect((await asked(given, session).get('/api/auth/me')).status).toBe(401);
    const { rows } = await given.database.owner.query(`SELECT change FROM account_changes WHERE account_id = $1`, [id]);
    expect(rows).toEqual([{ change: 'sessions-ended' }]);
  });

  it('disables and enables', async () => {
    const id = await given.account('can.bo.ba', [CLERK]);
    const session = await given.token('can.bo.ba');

    expect((await admin.post(`/api/admin/officials/${id}/disable`)).body.disabledAt).not.toBeNull();
    expect((await asked(given, session).get('/api/auth/me')).status).toBe(401);
    expect((await given.http.post('/api/auth/login').send({ login: 'can.bo.ba', password: PASSWORD })).status).toBe(401);
    expect((await admin.post(`/api/admin/officials/${id}/enable`)).body.disabledAt).toBeNull();
    expect((await given.http.post('/api/auth/login').send({ login: 'can.bo.ba', password: PASSWORD })).status).toBe(200);
  });

  it('does not change rights of their own, nor those of agencies that are not theirs', async () => {
    const { body: own } = await admin.get('/api/account');
    const local = asked(given, await given.token('quan.tri.phuong'));
    const provincial = await local.get(`/api/admin/officials/${own.accountId}`);
    const reached = await local.post('/api/admin/officials', { login: 'ke.leo', fullName: 'Kẻ Leo', roles: [{ agencyCode: 'H56', division: 'VP', role: 'systemAdmin' }] });

    expect((await admin.post(`/api/admin/officials/${own.accountId}/roles`, CLERK)).body).toMatchObject({ status: 409, code: 'identity.own_rights' });
    expect((await admin.post(`/api/admin/officials/${own.accountId}/disable`)).body).toMatchObject({ code: 'identity.own_rights' });
    expect(provincial.body).toMatchObject({ status: 404, code: 'identity.no_such_official' });
    expect(reached.body).toMatchObject({ status: 403, code: 'identity.outside_administration' });
    expect((await local.get('/api/admin/officials')).body.items.map(({ login }: { login: string }) => login)).not.toContain('quan.tri');
  });

  it('does not come by the account of whom a wider administrator answers for, through a role in its own agency', async () => {
    const id = await given.account('hai.noi', [CLERK, { agencyCode: 'H56', division: 'VP', role: 'systemAdmin' }]);
    const local = asked(given, await given.token('quan.tri.phuong'));

    const refused = [
      await local.post(`/api/admin/officials/${id}/invitation`), await local.patch(`/api/admin/officials/${id}`, { email: 'toi@example.vn' }),
      await local.post(`/api/admin/officials/${id}/totp/remove`), await local.post(`/api/admin/officials/${id}/disable`),
    ];

    expect(refused.map(({ body }) => body.code)).toEqual(Array.from({ length: 4 }, () => 'identity.outside_administration'));
    expect((await local.delete(`/api/admin/officials/${id}/roles?agencyCode=H56.30&division=TTPVHCC&role=intakeOfficer`)).status).toBe(200);
    expect((await admin.post(`/api/admin/officials/${id}/invitation`)).status).toBe(201);
    expect((await admin.delete(`/api/admin/officials/${id}/roles?agencyCode=H56&division=VP&role=systemAdmin`)).status).toBe(200);
  });

  it('hands out no link for the own account, and none for whoever belongs to an agency that is not theirs', async () => {
    const ours = [{ agencyCode: 'H56', division: 'VP', role: 'clerk' }];
    const { body: made } = await admin.post('/api/admin/officials', { login: 'het.vai', fullName: 'Hết Vai', roles: ours });
    const { body: never } = await admin.post('/api/admin/officials', { login: 'chua.vai', fullName: 'Chưa Vai', roles: [] });
    await admin.delete(`/api/admin/officials/${made.official.id}/roles?agencyCode=H56&division=VP&role=clerk`);
    const local = asked(given, await given.token('quan.tri.phuong'));
    const { body: own } = await local.get('/api/account');

    const self = await local.post(`/api/admin/officials/${own.accountId}/invitation`);
    const others = [made, never].map(({ official }) => local.post(`/api/admin/officials/${official.id}/invitation`));
    const listed = (await local.get('/api/admin/officials?limit=100')).body.items.map(({ login }: { login: string }) => login);

    expect(self.body).toMatchObject({ status: 409, code: 'identity.own_rights' });
    expect((await Promise.all(others)).map(({ body }) => body.code)).toEqual(['identity.no_such_official', 'identity.no_such_official']);
    expect(listed.filter((login: string) => ['het.vai', 'chua.vai'].includes(login))).toEqual([]);
    expect((await admin.post(`/api/admin/officials/${made.official.id}/invitation`)).status).toBe(201);
    expect((await admin.post('/api/admin/officials/search', { text: 'chua.vai' })).body.items).toHaveLength(1);
  });

  it('cannot keep a link and come by a role that somebody else gives later', async () => {
    const local = asked(given, await given.token('quan.tri.phuong'));
    const { body } = await local.post('/api/admin/officials', { login: 'len.tinh', fullName: 'Lên Tỉnh', roles: [CLERK] });
    const second = await local.post(`/api/admin/officials/${body.official.id}/roles`, SPECIALIST);
    await admin.post(`/api/admin/officials/${body.official.id}/roles`, { agencyCode: 'H56', division: 'VP', role: 'systemAdmin' });

    const taken = await given.http.post('/api/auth/password/reset').send({ token: body.invitation.token, password: PASSWORD });

    expect([second.status, taken.status]).toEqual([200, 410]);
  });

  it.each([
    [{ login: 'a b', fullName: 'Ai Đó', roles: [] }, 'login'],
    [{ login: 'ai.do', fullName: 'Ai Đó', roles: [{ ...CLERK, role: 'emperor' }] }, 'roles[0].role'],
    [{ login: 'ai.do', fullName: 'Ai Đó', roles: [], password: 'x' }, 'password'],
  ])('is told what is wrong in %j', async (body, field) => {
    expect((await admin.post('/api/admin/officials', body)).body).toMatchObject({ status: 400, errors: [{ field }] });
  });

  it('finds officials page by page, and by part of a name', async () => {
    const first = await admin.get('/api/admin/officials?limit=2');
    const second = await admin.get(`/api/admin/officials?limit=2&after=${first.body.next}`);
    const found = await admin.post('/api/admin/officials/search', { text: 'BA' });
    const inAddress = await admin.get('/api/admin/officials?q=BA');

    const logins = [...first.body.items, ...second.body.items].map(({ login }: { login: string }) => login);
    expect(logins).toEqual([...logins].sort());
    expect(new Set(logins).size).toBe(4);
    expect(inAddress.status).toBe(400);
    expect(found.body.items.map(({ login }: { login: string }) => login)).toEqual(['can.bo.ba']);
    expect((await admin.post('/api/admin/officials', { login: 'can.bo.ba', fullName: 'Trùng Tên', roles: [] })).body).toMatchObject({ code: 'identity.login_taken' });
    expect((await admin.post('/api/admin/officials', { login: 'can.bo.la', fullName: 'Lạ', roles: [{ ...CLERK, division: 'KHONGCO' }] })).body).toMatchObject({ code: 'identity.no_such_division' });
  });
});

describe('the second factor of an official', () => {
  let given: GivenApp;
  beforeAll(async () => {
    given = await givenApp({ env: { OFFICIAL_TOTP: 'required' } });
    for (const login of ['can.bo', 'can.bo.mot', 'can.bo.hai']) await given.account(login, [CLERK]);
    await given.account('cong.dan');
  });
  afterAll(async () => given.close());

  const login = (name: string) => given.http.post('/api/auth/login').set('x-motcua-token', '1').send({ login: name, password: PASSWORD });
  const step = (loginId: string, code: string) => given.http.post('/api/auth/login/totp').set('x-motcua-token', '1').send({ loginId, code });
  const enrolled = async (name: string) => {
    const { body: begun } = await login(name);
    const { body: enrolment } = await given.http.post('/api/auth/login/enrol').send({ loginId: begun.loginId });
    const done = await given.http.post('/api/auth/login/enrol/confirm').set('x-motcua-token', '1').send({ loginId: begun.loginId, code: codeOf(given, enrolment.secret) });
    return { secret: enrolment.secret as string, uri: enrolment.uri as string, begun, done };
  };

  it('must be set up before anything else where it is required, and is asked for from then on', async () => {
    const { secret, uri, begun, done } = await enrolled('can.bo');

    expect(begun).toEqual({ loginId: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/), needsEnrolment: true });
    expect(uri).toContain('otpauth://totp/Motcua:');
    expect(done.body).toMatchObject({ token: expect.any(String), recoveryCodes: expect.any(Array) });
    expect(new Set(done.body.recoveryCodes).size).toBe(10);

    given.clock.move({ seconds: 30 });
    const { body: next, headers } = await login('can.bo');
    expect(next).toEqual({ loginId: expect.any(String), needsCode: true });
    expect(headers['set-cookie']).toBeUndefined();
    const code = codeOf(given, secret);
    expect((await step(next.loginId, code)).body.account).toMatchObject({ kind: 'OFFICIAL' });

    const { body: replayed } = await login('can.bo');
    expect((await step(replayed.loginId, code)).body).toMatchObject({ status: 422, code: 'identity.totp_wrong' });
  });

  it('lets a recovery code in, once', async () => {
    const { done } = await enrolled('can.bo.mot');
    const [code] = done.body.recoveryCodes;

    expect((await step((await login('can.bo.mot')).body.loginId, code)).status).toBe(200);
    expect((await step((await login('can.bo.mot')).body.loginId, code)).body).toMatchObject({ code: 'identity.totp_wrong' });
  });

  it('is guessed at five times, over all log-ins, and a log-in waits five minutes', async () => {
    const { secret } = await enrolled('can.bo.hai');
    given.clock.move({ minutes: 1 });
    const late = (await login('can.bo.hai')).body.loginId;
    const answers = await Promise.all(
      Array.from({ length: 6 }, async () => step((await login('can.bo.hai')).body.loginId, '000000')),
    );

    expect(answers.map(({ status }) => status).sort()).toEqual([422, 422, 422, 422, 422, 429]);
    given.clock.move({ minutes: 16 });
    expect((await step(late, codeOf(given, secret))).body).toMatchObject({ status: 410, code: 'identity.login_over' });
    expect((await step((await login('can.bo.hai')).body.loginId, codeOf(given, secret))).status).toBe(200);
  });

  it('is not asked of applicants', async () => {
    expect((await login('cong.dan')).body).toMatchObject({ token: expect.any(String) });
  });
});

describe('where a second factor is optional', () => {
  let given: GivenApp;
  beforeAll(async () => (given = await givenApp()));
  afterAll(async () => given.close());

  it('an official sets it up and takes it away', async () => {
    await given.account('can.bo', [CLERK]);
    const own = asked(given, await given.token('can.bo'));
    const { body } = await own.post('/api/account/totp');
    const wrong = await own.post('/api/account/totp/confirm', { code: '000000' });
    const right = await own.post('/api/account/totp/confirm', { code: codeOf(given, body.secret) });

    expect(wrong.body).toMatchObject({ status: 422, code: 'identity.totp_wrong' });
    expect(right.body.recoveryCodes).toHaveLength(10);
    expect((await own.get('/api/account')).body.hasTotp).toBe(true);
    expect((await own.post('/api/account/totp')).body).toMatchObject({ status: 409, code: 'identity.totp_enrolled' });
    expect((await given.http.post('/api/auth/login').send({ login: 'can.bo', password: PASSWORD })).body).toMatchObject({ needsCode: true });

    expect((await own.post('/api/account/totp/remove', { code: right.body.recoveryCodes[0] })).status).toBe(204);
    expect((await given.http.post('/api/auth/login').set('x-motcua-token', '1').send({ login: 'can.bo', password: PASSWORD })).body).toMatchObject({ token: expect.any(String) });
  });
});
