import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type GivenApp, givenApp, PASSWORD } from './given.js';
import { messagesTo, solved } from './given-messages.js';

const OTHER = 'Mật khẩu khác 2?';

describe('one’s own account', () => {
  let given: GivenApp;
  beforeAll(async () => {
    given = await givenApp();
    for (const login of ['mot', 'hai', 'ba', 'bon', 'nam', 'sau']) await given.account(login);
    await given.database.owner.query(`UPDATE accounts SET phone = '0900400001', phone_confirmed_at = now() WHERE login = 'bon'`);
    await given.database.owner.query(`UPDATE accounts SET email = 'nam@example.vn' WHERE login = 'nam'`);
  });
  afterAll(async () => given.close());

  const as = (token: string) => ({
    get: (path: string) => given.http.get(path).set('authorization', `Bearer ${token}`),
    post: (path: string, body: object) => given.http.post(path).set('authorization', `Bearer ${token}`).send(body),
    patch: (path: string, body: object) => given.http.patch(path).set('authorization', `Bearer ${token}`).send(body),
    delete: (path: string) => given.http.delete(path).set('authorization', `Bearer ${token}`),
  });
  const login = (name: string, password: string) => given.http.post('/api/auth/login').send({ login: name, password });
  const forgot = async (name: string) => given.http.post('/api/auth/password/forgot').send({ altcha: await solved(given), login: name });
  const reset = (token: string, password: string) => given.http.post('/api/auth/password/reset').send({ token, password });
  const tokenIn = (text: string | undefined) => /[A-Za-z0-9_-]{22}/.exec(text ?? '')?.[0] ?? '';

  it('shows and changes the language and the e-mail address, and nothing else', async () => {
    const own = as(await given.token('mot'));

    const changed = await own.patch('/api/account', { language: 'en', email: 'mot@example.vn' });
    const emptied = await own.patch('/api/account', { email: null });
    const more = await own.patch('/api/account', { fullName: 'Ai đó khác' });
    const wrong = await own.patch('/api/account', { email: 'a@b@c' });

    expect(changed.body).toMatchObject({ login: 'mot', language: 'en', email: 'mot@example.vn', fullName: 'Người mot' });
    expect(emptied.body).toMatchObject({ language: 'en', email: null });
    expect(more.body).toMatchObject({ status: 400, errors: [{ field: 'fullName' }] });
    expect(wrong.body).toMatchObject({ status: 400, errors: [{ field: 'email' }] });
    expect(JSON.stringify(changed.body)).not.toContain('argon2');
    const { rows: told } = await given.database.owner.query(`SELECT channel, language, recipient_address FROM notifications WHERE template_key = 'address-changed'`);
    expect(told).toEqual([{ channel: 'EMAIL', language: 'en', recipient_address: 'mot@example.vn' }]);
  });

  it('changes the password for whoever knows the old one, and ends every other session', async () => {
    const [here, elsewhere] = [await given.token('hai'), await given.token('hai')];

    const guessed = await as(here).post('/api/account/password', { current: 'Không phải 1!', password: OTHER });
    const weak = await as(here).post('/api/account/password', { current: PASSWORD, password: 'ngan' });
    const changed = await as(here).post('/api/account/password', { current: PASSWORD, password: OTHER });

    expect(guessed.body).toMatchObject({ status: 422, code: 'identity.wrong_password', errors: [{ field: 'current' }] });
    expect(weak.body).toMatchObject({ status: 422, code: 'identity.password_weak' });
    expect(changed.status).toBe(204);
    expect((await as(here).get('/api/auth/me')).status).toBe(200);
    expect((await as(elsewhere).get('/api/auth/me')).status).toBe(401);
    expect((await login('hai', PASSWORD)).status).toBe(401);
    expect((await login('hai', OTHER)).status).toBe(200);
  });

  it('says what the configured rule asks for, and asks for no more', async () => {
    const byLength = await given.another({ PASSWORD_POLICY: 'asvs' });
    const here = await given.token('sau');

    const rules = [await given.http.get('/api/auth/password-rule'), await byLength.http.get('/api/auth/password-rule')];
    const changed = await byLength.http.post('/api/account/password').set('authorization', `Bearer ${here}`).send({ current: PASSWORD, password: 'bacondovangvui' });
    await byLength.close();

    expect(rules.map(({ body }) => body)).toEqual([{ needs: ['length', 'lower', 'upper', 'digit', 'other'] }, { needs: ['length'] }]);
    expect(changed.status).toBe(204);
  });

  it('lists one’s sessions and ends them', async () => {
    const [here, elsewhere, third] = [await given.token('ba'), await given.token('ba'), await given.token('ba')];
    const stranger = as(await given.token('mot'));

    const { body } = await as(here).get('/api/account/sessions');
    const other = body.items.find((session: { isThis: boolean }) => !session.isThis);
    const foreign = await stranger.delete(`/api/account/sessions/${other.id}`);

    expect(body.items).toHaveLength(3);
    expect(body.items.filter((session: { isThis: boolean }) => session.isThis)).toHaveLength(1);
    expect(JSON.stringify(body)).not.toMatch(/hash|token/i);
    expect(foreign.body).toMatchObject({ status: 404, code: 'identity.no_such_session' });
    expect((await as(here).delete(`/api/account/sessions/${other.id}`)).status).toBe(204);
    const left = await Promise.all([elsewhere, third].map((token) => as(token).get('/api/auth/me')));
    expect(left.map(({ status }) => status).sort()).toEqual([200, 401]);

    expect((await as(here).delete('/api/account/sessions')).status).toBe(204);
    expect((await as(here).get('/api/account/sessions')).body.items).toHaveLength(1);
  });

  it('gives a forgotten password back by a token for the own number, once, and logs nobody in', async () => {
    const session = await given.token('bon');
    expect((await forgot('bon')).status).toBe(202);
    const token = tokenIn((await messagesTo(given, '0900400001')).at(-1));

    const weak = await reset(token, 'ngan');
    const twice = await Promise.all([reset(token, OTHER), reset(token, OTHER)]);

    expect(weak.body).toMatchObject({ status: 422, code: 'identity.password_weak' });
    expect(twice.map(({ status }) => status).sort()).toEqual([204, 410]);
    expect(twice.every(({ headers }) => headers['set-cookie'] === undefined)).toBe(true);
    expect((await as(session).get('/api/auth/me')).status).toBe(401);
    expect((await login('bon', OTHER)).status).toBe(200);
  });

  it('sends it to the e-mail address where there is no number, and lets it grow old in half an hour', async () => {
    await forgot('nam');
    const { rows } = await given.database.owner.query(`SELECT body FROM notifications WHERE recipient_address = 'nam@example.vn'`);
    given.clock.move({ minutes: 31 });

    expect((await reset(tokenIn(rows[0].body.split(': ')[1]), OTHER)).body).toMatchObject({ status: 410, code: 'identity.token_over' });
    expect((await login('nam', PASSWORD)).status).toBe(200);
  });

  it('answers the same for somebody there is not', async () => {
    const [known, unknown] = [await forgot('sau'), await forgot('khong.co.ai')];

    expect([known.status, known.text]).toEqual([202, '']);
    expect([unknown.status, unknown.text]).toEqual([202, '']);
  });

  it('takes none that others guess first, nor one made of the account’s own data, and says which beside the field', async () => {
    await forgot('bon');
    const token = tokenIn((await messagesTo(given, '0900400001')).at(-1));
    const change = async (password: string) => as(await given.token('mot')).post('/api/account/password', { current: PASSWORD, password });

    const [common, own] = [await change('Mật khẩu@123'), await reset(token, 'Xy0900400001!')];
    const kept = await reset(token, OTHER);

    expect(common.body).toMatchObject({ status: 422, code: 'identity.password_common', errors: [{ field: 'password', message: expect.stringContaining('đoán trước tiên') }] });
    expect(own.body).toMatchObject({ status: 422, code: 'identity.password_of_owner', errors: [{ field: 'password' }] });
    expect(kept.status).toBe(204);
  });

  it('ends every link to a password and every log-in half done when its owner changes it', async () => {
    await given.database.owner.query(`UPDATE accounts SET email = 'mot@example.vn' WHERE login = 'mot'`);
    await forgot('mot');
    const { rows } = await given.database.owner.query(`SELECT body FROM notifications WHERE recipient_address = 'mot@example.vn' AND template_key = 'password-recovery'`);
    await given.database.owner.query(`INSERT INTO login_tickets (ticket_hash, account_id, expires_at) SELECT '\\x00', id, now() + interval '1 hour' FROM accounts WHERE login = 'mot'`);

    const changed = await as(await given.token('mot')).post('/api/account/password', { current: PASSWORD, password: OTHER });
    const late = await reset(tokenIn(rows[0].body.split(': ')[1]), 'Mật khẩu thứ ba 3?');

    expect([changed.status, late.body.code, await given.count('login_tickets')]).toEqual([204, 'identity.token_over', 0]);
    expect((await login('mot', OTHER)).status).toBe(200);
  });
});
