import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckTimeSplit, Incidents, WatchTimes } from '@app/dossiers';
import { AGENCY, givenDossiers, nextWorkingDays, type GivenDossiers, type Person } from './given-dossiers.js';

let given: GivenDossiers;
let citizen: Person;
let intake: Person;
let specialist: Person;
let head: Person;
let admin: Person;
let now: number;

beforeAll(async () => {
  given = await givenDossiers();
  now = Date.parse((await given.database.owner.query('SELECT now()::text AS now')).rows[0].now);
  citizen = await given.person('citizen');
  intake = await given.person('intake', 'intakeOfficer@TTPVHCC');
  specialist = await given.person('specialist', 'specialist@KTHTDT');
  head = await given.person('head', 'divisionHead@KTHTDT');
  admin = await given.person('admin', 'systemAdmin@LD');
});
afterAll(() => given.close());

const inDays = (days: number) => new Date(now + 7 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
const GROUND = 'NĐ 61/2018/NĐ-CP';
async function accepted(): Promise<{ code: string; lookupCode: string }> {
  const filed = await given.filed(citizen);
  expect((await intake.act(filed.code, 'complete', 1, { step: 'intake', outcome: 'accept' })).status).toBe(201);
  return filed;
}
const seen = async (code: string, who = specialist) => (await who.get(`/api/dossiers/${code}`)).body;

describe('the clocks of a dossier', () => {
  it('are shown by name, in the dossier, in the queue and to the public', async () => {
    const { code, lookupCode } = await accepted();

    const view = await seen(code);
    const tasks = (await specialist.get('/api/tasks?scope=division')).body;
    const page = await given.http.post('/progress').type('form').send({ code, lookupCode });
    const inEnglish = await given.http.post('/progress').type('form').send({ code, lookupCode, lang: 'en' });

    expect(view.clocks).toMatchObject([
      { clock: 'statutory', name: { vi: 'Thời hạn theo luật' }, state: 'RUNNING', dueAt: view.dueAt },
      { clock: 'promised', state: 'RUNNING', dueAt: view.dueAt }, { clock: 'step', step: 'examine', state: 'RUNNING' },
    ]);
    expect(view).toMatchObject({ countsLate: false, proposal: null, duties: [], timeSplit: { applicant: 0, paused: 0 } });
    expect(tasks.items.find((item: { code: string }) => item.code === code).clock).toMatchObject({ clock: 'step', state: 'RUNNING', name: { en: 'Term of the step' } });
    expect(page.text).toContain('Thời hạn theo luật');
    expect(inEnglish.text).toContain('Statutory term');
  });
  it('stand still while the applicant supplements, on the ground the record names', async () => {
    const { code } = await accepted();
    await specialist.act(code, 'complete', 2, { step: 'examine', outcome: 'supplement', reason: 'Thiếu bản vẽ' });

    const view = await seen(code, citizen);

    expect(view.pauses).toMatchObject([{ reason: 'SUPPLEMENT', to: null, owner: 'applicant', legalGround: GROUND, quota: { made: 1, max: 1 } }]);
    expect(view.clocks).toMatchObject([{ clock: 'statutory', state: 'PAUSED', isPaused: true }, { state: 'PAUSED' }, { clock: 'step', step: 'supplement', state: 'PAUSED' }]);
  });
  it('leave no time unaccounted for, in any dossier', async () => {
    expect(await given.check(CheckTimeSplit)).toEqual([]);
    await given.database.owner.query(
      `UPDATE dossiers SET state = jsonb_set(state::jsonb, '{clock,pauses}', '[{"from":"2026-01-01T00:00:00.000Z","to":"2026-01-02T00:00:00.000Z","reason":"PAYMENT"}]')::text
       WHERE id = (SELECT id FROM dossiers ORDER BY id LIMIT 1)`,
    );

    const [found, ...others] = await given.check(CheckTimeSplit);
    expect(others).toEqual([]);
    // A few at a time, round and round: the same one again opens no second line.
    const watch = new WatchTimes(given.part(CheckTimeSplit), given.part(Incidents));
    const rounds = [await watch.run(1), await watch.run(1), await watch.run(1), await watch.run(1), await watch.run(1)];
    expect(rounds.filter((count) => count === 1).length).toBeGreaterThanOrEqual(2);
    const { rows } = await given.database.owner.query(`SELECT dossier_id, source FROM incidents WHERE problem ->> 'code' = 'dossiers.time_unaccounted'`);
    expect(rows).toEqual([{ dossier_id: found!.id, source: 'dossiers' }]);
  });
});

describe('a date corrected over HTTP', () => {
  it('takes two people and a ground, and is a public line', async () => {
    const { code, lookupCode } = await accepted();
    const before = await seen(code);
    const back = await specialist.act(code, 're-date', 2, { on: '2026-01-05', ground: GROUND });
    const asked = await specialist.act(code, 're-date', 2, { on: inDays(30), ground: GROUND, reason: 'Chờ xác minh thực địa' });
    const bySelf = await specialist.act(code, 'approve-correction', 3);

    const approved = await head.act(code, 'approve-correction', 3);

    expect([back.status, back.body.code]).toEqual([422, 'dossiers.date_not_later']);
    expect([asked.status, bySelf.status, approved.status]).toEqual([201, 403, 201]);
    const after = await seen(code);
    expect(after.dueAt > before.dueAt).toBe(true);
    expect(after.clocks).toMatchObject([{ clock: 'statutory', dueAt: before.dueAt }, { clock: 'promised', dueAt: after.dueAt }, { clock: 'step' }]);
    const open = (await given.http.get(`/api/public/dossiers/${code}?lookupCode=${lookupCode}`)).body;
    expect(open.changes).toMatchObject([{ command: 'approve-correction', correction: 're-date', ground: GROUND, dueBefore: before.dueAt, dueAt: after.dueAt }]);
    expect((await given.http.post('/progress').type('form').send({ code, lookupCode })).text).toContain('Xin lỗi và hẹn lại');
    expect((await head.act(code, 're-date', 4, { on: inDays(40), ground: GROUND })).body.code).toBe('dossiers.redated_before');
  });
  it('is what the asker may do, or says why not', async () => {
    const { code } = await accepted();

    const mine = (await seen(code, head)).available.filter(({ command }: { command: string }) => ['extend', 're-date'].includes(command));
    const theirs = (await seen(code, citizen)).available.map(({ command }: { command: string }) => command);

    expect(mine).toMatchObject([{ command: 'extend', allowed: true }, { command: 're-date', allowed: true }]);
    expect(theirs).not.toContain('extend');
  });
  it('asks for a second supplement only after a head has approved it himself', async () => {
    const { code } = await accepted();
    const supplement = (version: number, more: object = {}) => specialist.act(code, 'complete', version, { step: 'examine', outcome: 'supplement', reason: 'Thiếu', ...more });
    await supplement(2);
    await citizen.act(code, 'complete', 3, { step: 'supplement' });

    const alone = await supplement(4);
    const asked = await specialist.act(code, 'request-override', 4, { step: 'examine', outcome: 'supplement', ground: GROUND });
    const byOfficer = await intake.act(code, 'approve-override', 5);
    const byHead = await head.act(code, 'approve-override', 5);
    const named = await supplement(6, { override: { ground: GROUND, approver: head.accountId } });
    const then = await supplement(6);

    expect([alone.body.code, asked.status, byOfficer.body.code]).toEqual(['dossiers.supplement_limit', 201, 'dossiers.not_permitted']);
    expect([byHead.status, named.status, then.status]).toEqual([201, 400, 201]);
    expect((await seen(code)).countsLate).toBe(true);
  });
});

describe('what a past day showed', () => {
  it('is shown again after days off were announced, and computed again to the same instant', async () => {
    const { code } = await accepted();
    const before = await seen(code);
    const then = new Date(Date.parse(before.receivedAt) + 1).toISOString();
    const entries = (await nextWorkingDays(given)).map((day) => ({ day, kind: 'OFF', reason: 'officeClosed', name: { vi: 'Bão', en: 'Storm' } }));
    await admin.post('/api/calendars/decisions', { scope: 'agency', agencyCode: AGENCY, dryRun: false, document: { symbol: '9/QĐ' }, entries });
    const after = await seen(code);

    const shown = async (at: string) => (await specialist.get(`/api/dossiers/${code}/due-shown?at=${encodeURIComponent(at)}`)).body;

    expect(after.dueAt > before.dueAt).toBe(true);
    expect(await shown(then)).toMatchObject({ seq: 2, dueAt: before.dueAt, computed: before.dueAt });
    expect(await shown(after.timeline.at(-1).at)).toMatchObject({ seq: 3, dueAt: after.dueAt, computed: after.dueAt });
    expect(await shown('2026-01-01T00:00:00Z')).toMatchObject({ seq: null, dueAt: null });
    expect((await admin.get(`/api/dossiers/${code}/due-shown?at=2026-01-01T00:00:00Z`)).status).toBe(403);
  });
});
