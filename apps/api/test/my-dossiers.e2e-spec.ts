import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AGENCY, BIRTH, BUSINESS, type Caller, givenFiling, type GivenFiling, readyDraft, role } from './given-filing.js';

let given: GivenFiling;
let citizen: Caller, other: Caller, intake: Caller;

beforeAll(async () => {
  given = await givenFiling();
  citizen = await given.caller('dan');
  other = await given.caller('dankhac');
  intake = await given.caller('tiepnhan', role('intakeOfficer', 'TTPVHCC'));
});
afterAll(() => given.close());

describe('my dossiers', () => {
  it('are grouped and counted, and leaf on', async () => {
    const me = await given.caller('nguoinop');
    const mine = await readyDraft(me);
    const { body: sent } = await me.post(`/api/filing/drafts/${mine.id}/submit`, { version: mine.version });
    await me.post('/api/filing/drafts', { procedure: BUSINESS, agency: AGENCY });

    const all = await me.get('/api/my/dossiers');
    const drafts = await me.get('/api/my/dossiers?group=drafts');
    const finished = await me.get('/api/my/dossiers?group=finished');

    expect(all.body).toMatchObject({ counts: { submitted: 1, drafts: 1, toCorrect: 0, toSupplement: 0, finished: 0 }, waitingForMe: 0, next: null });
    expect(all.body.dossiers).toEqual([expect.objectContaining({ code: sent.code, group: 'submitted', status: { code: 'REGISTERED', label: expect.any(Object) } })]);
    expect(drafts.body.drafts).toHaveLength(1);
    expect(finished.body.dossiers).toEqual([]);
  });

  it('let the next draft begin with where the applicant lives and how the result was received, and with nothing else of them', async () => {
    const person = await given.caller('nguoinoplan2');
    const address = { province: '38', commune: '14797', detail: 'Số 12, phố Mẫu' };
    const sent = await readyDraft(person, { applicant: { fullName: 'Tên gõ nhầm', email: 'mau@example.vn', address }, receiving: { method: 'POSTAL', address } });
    await person.post(`/api/filing/drafts/${sent.id}/submit`, { version: sent.version });

    const begin = async (who: Caller, procedure = BUSINESS) => (await who.post('/api/filing/drafts', { procedure, agency: AGENCY })).body;
    const [business, birth, first] = [await begin(person), await begin(person, BIRTH), await begin(await given.caller('nguoimoi'))];

    for (const next of [business, birth]) expect(next).toMatchObject({ applicant: { fullName: 'Nguyễn Thị nguoinoplan2', email: 'mau@example.vn', address }, receiving: { method: 'POSTAL', address } });
    expect(business.values).toEqual({ ...first.values, owner: { ...first.values.owner, fullName: 'Nguyễn Thị nguoinoplan2', email: 'mau@example.vn', permanentAddress: address } });
    expect([business.papers, business.feeGroups, first.receiving, first.applicant.address]).toEqual([[], [], null, undefined]);
  });

  it('show what was declared in readable form, the history, what can be done, and nobody else’s', async () => {
    const mine = await readyDraft(citizen);
    const { body: sent } = await citizen.post(`/api/filing/drafts/${mine.id}/submit`, { version: mine.version });

    const { status, body } = await citizen.get(`/api/my/dossiers/${sent.code}`);

    expect(status).toBe(200);
    const owner = body.declaration.sections.find(({ name }: { name: string }) => name === 'owner');
    expect(owner.answers).toContainEqual(expect.objectContaining({ field: 'birthDate', value: { vi: '09/09/1985', en: '09/09/1985' } }));
    const capital = body.declaration.sections.find(({ name }: { name: string }) => name === 'capital');
    expect(capital.answers).toContainEqual(expect.objectContaining({ field: 'number', value: { vi: '100.000.000 đ', en: '100.000.000 đ' } }));
    const first = body.declaration.sections.find(({ name }: { name: string }) => name === 'application');
    expect(first.answers).toContainEqual(expect.objectContaining({ field: 'agency', value: { vi: 'UBND phường Hạc Thành', en: 'UBND phường Hạc Thành' } }));
    expect(body).toMatchObject({ code: sent.code, lookupCode: sent.lookupCode, mayRate: false, declaration: { receiving: { method: 'COUNTER' } } });
    expect(body.available).toContainEqual(expect.objectContaining({ command: 'withdraw', allowed: true }));
    expect(body.timeline).toHaveLength(1);
    expect(body.progress.now).toHaveLength(1);
    expect((await other.get(`/api/my/dossiers/${sent.code}`)).status).toBe(404);
    expect((await intake.get(`/api/my/dossiers/${sent.code}`)).status).toBe(404);
  });

  it('say which divisions opened them, as what and when, without names', async () => {
    const mine = await readyDraft(citizen);
    const { body: sent } = await citizen.post(`/api/filing/drafts/${mine.id}/submit`, { version: mine.version });
    const colleague = await given.caller('tiepnhan2', role('centerLeader', 'TTPVHCC'));
    const path = `/api/my/dossiers/${sent.code}/opened`;
    const before = await citizen.get(path);
    await intake.get(`/api/dossiers/${sent.code}`);
    await colleague.get(`/api/dossiers/${sent.code}`);
    await colleague.get(`/api/dossiers/${sent.code}/declaration`);
    // Whoever has left the desk since opened it as what he or she was.
    await given.database.owner.query(`WITH taken AS (DELETE FROM account_roles WHERE account_id = $1 RETURNING account_id)
      INSERT INTO account_changes (account_id, by_id, at, change, details) SELECT account_id, account_id, now(), 'role-taken', '{"agencyCode":"${AGENCY}","division":"TTPVHCC","role":"intakeOfficer"}' FROM taken`, [intake.accountId]);

    const { status, body, text } = await citizen.get(path);

    const roles = [{ vi: 'Cán bộ tiếp nhận', en: 'Intake officer' }, { vi: 'Lãnh đạo Trung tâm', en: 'Head of the center' }];
    expect(before.body).toEqual({ days: [], isWhole: true });
    expect([status, body.isWhole]).toEqual([200, true]);
    expect(body.days.flatMap(({ by, places }: { by: string; places: object[] }) => [by, ...places])).toEqual(expect.arrayContaining(['OFFICIALS', { division: { vi: 'Phòng TTPVHCC', en: 'Phòng TTPVHCC' }, roles: expect.arrayContaining(roles) }]));
    expect(text).not.toContain('tiepnhan');
    expect((await other.get(path)).status).toBe(404);
    expect((await colleague.get(path)).status).toBe(404);
    expect((await citizen.get(path)).body).toEqual(body);
  });

  it('are rated once, by the applicant, after the result was returned', async () => {
    const mine = await readyDraft(citizen);
    const { body: sent } = await citizen.post(`/api/filing/drafts/${mine.id}/submit`, { version: mine.version });
    const path = `/api/my/dossiers/${sent.code}/rating`;
    const early = await citizen.post(path, { stars: 5 });
    await given.database.owner.query(`UPDATE dossiers SET state = replace(state, '"status":"REGISTERED"', '"status":"RETURNED"'), status = 10 WHERE code = $1`, [sent.code]);

    const rated = await citizen.post(path, { stars: 4, words: ' Nhanh ' });
    const again = await citizen.post(path, { stars: 1 });
    const byOther = await other.post(path, { stars: 1 });

    expect([early.status, early.body.code]).toEqual([409, 'filing.not_returned_yet']);
    expect([rated.status, rated.body.stars, rated.body.words]).toEqual([201, 4, 'Nhanh']);
    expect([again.status, again.body.code, byOther.status]).toEqual([409, 'filing.rated_already', 404]);
    expect((await citizen.post(path, { stars: 6 })).status).toBe(400);
  });
});
