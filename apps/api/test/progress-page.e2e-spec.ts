import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { solved } from './given-messages.js';
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

  it('asks for one more check after several wrong codes from a network: what was typed stays, and who has no script is told what is left to do', async () => {
    const { code, lookupCode } = await given.filed(citizen);
    const send = (typed: object) => given.http.post('/progress').set('x-forwarded-for', '203.0.113.20').type('form').send({ code, lookupCode, ...typed });
    for (let each = 0; each < 5; each += 1) expect((await send({ lookupCode: `AAAAAAA${each}` })).text).not.toContain('<script');

    const asked = await send({});
    const refused = await send({ altcha: 'made up' });
    const found = await send({ altcha: await solved(given) });

    expect([asked.status, Number(asked.headers['retry-after']) > 0]).toEqual([429, true]);
    expect(asked.text).toContain('data-proof="send"');
    expect(asked.text).toContain(`value="${lookupCode}"`);
    expect(asked.text.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/look-up-proof.js">']);
    expect(asked.text).toContain('Bước này cần JavaScript. Nếu không bật được: hãy chờ vài phút rồi thử lại');
    expect([refused.status, refused.text.includes('data-proof="wait"')]).toEqual([422, true]);
    expect([found.status, found.text.includes('class="way"'), found.text.includes('<script')]).toEqual([200, true, false]);
  });

  it('says to whom guessed too often how long to wait', async () => {
    await Promise.all(Array.from({ length: 6 }, () => given.http.post('/progress').set('x-forwarded-for', '203.0.113.21').type('form').send({ code: 'H56.30-991231-0001', lookupCode: 'AAAAAAAA' })));
    await given.database.owner.query(`UPDATE attempts SET over_at = over_at + interval '1 hour'`);

    const answer = await given.http.post('/progress').set('x-forwarded-for', '203.0.113.21').type('form').send({ code: 'H56.30-991231-0001', lookupCode: 'AAAAAAAA', lang: 'en' });
    await given.database.owner.query('DELETE FROM attempts');

    expect([answer.status, answer.text.includes('<script')]).toEqual([429, false]);
    expect(answer.text).toMatch(/Try again in \d+ min/);
  });

  it('is the only place that takes forms, each field once', async () => {
    const elsewhere = await given.http.post('/api/auth/login').type('form').send({ login: 'dan', password: 'x' });
    const twice = await given.http.post('/progress').type('form').send('code=a&code=b&lookupCode=c');
    const stranger = await given.http.post('/progress').type('form').set('origin', 'https://elsewhere.example').send({ code: 'a', lookupCode: 'b' });

    expect([elsewhere.status, twice.status, stranger.status]).toEqual([415, 400, 403]);
  });
});
