import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenApp } from '../../../api/test/given.js';
import { DEMO_ACCOUNTS } from './accounts.js';
import { demoPeople } from './demo-people.js';
import { type OfferedPeople, offerPeople } from './offer-people.js';

const PAGE = { origin: 'http://127.0.0.1:3000' };

describe('the people of a demo', () => {
  const people = demoPeople('Mot-cua-x-1');
  let offered: OfferedPeople;
  let address: URL;
  beforeAll(async () => {
    offered = await offerPeople(people);
    address = new URL(offered.pageNotes['demo-people']);
  });
  afterAll(() => offered.close());

  /** As bytes on the wire: `fetch` chooses the host by itself. */
  const ask = (headers: Record<string, string>, { method = 'GET', path = address.pathname } = {}) =>
    new Promise<{ status: number | undefined; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
      const asked = request({ host: address.hostname, port: address.port, path, method, headers }, (answer) => {
        let body = '';
        answer.on('data', (part) => (body += String(part))).on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body }));
      });
      asked.on('error', reject).end();
    });

  it('are offered to the pages of this machine, in the order of the story', async () => {
    const here = await ask(PAGE);

    expect([here.status, JSON.parse(here.body)]).toEqual([200, people]);
    expect(here.headers).toMatchObject({ 'cache-control': 'no-store', 'access-control-allow-origin': PAGE.origin, vary: 'origin' });
  });

  it.each([
    ['by its other name', 'http://localhost:3000'],
    ['as IPv6 writes it', 'http://[::1]:3000'],
    ['behind a certificate', 'https://localhost'],
  ])('are offered to them %s', async (_, origin) => {
    expect((await ask({ origin })).headers['access-control-allow-origin']).toBe(origin);
  });

  it.each([
    ['a page of elsewhere, in a browser here', { origin: 'https://demo.example.vn' }],
    ['a name of elsewhere that begins like ours', { origin: 'http://127.0.0.1.example.vn' }],
    ['a page of elsewhere whose name leads here', { ...PAGE, host: 'demo.example.vn' }],
    ['an address that was only typed', {}],
  ])('are not told to %s', async (_, headers) => {
    const answer = await ask(headers as Record<string, string>);

    expect([answer.status, answer.body, answer.headers['access-control-allow-origin']]).toEqual([404, '', undefined]);
  });

  it('are told to nobody who asks for more', async () => {
    expect([(await ask(PAGE, { method: 'POST' })).status, (await ask(PAGE, { path: '/' })).status]).toEqual([404, 404]);
  });

  it('are on a port of their own that only this machine reaches, and on none that a proxy is put before', async () => {
    const given = await givenApp();

    const whereTheProductIs = await given.http.get('/demo/people').set(PAGE);
    await given.close();
    const another = await offerPeople(people);
    another.close();

    expect(address.hostname).toBe('127.0.0.1');
    expect(another.pageNotes['demo-people']).not.toBe(address.href);
    expect(whereTheProductIs.status).toBe(404);
  });

  it('are at the agency where the story is told', () => {
    const { agency, people: told } = demoPeople('x');

    expect(agency).toBe('H56.30');
    expect(DEMO_ACCOUNTS.filter(({ login, roles }) => login.endsWith('.hacthanh') && told.some((one) => one.login === login) && roles.every((held) => held.agencyCode !== agency))).toEqual([]);
  });

  it('are all accounts that there are', () => {
    const logins = new Set(DEMO_ACCOUNTS.map(({ login }) => login));

    expect(demoPeople('x').people.map(({ login }) => logins.has(login))).toEqual(Array.from({ length: 11 }, () => true));
  });
});
