import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PublishProcedure, readBundle } from '@app/procedures';
import { AGENCY, BIRTH, BUSINESS, type Caller, givenFiling, type GivenFiling, PROCEDURES, readyDraft, rightDeclaration, role } from './given-filing.js';

let given: GivenFiling;
let citizen: Caller, other: Caller, intake: Caller, specialist: Caller;

beforeAll(async () => {
  given = await givenFiling();
  citizen = await given.caller('dan');
  other = await given.caller('dankhac');
  intake = await given.caller('tiepnhan', role('intakeOfficer', 'TTPVHCC'));
  specialist = await given.caller('chuyenvien', role('specialist', 'KTHTDT'));
});
afterAll(() => given.close());

const begin = async (who: Caller, procedure = BUSINESS, more: object = {}) => {
  const { status, body, text } = await who.post('/api/filing/drafts', { procedure, agency: AGENCY, ...more });
  if (status !== 201) throw new Error(text);
  return body;
};
const fieldsOf = (body: { problems?: readonly { field: string }[]; errors?: readonly { field: string }[] }) => (body.problems ?? body.errors ?? []).map(({ field }) => field);

describe('what the pages of filing read', () => {
  it('is there without an account: form, papers, fees with their reason, ways to receive, agencies that can take it in', async () => {
    const { status, body } = await given.http.get(`/api/filing/procedures/${BUSINESS}?agency=${AGENCY}`);

    expect(status).toBe(200);
    expect(body).toMatchObject({ code: BUSINESS, channel: 'ONLINE', agency: { code: AGENCY }, term: { vi: '03 ngày làm việc kể từ khi nhận hồ sơ hợp lệ' } });
    expect(body.agencies.map(({ code }: { code: string }) => code)).toEqual([AGENCY]);
    expect(body.fees.lines).toEqual([expect.objectContaining({ item: 'registration', amount: 0, zeroBecause: { vi: expect.stringContaining('289/2022'), en: expect.any(String) } })]);
    expect(body.form.sections.map(({ name }: { name: string }) => name)).toContain('owner');
    expect(body.components).toContainEqual(expect.objectContaining({ code: 'HKD-03', requiredWhen: expect.any(String), isForm: false }));
    expect(body.copies).toContainEqual({ section: 'owner', field: 'fullName', from: 'fullName' });
    expect(body.fileLimits).toMatchObject({ bytesOfFile: 10_485_760, bytesOfDraft: 52_428_800 });
  });

  it('has the amounts of the counter for the counter', async () => {
    const { body } = await given.http.get(`/api/filing/procedures/${BUSINESS}?channel=DIRECT`);

    expect(body.fees).toMatchObject({ total: 100_000, isComplete: true });
  });

  it.each([
    ['/api/filing/procedures/9.999999', 404, 'procedures.not_found'],
    [`/api/filing/procedures/${BUSINESS}?agency=H56.31`, 422, 'filing.agency_does_not_take_it'],
    ['/api/filing/procedures/2.000815?channel=ONLINE', 422, 'filing.channel_not_offered'],
  ])('%s is answered %d %s', async (path, status, code) => {
    const answer = await given.http.get(path);

    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});

describe('a draft', () => {
  it('begins with what is known, keeps whatever is typed, and is there again another day', async () => {
    const draft = await begin(citizen);

    const saved = await citizen.put(`/api/filing/drafts/${draft.id}`, { version: 1, step: 'owner', values: { owner: { fullName: 'LÊ', birthDate: '19' } } });
    const again = await citizen.get(`/api/filing/drafts/${draft.id}`);

    expect(draft).toMatchObject({ version: 1, applicant: { fullName: 'Nguyễn Thị dan' }, values: { application: { agency: AGENCY }, owner: { fullName: 'Nguyễn Thị dan' } } });
    expect(saved.status).toBe(200);
    expect(again.body).toMatchObject({ version: 2, step: 'owner', values: { owner: { fullName: 'LÊ', birthDate: '19' } }, state: 'OPEN' });
    expect(again.body.sections).toContainEqual(expect.objectContaining({ name: 'owner', state: 'STARTED' }));
    expect(again.body.sections).toContainEqual(expect.objectContaining({ name: 'household', state: 'NOT_ASKED' }));
  });

  it('takes nothing that cannot become an answer of its form, and says what', async () => {
    const { id } = await begin(citizen);
    const save = async (values: object) => (await citizen.put(`/api/filing/drafts/${id}`, { version: 1, values })).body;
    const wrong = [
      { nonsense: { a: 1 } }, { owner: { nonsense: 1 } }, { owner: 'LÊ' }, { owner: { fullName: { a: 'LÊ' } } }, { owner: { fullName: 'x'.repeat(5_001) } },
      { owner: { birthDate: 1999 } }, { capital: { number: [1] } },
    ];

    const answers = await Promise.all(wrong.map(save));

    expect(answers.map(({ status, code }) => [status, code])).toEqual(wrong.map(() => [422, 'filing.draft_unusable']));
    expect(answers.map(({ errors }) => errors[0].code)).toEqual(['unknown_section', 'unknown_field', 'not_an_object', 'not_a_text', 'too_long', 'not_a_text', 'not_a_number']);
    expect((await citizen.get(`/api/filing/drafts/${id}`)).body.version).toBe(1);
  });

  it('tells what is wrong field by field, of one page or of all', async () => {
    const { id } = await begin(citizen);
    await citizen.put(`/api/filing/drafts/${id}`, { version: 1, values: { application: { agency: AGENCY, founderKind: 'HOUSEHOLD_MEMBERS' }, owner: { phone: '12', birthDate: '2999-01-01' } } });

    const page = await citizen.post(`/api/filing/drafts/${id}/check`, { section: 'owner' });
    const closing = await citizen.post(`/api/filing/drafts/${id}/check`, { section: 'closing' });
    const all = await citizen.post(`/api/filing/drafts/${id}/check`);

    // Pledges are made once, with the sending.
    expect(fieldsOf(closing.body)).toEqual(['closing.madeOn']);
    expect(fieldsOf(all.body)).toEqual(expect.arrayContaining(['closing.notBarred', 'closing.lawfulPremises', 'closing.truthful']));
    expect(page.status).toBe(200);
    expect(fieldsOf(page.body)).toEqual(expect.arrayContaining(['owner.phone', 'owner.birthDate', 'owner.fullName']));
    expect(fieldsOf(page.body).every((field) => field.startsWith('owner.'))).toBe(true);
    expect(fieldsOf(all.body)).toEqual(expect.arrayContaining(['owner.phone', 'papers.HKD-03', 'papers.HKD-04', 'receiving.method', 'capital.number']));
    expect(fieldsOf(all.body)).not.toContain('papers.HKD-05');
  });

  it('that was saved elsewhere meanwhile is not overwritten', async () => {
    const { id } = await begin(citizen);
    await citizen.put(`/api/filing/drafts/${id}`, { version: 1, values: { name: { vi: 'Một' } } });

    const late = await citizen.put(`/api/filing/drafts/${id}`, { version: 1, values: { name: { vi: 'Hai' } } });

    expect([late.status, late.body.code, late.body.params]).toEqual([409, 'filing.draft_changed', { expected: 1, actual: 2 }]);
    expect((await citizen.get(`/api/filing/drafts/${id}`)).body.values).toEqual({ name: { vi: 'Một' } });
  });

  it('of somebody else is not there, in any way', async () => {
    const { id } = await begin(citizen);

    const answers = [
      await other.get(`/api/filing/drafts/${id}`), await other.put(`/api/filing/drafts/${id}`, { version: 1 }), await other.delete(`/api/filing/drafts/${id}`),
      await other.post(`/api/filing/drafts/${id}/check`), await other.post(`/api/filing/drafts/${id}/fees`), await other.post(`/api/filing/drafts/${id}/submit`, { version: 1 }),
      await intake.get(`/api/filing/drafts/${id}`),
    ];

    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(answers.map(() => [404, 'filing.draft_not_found']));
    expect((await given.http.get(`/api/filing/drafts/${id}`)).status).toBe(401);
  });

  it('is deleted by its owner, and by itself after thirty days', async () => {
    const gone = await begin(other);
    const old = await begin(other);
    await given.database.owner.query(`UPDATE drafts SET expires_at = now() - interval '1 second' WHERE id = $1`, [old.id]);

    const removed = await other.delete(`/api/filing/drafts/${gone.id}`);
    const list = await other.get('/api/my/dossiers?group=drafts');

    expect(removed.status).toBe(204);
    expect(list.body).toMatchObject({ drafts: [], counts: { drafts: 0 } });
    const { rows } = await given.database.owner.query('SELECT 1 FROM drafts WHERE id = ANY ($1)', [[gone.id, old.id]]);
    expect(rows).toEqual([]);
  });

  it('knows its fees line by line, with ground and reason', async () => {
    const { id } = await begin(citizen);

    const { status, body } = await citizen.post(`/api/filing/drafts/${id}/fees`);

    expect([status, body.total, body.isComplete]).toEqual([200, 0, true]);
    expect(body.lines[0]).toMatchObject({ fullAmount: 0, amount: 0, exemption: { group: 'everybody' }, zeroBecause: { vi: expect.stringContaining('Nghị quyết 289') } });
  });

  it('needs an agency that takes it, and at the counter an intake officer of it', async () => {
    const elsewhere = await citizen.post('/api/filing/drafts', { procedure: BUSINESS, agency: 'H56.31' });
    const direct = await citizen.post('/api/filing/drafts', { procedure: BUSINESS, agency: AGENCY, channel: 'DIRECT' });
    const notIntake = await specialist.post('/api/filing/drafts', { procedure: BUSINESS, agency: AGENCY });
    const counterOnly = await citizen.post('/api/filing/drafts', { procedure: '2.000815', agency: AGENCY });

    expect([elsewhere, direct, notIntake, counterOnly].map(({ status, body }) => [status, body.code])).toEqual([
      [422, 'filing.agency_does_not_take_it'], [403, 'filing.not_at_counter'], [403, 'filing.not_at_counter'], [422, 'filing.channel_not_offered'],
    ]);
  });
});

describe('sending a draft', () => {
  it('that is not right is refused with everything that is wrong, and opens nothing', async () => {
    const { id } = await begin(citizen, BIRTH);
    const before = await given.count('dossiers');

    const answer = await citizen.post(`/api/filing/drafts/${id}/submit`, { version: 1 });

    expect([answer.status, answer.body.code]).toEqual([422, 'filing.draft_incomplete']);
    expect(fieldsOf(answer.body)).toEqual(expect.arrayContaining(['declaration.birthCase', 'child.fullName', 'receiving.method']));
    expect(await given.count('dossiers')).toBe(before);
    expect((await citizen.get(`/api/filing/drafts/${id}`)).body.state).toBe('OPEN');
  });

  it('opens a dossier and says its code, its lookup code, and what happens next', async () => {
    const draft = await readyDraft(citizen);

    const { status, body } = await citizen.post(`/api/filing/drafts/${draft.id}/submit`, { version: draft.version }, 'a-key-of-the-page');

    expect(status).toBe(201);
    expect(body).toMatchObject({ code: expect.stringMatching(/^H56\.30-\d{6}-\d{4}$/), lookupCode: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{8}$/), agency: { code: AGENCY } });
    expect(body.next).toEqual([expect.objectContaining({ unit: expect.objectContaining({ vi: 'Phòng TTPVHCC' }) })]);
    expect(Date.parse(body.answerBy)).toBeGreaterThan(Date.parse(body.openedAt));
  });

  it.each([1, 2, 3, 4])('several times at once, and again later, makes one dossier with one answer (round %d)', async () => {
    const draft = await readyDraft(citizen);
    const before = await given.count('dossiers');
    const send = () => citizen.post(`/api/filing/drafts/${draft.id}/submit`, { version: draft.version });

    const answers = await Promise.all([send(), send(), send(), send(), send()]);
    const later = await send();

    expect([...answers, later].map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 201]);
    expect(new Set([...answers, later].map(({ body }) => `${body.code} ${body.lookupCode}`)).size).toBe(1);
    expect(await given.count('dossiers')).toBe(before + 1);
  });

  it('that broke off after the dossier was there finds it again, and never opens a second', async () => {
    const draft = await readyDraft(citizen);
    const first = await citizen.post(`/api/filing/drafts/${draft.id}/submit`, { version: draft.version });
    const values = JSON.stringify({ values: rightDeclaration('household-business'), applicant: {}, receiving: { method: 'COUNTER' }, papers: [], feeGroups: [] });
    await given.database.owner.query(`UPDATE drafts SET state = 'SENDING', sending_at = now(), dossier_code = NULL, content = $2 WHERE id = $1`, [draft.id, values]);
    await given.database.owner.query('DELETE FROM filings WHERE draft_id = $1', [draft.id]);
    const before = await given.count('dossiers');

    const again = await citizen.post(`/api/filing/drafts/${draft.id}/submit`, { version: draft.version });

    expect([again.status, again.body.code, again.body.lookupCode]).toEqual([201, first.body.code, first.body.lookupCode]);
    expect(await given.count('dossiers')).toBe(before);
    expect((await citizen.get(`/api/filing/drafts/${draft.id}`)).body).toMatchObject({ state: 'SENT', dossierCode: first.body.code, values: {} });
    const { rows } = await given.database.owner.query('SELECT receiving FROM filings WHERE draft_id = $1', [draft.id]);
    expect(rows).toEqual([{ receiving: { method: 'COUNTER' } }]);
  });

  it('that broke off before the dossier was there can be changed again after a minute, not sooner', async () => {
    const draft = await readyDraft(citizen);
    await given.database.owner.query(`UPDATE drafts SET state = 'SENDING', sending_at = now() WHERE id = $1`, [draft.id]);
    const sooner = await citizen.put(`/api/filing/drafts/${draft.id}`, { version: draft.version, step: 'papers' });
    await given.database.owner.query(`UPDATE drafts SET sending_at = now() - interval '61 seconds' WHERE id = $1`, [draft.id]);

    const later = await citizen.put(`/api/filing/drafts/${draft.id}`, { version: draft.version, step: 'papers' });

    expect([sooner.status, sooner.body.code, later.status]).toEqual([409, 'filing.draft_being_sent', 200]);
  });

  it('that is gone cannot be changed any more', async () => {
    const draft = await readyDraft(citizen);
    const { body } = await citizen.post(`/api/filing/drafts/${draft.id}/submit`, { version: draft.version });

    const saved = await citizen.put(`/api/filing/drafts/${draft.id}`, { version: draft.version, step: 'x' });
    const removed = await citizen.delete(`/api/filing/drafts/${draft.id}`);

    expect([saved.status, saved.body.code, saved.body.params.code]).toEqual([409, 'filing.draft_sent', body.code]);
    expect(removed.status).toBe(409);
  });

  it('of another version than was checked is refused', async () => {
    const draft = await readyDraft(citizen);
    await citizen.put(`/api/filing/drafts/${draft.id}`, { version: draft.version, step: 'check' });

    const answer = await citizen.post(`/api/filing/drafts/${draft.id}/submit`, { version: draft.version });

    expect([answer.status, answer.body.code]).toEqual([409, 'filing.draft_changed']);
  });
});

describe('a draft that was begun before the form changed', () => {
  it('stays savable: the column the form lost is left out and told, and what is not of any form is refused as ever', async () => {
    const place = { name: 'Kho thứ hai', address: { province: '38', commune: '14797', detail: '12 Lê Lợi' } };
    const right = rightDeclaration('household-business');
    const values = { ...right, business: { ...right['business'], locations: [place] } };
    const [draft, left] = [await readyDraft(citizen, { values }), await readyDraft(citizen, { values })];
    await withoutNamesOfPlaces();

    const seen = (await citizen.get(`/api/filing/drafts/${draft.id}`)).body;
    const check = await citizen.post(`/api/filing/drafts/${draft.id}/check`);
    const saved = await citizen.put(`/api/filing/drafts/${draft.id}`, { version: draft.version, values });
    const nonsense = await citizen.put(`/api/filing/drafts/${draft.id}`, { version: saved.body.version, values: { ...values, nonsense: {} } });
    const [again, sent] = [(await citizen.get(`/api/filing/drafts/${draft.id}`)).body, await citizen.post(`/api/filing/drafts/${left.id}/submit`, { version: left.version })];

    const dropped = [{ field: 'business.locations.name', name: expect.objectContaining({ vi: expect.stringContaining('Địa điểm kinh doanh khác › Tên địa điểm') }), said: [place.name] }];
    expect([seen.dropped, saved.status, saved.body.dropped, again.dropped]).toEqual([dropped, 200, dropped, []]);
    expect([seen, again].map((each) => each.values.business.locations)).toEqual(Array(2).fill([{ address: place.address }]));
    expect(fieldsOf(check.body)).toEqual([]);
    expect([nonsense.status, nonsense.body.errors[0].field]).toEqual([422, 'nonsense']);
    expect(sent.status).toBe(201);
  });

  async function withoutNamesOfPlaces(): Promise<void> {
    const { forms, ...bundle } = await readBundle(join(PROCEDURES, 'household-business'));
    const changed = JSON.parse(JSON.stringify(forms), (key, value) => (key === 'columns' ? value.filter((column: { label: { vi: string } }) => column.label.vi !== 'Tên địa điểm') : value));
    await given.app.get(PublishProcedure).run({ ...bundle, forms: changed }, null);
  }
});
