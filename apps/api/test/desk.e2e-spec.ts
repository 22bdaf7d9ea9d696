import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readerOf } from '@app/identity';
import { AGENCY, givenDossiers, type GivenDossiers, type Person } from './given-dossiers.js';

let given: GivenDossiers;
let citizen: Person;
let intake: Person;
let specialist: Person;

beforeAll(async () => {
  given = await givenDossiers();
  citizen = await given.person('citizen');
  intake = await given.person('intake', 'intakeOfficer@TTPVHCC');
  specialist = await given.person('specialist', 'specialist@KTHTDT');
});
afterAll(() => given.close());

const codesOf = async (who: Person, query: string): Promise<readonly string[]> =>
  (await who.get(`/api/tasks?limit=200&${query}`)).body.items.map(({ code }: { code: string }) => code);

describe('the queues of the desk', () => {
  it('show an official of another step what waits for others, and a citizen nothing of it', async () => {
    const { code } = await given.filed(citizen);

    expect(await codesOf(intake, 'scope=unassigned')).toContain(code);
    expect(await codesOf(specialist, 'scope=unassigned')).not.toContain(code);
    expect(await codesOf(specialist, 'scope=agency')).toContain(code);
    expect(await codesOf(citizen, 'scope=agency')).toEqual([]);
  });

  it('are counted as they are listed', async () => {
    await given.filed(citizen);

    const { body } = await intake.get('/api/tasks/counts');

    expect(body.unassigned).toBe((await codesOf(intake, 'scope=unassigned')).length);
    expect(body.agency).toBe((await codesOf(intake, 'scope=agency')).length);
    expect(body.mine).toBe(0);
  });

  it('are narrowed by channel and by time', async () => {
    const { code } = await given.filed(citizen);

    expect(await codesOf(intake, 'scope=agency&channel=ONLINE')).toContain(code);
    expect(await codesOf(intake, 'scope=agency&channel=POSTAL')).not.toContain(code);
    expect(await codesOf(intake, 'scope=unassigned&time=overdue')).not.toContain(code);
  });

  it('show as due soon what its reminder has come for, and not what is merely short', async () => {
    const { code } = await given.filed(citizen);
    const DOSSIER = '(SELECT id FROM dossiers WHERE code = $1)';
    const remindedAt = (when: string) => given.database.owner.query(`UPDATE deadlines SET due_at = now() + $2::interval WHERE dossier_id = ${DOSSIER} AND key = '#step/intake@1/'`, [code, when]);
    const asked = async () => Promise.all(['scope=dueSoon', 'scope=unassigned&time=soon', 'scope=unassigned&time=later', 'scope=overdue'].map(async (query) => (await codesOf(intake, query)).includes(code)));
    // As if it had a term of hours: so it is one whenever this runs.
    await given.database.owner.query(`UPDATE tasks SET due_at = now() + interval '3 hours' WHERE dossier_id = ${DOSSIER}`, [code]);

    expect((await remindedAt('2 hours')).rowCount).toBe(1);
    const before = await asked();
    const { body: countedBefore } = await intake.get('/api/tasks/counts');
    await remindedAt('3 hours');
    const after = await asked();
    const { body: counted } = await intake.get('/api/tasks/counts');
    await given.database.owner.query(`UPDATE tasks SET due_at = now() - interval '1 second' WHERE dossier_id = ${DOSSIER}`, [code]);
    const late = await asked();

    expect([before, after, late]).toEqual([[false, false, true, false], [true, true, false, false], [false, false, false, true]]);
    expect(counted.dueSoon - countedBefore.dueSoon).toBe(1);
  });

  it('name who a step may be given to, and keep a stranger out', async () => {
    const { code } = await given.filed(citizen);

    const { body } = await intake.get(`/api/dossiers/${code}/assignable?step=intake`);
    const stranger = await given.person('another-citizen');

    expect(body.map(({ name }: { name: string }) => name)).toEqual(['Nguyễn Thị intake']);
    expect((await stranger.get(`/api/dossiers/${code}/rules`)).status).toBe(404);
  });

  it('explain the promised date day by day once it is accepted', async () => {
    const { code } = await given.filed(citizen);
    expect((await intake.get(`/api/dossiers/${code}/rules`)).body.explanation).toBeNull();

    await intake.act(code, 'complete', 1, { step: 'intake', outcome: 'accept' });

    const { body: rules } = await intake.get(`/api/dossiers/${code}/rules`);
    const { body: dossier } = await intake.get(`/api/dossiers/${code}`);
    expect(rules.explanation.at).toBe(dossier.dueAt);
    expect(rules.explanation.days.length).toBeGreaterThan(0);
  });
});

describe('what can be done with a dossier', () => {
  type Told = { readonly command: string; readonly allowed: boolean; readonly because?: { readonly code: string; readonly text: { readonly vi: string; readonly en: string } } };
  const closedTo = async (who: Person, code: string): Promise<readonly Told[]> => (await who.get(`/api/dossiers/${code}`)).body.available.filter(({ allowed }: Told) => !allowed);

  it('is told with a reason in words wherever it cannot be done, in both languages, with steps by their names', async () => {
    const head = await given.person('lanhdao', 'approver@LD');
    const { code } = await given.filed(citizen);
    const before = [...(await closedTo(specialist, code)), ...(await closedTo(head, code))];
    await intake.act(code, 'complete', 1, { step: 'intake', outcome: 'accept' });
    const after = [...(await closedTo(intake, code)), ...(await closedTo(citizen, code)), ...(await closedTo(specialist, code))];

    const told = [...before, ...after].map(({ because }) => because);
    expect(new Set(told.map((because) => because?.code)).size).toBeGreaterThan(1);
    for (const because of told) {
      expect([because?.code, because?.text.vi.trim() !== '', because?.text.en.trim() !== '']).toEqual([because?.code, true, true]);
      expect(`${because?.text.vi} ${because?.text.en}`).not.toMatch(/[{}]|undefined|dossiers\./);
    }
    // Not accepted yet: nothing can be stopped, and the code alone says that to nobody.
    expect(before.findLast(({ command }) => command === 'stop')?.because).toMatchObject({ code: 'dossiers.no_stop_now', text: { vi: 'Không dừng được hồ sơ ở trạng thái này.' } });
  });
});

describe('the search of the desk', () => {
  const found = async (who: Person, text: string, more: object = {}) =>
    (await who.post('/api/dossiers/search', { text, limit: 200, ...more })).body.items as readonly { code: string; status: string; applicant: string | null }[];
  const named = (code: string) =>
    given.database.owner.query(
      `UPDATE declarations SET content = content || '{"requester": {"fullName": "Đặng Thị Mẫu", "phone": "0900000077", "personalId": "038190000077"}}' WHERE dossier_id = (SELECT id FROM dossiers WHERE code = $1)`, [code],
    );

  it('finds running and finished dossiers of the own agency, and says how they stand', async () => {
    const running = await given.filed(citizen);
    const ended = await given.filed(citizen);
    await intake.act(ended.code, 'complete', 1, { step: 'intake', outcome: 'refuse', reason: 'Không thuộc thẩm quyền' });

    const all = await found(specialist, ended.code.slice(0, 6).toLowerCase());
    const finished = await found(specialist, ended.code, { state: 'finished' });

    expect(all.map(({ code }) => code)).toEqual(expect.arrayContaining([running.code, ended.code]));
    expect(finished).toEqual([expect.objectContaining({ code: ended.code, status: 'REFUSED' })]);
    expect(await found(specialist, ended.code, { state: 'open' })).toEqual([]);
  });

  it('takes names without marks, and phone and ID numbers only whole', async () => {
    const { code } = await given.filed(citizen);
    await named(code);

    expect((await found(intake, 'dang thi mau')).map((one) => [one.code, one.applicant])).toEqual([[code, 'Đặng Thị Mẫu']]);
    expect((await found(intake, '+84900000077')).map((one) => one.code)).toEqual([code]);
    expect((await found(intake, '038190000077')).map((one) => one.code)).toEqual([code]);
    expect(await found(intake, '038190000')).toEqual([]);
    const { rows } = await given.database.owner.query(`SELECT r.actor_id, r.what FROM reads r JOIN dossiers d ON d.id = r.dossier_id WHERE d.code = $1`, [code]);
    expect(rows).toEqual([{ actor_id: intake.accountId, what: 'search' }]);
  });

  it('shows nothing to applicants, to divisions that take no part, and to administrators', async () => {
    const { code } = await given.filed(citizen);
    await given.database.owner.query(`INSERT INTO divisions (id, agency_code, code, name_vi, name_en, effective_from) SELECT agency_code || '/VHXH', agency_code, 'VHXH', 'x', 'x', effective_from FROM divisions WHERE code = 'LD'`);
    const [outside, admin] = [await given.person('ngoai', 'specialist@VHXH'), await given.person('quantri', 'systemAdmin@LD')];

    expect(await found(citizen, code)).toEqual([]);
    expect(await found(outside, code)).toEqual([]);
    expect((await admin.get(`/api/dossiers?text=${code}`)).status).toBe(403);
    expect((await admin.post('/api/dossiers/search', { text: code })).status).toBe(403);
    expect((await found(intake, code)).map((one) => one.code)).toEqual([code]);
  });

  it('takes no name and no number of a person in an address', async () => {
    for (const text of ['dang thi mau', '0900000077', '+84900000077', '038190000077', 'H56 Đặng Thị Mẫu']) {
      const answer = await intake.get(`/api/dossiers?text=${encodeURIComponent(text)}`);

      expect([text, answer.status, answer.body.code]).toEqual([text, 400, 'request.invalid']);
    }
    expect((await intake.get('/api/tasks?scope=agency&text=mau')).status).toBe(400);
  });

  it('goes on where a page ends, and draws the process the dossier was opened with', async () => {
    const { code } = await given.filed(citizen);
    await given.filed(citizen);

    const first = (await intake.get('/api/dossiers?text=H56&limit=1')).body;
    const second = (await intake.get(`/api/dossiers?text=H56&limit=1&after=${first.next}`)).body;
    const drawn = await intake.get(`/api/dossiers/${code}/process.bpmn`);

    expect([first.items.length, second.items[0].code]).toEqual([1, code]);
    expect([drawn.status, drawn.text]).toEqual([200, '<xml/>']);
    expect((await (await given.person('nguoi-khac')).get(`/api/dossiers/${code}/process.bpmn`)).status).toBe(404);
  });
});

describe('notes of officials', () => {
  const wordOf = async (who: Person, code: string) => (await who.get(`/api/dossiers/${code}/notes`)).body as readonly Record<string, unknown>[];

  it('are read by colleagues in their order, with who, which division and when; and move nothing', async () => {
    const { code, version } = await given.filed(citizen);
    const before = await given.rows('dossier_transitions', code);

    const left = await intake.post(`/api/dossiers/${code}/notes`, { text: '  Đã gọi người nộp,\r\nhẹn thứ Hai.\u200b ' });
    await specialist.post(`/api/dossiers/${code}/notes`, { text: 'Đã rõ.' });

    expect([left.status, left.body]).toEqual([201, { number: 1 }]);
    expect(await wordOf(specialist, code)).toEqual([
      { number: 1, at: expect.any(String), by: 'Nguyễn Thị intake', onBehalfOf: null, division: { vi: 'Phòng TTPVHCC', en: 'Phòng TTPVHCC' }, text: 'Đã gọi người nộp,\nhẹn thứ Hai.' },
      { number: 2, at: expect.any(String), by: 'Nguyễn Thị specialist', onBehalfOf: null, division: { vi: 'Phòng KTHTDT', en: 'Phòng KTHTDT' }, text: 'Đã rõ.' },
    ]);
    expect([(await intake.get(`/api/dossiers/${code}`)).body.version, await given.rows('dossier_transitions', code)]).toEqual([version, before]);
    const { rows } = await given.database.owner.query(`SELECT DISTINCT r.actor_id FROM reads r JOIN dossiers d ON d.id = r.dossier_id WHERE d.code = $1 AND r.what = 'notes'`, [code]);
    expect(rows).toEqual([{ actor_id: specialist.accountId }]);
  });

  it('are nothing for the applicant, whatever is asked; nor for an official whose own dossier it is, nor for the public', async () => {
    const { code, lookupCode } = await given.filed(citizen);
    await intake.post(`/api/dossiers/${code}/notes`, { text: 'Việc-nội-bộ' });
    const { code: own } = await given.filed(citizen);
    const resident = await given.person('cu-dan', 'specialist@KTHTDT');
    await given.database.owner.query('UPDATE dossiers SET submitter_id = $2::uuid, state = replace(state, $3, $2::text) WHERE code = $1', [own, resident.accountId, citizen.accountId]);
    await intake.post(`/api/dossiers/${own}/notes`, { text: 'Việc-nội-bộ' });

    const told = await Promise.all([`/api/dossiers/${code}`, `/api/my/dossiers/${code}`, '/api/my/dossiers', `/api/dossiers/${code}/due-shown?at=2030-01-01T00:00:00Z`].map((path) => citizen.get(path)));
    const shown = await given.http.get(`/api/public/dossiers/${code}?lookupCode=${lookupCode}`);

    expect([...told, shown].map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect([...told, shown].map(({ text }) => text).join()).not.toContain('Việc-nội-bộ');
    for (const who of [citizen, await given.person('nguoi-la')]) {
      expect((await who.get(`/api/dossiers/${code}/notes`)).status).toBe(403);
      expect((await who.post(`/api/dossiers/${code}/notes`, { text: 'x' })).status).toBe(403);
    }
    expect((await resident.get(`/api/dossiers/${own}`)).status).toBe(200);
    expect((await resident.get(`/api/dossiers/${own}/notes`)).status).toBe(404);
    expect((await resident.post(`/api/dossiers/${own}/notes`, { text: 'x' })).status).toBe(404);
    expect(await given.database.db.readFor(readerOf({ accountId: resident.accountId, roles: [{ agencyCode: AGENCY, division: 'KTHTDT', role: 'specialist' }] })).rows('SELECT text FROM dossier_notes n JOIN dossiers d ON d.id = n.dossier_id WHERE d.code = $1', [own])).toEqual([]);
  });

  it('are left once under one key, also where it comes twice at the same moment', async () => {
    const { code } = await given.filed(citizen);
    const leave = (text: string) => intake.post(`/api/dossiers/${code}/notes`, { text }, 'ghi-chu-mot-lan');

    const answers = await Promise.all([leave('Một'), leave('Một'), leave('Một')]);
    const other = await leave('Hai');

    expect(answers.map(({ status, body }) => [status, body.number])).toEqual([[201, 1], [201, 1], [201, 1]]);
    expect([other.status, other.body.code]).toEqual([422, 'dossiers.key_reused']);
    expect((await wordOf(intake, code)).map(({ text }) => text)).toEqual(['Một']);
    const { rows } = await given.database.owner.query(`SELECT o.payload FROM outbox o JOIN dossiers d ON d.id = o.dossier_id WHERE d.code = $1 AND o.name = 'dossiers.noted@1'`, [code]);
    expect(rows).toEqual([{ payload: { number: 1 } }]);
  });

  it('are numbered without a gap and bounded, whoever writes at once; what says nothing is refused', async () => {
    const { code } = await given.filed(citizen);
    const path = `/api/dossiers/${code}/notes`;
    await Promise.all(Array.from({ length: 8 }, (_, at) => (at % 2 === 0 ? intake : specialist).post(path, { text: `Ghi chú ${at}` })));
    expect((await wordOf(intake, code)).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    await given.database.owner.query(
      `INSERT INTO dossier_notes SELECT d.id, n, now(), $2, NULL, $3, 'x' FROM dossiers d, generate_series(9, 199) n WHERE d.code = $1`, [code, intake.accountId, `${AGENCY}/TTPVHCC`],
    );

    const last = await Promise.all(['a', 'b', 'c'].map((text) => intake.post(path, { text })));

    expect(last.map(({ status, body }) => body.code ?? status).sort()).toEqual([201, 'dossiers.notes_full', 'dossiers.notes_full']);
    for (const text of ['', ' \n\t', '\u200b\u2060', 'x'.repeat(2001), 5, '😀️'.repeat(1001)]) {
      const { status, body } = await intake.post(path, { text });
      expect([text, status, body.code, body.errors?.[0]?.field]).toEqual([text, 400, 'request.invalid', 'text']);
    }
    expect((await intake.post(`/api/dossiers/${(await given.filed(citizen)).code}/notes`, { text: 'ắ'.repeat(2000) })).status).toBe(201);
  });

  it('are changed and removed by nobody', async () => {
    const { code } = await given.filed(citizen);
    await intake.post(`/api/dossiers/${code}/notes`, { text: 'Một' });

    for (const change of [`UPDATE dossier_notes SET text = 'x'`, 'DELETE FROM dossier_notes', 'TRUNCATE dossier_notes']) {
      await expect(given.database.db.change(change)).rejects.toThrow(/permission denied/);
      await expect(given.database.owner.query(change)).rejects.toThrow();
    }
    expect((await wordOf(specialist, code)).map(({ text }) => text)).toEqual(['Một']);
  });
});
