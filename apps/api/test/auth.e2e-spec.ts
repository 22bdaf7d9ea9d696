import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CreateAccount, CreateAdministrator, DisableAccount } from '@app/identity';
import { type GivenApp, givenApp, PASSWORD } from './given.js';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

describe('logging in', () => {
  let given: GivenApp;
  beforeAll(async () => {
    given = await givenApp();
    await given.account('congdan.mau');
    await given.account('tiepnhan.hacthanh', [{ agencyCode: 'H56.30', division: 'TTPVHCC', role: 'intakeOfficer' }]);
  });
  afterAll(async () => given.close());

  const me = (token: string) => given.http.get('/api/auth/me').set('authorization', `Bearer ${token}`);
  const login = (body: object) => given.http.post('/api/auth/login').set('x-motcua-token', '1').send(body);

  it('gives a token, who it is, and a cookie no script and no other site can use', async () => {
    const answer = await login({ login: ' TiepNhan.HacThanh ', password: PASSWORD });

    expect(answer.status).toBe(200);
    expect(answer.body.token).toMatch(TOKEN);
    expect(answer.body.account).toMatchObject({
      displayName: 'Người tiepnhan.hacthanh',
      kind: 'OFFICIAL',
      roles: [{ agencyCode: 'H56.30', division: 'TTPVHCC', role: 'intakeOfficer' }],
    });
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toContain(`__Host-motcua=${answer.body.token}`);
    for (const attribute of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(attribute);
    expect(cookie).not.toContain('Domain');
  });

  it('gives the token to a program that asks for it, and to no browser, whatever its scripts ask', async () => {
    const asBrowser = { 'sec-fetch-site': 'same-origin', 'x-motcua-request': '1' };
    const unasked = await given.http.post('/api/auth/login').send({ login: 'congdan.mau', password: PASSWORD });
    const script = await login({ login: 'congdan.mau', password: PASSWORD }).set(asBrowser);
    const program = await login({ login: 'congdan.mau', password: PASSWORD });

    for (const { status, body, headers } of [unasked, script]) {
      const [, inCookie = ''] = /__Host-motcua=([^;]+)/.exec(String(headers['set-cookie'])) ?? [];
      expect([status, body.account.kind, inCookie]).toEqual([200, 'CITIZEN', expect.stringMatching(TOKEN)]);
      expect(JSON.stringify(body)).not.toContain(inCookie);
      expect((await given.http.get('/api/auth/me').set('cookie', `__Host-motcua=${inCookie}`)).status).toBe(200);
    }
    expect(program.body.token).toMatch(TOKEN);
  });

  it('keeps only the hash of the token', async () => {
    const { token } = (await login({ login: 'congdan.mau', password: PASSWORD })).body;

    const { rows } = await given.database.owner.query('SELECT encode(token_hash, $1) AS hash FROM sessions', [
      'base64',
    ]);

    expect(rows.every(({ hash }) => Buffer.from(hash, 'base64').length === 32)).toBe(true);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('ends the session it was asked with and begins a new one', async () => {
    const first = await given.token('congdan.mau');

    const second = await given.http
      .post('/api/auth/login')
      .set({ authorization: `Bearer ${first}`, 'x-motcua-token': '1' })
      .send({ login: 'congdan.mau', password: PASSWORD });

    expect(second.body.token).not.toBe(first);
    expect((await me(first)).body).toMatchObject({ status: 401, code: 'identity.not_logged_in' });
    expect((await me(second.body.token)).status).toBe(200);
  });

  it('gives the same answer for a login nobody has and for a wrong password', async () => {
    const unknown = await login({ login: 'khong.co', password: PASSWORD });
    const wrong = await login({ login: 'congdan.mau', password: 'sai' });

    const { correlationId: _a, ...first } = unknown.body;
    const { correlationId: _b, ...second } = wrong.body;
    expect(first).toEqual(second);
    expect(first).toMatchObject({ status: 401, code: 'identity.wrong_login' });
  });

  it.each([
    [{ login: 'a', password: 'b', admin: true }, 'admin', 'unknown_field'],
    [{ login: 'a' }, 'password', 'required'],
    [{ login: 1, password: 'b' }, 'login', 'not_a_text'],
    [{ login: ['a'], password: 'b' }, 'login', 'not_a_text'],
    [{ login: 'a', password: 'b'.repeat(257) }, 'password', 'wrong_length'],
  ])('names the field that is wrong in %j', async (body, field, code) => {
    const answer = await login(body);

    expect(answer.body).toMatchObject({ status: 400, code: 'request.invalid', errors: [{ field }] });
    expect(answer.body.errors[0].code).toBe(code);
  });

  it('refuses the sixth attempt within 15 minutes, says when to come back, and leaves other accounts alone', async () => {
    await given.account('bi.do');
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect((await login({ login: 'bi.do', password: 'sai' })).status).toBe(401);

    const sixth = await login({ login: 'bi.do', password: PASSWORD });
    const other = await login({ login: 'congdan.mau', password: PASSWORD });

    expect(sixth.body).toMatchObject({ status: 429, code: 'identity.too_many_attempts' });
    expect(Number(sixth.headers['retry-after'])).toBeGreaterThan(0);
    expect(other.status).toBe(200);

    given.clock.move({ minutes: 16 });
    expect((await login({ login: 'bi.do', password: PASSWORD })).status).toBe(200);
  });

  it('counts attempts over all processes, and forgives them everywhere', async () => {
    await given.account('hai.tien.trinh');
    const second = await given.another();
    const wrong = { login: 'hai.tien.trinh', password: 'sai' };
    const elsewhere = (body: object) => second.http.post('/api/auth/login').send(body);

    for (let attempt = 0; attempt < 2; attempt += 1) expect([(await login(wrong)).status, (await elsewhere(wrong)).status]).toEqual([401, 401]);
    expect((await elsewhere({ ...wrong, password: PASSWORD })).status).toBe(200);
    const after: number[] = [];
    for (let attempt = 0; attempt < 3; attempt += 1) after.push((await login(wrong)).status, (await elsewhere(wrong)).status);
    await second.close();

    expect(after).toEqual([401, 401, 401, 401, 401, 429]);
  });

  it('lets in who logs in many times at once, and takes many guesses at once for five', async () => {
    await given.account('nhieu.may');
    await given.account('bi.do.dong.loat');

    const right = await Promise.all(Array.from({ length: 8 }, () => login({ login: 'nhieu.may', password: PASSWORD })));
    const wrong = await Promise.all(
      Array.from({ length: 8 }, () => login({ login: 'bi.do.dong.loat', password: 'sai' })),
    );

    expect(right.map((answer) => answer.status)).toEqual(Array.from({ length: 8 }, () => 200));
    expect(new Set(right.map((answer) => answer.body.token)).size).toBe(8);
    expect(wrong.map((answer) => answer.status).sort()).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
  });
});

describe('a session', () => {
  let given: GivenApp;
  beforeAll(async () => {
    given = await givenApp();
    await given.account('congdan.mau');
  });
  afterAll(async () => given.close());

  const me = (token: string) => given.http.get('/api/auth/me').set('authorization', `Bearer ${token}`);

  it('ends at once on logout', async () => {
    const token = await given.token('congdan.mau');
    expect((await me(token)).status).toBe(200);

    const answer = await given.http.post('/api/auth/logout').set('authorization', `Bearer ${token}`);

    expect(answer.status).toBe(204);
    expect(String(answer.headers['set-cookie'])).toContain('Max-Age=0');
    expect((await me(token)).body).toMatchObject({ status: 401, code: 'identity.not_logged_in' });
  });

  it('ends after half an hour without use, and not before', async () => {
    const token = await given.token('congdan.mau');

    given.clock.move({ minutes: 29 });
    expect((await me(token)).status).toBe(200);
    given.clock.move({ minutes: 29 });
    expect((await me(token)).status).toBe(200);
    given.clock.move({ minutes: 32 });
    expect((await me(token)).status).toBe(401);
  });

  it('of an administrator ends after a quarter of an hour without use, in the list of sessions too', async () => {
    await given.account('quan.tri.phien', [{ agencyCode: 'H56', division: 'VP', role: 'systemAdmin' }]);
    const [token, other] = [await given.token('quan.tri.phien'), await given.token('quan.tri.phien')];
    const listed = async () => (await given.http.get('/api/account/sessions').set('authorization', `Bearer ${token}`)).body.items?.length;

    given.clock.move({ minutes: 14 });
    expect([(await me(token)).status, await listed()]).toEqual([200, 2]);
    given.clock.move({ minutes: 14 });
    expect([(await me(token)).status, (await me(other)).status, await listed()]).toEqual([200, 401, 1]);
    given.clock.move({ minutes: 17 });
    expect((await me(token)).status).toBe(401);
  });

  it('ends after twelve hours however busy it is', async () => {
    const token = await given.token('congdan.mau');
    for (let passed = 0; passed < 12 * 60 - 20; passed += 20) {
      given.clock.move({ minutes: 20 });
      expect((await me(token)).status).toBe(200);
    }

    given.clock.move({ minutes: 21 });

    expect((await me(token)).status).toBe(401);
  });

  it('ends at once when its account is disabled, which then cannot log in', async () => {
    const id = await given.account('sap.nghi');
    const token = await given.token('sap.nghi');
    expect((await me(token)).status).toBe(200);

    await given.app.get(DisableAccount).run(id);

    expect((await me(token)).status).toBe(401);
    const again = await given.http.post('/api/auth/login').send({ login: 'sap.nghi', password: PASSWORD });
    expect(again.body).toMatchObject({ status: 401, code: 'identity.wrong_login' });
  });

  it('begins with no weak password', async () => {
    const made = given.app.get(CreateAccount).run({ kind: 'CITIZEN', login: 'yeu', password: 'matkhau1', fullName: 'Y', roles: [], demo: false });

    await expect(made).rejects.toMatchObject({ obstacle: { code: 'identity.password_weak', params: { lacks: ['upper', 'other'] } } });
    await given.app.get(CreateAdministrator).run({ login: 'quantri', fullName: 'Q', agencyCode: 'H56', division: 'VP' });
  });

  it('dies within five seconds when it was ended by another process', async () => {
    const token = await given.token('congdan.mau');
    expect((await me(token)).status).toBe(200);

    await given.database.owner.query('DELETE FROM sessions');
    given.clock.move({ seconds: 5 });

    expect((await me(token)).status).toBe(401);
  });

  it.each(['', 'Bearer', 'Bearer x', `Basic ${'a'.repeat(43)}`, `Bearer ${'a'.repeat(43)}`])(
    'is not found by %j',
    async (authorization) => {
      const answer = await given.http.get('/api/auth/me').set('authorization', authorization);

      expect(answer.status).toBe(401);
      expect(answer.headers['www-authenticate']).toBe('Bearer');
    },
  );

  it('asked for a change by cookie, wants our header and our own page', async () => {
    const token = await given.token('congdan.mau');
    const logout = (headers: Record<string, string>) =>
      given.http
        .post('/api/auth/logout')
        .set({ cookie: `a=b; __Host-motcua=${token}`, host: 'motcua.test', ...headers });

    for (const headers of [
      {},
      { 'x-motcua-request': '1', 'sec-fetch-site': 'cross-site' },
      { 'x-motcua-request': '1', 'sec-fetch-site': 'same-site' },
      { 'x-motcua-request': '1', origin: 'https://evil.test' },
      { 'x-motcua-request': '1', origin: 'null' },
      { 'sec-fetch-site': 'same-origin' },
    ]) {
      expect((await logout(headers as Record<string, string>)).body).toMatchObject({
        status: 403,
        code: 'identity.cross_site_request',
      });
    }
    expect((await me(token)).status).toBe(200);

    const asked = await logout({
      'x-motcua-request': '1',
      'sec-fetch-site': 'same-origin',
      origin: 'https://motcua.test',
    });
    expect(asked.status).toBe(204);
  });

  it('cannot be planted by another site', async () => {
    const answer = await given.http
      .post('/api/auth/login')
      .set('origin', 'https://evil.test')
      .send({ login: 'congdan.mau', password: PASSWORD });

    expect(answer.body).toMatchObject({ status: 403, code: 'identity.cross_site_request' });
  });
});
