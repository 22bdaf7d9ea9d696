import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Clock } from '@app/platform';
import { AGENCY, BIRTH, BUSINESS, type Caller, givenFiling, type GivenFiling, rightDeclaration, role } from './given-filing.js';

let given: GivenFiling;
let citizen: Caller, enterprise: Caller, intake: Caller, specialist: Caller;
const CARD = { fullName: 'Nguyễn Thị Mẫu', personalId: '038192000111' };
const COMPANY = { fullName: 'Công ty TNHH Mẫu', organizationCode: '0000000017' };

beforeAll(async () => {
  given = await givenFiling();
  citizen = await given.caller('dan');
  enterprise = await given.caller('doanhnghiep');
  intake = await given.caller('tiepnhan', role('intakeOfficer', 'TTPVHCC'));
  specialist = await given.caller('chuyenvien', role('specialist', 'KTHTDT'));
  await given.database.owner.query('UPDATE accounts SET full_name = $2, personal_id = $3 WHERE id = $1', [citizen.accountId, CARD.fullName, CARD.personalId]);
  await given.database.owner.query(`UPDATE accounts SET kind = 'ENTERPRISE', full_name = $2, organization_code = $3, personal_id = NULL WHERE id = $1`, [enterprise.accountId, COMPANY.fullName, COMPANY.organizationCode]);
});
afterAll(() => given.close());

const begin = async (procedure: string, more: object = {}) => {
  const { status, body, text } = await intake.post('/api/filing/drafts', { procedure, agency: AGENCY, ...more });
  if (status !== 201) throw new Error(text);
  return body;
};
const search = (who: Caller, shown: string | object, agency = AGENCY) => who.post('/api/filing/applicants/search', { agency, ...(typeof shown === 'string' ? { personalId: shown } : shown) });
const fieldsOf = (body: { problems?: readonly { field: string }[]; errors?: readonly { field: string }[] }) => (body.problems ?? body.errors ?? []).map(({ field }) => field);
const CERTIFICATE = '000.00.00.G15-GCS';

describe('at the counter', () => {
  it('an intake officer files for somebody without an account, with the papers that were handed over', async () => {
    const { id, onBehalf } = await begin(BUSINESS, { onBehalfOf: { fullName: 'Lê Văn Mẫu', phone: '0900000003' } });
    const papers = [{ code: 'HKD-01', originals: 1 }];
    const saved = await intake.put(`/api/filing/drafts/${id}`, { version: 1, values: rightDeclaration('household-business'), receiving: { method: 'COUNTER' }, papers });

    const sent = await intake.post(`/api/filing/drafts/${id}/submit`, { version: saved.body.version });

    expect(onBehalf).toBe(true);
    expect([sent.status, sent.body.channel]).toEqual([201, 'DIRECT']);
    const { rows } = await given.database.owner.query(
      `SELECT d.submitter_id <> f.filed_by AS for_another, f.applicant, de.components FROM filings f JOIN dossiers d ON d.id = f.dossier_id
       JOIN declarations de ON de.dossier_id = d.id WHERE d.code = $1`, [sent.body.code],
    );
    expect(rows).toEqual([{ for_another: true, applicant: { fullName: 'Lê Văn Mẫu', phone: '0900000003' }, components: papers }]);
  });

  it('says whom it is for', async () => {
    const { id } = await begin(BUSINESS);

    const { body } = await intake.post(`/api/filing/drafts/${id}/check`, { section: 'applicant' });

    expect(fieldsOf(body)).toEqual(['applicant.fullName']);
  });

  it('what came by post says when it came, not later than today; and that is kept with the dossier', async () => {
    const { id } = await begin(BUSINESS, { channel: 'POSTAL', onBehalfOf: { fullName: 'Lê Văn Mẫu' } });
    const keep = async (version: number, post?: object) => (await intake.put(`/api/filing/drafts/${id}`, { version, values: rightDeclaration('household-business'), receiving: { method: 'POSTAL', address: { province: '38', commune: '14797' } }, ...(post && { post }) })).body;
    const check = async () => (await intake.post(`/api/filing/drafts/${id}/check`)).body.problems.map(({ field, code }: { field: string; code: string }) => [field, code]);

    const silent = [await keep(1), await check()][1];
    const early = [await keep(2, { receivedOn: '2999-01-01' }), await check()][1];
    const said = await keep(3, { receivedOn: '2026-11-20', parcel: 'RM000000001VN' });
    const sent = await intake.post(`/api/filing/drafts/${id}/submit`, { version: said.version });
    const { body: declaration } = await intake.get(`/api/dossiers/${sent.body.code}/declaration`);

    expect([silent, early]).toEqual([[['post.receivedOn', 'required']], [['post.receivedOn', 'after_today']]]);
    expect([sent.status, sent.body.channel, declaration.post]).toEqual([201, 'POSTAL', { receivedOn: '2026-11-20', parcel: 'RM000000001VN' }]);
  });

  it('a declaration whose papers lack is taken in only where the officer says so; anything else that is wrong stays in the way', async () => {
    const { id } = await begin(BIRTH, { onBehalfOf: { fullName: 'Lê Văn Mẫu' } });
    const whole = await intake.put(`/api/filing/drafts/${id}`, { version: 1, values: rightDeclaration('birth-registration'), receiving: { method: 'COUNTER' } });
    const { version } = whole.body;
    const submit = (body: object) => intake.post(`/api/filing/drafts/${id}/submit`, body);

    const refused = await submit({ version });
    const nameless = await intake.put(`/api/filing/drafts/${id}`, { version, applicant: {} });
    const wrong = await submit({ version: nameless.body.version, mayLack: true });
    const named = await intake.put(`/api/filing/drafts/${id}`, { version: nameless.body.version, applicant: { fullName: 'Lê Văn Mẫu' } });
    const taken = await submit({ version: named.body.version, mayLack: true });

    expect([refused.status, fieldsOf(refused.body)]).toEqual([422, [`papers.${CERTIFICATE}`]]);
    expect([wrong.status, fieldsOf(wrong.body)]).toEqual([422, ['applicant.fullName']]);
    expect(taken.status).toBe(201);
  });

  it('nobody files for himself with papers that lack', async () => {
    const { body: draft } = await citizen.post('/api/filing/drafts', { procedure: BIRTH, agency: AGENCY });
    const saved = await citizen.put(`/api/filing/drafts/${draft.id}`, { version: 1, values: rightDeclaration('birth-registration'), receiving: { method: 'COUNTER' } });

    const answer = await citizen.post(`/api/filing/drafts/${draft.id}/submit`, { version: saved.body.version, mayLack: true });

    expect([answer.status, fieldsOf(answer.body)]).toEqual([422, [`papers.${CERTIFICATE}`]]);
  });
});

describe('looking whether somebody has an account', () => {
  beforeEach(() => given.database.owner.query('ALTER TABLE applicant_searches DISABLE TRIGGER applicant_searches_append_only; DELETE FROM applicant_searches; ALTER TABLE applicant_searches ENABLE TRIGGER applicant_searches_append_only'));

  it('tells an intake officer of the agency that there is one, masked, and nothing else; each look is written down', async () => {
    const [found, none, elsewhere, notIntake, applicant] = [await search(intake, CARD.personalId), await search(intake, '038192000999'), await search(intake, CARD.personalId, 'H56.31'), await search(specialist, CARD.personalId), await search(citizen, CARD.personalId)];

    expect([found.status, found.body]).toEqual([200, { found: { accountId: citizen.accountId, maskedName: expect.stringMatching(/^Ng\*+ T\*+ M\*+$/) } }]);
    expect([none.status, none.body]).toEqual([200, { found: null }]);
    expect([elsewhere, notIntake, applicant].map(({ status, body }) => [status, body.code])).toEqual(Array(3).fill([403, 'filing.not_at_counter']));
    const { rows } = await given.database.owner.query('SELECT actor_id, agency_code, account_id FROM applicant_searches ORDER BY id');
    expect(rows).toEqual([{ actor_id: intake.accountId, agency_code: AGENCY, account_id: citizen.accountId }, { actor_id: intake.accountId, agency_code: AGENCY, account_id: null }]);
  });

  it('is read by the auditors of the agency: who, when, where, and the name as it was told, the newest first and a page at a time', async () => {
    const auditor = await given.caller('kiemtra', role('auditor', 'LD'));
    await given.database.owner.query(`INSERT INTO divisions (id, agency_code, code, name_vi, name_en, effective_from) VALUES ('H56.31/LD', 'H56.31', 'LD', 'LD', 'LD', '2025-07-01')`);
    const elsewhere = await given.caller('kiemtra.noikhac', role('auditor', 'LD', 'H56.31'));
    const year = Number(given.app.get(Clock).now().slice(0, 4));
    const period = `from=${year - 1}-01-01&to=${year + 1}-12-31`;
    await given.database.owner.query(`INSERT INTO applicant_searches (actor_id, agency_code, at) SELECT $1, $2, now() - interval '1 hour' FROM generate_series(1, 55)`, [specialist.accountId, AGENCY]);
    await search(intake, CARD.personalId);
    await search(intake, '038192000999');
    const read = async (who: Caller, more = '') => (await who.get(`/api/audit/searches?${period}${more}`)).body;

    const first = await read(auditor);
    const second = await read(auditor, `&before=${first.next}`);
    const [ofIntake, inAnother, before, byAnother, officer, backwards] = [
      await read(auditor, `&official=${intake.accountId}`), await read(auditor, '&agency=H56.31'), (await auditor.get('/api/audit/searches?from=2025-01-01&to=2025-12-31')).body,
      await read(elsewhere), await intake.get(`/api/audit/searches?${period}`), await auditor.get('/api/audit/searches?from=2026-02-01&to=2026-01-01'),
    ];

    expect(first.items[0]).toEqual({ id: expect.any(String), at: expect.any(String), agencyCode: AGENCY, officialId: intake.accountId, official: 'Nguyễn Thị tiepnhan', isFound: false, maskedName: null });
    expect(first.items[1]).toMatchObject({ isFound: true, maskedName: expect.stringMatching(/^Ng\*+ T\*+ M\*+$/) });
    expect([first.items.length, second.items.length, second.next, first.agencies.map(({ id }: { id: string }) => id)]).toEqual([50, 7, null, [AGENCY]]);
    expect([ofIntake.items.length, inAnother.items, before.items, byAnother.items]).toEqual([2, [], [], []]);
    expect([officer.status, backwards.status, backwards.body.code]).toEqual([403, 422, 'audit.bad_period']);
  });

  it('finds an organisation or an enterprise by its tax code in the same way: masked, written down, and by that number only', async () => {
    const { organizationCode } = COMPANY;
    const [found, dependent, malformed, nothing] = [await search(intake, { organizationCode }), await search(intake, { organizationCode: `${organizationCode}-001` }), await search(intake, { organizationCode: '123' }), await search(intake, { personalId: null, organizationCode: null })];
    await given.database.owner.query('UPDATE accounts SET disabled_at = now() WHERE id = $1', [enterprise.accountId]);
    const disabled = await search(intake, { organizationCode });
    await given.database.owner.query('UPDATE accounts SET disabled_at = NULL WHERE id = $1', [enterprise.accountId]);

    expect([found.status, found.body]).toEqual([200, { found: { accountId: enterprise.accountId, maskedName: expect.stringMatching(/^Cô\*+ t\*+ T\*+ M\*+$/) } }]);
    expect([dependent, disabled].map(({ status, body }) => [status, body])).toEqual(Array(2).fill([200, { found: null }]));
    expect([malformed, nothing].map(({ status }) => status)).toEqual([400, 400]);
    const { rows } = await given.database.owner.query('SELECT account_id FROM applicant_searches ORDER BY id');
    expect(rows.map(({ account_id }) => account_id)).toEqual([enterprise.accountId, null, null]);
  });

  it('files for an enterprise whose tax code agrees with the account, and for no other; a code that cannot be one is told', async () => {
    const { id } = await begin(BUSINESS);
    const keep = async (version: number, more: object) => (await intake.put(`/api/filing/drafts/${id}`, { version, values: rightDeclaration('household-business'), receiving: { method: 'COUNTER' }, ...more })).body;
    const check = async () => (await intake.post(`/api/filing/drafts/${id}/check`)).body.problems.map(({ field, code }: { field: string; code: string }) => [field, code]);

    await keep(1, { submitterId: enterprise.accountId, applicant: { ...COMPANY, organizationCode: '0000000024' } });
    const another = await check();
    await keep(2, { submitterId: null, applicant: { ...COMPANY, organizationCode: '0000000018' } });
    const impossible = await check();
    const saved = await keep(3, { submitterId: enterprise.accountId, applicant: COMPANY });
    const sent = await intake.post(`/api/filing/drafts/${id}/submit`, { version: saved.version });
    const { body: theirs } = await enterprise.get('/api/my/dossiers');

    expect([another, impossible]).toEqual([[['applicant.organizationCode', 'not_the_account']], [['applicant.organizationCode', 'not_a_tax_code']]]);
    expect([sent.status, theirs.dossiers.map(({ code }: { code: string }) => code)]).toEqual([201, [sent.body.code]]);
  });

  it('ends for a while where somebody goes through numbers', async () => {
    await given.database.owner.query(`INSERT INTO applicant_searches (actor_id, agency_code, at) SELECT $1, $2, now() FROM generate_series(1, 60)`, [intake.accountId, AGENCY]);

    const answer = await search(intake, CARD.personalId);

    expect([answer.status, answer.body.code]).toEqual([429, 'filing.too_many_searches']);
  });

  it('files for the account that was chosen where the card agrees with it, and for no other', async () => {
    const { id } = await begin(BUSINESS);
    const values = rightDeclaration('household-business');
    const keep = async (version: number, more: object) => (await intake.put(`/api/filing/drafts/${id}`, { version, values, receiving: { method: 'COUNTER' }, ...more })).body;
    const check = async () => fieldsOf((await intake.post(`/api/filing/drafts/${id}/check`)).body);

    await keep(1, { submitterId: citizen.accountId, applicant: { ...CARD, fullName: 'Lê Văn Khác' } });
    const another = await check();
    await keep(2, { submitterId: null, applicant: { ...CARD, fullName: 'Lê Văn Khác' } });
    const without = await check();
    // As it is read off the card: without marks and in capitals it is the same person.
    const saved = await keep(3, { submitterId: citizen.accountId, applicant: { ...CARD, fullName: 'NGUYEN THI MAU' } });
    const sent = await intake.post(`/api/filing/drafts/${id}/submit`, { version: saved.version });
    const { body: mine } = await citizen.get('/api/my/dossiers');

    expect([another, without]).toEqual([['applicant.personalId'], []]);
    expect([sent.status, mine.dossiers.map(({ code }: { code: string }) => code)]).toEqual([201, [sent.body.code]]);
  });
});
