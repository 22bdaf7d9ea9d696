import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { LookupCodes } from '@app/platform';
import { solved } from './given-messages.js';
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

let asked = 0;
/** An address nobody asked from before: most of this is about what is answered, not about how often somebody may ask. */
const elsewhere = (): string => `2001:db8:${(asked += 1).toString(16)}::1`;
const look = (which: string, secret: string, from = elsewhere()) => given.http.get(`/api/public/dossiers/${which}?lookupCode=${secret}`).set('x-forwarded-for', from);
const ask = (which: string, secret: string, { altcha, from = elsewhere() }: { altcha?: string; from?: string } = {}) =>
  given.http.post(`/api/public/dossiers/${which}`).set('x-forwarded-for', from).send({ lookupCode: secret, ...(altcha !== undefined && { altcha }) });
const ABSENT = 'H56.30-200101-0001';

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

  it('does the same work for a wrong code as for a dossier that is not there: statements, in the same order, and codes computed', async () => {
    const { rows: [{ id }] } = await given.database.owner.query('SELECT id FROM dossiers WHERE code = $1', [code]);
    const queries = jest.spyOn(pg.Client.prototype, 'query');
    const computed = jest.spyOn(given.part(LookupCodes), 'of');
    const work = async (which: string, secret: string): Promise<readonly string[]> => {
      queries.mockClear();
      computed.mockClear();
      await look(which, secret);
      const asked = queries.mock.calls as unknown as readonly (readonly [string | { readonly text: string; readonly values?: readonly unknown[] }, (readonly unknown[])?])[];
      // Of this look-up alone: the worker's rounds go on meanwhile.
      const statements = asked.flatMap(([one, values]) => {
        const { text, values: bound = [] } = typeof one === 'string' ? { text: one, values } : one;
        const isOfThis = /\b(FROM|INTO) attempts\b/.test(text) || bound.flat().some((value) => value === which || value === id);
        // What is over is swept once a minute, whoever asks.
        return isOfThis && !text.startsWith('DELETE') ? [text.trim()] : [];
      });
      return [...statements, `${computed.mock.calls.length} codes computed`];
    };

    const [right, wrong, absent] = [await work(code, lookupCode), await work(code, 'ZZZZZZZZ'), await work(ABSENT, 'ZZZZZZZZ')];
    queries.mockRestore();
    computed.mockRestore();

    expect(right.length).toBeGreaterThan(wrong.length);
    expect(wrong.map((one) => one.split(/\s+/).slice(0, 2).join(' '))).toEqual(['SELECT encode(subject,', 'SELECT id,', 'INSERT INTO', '1 codes']);
    expect(wrong).toEqual(absent);
  });

  it('takes no longer for the one than for the other', async () => {
    const took = async (which: string): Promise<number> => {
      const begun = performance.now();
      await look(which, 'ZZZZZZZZ');
      return performance.now() - begun;
    };
    const [wrong, absent]: [number[], number[]] = [[], []];
    for (let each = 0; each < 30; each += 1) {
      wrong.push(await took(code));
      absent.push(await took(`H56.30-200101-${String(each).padStart(4, '0')}`));
    }
    const median = (all: readonly number[]): number => [...all].sort((one, other) => one - other)[all.length >> 1] ?? 0;

    // Interleaved, and wide: a machine that is busy is busy for both. Reading the dossier before judging the code would be seen by the work above.
    expect(median(wrong) / median(absent)).toBeGreaterThan(0.5);
    expect(median(wrong) / median(absent)).toBeLessThan(2);
  });

  it('takes the lookup code in a body, and tells the same', async () => {
    const inAddress = await look(code, lookupCode);
    const inBody = await given.http.post(`/api/public/dossiers/${code}`).send({ lookupCode });
    const wrong = await given.http.post(`/api/public/dossiers/${code}`).send({ lookupCode: 'ZZZZZZZZ' });

    // The time worked so far grows between two requests while an office is open.
    const at = ({ body }: { body: { now: Array<{ workingMinutes: number }> } }) => body.now.map(({ workingMinutes: _, ...stay }) => stay);
    expect([inBody.status, at(inBody), wrong.status, wrong.body.code]).toEqual([200, at(inAddress), 404, 'progress.not_found']);
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
});

describe('after several wrong look-ups', () => {
  const missFrom = async (from: string, times: number): Promise<readonly number[]> => {
    const answers: number[] = [];
    for (let each = 0; each < times; each += 1) answers.push((await ask(ABSENT.replace('0001', String(1000 + each)), 'AAAAAAAA', { from })).status);
    return answers;
  };
  const told = ({ status, body }: { readonly status: number; readonly body: { readonly code?: string } }) => [status, body.code];

  it('one address needs a proof of work, for the right code too; the proof is good once, and others need none', async () => {
    const from = '203.0.113.7';
    const mine = await given.filed(citizen);
    const misses = await missFrom(from, 5);

    const bare = await ask(mine.code, mine.lookupCode, { from });
    const absent = await ask('H56.30-200101-7777', mine.lookupCode, { from });
    const altcha = await solved(given);
    const proved = await ask(mine.code, mine.lookupCode, { from, altcha });
    const again = await ask(mine.code, mine.lookupCode, { from, altcha });
    const others = await ask(mine.code, mine.lookupCode);

    expect(misses).toEqual([404, 404, 404, 404, 404]);
    expect([bare, absent, proved, again, others].map(told)).toEqual([
      [429, 'progress.proof_needed'], [429, 'progress.proof_needed'], [200, mine.code], [422, 'identity.challenge_unsolved'], [200, mine.code],
    ]);
    expect(Number(bare.headers['retry-after'])).toBeGreaterThan(30);
    expect({ ...bare.body, correlationId: '' }).toEqual({ ...absent.body, correlationId: '' });
  });

  it('the same is known to every process, and after a restart', async () => {
    await missFrom('203.0.113.8', 5);

    await given.restart();

    expect(told(await ask(ABSENT, 'AAAAAAAA', { from: '203.0.113.8' }))).toEqual([429, 'progress.proof_needed']);
  });

  it('right look-ups use up nothing: an office asks as often as it likes', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => ask(code, lookupCode, { from: '203.0.113.9' })));

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });

  it('guesses made side by side are counted too, and hold the address for a time', async () => {
    const answers = await Promise.all(Array.from({ length: 60 }, () => ask(ABSENT, 'AAAAAAAA', { from: '203.0.113.10' })));
    const guessed = answers.filter(({ status }) => status === 404).length;
    await given.database.owner.query(`UPDATE attempts SET over_at = over_at + interval '1 hour' WHERE over_at > now() + interval '4 minutes 30 seconds'`);

    const proved = await ask(code, lookupCode, { from: '203.0.113.10', altcha: await solved(given) });

    expect(guessed).toBeLessThanOrEqual(16 + 5);
    expect(told(proved)).toEqual([429, 'progress.too_many_requests']);
  });

  it('one dossier that is guessed at from many places needs a proof from everybody, and locks nobody out; whether there is such a dossier is not told', async () => {
    const guessed = await given.filed(citizen);
    for (const which of [guessed.code, 'H56.30-200101-4444']) await Promise.all(Array.from({ length: 50 }, () => ask(which, 'AAAAAAAA')));

    const [there, absent] = [await ask(guessed.code, guessed.lookupCode), await ask('H56.30-200101-4444', 'AAAAAAAA')];
    const proved = await ask(guessed.code, guessed.lookupCode, { altcha: await solved(given) });
    const own = await citizen.get(`/progress/${guessed.code}`);

    expect([there, absent, proved].map(told)).toEqual([[429, 'progress.proof_needed'], [429, 'progress.proof_needed'], [200, guessed.code]]);
    expect([own.status, own.text.includes('class="way"')]).toEqual([200, true]);
  });

  it('nobody’s address and nobody’s code stand in what is kept', async () => {
    const { rows } = await given.database.owner.query(`SELECT count(*)::int AS n, min(length(subject)) AS shortest, max(length(subject)) AS longest FROM attempts`);

    expect(rows[0].n).toBeGreaterThan(100);
    expect([rows[0].shortest, rows[0].longest]).toEqual([32, 32]);
  });
});

describe('a look-up in public', () => {
  const notes = async (which: string) => (await given.database.owner.query(`SELECT r.actor_id, encode(r.visitor, 'hex') AS visitor, r.what FROM reads r JOIN dossiers d ON d.id = r.dossier_id WHERE d.code = $1 ORDER BY r.id`, [which])).rows;

  it('is noted once in ten minutes for each place it comes from, by a hash that says nothing of the place; wrong codes are not', async () => {
    const mine = await given.filed(citizen);
    const [one, sameNetwork, other] = ['2001:db8:aaaa:1::1', '2001:db8:aaaa:1::2', '198.51.100.4'];

    for (const from of [one, one, sameNetwork, other]) await ask(mine.code, mine.lookupCode, { from });
    await ask(mine.code, 'AAAAAAAA');
    await given.restart();
    await ask(mine.code, mine.lookupCode, { from: one });

    const noted = await notes(mine.code);
    expect(noted.map(({ actor_id, what }: { actor_id: unknown; what: string }) => [actor_id, what])).toEqual([[null, 'progress'], [null, 'progress']]);
    expect(new Set(noted.map(({ visitor }: { visitor: string }) => visitor)).size).toBe(2);
    expect(noted.every(({ visitor }: { visitor: string }) => /^[0-9a-f]{64}$/.test(visitor))).toBe(true);
  });

  it('costs no statement when the page is loaded again', async () => {
    const mine = await given.filed(citizen);
    const from = elsewhere();
    await ask(mine.code, mine.lookupCode, { from });
    const queries = jest.spyOn(pg.Client.prototype, 'query');

    await ask(mine.code, mine.lookupCode, { from });

    const written = JSON.stringify(queries.mock.calls.map(([one]) => one));
    queries.mockRestore();
    expect(written).not.toContain('INTO reads');
    expect(written).not.toContain('INTO attempts');
    expect(written).toContain('dossiers-owned');
  });
});
