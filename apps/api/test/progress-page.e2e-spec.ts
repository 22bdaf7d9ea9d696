import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenDossiers, type GivenDossiers, type Person } from './given-dossiers.js';

let given: GivenDossiers;
let citizen: Person;

beforeAll(async () => {
  given = await givenDossiers();
  citizen = await given.person('dan');
});
afterAll(() => given.close());

describe('the public page', () => {
  it('is the same with and without a slash at the end of its address', async () => {
    const { code, lookupCode } = await given.filed(citizen);

    const plain = await given.http.get(`/progress?code=${code}&lookupCode=${lookupCode}`);
    const slashed = await given.http.get(`/progress/?code=${code}&lookupCode=${lookupCode}`);
    const form = await given.http.get('/progress/');

    expect([plain.status, slashed.status, form.status]).toEqual([200, 200, 200]);
    expect(slashed.text).toContain(code);
    expect(slashed.text).toContain('class="way"');
    expect(form.text).toContain('name="lookupCode"');
  });
});
