import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type GivenApp, givenApp, PASSWORD } from './given.js';
import { codeTo, messagesTo, solved } from './given-messages.js';

const CITIZEN = { kind: 'CITIZEN', fullName: 'Nguyễn Thị Mẫu', personalId: '000190111111', birthDate: '1990-05-31', phone: '0900100001' };

describe('making an account by mobile number', () => {
  let given: GivenApp;
  beforeAll(async () => (given = await givenApp()));
  afterAll(async () => given.close());

  const post = (path: string, body: object) => given.http.post(`/api/auth/${path}`).send(body);
  const register = async (body: object) => post('register', { altcha: await solved(given), ...body });

  it('sends a code to the number, and makes the account of whoever brings it', async () => {
    const begun = await register({ ...CITIZEN, phone: '+84 900 100 001', email: 'mau@example.vn' });
    const code = await codeTo(given, CITIZEN.phone);
    const confirmed = await post('register/confirm', { request: begun.body.request, code, password: PASSWORD }).set('x-motcua-token', '1');

    expect(begun.status).toBe(202);
    expect(begun.body).toMatchObject({ sentTo: '•••• ••• 001', request: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/) });
    expect(JSON.stringify(begun.body)).not.toContain(code);
    expect(confirmed.status).toBe(201);
    expect(confirmed.body.account).toMatchObject({ displayName: 'Nguyễn Thị Mẫu', kind: 'CITIZEN', roles: [] });
    expect(String(confirmed.headers['set-cookie'])).toContain('__Host-motcua=');

    const account = await given.http.get('/api/account').set('authorization', `Bearer ${confirmed.body.token}`);
    expect(account.body).toMatchObject({
      login: CITIZEN.personalId, personalId: CITIZEN.personalId, birthDate: '1990-05-31', phone: '0900100001', phoneConfirmed: true,
      email: 'mau@example.vn', language: 'vi', hasPassword: true,
    });
    expect((await post('login', { login: CITIZEN.personalId, password: PASSWORD })).status).toBe(200);
  });

  it('lets a citizen log in by the number as well, however it is spelled, and answers strangers alike', async () => {
    const by = async (login: string, password = PASSWORD) => post('login', { login, password });
    const spelled = await Promise.all(['0900100001', '+84 900.100.001', '84900-100-001'].map((login) => by(login)));
    const [wrong, nobodys] = [await by('0900100001', 'sai'), await by('0900199999', 'sai')];
    await given.database.owner.query(`UPDATE accounts SET kind = 'OFFICIAL' WHERE phone = '0900100001'`);
    const officials = await by('0900100001');
    await given.database.owner.query(`UPDATE accounts SET kind = 'CITIZEN', phone_confirmed_at = NULL WHERE phone = '0900100001'`);
    const unconfirmed = await by('0900100001');
    await given.database.owner.query(`UPDATE accounts SET phone_confirmed_at = created_at WHERE phone = '0900100001'`);

    expect(spelled.map(({ status, body }) => [status, body.account?.displayName])).toEqual(Array(3).fill([200, 'Nguyễn Thị Mẫu']));
    const { correlationId: _, ...said } = wrong.body;
    expect(wrong.status).toBe(401);
    for (const { body } of [nobodys, officials, unconfirmed]) expect(body).toMatchObject(said);
  });

  it('counts guesses at a number together, whatever its spelling', async () => {
    const guesses = ['0900199998', '+84900199998', '84 900 199 998', '0900.199.998', '090-019-9998', '0900 199 998'];

    const answers: number[] = [];
    for (const login of guesses) answers.push((await post('login', { login, password: 'sai' })).status);

    expect(answers).toEqual([401, 401, 401, 401, 401, 429]);
  });

  it('keeps neither the code nor the number where it could be read', async () => {
    const { body } = await register({ ...CITIZEN, personalId: '000190111112', phone: '0900100002' });
    const code = await codeTo(given, '0900100002');

    const { rows } = await given.database.owner.query('SELECT to_jsonb(r)::text AS row FROM code_requests r UNION ALL SELECT to_jsonb(s)::text FROM codes_sent s');

    expect(rows.length).toBeGreaterThan(1);
    expect(rows.map(({ row }) => row).join()).not.toMatch(new RegExp(`"${code}"|${body.request}`));
    expect(rows.filter(({ row }) => row.includes('$argon2id$')).length).toBeGreaterThan(0);
  });

  it('gives the same answer for a number that has an account, and tells only its owner', async () => {
    const known = await register({ ...CITIZEN, personalId: '000190111113' });
    const unknown = await register({ ...CITIZEN, personalId: '000190111113', phone: '0900100003' });

    const shape = ({ status, body }: { status: number; body: object }) => ({ status, names: Object.keys(body).sort() });
    expect(shape(known)).toEqual(shape(unknown));
    expect((await messagesTo(given, CITIZEN.phone)).at(-1)).toContain('da co tai khoan');
    expect((await messagesTo(given, CITIZEN.phone)).at(-1)).not.toMatch(/\d{6}/);
  });

  it('tells whoever confirmed an own number that the person has an account, in the words of the guide', async () => {
    const { body } = await register({ ...CITIZEN, phone: '0900100004' });
    const code = await codeTo(given, '0900100004');

    const refused = await post('register/confirm', { request: body.request, code, password: PASSWORD });

    expect(refused.body).toMatchObject({ status: 409, code: 'identity.person_has_account' });
    expect(refused.body.detail).toContain('Quên mật khẩu');
  });

  it.each([
    [{ personalId: '000190111114', birthDate: '1991-05-31' }, 'identity.personal_id_contradicts', 'personalId'],
    [{ personalId: '000290111114' }, 'identity.personal_id_contradicts', 'personalId'],
    [{ personalId: '000216111114', birthDate: '2016-05-31' }, 'identity.birth_date_unusable', 'birthDate'],
    [{ personalId: '000190111114', birthDate: '1990-02-30' }, 'request.invalid', 'birthDate'],
    [{ personalId: '00019011111' }, 'request.invalid', 'personalId'],
    [{ phone: '0200100001' }, 'request.invalid', 'phone'],
    [{ roles: [] }, 'request.invalid', 'roles'],
  ])('refuses %j', async (change, code, field) => {
    const answer = await register({ ...CITIZEN, phone: '0900100005', ...change });

    expect(answer.body).toMatchObject({ code, errors: [{ field }] });
    expect(await messagesTo(given, '0900100005')).toEqual([]);
  });

  it('makes accounts of organisations by their tax code, checked by its last digit', async () => {
    const organization = {
      kind: 'ENTERPRISE', fullName: 'Công ty TNHH Mẫu', organizationCode: '0100109106', phone: '0900100006',
      representativeName: 'Trần Văn Mẫu', representativeId: '000085111111',
    };
    const wrong = await register({ ...organization, organizationCode: '0100109107' });
    const { body } = await register(organization);
    const confirmed = await post('register/confirm', { request: body.request, code: await codeTo(given, '0900100006'), password: PASSWORD });
    const again = await register(organization);
    const refused = await post('register/confirm', { request: again.body.request, code: await codeTo(given, '0900100006'), password: PASSWORD });

    expect(wrong.body).toMatchObject({ status: 422, code: 'identity.organization_code_wrong' });
    expect(confirmed.status).toBe(201);
    expect((await post('login', { login: '0100109106', password: PASSWORD })).body.account).toMatchObject({ displayName: 'Công ty TNHH Mẫu' });
    // Its own number is no way in: an organisation may have several accounts behind one.
    expect((await post('login', { login: '0900100006', password: PASSWORD })).body.code).toBe('identity.wrong_login');
    expect(refused.body).toMatchObject({ status: 409, code: 'identity.organization_has_account' });
  });

  it('takes a weak password for what it is, and asks for no other code', async () => {
    const { body } = await register({ ...CITIZEN, personalId: '000190111115', phone: '0900100007' });
    const code = await codeTo(given, '0900100007');

    const weak = await post('register/confirm', { request: body.request, code, password: 'matkhau' });
    const own = await post('register/confirm', { request: body.request, code, password: '0900100007@Aa' });
    const strong = await post('register/confirm', { request: body.request, code, password: PASSWORD });

    expect(own.body).toMatchObject({ status: 422, code: 'identity.password_of_owner', errors: [{ field: 'password' }] });
    expect(weak.body).toMatchObject({ status: 422, code: 'identity.password_weak', params: { lacks: ['length', 'upper', 'digit', 'other'] } });
    expect(strong.status).toBe(201);
  });
});

describe('a challenge', () => {
  let given: GivenApp;
  beforeAll(async () => (given = await givenApp()));
  afterAll(async () => given.close());

  const ask = (altcha: string) => given.http.post('/api/auth/code').send({ altcha, login: '000190999999' });
  const changed = (altcha: string, change: (payload: { challenge: { parameters: { data: object; keyPrefix: string } }; solution: object }) => void) => {
    const payload = JSON.parse(Buffer.from(altcha, 'base64').toString());
    change(payload);
    return Buffer.from(JSON.stringify(payload)).toString('base64');
  };

  it('is good once', async () => {
    const altcha = await solved(given);

    expect((await ask(altcha)).status).toBe(202);
    expect((await ask(altcha)).body).toMatchObject({ status: 422, code: 'identity.challenge_unsolved' });
  });

  it('is good once when it is sent twenty times at once', async () => {
    const altcha = await solved(given);

    const answers = await Promise.all(Array.from({ length: 20 }, () => given.http.post('/api/auth/password/forgot').send({ altcha, login: 'khong.co' })));

    expect(answers.filter(({ status }) => status === 202)).toHaveLength(1);
  });

  it('is worth nothing after twenty minutes', async () => {
    const altcha = await solved(given);
    given.clock.move({ minutes: 21 });

    expect((await ask(altcha)).body).toMatchObject({ code: 'identity.challenge_unsolved' });
  });

  it('cannot be made easier, prolonged or made up', async () => {
    const altcha = await solved(given);
    const attempts = [
      changed(altcha, ({ challenge }) => (challenge.parameters.data = { until: 9e15 })),
      changed(altcha, ({ challenge }) => (challenge.parameters.keyPrefix = '00')),
      changed(altcha, (payload) => (payload.solution = { counter: 1, derivedKey: '00'.repeat(32) })),
      changed(altcha, (payload) => (payload.solution = {})),
      Buffer.from('{"challenge":{"parameters":{}},"solution":{}}').toString('base64'),
      Buffer.from('null').toString('base64'),
      'không phải base64',
    ];

    for (const attempt of attempts) expect((await ask(attempt)).body).toMatchObject({ status: 422, code: 'identity.challenge_unsolved' });
    expect((await ask(altcha)).status).toBe(202);
  });
});
