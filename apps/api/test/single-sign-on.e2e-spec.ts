import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EnsureDemoAccounts } from '@app/identity';
import { type GivenApp, givenApp, PASSWORD } from './given.js';
import { Browser, CLIENT, givenOtherSystem, type OtherSystem } from './oidc-provider.js';

const PEOPLE = {
  'new-person': { name: 'Trần Văn Mới' },
  'known-person': { name: 'Nguyễn Thị Cũ', personal_id: '000190300001', personal_id_verified: true },
  pretender: { name: 'Kẻ Mạo Danh', personal_id: '000190300002', personal_id_verified: false },
  'real-person': { name: 'Lê Văn Thật', personal_id: '000190300004', personal_id_verified: true },
  official: { name: 'Cán Bộ', personal_id: '000190300003', personal_id_verified: true },
};

describe('single sign-on', () => {
  let given: GivenApp;
  let elsewhere: OtherSystem;
  let home: string;
  beforeAll(async () => {
    elsewhere = await givenOtherSystem(PEOPLE);
    given = await givenApp({ env: { OIDC_ISSUER: elsewhere.issuer, OIDC_CLIENT_ID: CLIENT.id, OIDC_CLIENT_SECRET: CLIENT.secret } });
    home = await given.app.getUrl();
    await elsewhere.trust(`${home}/api/auth/oidc/callback`);
    const citizen = (login: string, personalId: string) => ({ kind: 'CITIZEN' as const, login, fullName: login, personalId, roles: [] });
    await given.app.get(EnsureDemoAccounts).run([citizen('cu', '000190300001'), citizen('that', '000190300002')], PASSWORD);
    await given.account('can.bo', [{ agencyCode: 'H56.30', division: 'VHXH', role: 'specialist' }]);
    await given.database.owner.query(`UPDATE accounts SET personal_id = '000190300003' WHERE login = 'can.bo'`);
  });
  afterAll(async () => {
    await given.close();
    await elsewhere.close();
  });

  const isCallback = (url: string) => url.startsWith(`${home}/api/auth/oidc/callback`);
  const sentBack = async (browser: Browser, subject: string, query = '') => browser.visit(`${home}/api/auth/oidc/start${query}`, subject, isCallback);
  const meOf = async (answer: Response) => {
    const token = /__Host-motcua=([A-Za-z0-9_-]{43})/.exec(answer.headers.getSetCookie().join())?.[1] ?? '';
    return (await given.http.get('/api/account').set('authorization', `Bearer ${token}`)).body;
  };
  const failed = async (answer: Response) => {
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([401, 'identity.external_login_failed']);
    expect(answer.headers.getSetCookie().join()).not.toContain('__Host-motcua=');
  };

  it('asks with PKCE, state and nonce, and keeps their secrets at home', async () => {
    const start = await given.http.get('/api/auth/oidc/start').redirects(0);
    const asked = new URL(start.headers['location']!).searchParams;

    expect(start.status).toBe(302);
    expect(asked.get('code_challenge_method')).toBe('S256');
    for (const name of ['code_challenge', 'state', 'nonce']) expect(asked.get(name)?.length).toBeGreaterThan(20);
    expect(String(start.headers['set-cookie'])).toMatch(/^__Host-motcua-oidc=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=600$/);
    expect(String(start.headers['set-cookie'])).not.toContain(asked.get('state'));
  });

  it('makes an account of who is new, and knows them again; the page is the one they came from', async () => {
    const [first, second] = [new Browser(), new Browser()];

    const arrived = await first.ask(await sentBack(first, 'new-person', `?return=${encodeURIComponent('/ho-so?loc=1')}`));
    const again = await second.ask(await sentBack(second, 'new-person'));

    expect([arrived.status, arrived.headers.get('location')]).toEqual([302, '/ho-so?loc=1']);
    const [me, meAgain] = [await meOf(arrived), await meOf(again)];
    expect(me).toMatchObject({ kind: 'CITIZEN', fullName: 'Trần Văn Mới', personalId: null, hasPassword: false });
    expect(meAgain.accountId).toBe(me.accountId);
  });

  it('links the citizen with the same verified personal ID, nobody by one that is not, and no official', async () => {
    const accounts: { login: string; kind: string; personalId: string | null }[] = [];
    for (const subject of ['known-person', 'pretender']) {
      const browser = new Browser();
      accounts.push(await meOf(await browser.ask(await sentBack(browser, subject))));
    }
    const browser = new Browser();
    const official = await browser.ask(await sentBack(browser, 'official'));

    expect(accounts[0]).toMatchObject({ login: 'cu', personalId: '000190300001' });
    expect(accounts[1]).toMatchObject({ kind: 'CITIZEN', personalId: null });
    expect(accounts[1]!.login).not.toBe('that');
    await failed(official);
  });

  it('leaves nobody else a way into the account of who proved to be its person', async () => {
    const { http, database } = given;
    await given.app.get(EnsureDemoAccounts).run([{ kind: 'CITIZEN', login: 'chiem', fullName: 'Kẻ Chiếm Chỗ', personalId: '000190300004', roles: [] }], PASSWORD);
    await database.owner.query(`UPDATE accounts SET phone = '0900000004', phone_confirmed_at = now(), email = 'chiem@example.test' WHERE login = 'chiem'`);
    const asChiem = () => http.post('/api/auth/login').set('x-motcua-token', '1').send({ login: 'chiem', password: PASSWORD });
    const { token } = (await asChiem()).body as { token: string };

    const real = new Browser();
    const me = await meOf(await real.ask(await sentBack(real, 'real-person')));

    expect(me).toMatchObject({ login: 'chiem', fullName: 'Lê Văn Thật', personalId: '000190300004', phone: null, email: null, hasPassword: false });
    expect([(await http.get('/api/account').set('authorization', `Bearer ${token}`)).status, (await asChiem()).status]).toEqual([401, 401]);
    const { rows: told } = await database.owner.query(`SELECT channel, recipient_address FROM notifications WHERE template_key = 'ways-in-removed' ORDER BY channel`);
    expect(told).toEqual([{ channel: 'EMAIL', recipient_address: 'chiem@example.test' }, { channel: 'SMS', recipient_address: '+84900000004' }]);

    const again = new Browser();
    expect(await meOf(await again.ask(await sentBack(again, 'real-person')))).toMatchObject({ accountId: me.accountId });
    expect((await database.owner.query(`SELECT FROM notifications WHERE template_key = 'ways-in-removed'`)).rowCount).toBe(2);
  });

  it('takes an answer once, and only in the browser that was sent', async () => {
    const [browser, stranger] = [new Browser(), new Browser()];
    const callback = await sentBack(browser, 'new-person');

    await failed(await stranger.ask(callback));
    expect((await browser.ask(callback)).status).toBe(302);
    await failed(await browser.ask(callback));
  });

  it.each([
    ['state', 'another-state-of-the-same-length-000000000000'],
    ['iss', 'http://127.0.0.1:1'],
    ['code', 'no-code-of-ours'],
  ])('refuses an answer with another %s', async (name, value) => {
    const browser = new Browser();
    const callback = new URL(await sentBack(browser, 'new-person'));
    callback.searchParams.set(name, value);

    await failed(await browser.ask(callback.href));
  });

  it('refuses the answer to another round trip: the nonce and the verifier are not its own', async () => {
    const [attacker, victim] = [new Browser(), new Browser()];
    const planted = new URL(await sentBack(attacker, 'known-person'));
    const own = new URL(await sentBack(victim, 'new-person'));
    own.searchParams.set('code', planted.searchParams.get('code') ?? '');

    await failed(await victim.ask(own.href));
  });

  it('leads a person whose answer is refused back to the log-in, where the other ways are', async () => {
    const answer = await given.http.get('/api/auth/oidc/callback?code=x&state=y').set('accept', 'text/html,*/*').redirects(0);

    expect([answer.status, answer.headers['location']]).toEqual([302, '/account/log-in?failed=elsewhere']);
    expect(String(answer.headers['set-cookie'])).not.toContain('__Host-motcua=');
  });

  it('is over after ten minutes', async () => {
    const browser = new Browser();
    const callback = await sentBack(browser, 'new-person');
    given.clock.move({ minutes: 11 });

    await failed(await browser.ask(callback));
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)'])('sends nobody back to %s', async (page) => {
    const answer = await given.http.get('/api/auth/oidc/start').query({ return: page });

    expect(answer.body).toMatchObject({ status: 400, errors: [{ field: 'return' }] });
  });

  it('is there where it is configured, and not where it is not', async () => {
    const plain = await givenApp();
    const answer = await plain.http.get('/api/auth/oidc/start');
    const there = [(await plain.http.get('/api/auth/oidc')).body, (await given.http.get('/api/auth/oidc')).body];
    await plain.close();

    expect(there).toEqual([{ isThere: false }, { isThere: true }]);
    expect(answer.body).toMatchObject({ status: 404, code: 'identity.no_external_login' });
  });
});
