import { afterEach, describe, expect, it } from '@jest/globals';
import { type GivenApp, givenApp, PASSWORD } from './given.js';

describe('behind a proxy', () => {
  let given: GivenApp;
  afterEach(() => given.close());

  const login = (address: string, password: string) =>
    given.http.post('/api/auth/login').set('x-forwarded-for', address).send({ login: 'congdan.mau', password });
  const guessFrom = async (address: string) => {
    for (let guess = 0; guess < 5; guess += 1) await login(address, 'sai');
    return (await login(address, PASSWORD)).status;
  };

  it('who guesses at one address locks the account for nobody at another', async () => {
    given = await givenApp({ env: { TRUST_PROXY: '10.1.0.0/16, 127.0.0.1' } });
    await given.account('congdan.mau');

    expect(await guessFrom('203.0.113.7')).toBe(429);
    expect((await login('203.0.113.8', PASSWORD)).status).toBe(200);
    expect((await login('203.0.113.9, 203.0.113.7', PASSWORD)).status).toBe(429);
    expect((await login('203.0.113.7, 10.1.2.3', PASSWORD)).status).toBe(429);
  });

  it('who guesses lookup codes counts by network: another address of the same /64 is no new guesser', async () => {
    given = await givenApp({ env: { TRUST_PROXY: '127.0.0.1' } });
    const look = async (address: string) => (await given.http.get('/api/public/dossiers/H56.30-200101-0001?lookupCode=AAAAAAAA').set('x-forwarded-for', address)).status;

    const answers = [];
    for (let each = 1; each <= 6; each += 1) answers.push(await look(`2001:db8:1:2::${each.toString(16)}`));

    expect(answers).toEqual([404, 404, 404, 404, 404, 429]);
    expect(await look('2001:db8:1:3::1')).toBe(404);
  });

  it('nobody is believed who is not named: an invented address gives no fresh attempts', async () => {
    given = await givenApp();
    await given.account('congdan.mau');

    expect(await guessFrom('203.0.113.7')).toBe(429);
    expect((await login('203.0.113.8', PASSWORD)).status).toBe(429);
  });
});
