import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AGENCY, givenDossiers, type GivenDossiers, opening, type Person, PROCEDURE } from './given-dossiers.js';

let given: GivenDossiers;
let admin: Person;
let citizen: Person;
let today: string;

const DIRECTORY = '/api/admin/directory';
const document = { symbol: '12/QĐ-UBND', issuedOn: '2026-11-02', issuedBy: 'UBND tỉnh' };
const name = (text: string) => ({ vi: text, en: text });
const dayOf = (offset: number) => new Date(Date.parse(`${today}T00:00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10);
const divisions = async (): Promise<{ id: string; name: { vi: string }; effectiveTo: string | null; successorId: string | null; comingName: object | null }[]> =>
  (await admin.get(DIRECTORY)).body.items.find(({ code }: { code: string }) => code === AGENCY).divisions;

beforeAll(async () => {
  given = await givenDossiers();
  admin = await given.person('admin', 'systemAdmin@LD');
  citizen = await given.person('citizen');
  today = (await admin.get(DIRECTORY)).body.today;
});
afterAll(() => given.close());

describe('an administrator', () => {
  it('opens a division from a day on, by a document that stays readable', async () => {
    const asked = { code: 'XD', name: name('Phòng Xây dựng'), effectiveFrom: today, document };

    const opened = await admin.post(`${DIRECTORY}/agencies/${AGENCY}/divisions`, asked);
    const again = await admin.post(`${DIRECTORY}/agencies/${AGENCY}/divisions`, asked);

    expect(opened.status).toBe(204);
    expect([again.status, again.body.code]).toEqual([409, 'routing.code_taken']);
    const history = await admin.get(`${DIRECTORY}/agencies/${AGENCY}/divisions/XD/changes`);
    expect(history.body.items).toEqual([expect.objectContaining({ change: 'OPENED', effectiveOn: today, name: name('Phòng Xây dựng'), document, by: expect.any(String) })]);
    const inOffice = (await given.http.get('/api/agencies')).body.items[0].divisions;
    expect(inOffice).toContainEqual({ code: 'XD', name: name('Phòng Xây dựng') });
  });

  it('renames from a day on: until then the old name counts', async () => {
    const rename = (text: string, effectiveFrom: string) => admin.post(`${DIRECTORY}/agencies/${AGENCY}/divisions/XD/names`, { name: name(text), effectiveFrom, document });

    const statuses = [(await rename('Phòng Xây dựng và Nhà ở', today)).status, (await rename('Phòng Hạ tầng', dayOf(10))).status];

    expect(statuses).toEqual([204, 204]);
    const renamed = (await divisions()).find(({ id }) => id === `${AGENCY}/XD`);
    expect(renamed).toMatchObject({ name: name('Phòng Xây dựng và Nhà ở'), comingName: { name: name('Phòng Hạ tầng'), from: dayOf(10) } });
    const { rows } = await given.database.owner.query(`SELECT name_vi FROM divisions WHERE id = $1`, [`${AGENCY}/XD`]);
    expect(rows).toEqual([{ name_vi: 'Phòng Xây dựng' }]);
  });

  it('changes nothing in the past, nothing elsewhere, nothing without a document', async () => {
    const asked = { code: 'YT', name: name('Phòng Y tế'), effectiveFrom: today, document };
    const path = `${DIRECTORY}/agencies/${AGENCY}/divisions`;

    const past = await admin.post(path, { ...asked, effectiveFrom: dayOf(-1) });
    const elsewhere = await admin.post(`${DIRECTORY}/agencies/H57/divisions`, asked);
    const groundless = await admin.post(path, { ...asked, document: undefined });
    const above = await admin.post(`${DIRECTORY}/agencies`, { ...asked, code: 'H56.77', parentCode: 'H56', level: 'COMMUNE' });

    expect([past.status, past.body.code]).toEqual([422, 'routing.day_in_past']);
    expect([elsewhere.status, elsewhere.body.code]).toEqual([403, 'routing.outside_administration']);
    expect(groundless.status).toBe(400);
    expect(above.status).toBe(403);
    expect((await divisions()).map(({ id }) => id)).not.toContain(`${AGENCY}/YT`);
  });

  it('opens an agency below the own one', async () => {
    const asked = { code: `${AGENCY}.01`, name: name('Trạm Y tế'), level: 'OTHER', parentCode: AGENCY, effectiveFrom: today, document };

    const { status } = await admin.post(`${DIRECTORY}/agencies`, asked);

    expect(status).toBe(204);
    expect((await given.http.get('/api/agencies')).body.items.map(({ code }: { code: string }) => code)).toContain(`${AGENCY}.01`);
  });

  it('opens no second agency of one place in the same days; nor does the database, whoever asks', async () => {
    const asked = (code: string, effectiveFrom: string) => ({ code: `${AGENCY}.${code}`, name: name(`Điểm ${code}`), level: 'OTHER', parentCode: AGENCY, administrativeCode: '14797', effectiveFrom, document });

    const first = await admin.post(`${DIRECTORY}/agencies`, asked('02', today));
    const second = await admin.post(`${DIRECTORY}/agencies`, asked('03', dayOf(5)));
    await admin.post(`${DIRECTORY}/agencies/${AGENCY}.02/end`, { lastDay: dayOf(4), successor: AGENCY, document });
    const after = await admin.post(`${DIRECTORY}/agencies`, asked('03', dayOf(5)));

    expect([first.status, second.status, second.body.code, after.status]).toEqual([204, 409, 'routing.place_taken', 204]);
    expect(second.body.params).toMatchObject({ administrativeCode: '14797', agencyCode: `${AGENCY}.02` });
    await expect(given.database.owner.query(`UPDATE agencies SET effective_to = NULL WHERE code = $1`, [`${AGENCY}.02`])).rejects.toMatchObject({ constraint: 'agencies_one_for_a_place' });
  });

  it('takes codes of places for texts: a province and a commune are two, though their codes are one number', async () => {
    await given.database.owner.query(`INSERT INTO agencies (code, name_vi, name_en, level, administrative_code, effective_from) VALUES ('H09', 'Tỉnh', 'Province', 'PROVINCE', '09', '2025-07-01')`);
    const asked = { code: `${AGENCY}.09`, name: name('Điểm 09'), level: 'OTHER', parentCode: AGENCY, administrativeCode: '00009', effectiveFrom: today, document };

    const opened = await admin.post(`${DIRECTORY}/agencies`, asked);
    const twice = await admin.post(`${DIRECTORY}/agencies`, { ...asked, code: `${AGENCY}.10` });

    expect([opened.status, twice.status, twice.body.code]).toEqual([204, 409, 'routing.place_taken']);
  });

  it('reads what was decided where it administers, and nowhere else: that names who decided', async () => {
    await given.database.owner.query(`INSERT INTO agencies (code, name_vi, name_en, level, effective_from) VALUES ('H08', 'Tỉnh khác', 'Another province', 'PROVINCE', '2025-07-01')`);
    await given.database.owner.query(`INSERT INTO divisions (id, agency_code, code, name_vi, name_en, effective_from) VALUES ('H08/VP', 'H08', 'VP', 'Văn phòng', 'Office', '2025-07-01')`);

    const own = await admin.get(`${DIRECTORY}/agencies/${AGENCY}/changes`);
    const others = [await admin.get(`${DIRECTORY}/agencies/H08/changes`), await admin.get(`${DIRECTORY}/agencies/H08/divisions/VP/changes`)];

    expect(own.status).toBe(200);
    expect(others.map(({ status, body }) => [status, body.code])).toEqual(Array(2).fill([403, 'routing.outside_administration']));
  });

  it('cannot change the history afterwards, nor can the database', async () => {
    await expect(given.database.owner.query(`UPDATE directory_changes SET effective_on = '2020-01-01'`)).rejects.toThrow('append-only');
  });
});

describe('a division that was renamed', () => {
  it('keeps the name of the day in all that happened before: for the public, at the desk, in the audit', async () => {
    const [officer, auditor] = [await given.person('doi-ten', 'intakeOfficer@TTPVHCC', 'approver@LD'), await given.person('kiem-toan', 'auditor@LD')];
    const told = async ({ code, lookupCode }: { code: string; lookupCode: string }) => {
      const { passed } = (await given.http.post(`/api/public/dossiers/${code}`).send({ lookupCode })).body;
      const { timeline } = (await officer.get(`/api/dossiers/${code}`)).body;
      const { stays, moves } = (await auditor.get(`/api/audit/dossiers/${code}/timeline`)).body;
      return [passed[0].unit, timeline.at(-1).division, stays[0].division, moves.at(-1).division].map(({ vi }: { vi: string }) => vi);
    };
    const [before, after] = [await given.filed(citizen), await given.filed(citizen)];
    await officer.act(before.code, 'complete', 1, { step: 'intake', outcome: 'accept' });
    // That was yesterday.
    await given.database.owner.query(
      `BEGIN; SET LOCAL session_replication_role = replica; UPDATE dossier_transitions SET at = at - interval '1 day'
       WHERE dossier_id = (SELECT id FROM dossiers WHERE code = '${before.code}'); COMMIT`,
    );

    await admin.post(`${DIRECTORY}/agencies/${AGENCY}/divisions/TTPVHCC/names`, { name: name('Trung tâm Hành chính công'), effectiveFrom: today, document });
    await officer.act(after.code, 'complete', 1, { step: 'intake', outcome: 'accept' });

    expect(await told(before)).toEqual(Array(4).fill('Phòng TTPVHCC'));
    expect(await told(after)).toEqual(Array(4).fill('Trung tâm Hành chính công'));
    await given.database.owner.query(`UPDATE accounts SET disabled_at = now() WHERE id = ANY ($1)`, [[officer.accountId, auditor.accountId]]);
  });
});

describe('a division that ends', () => {
  const path = `${DIRECTORY}/agencies/${AGENCY}/divisions/TTPVHCC/end`;

  it('says what work lies there, and needs a successor for it', async () => {
    await given.person('intake', 'intakeOfficer@TTPVHCC');
    await given.filed(citizen);

    const there = await admin.get(path);
    const alone = await admin.post(path, { lastDay: today, document });
    const wrong = await admin.post(path, { lastDay: today, successor: `${AGENCY}/TTPVHCC`, document });

    expect(there.body).toMatchObject({ openTasks: 1, officials: 1 });
    expect([alone.status, alone.body.code, alone.body.params]).toEqual([409, 'routing.successor_needed', { code: `${AGENCY}/TTPVHCC`, openTasks: 1, officials: 1 }]);
    expect([wrong.status, wrong.body.code]).toEqual([422, 'routing.successor_unusable']);
  });

  it('needs a successor too where procedures in force lead to it, though nothing lies there yet, and says which', async () => {
    const [code, subject] = [`${AGENCY}.50`, `${AGENCY}.50/KTHTDT`];
    await admin.post(`${DIRECTORY}/agencies`, { code, name: name('Phường mới'), level: 'COMMUNE', parentCode: AGENCY, effectiveFrom: today, document });
    await admin.post(`${DIRECTORY}/agencies/${code}/divisions`, { code: 'KTHTDT', name: name('Phòng Kinh tế'), effectiveFrom: today, document });
    const end = `${DIRECTORY}/agencies/${code}/divisions/KTHTDT/end`;

    const there = await admin.get(end);
    const alone = await admin.post(end, { lastDay: today, document });
    const handed = await admin.post(end, { lastDay: today, successor: `${AGENCY}/KTHTDT`, document });
    const main = await admin.get(`${DIRECTORY}/agencies/${AGENCY}/divisions/KTHTDT/end`);

    expect(there.body).toEqual({ openTasks: 0, officials: 0, divisions: [], procedures: [{ code: PROCEDURE, name: expect.any(Object), isInForce: true, running: 0 }] });
    expect([alone.status, alone.body.code, alone.body.params]).toEqual([409, 'routing.work_to_come', { code: subject, dossiers: 0, procedures: [PROCEDURE] }]);
    expect(handed.status).toBe(204);
    const { rows } = await given.database.owner.query(`SELECT count(*)::int AS running FROM dossiers WHERE agency_code = $1 AND status NOT IN (3, 8, 10)`, [AGENCY]);
    expect(main.body.procedures).toMatchObject([{ code: PROCEDURE, running: rows[0].running }]);
    expect(rows[0].running).toBeGreaterThan(0);
  });

  it('hands its open work and its officials over: theirs are the tasks, old and new', async () => {
    const { code } = await given.filed(citizen);
    await admin.post(`${DIRECTORY}/agencies/${AGENCY}/divisions`, { code: 'TTMOI', name: name('Trung tâm mới'), effectiveFrom: today, document });
    const successor = `${AGENCY}/TTMOI`;
    const ended = await admin.post(path, { lastDay: today, successor, document });
    // Its last day passes.
    await given.database.owner.query(`UPDATE divisions SET effective_to = (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date - 1 WHERE id = $1`, [`${AGENCY}/TTPVHCC`]);

    const fresh = await given.person('tiep.nhan.moi', 'intakeOfficer@TTMOI');
    const earlier = await given.person('intake-before', 'intakeOfficer@TTPVHCC');
    const queue = await fresh.get('/api/tasks?scope=unassigned');
    const claimed = await fresh.act(code, 'claim', 1, { step: 'intake' });
    const done = await fresh.act(code, 'complete', 2, { step: 'intake', outcome: 'accept' });
    const anew = await given.filed(citizen);
    const { agencies } = (await given.http.get(`/api/filing/procedures/${PROCEDURE}`)).body;

    expect(ended.status).toBe(204);
    expect(agencies.map((agency: { code: string }) => agency.code)).toContain(AGENCY);
    expect(queue.body.items.map((task: { code: string }) => task.code)).toContain(code);
    expect([claimed.status, done.status]).toEqual([201, 201]);
    expect((await earlier.get('/api/auth/me')).body.roles.map(({ division }: { division: string }) => division)).toEqual(['TTMOI', 'TTPVHCC']);
    expect((await earlier.act(anew.code, 'complete', 1, { step: 'intake', outcome: 'accept' })).status).toBe(201);
    expect((await divisions()).find(({ id }) => id === `${AGENCY}/TTPVHCC`)).toMatchObject({ successorId: successor });
  });

  it('leaves no power to its officials where nobody goes on', async () => {
    const lost = await given.person('lost', 'specialist@XD');
    expect((await lost.get('/api/tasks?scope=mine')).status).toBe(200);
    await given.database.owner.query(`UPDATE divisions SET effective_to = '2026-01-01', successor_id = NULL WHERE id = $1`, [`${AGENCY}/XD`]);

    const again = await given.person('lost-too', 'specialist@XD');

    expect((await again.get('/api/auth/me')).body.roles).toEqual([]);
    expect((await again.get('/api/tasks?scope=mine')).status).toBe(403);
  });
});

describe('a division that ends with nobody to go on', () => {
  const path = (code: string) => `${DIRECTORY}/agencies/${AGENCY}/divisions/${code}`;
  const open = (code: string) => admin.post(`${DIRECTORY}/agencies/${AGENCY}/divisions`, { code, name: name(`Phòng ${code}`), effectiveFrom: today, document });
  const TASK = `INSERT INTO tasks (id, dossier_id, step_id, since, performer_kind, division_id, opened_at) VALUES (gen_random_uuid(), gen_random_uuid(), 'x', 1, 'OFFICIAL', $1, now())`;

  it('counts what is being written at the same moment: it waits for it, and needs a successor', async () => {
    await open('Y1');
    const writer = await given.database.db.connection();
    await writer.query('BEGIN');
    await writer.query(TASK, [`${AGENCY}/Y1`]);

    let isAnswered = false;
    const ending = admin.post(`${path('Y1')}/end`, { lastDay: today, document }).then((answer) => ((isAnswered = true), answer));
    while (!isAnswered && !(await waitsForTasks())) await given.database.owner.query('SELECT 1');
    await writer.query('COMMIT');
    writer.release();

    const { status, body } = await ending;
    expect([status, body.code, body.params]).toEqual([409, 'routing.successor_needed', { code: `${AGENCY}/Y1`, openTasks: 1, officials: 0 }]);
  });

  it('takes no work from then on, not even from who has not heard of it yet', async () => {
    await open('Y2');
    await open('Y3');
    await admin.post(`${path('Y2')}/end`, { lastDay: today, successor: `${AGENCY}/Y3`, document });

    const ended = await admin.post(`${path('Y3')}/end`, { lastDay: today, document });

    expect(ended.status).toBe(204);
    for (const code of ['Y3', 'Y2']) await expect(given.database.db.change(TASK, [`${AGENCY}/${code}`])).rejects.toMatchObject({ constraint: 'tasks_for_somebody' });
    await given.database.db.change(TASK, [`${AGENCY}/KTHTDT`]);
  });

  it('is told to who sends it work, as an obstacle and an incident; a successor named in time opens the way again', async () => {
    // The division of the first step, as if nothing had ever lain there; this process has read the directory a moment before.
    await given.filed(citizen);
    await given.database.owner.query(`UPDATE divisions SET effective_to = (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, successor_id = NULL, closed_at = now() WHERE id = $1`, [`${AGENCY}/TTPVHCC`]);

    const refused = await citizen.post('/api/dossiers', opening());

    expect([refused.status, refused.body.code]).toEqual([422, 'routing.no_such_division']);
    const again = await admin.post(`${path('TTPVHCC')}/end`, { lastDay: today, successor: `${AGENCY}/KTHTDT`, document });
    expect(again.status).toBe(204);
    expect((await citizen.post('/api/dossiers', opening())).status).toBe(201);
  });

  async function waitsForTasks(): Promise<boolean> {
    const { rows } = await given.database.owner.query(`SELECT FROM pg_locks WHERE NOT granted AND relation = 'tasks'::regclass`);
    return rows.length > 0;
  }
});
