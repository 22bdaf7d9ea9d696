import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TOTP } from 'otpauth';
import { ForgetLogIns } from '@app/identity';
import { type AccountId, millisecondsOf } from '@app/kernel';
import { type GivenApp, givenApp, PASSWORD } from './given.js';
import { solved } from './given-messages.js';

const PERIOD = 'from=2020-01-01&to=2022-12-31';
interface Line {
  readonly account_id: string | null;
  readonly way: string;
  readonly outcome: string;
}

describe('the record of log-ins', () => {
  let given: GivenApp;
  const accounts: Record<string, AccountId> = {};
  beforeAll(async () => {
    given = await givenApp();
    const at = (agencyCode: string, division: string, role: string) => [{ agencyCode, division, role }];
    accounts['dan'] = await given.account('dan.mau');
    accounts['ward'] = await given.account('tiepnhan', at('H56.30', 'TTPVHCC', 'intakeOfficer'));
    accounts['ofWard'] = await given.account('kiemtra.phuong', at('H56.30', 'VHXH', 'auditor'));
    accounts['ofHouse'] = await given.account('kiemtra.tinh', at('H56', 'VP', 'auditor'));
    await given.database.owner.query(`UPDATE accounts SET phone = '0900400077', phone_confirmed_at = now() WHERE login = 'dan.mau'`);
  });
  afterAll(async () => given.close());

  const login = (name: string, password: string) => given.http.post('/api/auth/login').send({ login: name, password });
  const last = async (count: number): Promise<readonly Line[]> => (await given.database.owner.query('SELECT account_id, way, outcome FROM log_ins ORDER BY id DESC LIMIT $1', [count])).rows.reverse();
  const rows = () => given.count('log_ins');

  it('has who came in and who was refused, nobody where there is no such login, and nothing that was typed', async () => {
    await login('dan.mau', PASSWORD);
    await login('dan.mau', 'sai-mat-khau');
    await login('khong.co.ai', 'sai-mat-khau');

    expect(await last(3)).toEqual([
      { account_id: accounts['dan'], way: 'password', outcome: 'begun' },
      { account_id: accounts['dan'], way: 'password', outcome: 'refused' },
      { account_id: null, way: 'password', outcome: 'refused' },
    ]);
    const { rows: whole } = await given.database.owner.query('SELECT * FROM log_ins');
    expect(JSON.stringify(whole)).not.toMatch(/khong\.co\.ai|dan\.mau|sai-mat-khau|127\.0\.0\.1|::1/);
    await expect(given.database.owner.query('DELETE FROM log_ins')).rejects.toThrow();
  });

  it('has the moment further attempts are held back, and not the attempts that nobody looked at', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) await login('kiemtra.phuong', 'sai');
    const held = await last(2);
    const before = await rows();

    const sixth = await login('kiemtra.phuong', 'sai');

    expect(sixth.status).toBe(429);
    expect(held.map(({ outcome }) => outcome)).toEqual(['refused', 'held']);
    expect(await rows()).toBe(before);
    given.clock.move({ minutes: 16 });
  });

  it('has the second step and the code sent to a number, each with its outcome', async () => {
    const token = await given.token('tiepnhan');
    const own = (path: string, body: object) => given.http.post(path).set('authorization', `Bearer ${token}`).send(body);
    const { secret } = (await own('/api/account/totp', {})).body;
    const code = () => new TOTP({ algorithm: 'SHA1', digits: 6, period: 30, secret }).generate({ timestamp: millisecondsOf(given.clock.now()) });
    await own('/api/account/totp/confirm', { code: code() });
    given.clock.move({ minutes: 1 });
    const { loginId } = (await login('tiepnhan', PASSWORD)).body;
    const before = await rows();
    await given.http.post('/api/auth/login/totp').send({ loginId, code: '000000' });
    await given.http.post('/api/auth/login/totp').send({ loginId, code: code() });
    const { request } = (await given.http.post('/api/auth/code').send({ altcha: await solved(given), login: '0900400077' })).body;
    await given.http.post('/api/auth/code/confirm').send({ request, code: '000000' });

    expect(await last((await rows()) - before)).toEqual([
      { account_id: accounts['ward'], way: 'second-step', outcome: 'refused' },
      { account_id: accounts['ward'], way: 'second-step', outcome: 'begun' },
      { account_id: accounts['dan'], way: 'code', outcome: 'refused' },
    ]);
  });

  it('has who proved it again and who could not, and a wrong code of an application being set up', async () => {
    const token = await given.token('kiemtra.tinh');
    const own = (path: string, body: object, as = token) => given.http.post(path).set({ authorization: `Bearer ${as}`, 'x-motcua-token': '1' }).send(body);
    const before = await rows();

    await own('/api/auth/step-up', { shown: 'sai' });
    const { token: next } = (await own('/api/auth/step-up', { shown: PASSWORD })).body;
    await own('/api/account/password', { current: 'sai', password: 'Mot-mat-khau-0moi' }, next);
    const { secret } = (await own('/api/account/totp', {}, next)).body;
    const code = () => new TOTP({ algorithm: 'SHA1', digits: 6, period: 30, secret }).generate({ timestamp: millisecondsOf(given.clock.now()) });
    await own('/api/account/totp/confirm', { code: '000000' }, next);
    await own('/api/account/totp/confirm', { code: code() }, next);
    await own('/api/account/totp/remove', { code: '000000' }, next);
    given.clock.move({ minutes: 1 });
    await own('/api/account/totp/remove', { code: code() }, next);

    expect((await last((await rows()) - before)).map(({ account_id, way, outcome }) => [account_id === accounts['ofHouse'], way, outcome])).toEqual([
      [true, 'step-up', 'refused'], [true, 'step-up', 'begun'], [true, 'step-up', 'refused'], [true, 'enrolment', 'refused'], [true, 'step-up', 'refused'],
    ]);
  });

  it('forgets what is older than two years, and nobody can make it forget what is younger than three months', async () => {
    const { rows: made } = await given.database.owner.query<{ id: string }>(
      `INSERT INTO log_ins (way, outcome, at) SELECT 'password', 'refused', at FROM (VALUES (1, $1::timestamptz - interval '25 months'), (2, $1::timestamptz - interval '23 months'), (3, now())) AS given (n, at) ORDER BY n RETURNING id`,
      [given.clock.now()],
    );
    const left = async () => (await given.database.owner.query<{ id: string }>('SELECT id FROM log_ins WHERE id = ANY ($1) ORDER BY id', [made.map(({ id }) => id)])).rows.map(({ id }) => id);
    const [, older, young] = made.map(({ id }) => id);

    const isMore = await given.app.get(ForgetLogIns, { strict: false }).run();

    expect([isMore, await left()]).toEqual([false, [older, young]]);
    for (const change of [`DELETE FROM log_ins WHERE id = ${young}`, `UPDATE log_ins SET outcome = 'begun'`, 'TRUNCATE log_ins']) await expect(given.database.owner.query(change)).rejects.toThrow('append-only');
  });

  it('is read by auditors: of their agencies’ officials, and of everybody by who looks at the whole house', async () => {
    // Long ago, by the hand of this test: what others wrote meanwhile lies in another period.
    await given.database.owner.query(
      `INSERT INTO log_ins (account_id, way, outcome, at) SELECT account, 'password', 'refused', '2021-05-05T00:00:00Z' FROM unnest($1::uuid[]) AS account`,
      [[accounts['dan'], null, accounts['ofHouse'], accounts['ward']]],
    );
    const as = async (name: string) => {
      const token = await given.token(name);
      return async (more = '') => given.http.get(`/api/audit/log-ins?${PERIOD}${more}`).set('authorization', `Bearer ${token}`);
    };
    const [ward, house, citizen] = [await as('kiemtra.phuong'), await as('kiemtra.tinh'), await as('dan.mau')];
    const who = ({ body }: { body: { items: readonly { who: string; official: string | null }[] } }) => body.items.map(({ who: kind, official }) => [kind, official]);

    expect(who(await ward())).toEqual([['OFFICIAL', 'Người tiepnhan']]);
    expect(who(await house())).toEqual([['OFFICIAL', 'Người tiepnhan'], ['OFFICIAL', 'Người kiemtra.tinh'], ['NOBODY', null], ['APPLICANT', null]]);
    expect(who(await house('&agency=H56.30'))).toEqual([['OFFICIAL', 'Người tiepnhan']]);
    expect(who(await ward(`&account=${accounts['dan']}`))).toEqual([]);
    expect((await house()).body.items[0]).toEqual({ id: expect.any(String), at: '2021-05-05T00:00:00.000Z', who: 'OFFICIAL', accountId: accounts['ward'], official: 'Người tiepnhan', way: 'password', outcome: 'refused' });
    expect((await citizen()).status).toBe(403);
  });
});
