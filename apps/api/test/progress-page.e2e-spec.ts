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

    const plain = await given.http.post('/progress').type('form').send({ code, lookupCode });
    const slashed = await given.http.post('/progress/').type('form').send({ code, lookupCode });
    const form = await given.http.get('/progress/');

    expect([plain.status, slashed.status, form.status]).toEqual([200, 200, 200]);
    expect(slashed.text).toContain(code);
    expect(slashed.text).toContain('class="way"');
    expect(form.text).toContain('name="lookupCode"');
  });

  it('says in its own words what is missing, in the language it is read in', async () => {
    const { code } = await given.filed(citizen);

    const [vi, en] = await Promise.all(['vi', 'en'].map((lang) => given.http.post('/progress').type('form').send({ code, lookupCode: '', lang })));

    expect([vi!.status, en!.status]).toEqual([400, 400]);
    expect([vi!.text.includes('Hãy nhập cả mã hồ sơ và mã tra cứu.'), en!.text.includes('Enter both the dossier code and the lookup code.')]).toEqual([true, true]);
    expect(vi!.text).toContain('novalidate');
  });

  it('takes the lookup code from its form, out of sight of addresses and logs', async () => {
    const { code, lookupCode } = await given.filed(citizen);

    const asked = await given.http.get(`/progress/${code}`);
    const found = await given.http.post(`/progress/${code}`).type('form').send({ code, lookupCode: lookupCode.toLowerCase() });

    expect(asked.text).toContain('<form method="post" action="/progress"');
    expect(asked.headers['referrer-policy']).toBe('same-origin');
    expect([found.status, found.text.includes('class="way"'), found.text.includes(lookupCode)]).toEqual([200, true, false]);
  });

  it('opens at once for whoever filed it and is logged in, and for nobody else', async () => {
    const { code } = await given.filed(citizen);
    const [other, officer] = [await given.person('khac'), await given.person('tiepnhan', 'intakeOfficer@TTPVHCC')];

    const [own, others, official, anonymous, ended] = await Promise.all([
      citizen.get(`/progress/${code.toLowerCase()}`), other.get(`/progress/${code}`), officer.get(`/progress/${code}`), given.http.get(`/progress/${code}`),
      given.http.get(`/progress/${code}`).set('authorization', 'Bearer no-session'),
    ]);
    const absent = await citizen.get('/progress/H56.30-991231-9999');

    expect([own, others, official, anonymous, ended, absent].map(({ status, text }) => [status, text.includes('class="way"')])).toEqual([
      [200, true], [200, false], [200, false], [200, false], [200, false], [200, false],
    ]);
    expect(absent.text.replaceAll('H56.30-991231-9999', code)).toBe(others.text);
  });

  it('opens for them as often as they like, and uses up nothing of what others behind the same address may ask', async () => {
    const { code, lookupCode } = await given.filed(citizen);

    const own = await Promise.all(Array.from({ length: 60 }, () => citizen.get(`/progress/${code}`)));
    const byCode = await given.http.post('/progress').type('form').send({ code, lookupCode });

    expect([...new Set(own.map(({ status }) => status)), byCode.status]).toEqual([200, 200]);
  });

  it('looks at no lookup code in its address', async () => {
    const { code, lookupCode } = await given.filed(citizen);

    const page = await given.http.get(`/progress/${code}?lookupCode=${lookupCode}`);

    expect([page.status, page.text.includes('class="way"'), page.text.includes(lookupCode)]).toEqual([200, false, false]);
  });

  it('says the same of a wrong lookup code and of a dossier that is not there', async () => {
    const { code } = await given.filed(citizen);
    const unknown = 'H56.30-991231-9999';

    const wrong = await given.http.post('/progress').type('form').send({ code, lookupCode: 'ZZZZZZZZ' });
    const missing = await given.http.post('/progress').type('form').send({ code: unknown, lookupCode: 'ZZZZZZZZ' });

    expect([wrong.status, missing.status]).toEqual([404, 404]);
    expect(missing.text.replaceAll(unknown, code)).toBe(wrong.text);
  });

  it('is the only place that takes forms, each field once', async () => {
    const elsewhere = await given.http.post('/api/auth/login').type('form').send({ login: 'dan', password: 'x' });
    const twice = await given.http.post('/progress').type('form').send('code=a&code=b&lookupCode=c');
    const stranger = await given.http.post('/progress').type('form').set('origin', 'https://elsewhere.example').send({ code: 'a', lookupCode: 'b' });

    expect([elsewhere.status, twice.status, stranger.status]).toEqual([415, 400, 403]);
  });
});
