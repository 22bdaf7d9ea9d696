import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Calendars, RecomputationStore } from '@app/deadlines';
import { Incidents, RecomputeDossiers, WatchYears } from '@app/dossiers';
import { AGENCY, givenDossiers, nextWorkingDays, type GivenDossiers, type Person } from './given-dossiers.js';

let given: GivenDossiers;
let admin: Person;
let citizen: Person;
let intake: Person;
/** Days of every term that runs. */
let days: Awaited<ReturnType<typeof nextWorkingDays>>;

beforeAll(async () => {
  given = await givenDossiers();
  days = await nextWorkingDays(given);
  admin = await given.person('admin', 'systemAdmin@LD');
  citizen = await given.person('citizen');
  intake = await given.person('intake', 'intakeOfficer@TTPVHCC');
});
afterAll(() => given.close());

const STORM = (symbol: string, dryRun: boolean) => ({
  scope: 'agency', agencyCode: AGENCY, dryRun, document: { symbol, abstract: { vi: 'Nghỉ tránh bão', en: 'Closed for a storm' } },
  entries: days.map((day) => ({ day, kind: 'OFF', reason: 'officeClosed', name: { vi: 'Nghỉ tránh bão', en: 'Storm' } })),
});
async function accepted(): Promise<string> {
  const { code } = await given.filed(citizen);
  const answer = await intake.act(code, 'complete', 1, { step: 'intake', outcome: 'accept' });
  expect(answer.status).toBe(201);
  return code;
}
const view = async (code: string) => (await citizen.get(`/api/dossiers/${code}`)).body;

describe('a decision on days off', () => {
  it('shows first what it would move, and writes nothing', async () => {
    const code = await accepted();
    const before = await view(code);

    const answer = await admin.post('/api/calendars/decisions', STORM('1/QĐ-UBND', true));

    expect(answer.status).toBe(200);
    const found = answer.body.dossiers.find((one: { code: string }) => one.code === code);
    expect(found).toMatchObject({ agencyCode: AGENCY, dueBefore: before.dueAt });
    expect(found.dueAfter > before.dueAt).toBe(true);
    expect((await view(code)).version).toBe(before.version);
    expect((await given.http.get(`/api/calendars/${AGENCY}`)).body.id).toBe('VN');
  });
  it('is carried to every running dossier as a line of its log, and told to the applicant', async () => {
    const code = await accepted();
    const before = await view(code);
    const preview = await admin.post('/api/calendars/decisions', STORM('2/QĐ-UBND', true));

    const answer = await admin.post('/api/calendars/decisions', STORM('2/QĐ-UBND', false));

    expect(answer.body).toMatchObject({ symbol: '2/QĐ-UBND', pass: 2, failed: 0, moved: preview.body.moved });
    const after = await view(code);
    expect(after.dueAt).toBe(preview.body.dossiers.find((one: { code: string }) => one.code === code).dueAfter);
    expect(after.timeline.at(-1)).toMatchObject({ command: 'recompute', actorKind: 'SYSTEM' });
    expect(after.version).toBe(before.version + 1);
    const { rows } = await given.database.owner.query(
      `SELECT o.payload ->> 'dueAt' AS due, d.id, (SELECT due_at::text FROM tasks t WHERE t.dossier_id = d.id) AS task
       FROM outbox o JOIN dossiers d ON d.id = o.dossier_id WHERE d.code = $1 AND o.name = 'dossiers.advanced@1' ORDER BY o.id DESC LIMIT 1`, [code],
    );
    expect(rows[0].due).toBe(after.dueAt);
  });
  it('counts from its moment on: what a past day showed is shown again', async () => {
    const now = (await given.http.get(`/api/calendars/${AGENCY}`)).body;
    const then = (await given.http.get(`/api/calendars/${AGENCY}?asKnownAt=2026-11-01T00:00:00Z`)).body;

    expect(now.entries.filter((entry: { source: string }) => entry.source === '2/QĐ-UBND')).toHaveLength(3);
    expect([now.id, then.id]).toEqual([expect.stringMatching(/^H56\..*@\d+$/), 'VN']);
    expect(then.entries.some((entry: { source: string }) => entry.source === '2/QĐ-UBND')).toBe(false);
    expect((await given.http.get('/api/calendars/VN')).body.id).toBe('VN');
  });
  it('stands in the calendar it concerns, with its document, and nowhere else', async () => {
    const decisionsOf = async (asked: string) => (await given.http.get(`/api/calendars/${asked}`)).body.decisions.map(({ document }: { document: { symbol: string } }) => document.symbol);

    expect(await decisionsOf(AGENCY)).toEqual(['2/QĐ-UBND']);
    expect(await decisionsOf(`${AGENCY}?asKnownAt=2026-11-01T00:00:00Z`)).toEqual([]);
    expect(await decisionsOf('VN')).toEqual([]);
  });
  it('is kept for the scopes decisions name; whatever is asked for beside them has the national one', async () => {
    const calendars = given.part(Calendars);
    const invented = await given.http.get('/api/calendars/A1');

    expect([invented.status, invented.body.id]).toEqual([200, (await calendars.calendarOf('VN')).id]);
    expect(await calendars.calendarOf('A1')).toBe(await calendars.calendarOf('VN'));
    expect((await calendars.calendarOf(AGENCY)).id).toMatch(/^H56\..*@\d+$/);
  });
  it('is for the whole country where its author looks after the whole house', async () => {
    const national = await admin.post('/api/calendars/decisions', { ...STORM('4/TB-BNV', true), scope: 'national' });
    const groundless = await admin.post('/api/calendars/decisions', { ...STORM('5/QĐ', true), document: undefined });

    expect([national.status, national.body.code]).toEqual([403, 'deadlines.outside_administration']);
    expect(groundless.status).toBe(400);
  });
  it('is published once, by administrators, about days to come, for a scope there is', async () => {
    const twice = await admin.post('/api/calendars/decisions', STORM('2/QĐ-UBND', false));
    const byOfficer = await intake.post('/api/calendars/decisions', STORM('3/QĐ-UBND', false));
    const past = await admin.post('/api/calendars/decisions', { ...STORM('3/QĐ-UBND', false), entries: [{ ...STORM('x', true).entries[0], day: '2026-01-05' }] });
    const unknown = await admin.post('/api/calendars/decisions', { ...STORM('2/QĐ', false), entries: [{ ...STORM('x', true).entries[0], day: '2190-01-05' }] });
    const nowhere = await admin.post('/api/calendars/decisions', { ...STORM('3/QĐ-UBND', false), agencyCode: 'H99.99' });
    const known = await admin.post('/api/calendars/decisions', { ...STORM('3/QĐ-UBND', false), knownFrom: '2026-01-01T00:00:00Z' });

    expect([twice.status, twice.body.code]).toEqual([409, 'deadlines.decision_known']);
    expect(byOfficer.status).toBe(403);
    expect([past.status, past.body.code]).toEqual([422, 'deadlines.day_in_past']);
    expect([unknown.status, unknown.body.code]).toEqual([422, 'deadlines.year_unknown']);
    expect([nowhere.status, nowhere.body.code]).toEqual([404, 'deadlines.no_such_scope']);
    expect(known.status).toBe(400);
  });
  it('goes on where it stopped, and comes to the same', async () => {
    const { rows } = await given.database.owner.query(`SELECT number FROM calendar_decisions WHERE symbol = '2/QĐ-UBND'`);
    const count = async () => (await given.database.owner.query('SELECT count(*)::int AS n FROM dossier_transitions')).rows[0].n;
    const before = await count();
    await given.database.owner.query('UPDATE calendar_recomputations SET pass = 1, after = NULL, moved = 0');

    const answer = await admin.get(`/api/calendars/decisions/${rows[0].number}`);

    expect(answer.body).toMatchObject({ pass: 2, moved: 0, failed: 0 });
    expect(await count()).toBe(before);
  });
  it('tells how far it has come to those who look after its scope, and of no number there is none', async () => {
    const { rows } = await given.database.owner.query(`SELECT number FROM calendar_decisions WHERE symbol = '2/QĐ-UBND'`);
    const { rows: [national] } = await given.database.owner.query(
      `INSERT INTO calendar_decisions (scope, symbol, document, known_from, published_by) SELECT 'VN', '9/TB-BNV', document, known_from, published_by FROM calendar_decisions LIMIT 1 RETURNING number`,
    );
    await given.database.owner.query('INSERT INTO calendar_recomputations (decision, pass, first_pass_at, finished_at) VALUES ($1, 2, now(), now())', [national.number]);
    const asked = async (by: Person, number: string | number) => { const { status, body } = await by.get(`/api/calendars/decisions/${number}`); return [status, body.code]; };

    expect(await asked(admin, rows[0].number)).toEqual([200, undefined]);
    expect(await asked(admin, national.number)).toEqual([403, 'deadlines.outside_administration']);
    for (const none of [999, 2_147_483_648, '99999999999999999999', -2_147_483_649, 0]) expect(await asked(admin, none)).toEqual([404, 'deadlines.no_such_decision']);
  });
  it('passes a dossier that cannot be computed, and has somebody look at it', async () => {
    const [broken, sound] = [await accepted(), await accepted()];
    const before = await view(sound);
    const ofBroken = 'UPDATE dossiers SET state = $2 WHERE code = $1';
    const { rows: [kept] } = await given.database.owner.query('SELECT id, state FROM dossiers WHERE code = $1', [broken]);
    await given.database.owner.query(ofBroken, [broken, kept.state.replace(/"receivedAt":"[^"]+"/, '"receivedAt":"hôm qua"')]);

    const daysAfter = await nextWorkingDays(given, days[2]);
    const later = (symbol: string, dryRun: boolean) => ({ ...STORM(symbol, dryRun), entries: STORM(symbol, dryRun).entries.map((entry, at) => ({ ...entry, day: daysAfter[at] })) });
    const preview = await admin.post('/api/calendars/decisions', later('6/QĐ-UBND', true));
    const published = await admin.post('/api/calendars/decisions', later('6/QĐ-UBND', false));
    await given.database.owner.query(ofBroken, [broken, kept.state]);

    expect([preview.status, preview.body.failed]).toEqual([200, [{ code: broken, because: { code: 'dossiers.recompute_failed', params: { decision: 0, threw: 'RangeError' } } }]]);
    expect(published.body).toMatchObject({ symbol: '6/QĐ-UBND', pass: 2, failed: 1 });
    expect((await view(sound)).dueAt > before.dueAt).toBe(true);
    const { rows } = await given.database.owner.query(`SELECT dossier_id, problem -> 'params' ->> 'threw' AS threw FROM incidents WHERE problem ->> 'code' = 'dossiers.recompute_failed'`);
    expect(rows).toEqual([{ dossier_id: kept.id, threw: 'RangeError' }]);
  });
  it('counts a dossier that fails once, however often and whatever it fails by, and one whose state is no JSON among them', async () => {
    const [unread, refused, sound] = [await accepted(), await accepted(), await accepted()];
    const before = await view(sound);
    const stateOf = async (code: string): Promise<{ id: string; state: string }> => (await given.database.owner.query('SELECT id, state FROM dossiers WHERE code = $1', [code])).rows[0];
    const store = (code: string, state: string) => given.database.owner.query('UPDATE dossiers SET state = $2 WHERE code = $1', [code, state]);
    const kept = [await stateOf(unread), await stateOf(refused)] as const;
    const codesOpen = async () => (await given.database.owner.query(
      `SELECT problem ->> 'code' AS code, count(*)::int AS open FROM incidents WHERE closed_at IS NULL AND dossier_id = ANY ($1::uuid[]) GROUP BY 1 ORDER BY 1`, [kept.map(({ id }) => id)],
    )).rows.map(({ code, open }) => [code, open]);
    await store(unread, '{');
    await store(refused, kept[1].state.replace(/"receivedAt":"[^"]+"/, '"receivedAt":"2150-01-05T03:00:00.000Z"'));
    const later = (dryRun: boolean, at: readonly string[]) => ({ ...STORM('7/QĐ-UBND', dryRun), entries: STORM('', true).entries.map((entry, n) => ({ ...entry, day: at[n] })) });
    const daysAfter = await nextWorkingDays(given, (await nextWorkingDays(given, days[2]))[2]);

    const preview = await admin.post('/api/calendars/decisions', later(true, daysAfter));
    const published = await admin.post('/api/calendars/decisions', later(false, daysAfter));
    const [recomputations, recompute] = [given.part(RecomputationStore), given.part(RecomputeDossiers)];
    const now = async () => (await recomputations.of(published.body.decision))!;
    while ((await now()).finishedAt === null) await recompute.batch(await now(), recomputations);
    const through = await now();
    await store(unread, kept[0].state);
    await store(refused, kept[1].state);

    expect(preview.status).toBe(200);
    expect(preview.body.failed).toEqual([
      { code: unread, because: { code: 'dossiers.recompute_failed', params: { decision: 0, threw: 'SyntaxError' } } },
      { code: refused, because: expect.objectContaining({ code: 'calendar.year_missing' }) },
    ]);
    expect([published.body.failed, through.pass, through.failed]).toEqual([2, 2, 2]);
    const shown = preview.body.dossiers.find((one: { code: string }) => one.code === sound);
    expect([shown?.dueBefore, (await view(sound)).dueAt]).toEqual([before.dueAt, shown?.dueAfter]);
    expect(await codesOpen()).toEqual([['dossiers.recompute_failed', 2]]);
    const { rows } = await given.database.owner.query(
      `SELECT dossier_id AS id, problem -> 'params' ->> 'threw' AS threw, problem -> 'params' ->> 'refused' AS refused FROM incidents
       WHERE problem ->> 'code' = 'dossiers.recompute_failed' AND dossier_id = ANY ($1::uuid[]) ORDER BY dossier_id`, [kept.map(({ id }) => id)],
    );
    expect(rows).toEqual([{ id: kept[0].id, threw: 'SyntaxError', refused: null }, { id: kept[1].id, threw: null, refused: 'calendar.year_missing' }]);

    // What stood in the way is gone: the next decision reaches them, and nobody has to look any more.
    const daysThen = await nextWorkingDays(given, daysAfter[2]);
    const reached = await admin.post('/api/calendars/decisions', { ...later(false, daysThen), document: { ...later(false, daysThen).document, symbol: '8/QĐ-UBND' } });
    expect([reached.body.failed, await codesOpen()]).toEqual([0, []]);
  });
  it('refuses to be changed afterwards', async () => {
    await expect(given.database.owner.query(`UPDATE calendar_entries SET kind = 'MAKE_UP'`)).rejects.toThrow('append-only');
    await expect(given.database.owner.query('DELETE FROM calendar_decisions')).rejects.toThrow('append-only');
  });
});

describe('the watch over years', () => {
  it('warns of a year known by statute only, and closes what has been seen to', async () => {
    await given.database.owner.query(
      `INSERT INTO incidents (id, dossier_id, source, problem) VALUES (gen_random_uuid(), NULL, 'calendar', '{"code": "calendar.year_missing_soon", "params": {"year": 2026}}')`,
    );

    const warnings = await given.check(WatchYears);

    // Of the year in question: which others lack is known by the day this runs.
    expect(warnings.filter(({ code, params }) => code === 'calendar.year_missing_soon' && params.year === 2026)).toEqual([]);
    expect((await given.database.owner.query(`SELECT count(*)::int AS open FROM incidents WHERE source = 'calendar' AND closed_at IS NULL AND problem -> 'params' ->> 'year' = '2026'`)).rows).toEqual([{ open: 0 }]);
  });
  it('keeps one open line for each year that is missing', async () => {
    const missing = { code: 'calendar.year_missing_soon', params: { year: 2031, calendar: 'VN', from: '2031-01-01' } };
    const incidents = given.part(Incidents);
    // Whatever year is missing by the day this runs: it is another line.
    await incidents.closeAllBut('calendar', []);

    await incidents.open(null, 'calendar', missing);
    await incidents.open(null, 'calendar', missing);
    const closed = await incidents.closeAllBut('calendar', [missing]);

    expect(closed).toBe(0);
    expect((await given.database.owner.query(`SELECT problem FROM incidents WHERE source = 'calendar' AND closed_at IS NULL`)).rows).toEqual([{ problem: missing }]);
  });
});
