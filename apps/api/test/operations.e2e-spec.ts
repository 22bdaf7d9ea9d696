import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WatchYears } from '@app/dossiers';
import { type GivenApp, givenApp } from './given.js';

const UNKNOWN = '00000000-0000-4000-8000-000000000001';

describe('operations', () => {
  let given: GivenApp;
  let admin: string;
  let officer: string;
  beforeAll(async () => {
    given = await givenApp();
    await given.account('quantri', [{ agencyCode: 'H56', division: 'VP', role: 'systemAdmin' }]);
    await given.account('canbo', [{ agencyCode: 'H56.30', division: 'VHXH', role: 'specialist' }]);
    [admin, officer] = [await given.token('quantri'), await given.token('canbo')];
  });
  afterAll(() => given.close());

  const as = (token: string) => ({
    get: (path: string) => given.http.get(`/api/operations/${path}`).set('authorization', `Bearer ${token}`),
    post: (path: string, body: object = {}) => given.http.post(`/api/operations/${path}`).set('authorization', `Bearer ${token}`).send(body),
  });
  const parked = async (): Promise<{ incident: string; message: number }> => {
    const { rows: [row] } = await given.database.owner.query(
      `WITH m AS (INSERT INTO outbox (dossier_id, seq, name, payload, parked_at, tries) VALUES (gen_random_uuid(), 1, 'tests.<b>@1', '{}', now(), 5) RETURNING id, dossier_id)
       INSERT INTO incidents (id, dossier_id, source, problem, message_id)
       SELECT gen_random_uuid(), dossier_id, 'worker', '{"code":"worker.message_failed","params":{"handler":"<script>"}}', id FROM m RETURNING id, message_id::int`,
    );
    return { incident: row.id, message: row.message_id };
  };
  const message = async (id: number) => (await given.database.owner.query('SELECT parked_at, done_at, tries FROM outbox WHERE id = $1', [id])).rows[0];

  it('are for system administrators alone', async () => {
    const { incident } = await parked();

    const answers = await Promise.all([
      as(officer).get('incidents'), as(officer).get('queues'), as(officer).get('board'),
      as(officer).post(`incidents/${incident}/retry`), as(officer).post(`incidents/${incident}/close`, { reason: 'x' }),
      given.http.get('/api/operations/incidents'),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 401]);
  });

  it('have what failed tried again, once, and keep who asked', async () => {
    const { incident, message: id } = await parked();

    const first = await as(admin).post(`incidents/${incident}/retry`);
    const second = await as(admin).post(`incidents/${incident}/retry`);

    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ id: incident, code: 'worker.message_failed', closedAt: expect.any(String) });
    expect([second.status, second.body.code]).toEqual([409, 'operations.incident_closed']);
    expect(await message(id)).toEqual({ parked_at: null, done_at: null, tries: 0 });
    const { rows } = await given.database.owner.query('SELECT act FROM incident_acts WHERE incident_id = $1', [incident]);
    expect(rows).toEqual([{ act: 'retry' }]);
  });

  it('have it given up with a reason, not without one', async () => {
    const { incident, message: id } = await parked();

    const without = await as(admin).post(`incidents/${incident}/close`, { reason: '  ' });
    const closed = await as(admin).post(`incidents/${incident}/close`, { reason: 'Đã làm bằng tay' });
    const list = await as(admin).get('incidents?state=closed');

    expect(without.status).toBe(400);
    expect(closed.body).toMatchObject({ closeReason: 'Đã làm bằng tay' });
    expect((await message(id)).done_at).not.toBeNull();
    expect(list.body.items.map(({ id: each }: { id: string }) => each)).toContain(incident);
  });

  it('say that there is no such incident', async () => {
    const answer = await as(admin).post(`incidents/${UNKNOWN}/retry`);

    expect([answer.status, answer.body.code]).toEqual([404, 'operations.no_such_incident']);
    expect((await as(admin).post('incidents/nothing/retry')).status).toBe(400);
  });

  it('name the dossier and what stands in its way; bring a deadline back that was put off, and none that is not due', async () => {
    const dossier = '01a2006e-a440-7602-8b03-ce66d955fb55';
    const state = { timers: [{ key: 'late', dueAt: '2026-01-05T02:00:00.000Z' }, { key: 'far', dueAt: '2126-01-05T02:00:00.000Z' }] };
    const { owner } = given.database;
    await owner.query(`INSERT INTO procedure_versions (id, procedure_code, number, record, forms, plan, bpmn, effective_from, published_at)
      VALUES (repeat('a', 64), '1.001193', 1, '{}', '{}', '{}', '', '2025-07-01', now())`);
    await owner.query(
      `INSERT INTO dossiers (id, opened_month, code, procedure_code, procedure_version_id, agency_code, channel, submitter_id, opened_at, version, status, state, head_hash, moved_at)
       VALUES ($1, 202611, 'X', '1.001193', repeat('a', 64), 'H56.30', 1, $1, now(), 1, 2, $2, '', now())`,
      [dossier, JSON.stringify(state)],
    );
    await owner.query(`INSERT INTO deadlines (dossier_id, key, due_at) VALUES ($1, 'late', now() + interval '1 day'), ($1, 'far', now() + interval '1 day')`, [dossier]);
    const { rows: [{ id }] } = await owner.query(
      `INSERT INTO incidents (id, dossier_id, source, problem) VALUES (gen_random_uuid(), $1, 'dossiers', '{"code":"calendar.year_missing","params":{"year":2031}}') RETURNING id`, [dossier]);

    const listed = (await as(admin).get('incidents')).body.items.find((one: { id: string }) => one.id === id);
    await as(admin).post(`incidents/${id}/retry`);

    expect(listed).toMatchObject({ dossierCode: 'X', isRetried: true, text: { vi: expect.stringContaining('2031'), en: expect.stringContaining('2031') } });
    const { rows } = await owner.query('SELECT key, due_at <= now() AS due FROM deadlines ORDER BY key');
    expect(rows).toEqual([{ key: 'far', due: false }, { key: 'late', due: true }]);
  });

  it('of a dossier are its agency’s, and what belongs to none is the house’s: whoever administers another commune neither sees nor touches them', async () => {
    await given.database.owner.query(`INSERT INTO agencies (code, name_vi, name_en, level, parent_code, effective_from) VALUES ('H56.31', 'Xã', 'Commune', 'COMMUNE', 'H56', '2025-07-01')`);
    await given.database.owner.query(`INSERT INTO divisions (id, agency_code, code, name_vi, name_en, effective_from) VALUES ('H56.31/TTPVHCC', 'H56.31', 'TTPVHCC', 'TT', 'TT', '2025-07-01')`);
    await given.account('quantri.xa', [{ agencyCode: 'H56.30', division: 'TTPVHCC', role: 'systemAdmin' }]);
    await given.account('quantri.xa.khac', [{ agencyCode: 'H56.31', division: 'TTPVHCC', role: 'systemAdmin' }]);
    const [here, elsewhere] = [as(await given.token('quantri.xa')), as(await given.token('quantri.xa.khac'))];
    const { rows: [{ id }] } = await given.database.owner.query(
      `INSERT INTO incidents (id, dossier_id, source, problem) SELECT gen_random_uuid(), id, 'dossiers', '{"code":"dossiers.time_unaccounted","params":{}}' FROM dossiers WHERE code = 'X' RETURNING id`);
    const { incident: houses } = await parked();
    const seen = async (who: typeof here) => (await who.get('incidents')).body.items.map((one: { id: string }) => one.id);

    const lists = { here: await seen(here), elsewhere: await seen(elsewhere), all: await seen(as(admin)) };
    const NAME = 'may-chu-xu-ly-01:4120';
    await given.database.owner.query(`INSERT INTO workers (id, name, alone, version, started_at, seen_at) VALUES (gen_random_uuid(), $1, true, '0', now(), now())`, [NAME]);
    const named = await Promise.all([here, as(admin)].map(async (who) => [(await who.get('workers')).body.items.map(({ name, state }: { name: string; state: string }) => [name, state]), (await who.get('board')).text.includes(NAME)]));
    const [boards, queues] = [[(await here.get('board')).text, (await elsewhere.get('board')).text], (await elsewhere.get('queues')).body];
    const refused = [await elsewhere.post(`incidents/${id}/retry`), await elsewhere.post(`incidents/${id}/close`, { reason: 'x' }), await here.post(`incidents/${houses}/retry`)];
    const without = await here.post(`incidents/${id}/retry`);
    const listed = (await here.get('incidents')).body.items.find((one: { id: string }) => one.id === id);
    const closed = await here.post(`incidents/${id}/close`, { reason: 'Đã rõ' });
    const again = [await here.post(`incidents/${id}/close`, { reason: 'x' }), await elsewhere.post(`incidents/${id}/close`, { reason: 'x' })];

    expect(lists).toEqual({ here: [id], elsewhere: [], all: expect.arrayContaining([id, houses]) });
    // That somebody works, each administrator has to know; on which machines, who runs the house.
    expect(named).toEqual([[[[null, 'LIVES']], false], [[[NAME, 'LIVES']], true]]);
    expect(boards.map((text) => text.includes(id))).toEqual([true, false]);
    expect(queues.incidentsOpen).toBe(0);
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual(refused.map(() => [404, 'operations.no_such_incident']));
    // There is nothing to try again: a retry would only close it.
    expect([without.status, without.body.code, listed.isRetried]).toEqual([409, 'operations.nothing_to_retry', false]);
    expect([closed.status, ...again.map(({ status }) => status)]).toEqual([200, 409, 404]);
  });

  it('raise a year without a calendar a hundred days ahead, say what to do, and close it once the year is there', async () => {
    const days = (count: number) => given.clock.move({ minutes: count * 24 * 60 });
    const years = given.app.get(WatchYears);
    const open = async () => (await as(admin).get('incidents')).body.items.filter(({ source }: { source: string }) => source === 'calendar');

    // From 21 November 2026 to 7 October 2027: 2028, which nobody has announced, is in reach.
    days(320);
    const raised = await years.run();
    await years.run();
    days(-320);

    expect(raised.map(({ code, params }) => [code, params.year])).toContainEqual(['calendar.year_missing_soon', 2028]);
    expect(await open()).toMatchObject([{ code: 'calendar.year_missing_soon', params: { year: 2028, from: '2028-01-01' }, dossierId: null, advice: { vi: expect.stringContaining('Công bố ngày nghỉ') } }]);
    await years.run();
    expect(await open()).toEqual([]);
  });

  it('show how deep the queues are, as data and as a page that runs nothing', async () => {
    const { incident } = await parked();

    const queues = await as(admin).get('queues');
    const board = await as(admin).get('board');

    expect(queues.body).toMatchObject({ messagesWaiting: 1, deadlinesDue: 1, incidentsOpen: expect.any(Number) });
    expect(queues.body.incidentsOpen).toBeGreaterThan(0);
    expect(board.headers['content-type']).toContain('text/html');
    expect(board.text).toContain(incident);
    expect(board.text).toContain('Việc cần làm · What to do');
    expect(board.text).not.toContain('<script>');
  });
});
