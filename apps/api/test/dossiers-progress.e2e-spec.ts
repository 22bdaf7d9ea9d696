import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { givenDossiers, type GivenDossiers, type Person } from './given-dossiers.js';

let given: GivenDossiers;
let citizen: Person, intake: Person, specialist: Person;
let code: string, lookupCode: string;

beforeAll(async () => {
  given = await givenDossiers();
  citizen = await given.person('dan');
  intake = await given.person('tiepnhan', 'intakeOfficer@TTPVHCC');
  specialist = await given.person('chuyenvien', 'specialist@KTHTDT');
  ({ code, lookupCode } = await given.filed(citizen));
  await intake.act(code, 'complete', 1, { step: 'intake', outcome: 'accept' });
  await specialist.act(code, 'complete', 2, { step: 'examine', outcome: 'supplement', reason: 'Thiếu <b>bản vẽ</b> của ông Dân' });
});
afterAll(() => given.close());

const look = (which: string, secret: string) => given.http.get(`/api/public/dossiers/${which}?lookupCode=${secret}`);

describe('public progress', () => {
  it('tells units, steps, times and the promised date to whoever holds both codes', async () => {
    const { status, body, headers } = await look(code, lookupCode.toLowerCase());

    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
    expect(body).toMatchObject({
      code, submitter: 'Ng*** T** d**', status: { id: 5, code: 'SUPPLEMENT_REQUIRED' }, dueAt: expect.any(String), pausedSince: expect.any(String),
      now: [{ step: 'supplement', waitsFor: 'applicant', unit: { vi: 'Người nộp hồ sơ' }, to: null }],
    });
    expect(body.passed.map((stay: { step: string; unit: { vi: string } }) => [stay.step, stay.unit.vi])).toEqual([
      ['intake', 'Phòng TTPVHCC'], ['examine', 'Phòng KTHTDT'],
    ]);
    expect(body.milestones.map((point: { at: string | null }) => point.at !== null)).toEqual([true, true, true, false, false]);
    expect(body.explanation.days.length).toBeGreaterThan(4);
  });

  it('shows no officer, no reason, no account, nobody’s full name', async () => {
    const { text } = await look(code, lookupCode);
    const page = await given.http.post('/progress').type('form').send({ code, lookupCode });

    for (const secret of ['tiepnhan', 'chuyenvien', 'bản vẽ', 'Nguyễn Thị', citizen.accountId, intake.accountId, lookupCode]) {
      expect(text).not.toContain(secret);
      if (secret !== lookupCode) expect(page.text).not.toContain(secret);
    }
  });

  it('answers the same for a dossier that is not there and for a wrong code', async () => {
    const wrong = await look(code, 'ZZZZZZZZ');
    const absent = await look('H56.30-200101-0001', lookupCode);

    expect([wrong.status, absent.status, wrong.body.code]).toEqual([404, 404, 'progress.not_found']);
    expect({ ...wrong.body, correlationId: '' }).toEqual({ ...absent.body, correlationId: '' });
    expect(Object.keys(wrong.headers).sort()).toEqual(Object.keys(absent.headers).sort());
  });

  it('asks the database the same, in the same order, for a wrong code as for a dossier that is not there', async () => {
    const { rows: [{ id }] } = await given.database.owner.query('SELECT id FROM dossiers WHERE code = $1', [code]);
    const queries = jest.spyOn(pg.Client.prototype, 'query');
    const statements = async (which: string, secret: string): Promise<readonly string[]> => {
      queries.mockClear();
      await look(which, secret);
      const asked = queries.mock.calls as unknown as readonly (readonly [string | { readonly text: string; readonly values?: readonly unknown[] }, (readonly unknown[])?])[];
      // Of this dossier alone: the worker's rounds go on meanwhile.
      return asked.flatMap(([one, values]) => {
        const { text, values: bound = [] } = typeof one === 'string' ? { text: one, values } : one;
        return bound.some((value) => value === which || value === id) ? [text] : [];
      });
    };

    const [right, wrong, absent] = [await statements(code, lookupCode), await statements(code, 'ZZZZZZZZ'), await statements('H56.30-200101-0001', 'ZZZZZZZZ')];
    queries.mockRestore();

    expect(right.length).toBeGreaterThan(wrong.length);
    expect([wrong.length, wrong]).toEqual([1, absent]);
  });

  it('takes the lookup code in a body, and tells the same', async () => {
    const inAddress = await look(code, lookupCode);
    const inBody = await given.http.post(`/api/public/dossiers/${code}`).send({ lookupCode });
    const wrong = await given.http.post(`/api/public/dossiers/${code}`).send({ lookupCode: 'ZZZZZZZZ' });

    expect([inBody.status, inBody.body.now, wrong.status, wrong.body.code]).toEqual([200, inAddress.body.now, 404, 'progress.not_found']);
  });

  it('has its secret in no table', async () => {
    const { rows } = await given.database.owner.query(`SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'`);
    const tables = rows.map(({ table_name }: { table_name: string }) => table_name);
    const found = await Promise.all(tables.map((table: string) => given.database.owner.query(`SELECT count(*)::int AS n FROM "${table}" t WHERE t::text LIKE $1`, [`%${lookupCode}%`])));

    expect(tables.length).toBeGreaterThan(30);
    expect(tables.filter((_: string, at: number) => found[at]!.rows[0].n > 0)).toEqual([]);
  });

  it('asks for the lookup code', async () => {
    const answer = await given.http.get(`/api/public/dossiers/${code}`);

    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'lookupCode']);
  });

  it('is a page without script, in both languages', async () => {
    const vi = await given.http.post('/progress').type('form').send({ code, lookupCode });
    const en = await given.http.post('/progress').type('form').send({ code, lookupCode, lang: 'en' });

    expect([vi.status, vi.headers['content-type'], vi.headers['cache-control']]).toEqual([200, 'text/html; charset=utf-8', 'no-store']);
    expect(vi.text).toContain('Đang chờ ông/bà');
    expect(en.text).toContain('It is your turn');
    expect(vi.text).not.toContain('<script');
    expect(vi.text.length).toBeLessThan(60_000);
  });

  it('asks for the codes on the page, and says so when they fit nothing, without an echo that could be markup', async () => {
    const form = await given.http.get('/progress');
    const wrong = await given.http.post('/progress').type('form').send({ code: '"><script>alert(1)</script>', lookupCode: 'AAAAAAAA' });

    expect([form.status, wrong.status]).toEqual([200, 404]);
    expect(form.text).toContain('name="lookupCode"');
    expect(wrong.text).toContain('Không có hồ sơ nào');
    expect(wrong.text).not.toContain('<script');
  });

  it('bounds how often one address looks', async () => {
    const answers = await Promise.all(Array.from({ length: 60 }, () => look(code, 'AAAAAAAA')));

    const refused = answers.filter((answer) => answer.status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.headers['retry-after']).toMatch(/^\d+$/);
  });
});
