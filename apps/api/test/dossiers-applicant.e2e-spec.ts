import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenDossiers, opening, type GivenDossiers, type Person } from './given-dossiers.js';

let given: GivenDossiers;
let citizen: Person, other: Person, intake: Person, intakeToo: Person, specialist: Person, leader: Person;

beforeAll(async () => {
  given = await givenDossiers();
  citizen = await given.person('dan');
  other = await given.person('dankhac');
  intake = await given.person('tiepnhan', 'intakeOfficer@TTPVHCC');
  intakeToo = await given.person('tiepnhan2', 'intakeOfficer@TTPVHCC');
  specialist = await given.person('chuyenvien', 'specialist@KTHTDT');
  leader = await given.person('lanhdao', 'centerLeader@TTPVHCC');
});
afterAll(() => given.close());

const atCounter = (more: object = {}) => ({ ...opening(), channel: 'DIRECT', ...more });
const dossiers = async () => (await given.database.owner.query('SELECT count(*)::int AS count FROM dossiers')).rows[0].count;
const fields = (body: { errors: readonly { field: string }[] }) => body.errors.map(({ field }) => field);

describe('who lost a race', () => {
  it('learns the officer’s name as an official, and the unit only as a citizen', async () => {
    const { code } = await given.filed(citizen);
    await intake.act(code, 'complete', 1, { step: 'intake', outcome: 'accept' });

    const asCitizen = await citizen.act(code, 'withdraw', 1);
    const asOfficial = await specialist.act(code, 'complete', 1, { step: 'examine', outcome: 'propose' });

    expect([asCitizen.status, asOfficial.status]).toEqual([409, 409]);
    expect(asCitizen.body.params).toMatchObject({ wonBy: null, wonByUnit: { vi: 'Phòng TTPVHCC' }, wonByAsker: false });
    expect(asCitizen.text).not.toContain('Nguyễn Thị');
    expect(asOfficial.body.params).toMatchObject({ wonBy: 'Nguyễn Thị tiepnhan', wonByUnit: { vi: 'Phòng TTPVHCC' } });
  });

  it('is told the version the dossier has, also when it was asked for ahead of it, and that it was oneself', async () => {
    const { code } = await given.filed(citizen);
    const ahead = await citizen.act(code, 'withdraw', 99);
    await citizen.act(code, 'withdraw', 1);

    const again = await citizen.act(code, 'withdraw', 1);

    expect([ahead.status, ahead.body.params]).toEqual([409, { expected: 99, actual: 1, command: 'withdraw' }]);
    expect(ahead.body.detail).toContain('phiên bản 1, không phải 99');
    expect(again.body).toMatchObject({ status: 409, params: { wonByAsker: true, wonBy: null } });
  });
});

describe('a dossier filed at the counter', () => {
  it('for an account that is not there, an official’s, or one no longer in use is refused with the field named', async () => {
    const gone = await given.person('danxin');
    await given.database.owner.query('UPDATE accounts SET disabled_at = now() WHERE id = $1', [gone.accountId]);
    const before = await dossiers();

    for (const submitterId of ['00000000-0000-4000-8000-000000000001', specialist.accountId, intake.accountId, gone.accountId]) {
      const { status, body } = await intake.post('/api/dossiers', atCounter({ submitterId }));
      expect([status, fields(body)]).toEqual([422, ['submitterId']]);
    }

    expect(await dossiers()).toBe(before);
  });

  it('without an account has the applicant its declaration names, and never the officer', async () => {
    const { body } = await intake.post('/api/dossiers', atCounter());
    const { code, lookupCode } = body;
    const publicly = () => given.http.get(`/api/public/dossiers/${code}?lookupCode=${lookupCode}`);
    const unnamed = await publicly();
    await given.database.owner.query(
      `UPDATE declarations SET content = content || '{"requester": {"fullName": "Lê Thị Mẫu"}}' WHERE dossier_id = (SELECT id FROM dossiers WHERE code = $1)`, [code],
    );

    const named = await publicly();

    expect([unnamed.body.submitter, named.body.submitter]).toEqual([null, 'L*** T** M**']);
    const { rows } = await given.database.owner.query('SELECT count(*)::int AS count FROM accounts a JOIN dossiers d ON d.submitter_id = a.id WHERE d.code = $1', [code]);
    expect(rows[0].count).toBe(0);
  });

  it('without an account is carried on at the applicant’s steps by any intake officer of the agency, on behalf', async () => {
    const { body } = await intake.post('/api/dossiers', atCounter());
    const { code } = body;
    await intake.act(code, 'complete', 1, { step: 'intake', outcome: 'supplement', reason: 'Thiếu bản vẽ' });

    const stranger = await specialist.act(code, 'complete', 2, { step: 'guidance' });
    const onBehalf = await intakeToo.act(code, 'complete', 2, { step: 'guidance' });

    expect([stranger.status, onBehalf.status]).toEqual([403, 201]);
    expect((await citizen.get(`/api/dossiers/${code}`)).status).toBe(404);
  });

  it('without an account stands in the list of the counter while it waits for the applicant, and says for whom it was done', async () => {
    const { body } = await intake.post('/api/dossiers', atCounter());
    const { code } = body;
    await intake.act(code, 'complete', 1, { step: 'intake', outcome: 'supplement', reason: 'Thiếu bản vẽ' });
    const listed = async (who: Person) =>
      (await who.get('/api/tasks?scope=division&limit=200')).body.items.filter((item: { code: string }) => item.code === code).map((item: { step: string }) => item.step);
    const lists = [await listed(intakeToo), await listed(specialist)];

    await intakeToo.act(code, 'complete', 2, { step: 'guidance' });

    expect(lists).toEqual([['guidance'], []]);
    const { timeline } = (await intake.get(`/api/dossiers/${code}`)).body;
    expect(timeline.map((entry: { onBehalf: boolean }) => entry.onBehalf)).toEqual([false, false, true]);
    const leaf = `SELECT convert_from(t.leaf, 'UTF8')::jsonb AS leaf FROM dossier_transitions t JOIN dossiers d ON d.id = t.dossier_id WHERE d.code = $1 AND t.seq = 3`;
    expect((await given.database.owner.query(leaf, [code])).rows[0].leaf).toMatchObject({ onBehalf: true, actor: { kind: 'OFFICIAL', id: intakeToo.accountId } });
  });

  it('for somebody with an account stands in that person’s list, and not in the counter’s', async () => {
    const { body } = await intake.post('/api/dossiers', atCounter({ submitterId: citizen.accountId }));
    await intake.act(body.code, 'complete', 1, { step: 'intake', outcome: 'supplement', reason: 'Thiếu bản vẽ' });
    const listed = async (who: Person, scope: string) =>
      (await who.get(`/api/tasks?scope=${scope}&limit=200`)).body.items.some((item: { code: string }) => item.code === body.code);

    expect([await listed(citizen, 'mine'), await listed(intake, 'division')]).toEqual([true, false]);
  });

  it('is filed by a citizen for nobody else', async () => {
    const before = await dossiers();

    const forOther = await citizen.post('/api/dossiers', { ...opening(), submitterId: other.accountId });

    expect([forOther.status, fields(forOther.body)]).toEqual([422, ['submitterId']]);
    expect(await dossiers()).toBe(before);
  });
});

describe('the reason of an act', () => {
  const REASON = 'Thiếu bản vẽ mặt cắt';
  const reasons = async (who: Person, code: string) => (await who.get(`/api/dossiers/${code}`)).body.timeline.map((entry: { reason: string | null }) => entry.reason);

  it('is read by the applicant and the officials concerned, and not on the public page', async () => {
    const { code, lookupCode } = await given.filed(citizen);
    await intake.act(code, 'complete', 1, { step: 'intake', outcome: 'supplement', reason: REASON });

    expect(await reasons(citizen, code)).toEqual([null, REASON]);
    expect(await reasons(specialist, code)).toEqual([null, REASON]);
    expect((await other.get(`/api/dossiers/${code}`)).status).toBe(404);
    const publicly = await Promise.all([given.http.post(`/api/public/dossiers/${code}`).send({ lookupCode }), given.http.post('/progress').type('form').send({ code, lookupCode })]);
    expect(publicly.map(({ status, text }) => [status, text.includes(REASON)])).toEqual([[200, false], [200, false]]);
  });

  it('of a refusal and a stop is read too, and is gone once it was erased', async () => {
    const refused = await given.filed(citizen);
    await intake.act(refused.code, 'complete', 1, { step: 'intake', outcome: 'refuse', reason: 'Không thuộc thẩm quyền' });
    const stopped = await given.filed(citizen);
    await intake.act(stopped.code, 'complete', 1, { step: 'intake', outcome: 'accept' });
    await leader.act(stopped.code, 'stop', 2, { reason: 'Người nộp đã mất' });

    expect(await reasons(citizen, refused.code)).toEqual([null, 'Không thuộc thẩm quyền']);
    expect(await reasons(citizen, stopped.code)).toEqual([null, null, 'Người nộp đã mất']);
    await given.database.owner.query('DELETE FROM transition_secrets WHERE dossier_id = (SELECT id FROM dossiers WHERE code = $1)', [stopped.code]);
    expect(await reasons(citizen, stopped.code)).toEqual([null, null, null]);
  });
});
