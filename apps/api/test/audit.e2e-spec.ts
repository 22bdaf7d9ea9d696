import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { CountDossiers } from '@app/audit';
import { DossierStore } from '@app/dossiers';
import { Clock } from '@app/platform';
import { strFromU8, unzipSync } from 'fflate';
import { AGENCY, givenDossiers, PROCEDURE, type GivenDossiers, type Person } from './given-dossiers.js';

let given: GivenDossiers;
let citizen: Person, intake: Person, specialist: Person, approver: Person, returner: Person, auditor: Person, elsewhere: Person;
/** The longest period there is: about the year it is. */
let years: readonly [first: number, last: number];
let period: string;

beforeAll(async () => {
  given = await givenDossiers();
  const year = Number(given.part(Clock).now().slice(0, 4));
  years = [year - 1, year + 1];
  period = `from=${years[0]}-01-01&to=${years[1]}-12-31`;
  await given.database.owner.query(`INSERT INTO agencies (code, name_vi, name_en, level, effective_from) VALUES ('H56.31', 'Xã', 'Commune', 'COMMUNE', '2025-07-01')`);
  await given.database.owner.query(`INSERT INTO divisions (id, agency_code, code, name_vi, name_en, effective_from) VALUES ('H56.31/LD', 'H56.31', 'LD', 'LD', 'LD', '2025-07-01')`);
  citizen = await given.person('dan');
  intake = await given.person('tiepnhan', 'intakeOfficer@TTPVHCC');
  specialist = await given.person('chuyenvien', 'specialist@KTHTDT');
  approver = await given.person('chutich', 'approver@LD', 'specialist@KTHTDT');
  returner = await given.person('traketqua', 'returnOfficer@TTPVHCC');
  auditor = await given.person('kiemtra', 'auditor@LD');
  elsewhere = await given.person('kiemtra.noikhac', 'auditor@LD');
  await given.database.owner.query(`UPDATE account_roles SET division_id = 'H56.31/LD' WHERE account_id = $1`, [elsewhere.accountId]);
  await given.restart(); // a session trusts for seconds what it knew of roles
});
afterAll(() => given.close());

const counted = async (code: string): Promise<void> => {
  const { rows } = await given.database.owner.query('SELECT id FROM dossiers WHERE code = $1', [code]);
  await given.part(CountDossiers).run(rows[0].id);
};
const finished = async (): Promise<string> => {
  const { code } = await given.filed(citizen);
  await intake.act(code, 'complete', 1, { step: 'intake', outcome: 'accept' });
  await specialist.act(code, 'complete', 2, { step: 'examine', outcome: 'propose' });
  await approver.act(code, 'complete', 3, { step: 'approve', outcome: 'approve' });
  await returner.act(code, 'complete', 4, { step: 'handOver' });
  await counted(code);
  return code;
};
const figures = (who: Person, by: string, more = '') => who.get(`/api/audit/statistics?by=${by}&${period}${more}`);

describe('figures of an agency', () => {
  it('count what came in, what was finished and what still runs, and every figure leads to its dossiers', async () => {
    const done = await finished();
    const { code: running } = await given.filed(citizen);
    await intake.act(running, 'complete', 1, { step: 'intake', outcome: 'accept' });
    await counted(running);

    const { body } = await figures(auditor, 'agency');
    const early = await auditor.get(`/api/audit/dossiers?what=early&${period}`);
    const open = await auditor.get(`/api/audit/dossiers?what=running&${period}`);

    expect(body.dossiers).toEqual([expect.objectContaining({ key: AGENCY, received: 2, receivedOnline: 2, early: 1, late: 0, running: 1, runningLate: 0, paused: 0 })]);
    expect(body.total).toMatchObject({ received: 2, early: 1, running: 1 });
    expect([early.body.items.map((one: { code: string }) => one.code), open.body.items.map((one: { code: string }) => one.code)]).toEqual([[done], [running]]);
  });

  it('say which division and which step took how long', async () => {
    const divisions = await figures(auditor, 'division');
    const steps = await figures(auditor, 'step', `&procedure=${PROCEDURE}`);

    expect(divisions.body.stays.map((row: { key: string }) => row.key)).toEqual(expect.arrayContaining([`${AGENCY}/TTPVHCC`, `${AGENCY}/KTHTDT`]));
    expect(steps.body.stays).toContainEqual(expect.objectContaining({ key: `${PROCEDURE}/approve`, ended: 1, late: 0, running: 0 }));
  });

  it('stay with the agency: another one’s auditor counts nothing and finds nothing, and officers are refused', async () => {
    const code = await finished();

    const [others, timeline, officer, applicant] = await Promise.all([
      figures(elsewhere, 'agency'), elsewhere.get(`/api/audit/dossiers/${code}/timeline`), figures(intake, 'agency'), figures(citizen, 'agency'),
    ]);

    expect(others.body.dossiers).toEqual([]);
    expect([timeline.status, timeline.body.code, officer.status, applicant.status]).toEqual([404, 'audit.not_found', 403, 403]);
  });

  it('are refused for a period that ends before it begins', async () => {
    const { status, body } = await auditor.get('/api/audit/statistics?by=agency&from=2026-02-01&to=2026-01-01');

    expect([status, body.code]).toEqual([422, 'audit.bad_period']);
  });

  it('go out as files for spreadsheets, in which no name is a formula', async () => {
    await given.database.owner.query(`UPDATE agencies SET name_vi = '=HYPERLINK("http://x")' WHERE code = $1`, [AGENCY]);
    await given.restart();

    const csv = await auditor.get(`/api/audit/statistics.csv?by=agency&${period}`).buffer(true);
    const xlsx = await auditor.get(`/api/audit/statistics.xlsx?by=agency&${period}`).buffer(true).parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done(null, Buffer.concat(parts)));
    });

    const text = csv.text;
    const sheet = strFromU8(unzipSync(new Uint8Array(xlsx.body as Buffer))['xl/worksheets/sheet1.xml']!);
    expect(text.startsWith('\ufeff"Cơ quan"')).toBe(true);
    expect(text).toContain(`"'=HYPERLINK`);
    expect(sheet).toContain(`từ 01/01/${years[0]} đến 31/12/${years[1]}`);
    expect(sheet).toContain('=HYPERLINK');
    expect(sheet).not.toContain('<f>');
  });
});

describe('files of an agency', () => {
  it('give the list behind a figure whole, with no formula in it, and of each dossier it is noted who took it along', async () => {
    const code = await finished();
    const asked = `what=early&${period}`;

    const [csv, english] = [await auditor.get(`/api/audit/dossiers.csv?${asked}`).buffer(true), await auditor.get(`/api/audit/dossiers.csv?${asked}&lang=en`).buffer(true)];
    const xlsx = await auditor.get(`/api/audit/dossiers.xlsx?${asked}`);
    const nothing = await elsewhere.get(`/api/audit/dossiers.csv?${asked}`).buffer(true);
    const { body } = await auditor.get(`/api/audit/dossiers/${code}/readers`);

    const [head = '', ...lines] = csv.text.trimEnd().split('\r\n');
    const { body: listed } = await auditor.get(`/api/audit/dossiers?${asked}`);
    expect(head).toBe('\ufeff"Mã hồ sơ","Cơ quan","Thủ tục","Kênh nộp","Tiếp nhận","Hẹn trả","Xong lúc","Kết quả","Cơ quan dùng (giờ làm việc)"');
    expect(lines.map((line) => line.split(',')[0])).toEqual(listed.items.map((one: { code: string }) => `"${one.code}"`));
    expect(lines.join()).toContain('"Trực tuyến"');
    expect(lines.every((line) => line.includes(`"'=HYPERLINK`))).toBe(true);
    expect(english.text).toContain('"Early"');
    expect(xlsx.headers['content-disposition']).toMatch(/^attachment; filename="danh-sach-ho-so_(H56[\d.]*_)?(1\.999999_)?\d{4}-\d\d-\d\d_\d{4}-\d\d-\d\d_\d{8}-\d{4}\.xlsx"$/);
    expect([xlsx.status, nothing.text.trimEnd().split('\r\n')]).toEqual([200, [head]]);
    expect(body.items.map(({ what }: { what: string }) => what)).toEqual(['readers', 'export']);
  });

  it('call every row by its name: divisions with their agency, steps with their procedure', async () => {
    await given.database.owner.query(`UPDATE agencies SET name_vi = 'Phường' WHERE code = $1`, [AGENCY]);
    await given.restart();

    const [divisions = '', steps = ''] = await Promise.all(['division', 'step'].map(async (by) => (await auditor.get(`/api/audit/statistics.csv?by=${by}&${period}`).buffer(true)).text));

    expect(divisions).toMatch(/^"[^"]+ · Phường"/m);
    expect(steps).toMatch(/^"[^"]+ · Giấy phép ví dụ"/m);
    expect(divisions + steps).not.toMatch(new RegExp(`${AGENCY}/|${PROCEDURE}/|"(office|applicant|nobody)"`));
  });
});

describe('one dossier before an auditor', () => {
  it('shows its stays by division, its transitions with the names of officers, and a chain that holds', async () => {
    const code = await finished();

    const { body } = await auditor.get(`/api/audit/dossiers/${code}/timeline`);

    expect(body.stays.map((stay: { step: string; divisionId: string }) => [stay.step, stay.divisionId])).toEqual([
      ['intake', `${AGENCY}/TTPVHCC`], ['examine', `${AGENCY}/KTHTDT`], ['approve', `${AGENCY}/LD`], ['handOver', `${AGENCY}/TTPVHCC`],
    ]);
    expect(body.moves[1]).toMatchObject({ command: 'complete', officer: 'Nguyễn Thị tiepnhan' });
    expect(body.moves[0].officer).toBeNull();
    expect(body.chain).toMatchObject({ whole: true, length: 5 });
  });

  it('names everybody who read it, page by page, auditors among them', async () => {
    const code = await finished();
    await specialist.get(`/api/dossiers/${code}`);
    await auditor.get(`/api/audit/dossiers/${code}/timeline`);
    await given.database.owner.query(`INSERT INTO reads (actor_id, dossier_id, what) SELECT $1, d.id, 'file' FROM dossiers d, generate_series(1, 250) WHERE d.code = $2`, [specialist.accountId, code]);

    const pages = [];
    for (let before: string | null = ''; before !== null; before = pages.at(-1).next) {
      pages.push((await auditor.get(`/api/audit/dossiers/${code}/readers${before === '' ? '' : `?before=${before}`}`)).body);
    }

    const lines = pages.flatMap(({ items }) => items) as { readonly id: string; readonly what: string; readonly officer: string }[];
    expect(pages.map(({ items }) => items.length)).toEqual([100, 100, 53]);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(253);
    expect(lines[0]).toMatchObject({ what: 'readers', officer: 'Nguyễn Thị kiemtra' });
    expect(lines.slice(-2).map(({ what, officer }) => [what, officer])).toEqual([['timeline', 'Nguyễn Thị kiemtra'], ['dossier', 'Nguyễn Thị chuyenvien']]);
  });

  it('tells a look-up in public among the readers, and whose it was to nobody', async () => {
    const { code, lookupCode } = await given.filed(citizen);
    await given.http.post(`/api/public/dossiers/${code}`).send({ lookupCode });

    const { status, body } = await auditor.get(`/api/audit/dossiers/${code}/readers`);

    expect([status, body.items.map(({ what, officer }: { what: string; officer: string | null }) => [what, officer])]).toEqual([200, [['readers', 'Nguyễn Thị kiemtra'], ['progress', null]]]);
  });

  it('is whole also for a dossier that moves between two statements of the check', async () => {
    const { code } = await given.filed(citizen);
    const store = given.part(DossierStore);
    const naming = jest.spyOn(store, 'named').mockImplementationOnce(async (...asked) => {
      const named = await DossierStore.prototype.named.apply(store, asked);
      await intake.act(code, 'complete', 1, { step: 'intake', outcome: 'accept' });
      return named;
    });

    const check = await checked();

    expect([naming.mock.calls.length > 0, (await specialist.get(`/api/dossiers/${code}`)).body.version]).toEqual([true, 2]);
    expect(check.broken).toEqual([]);
    naming.mockRestore();
  });

  it('says where the chain breaks when the log was changed behind its back', async () => {
    const code = await finished();
    const whole = await checked();
    await given.database.owner.query('ALTER TABLE dossier_transitions DISABLE TRIGGER USER');
    await given.database.owner.query(`SET session_replication_role = replica;
      UPDATE dossier_transitions SET leaf = set_byte(leaf, 20, 33) WHERE seq = 3 AND dossier_id = (SELECT id FROM dossiers WHERE code = '${code}');
      SET session_replication_role = DEFAULT`);

    const { body } = await auditor.get(`/api/audit/dossiers/${code}/timeline`);
    const broken = await checked();
    const [seenElsewhere, checkedElsewhere] = [await elsewhere.get('/api/audit/checks'), await checked(elsewhere)];

    expect(body.chain).toMatchObject({ whole: false, at: 3 });
    expect(whole.broken).toEqual([]);
    expect(broken.dossiers).toBe(whole.dossiers);
    expect(broken.broken).toEqual([expect.objectContaining({ code, at: 3 })]);
    expect([seenElsewhere.body.items, checkedElsewhere]).toMatchObject([[], { agencies: ['H56.31'], dossiers: 0, broken: [] }]);
  });
});

async function checked(by: Person = auditor): Promise<{ dossiers: number; broken: readonly object[] }> {
  const { body: begun, status } = await by.post('/api/audit/checks', {});
  expect(status).toBe(202);
  for (;;) {
    const { body } = await by.get('/api/audit/checks');
    const check = body.items.find(({ id }: { id: string }) => id === begun.id);
    if (check.endedAt !== null) return check;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
