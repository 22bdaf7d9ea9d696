import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckReplay } from '@app/dossiers';
import { instantOf } from '@app/kernel';
import { NotificationsHandler } from '@app/notifications';
import { Clock, localDay } from '@app/platform';
import { givenDossiers, PASSWORD, type GivenDossiers, type Person } from './given-dossiers.js';

let given: GivenDossiers;
let citizen: Person, intake: Person, an: Person, binh: Person, head: Person, leader: Person, admin: Person, auditor: Person;

beforeAll(async () => {
  given = await givenDossiers();
  citizen = await given.person('dan');
  intake = await given.person('tiepnhan', 'intakeOfficer@TTPVHCC');
  an = await given.person('an', 'specialist@KTHTDT');
  binh = await given.person('binh', 'intakeOfficer@TTPVHCC');
  head = await given.person('truongphong', 'divisionHead@KTHTDT');
  leader = await given.person('lanhdao', 'approver@LD');
  admin = await given.person('quantri', 'systemAdmin@LD', 'specialist@KTHTDT', 'auditor@LD');
  auditor = await given.person('kiemtra', 'auditor@LD');
});
afterAll(() => given.close());

const DAY = 86_400_000;
/** Whole days in Viet Nam, counted from today. */
function days(first: number, last: number): { readonly from: string; readonly until: string } {
  const midnight = Date.parse(`${localDay(given.part(Clock).now())}T00:00:00+07:00`);
  return { from: instantOf(midnight + first * DAY), until: instantOf(midnight + (last + 1) * DAY) };
}
const absence = (substitute: Person, more: object = days(0, 1)) => ({ substituteId: substitute.accountId, reason: 'Nghỉ phép', ...more });
const recorded = async (by: Person, body: object): Promise<string> => {
  const answer = await by.post('/api/absences', body);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body.id;
};
const end = (by: Person, id: string) => by.post(`/api/absences/${id}/end`, {});
/** A dossier that waits for the specialist. */
async function examined(): Promise<string> {
  const { code } = await given.filed(citizen);
  await intake.act(code, 'complete', 1, { step: 'intake', outcome: 'accept' });
  return code;
}
const propose = (who: Person, code: string, version: number) => who.act(code, 'complete', version, { step: 'examine', outcome: 'propose' });
const lineOf = (body: { items: readonly { code: string }[] }, code: string) => body.items.find((line) => line.code === code);

describe('while an official is absent', () => {
  it('the substitute sees the work and does it, and the log says for whom; then the power is over at once', async () => {
    const code = await examined();
    await an.act(code, 'claim', 2, { step: 'examine' });
    const before = await propose(binh, code, 3);
    const id = await recorded(an, absence(binh));

    const { body: me } = await binh.get('/api/auth/me');
    const { body: queue } = await binh.get('/api/tasks?scope=onBehalf');
    const { body: counts } = await binh.get('/api/tasks/counts');
    const { body: seen } = await binh.get(`/api/dossiers/${code}`);
    const done = await propose(binh, code, 3);
    const next = await examined();
    const over = await end(an, id);

    expect([before.status, before.body.code]).toEqual([403, 'dossiers.not_permitted']);
    expect(me.roles).toEqual([
      { agencyCode: 'H56.30', division: 'TTPVHCC', role: 'intakeOfficer' },
      { agencyCode: 'H56.30', division: 'KTHTDT', role: 'specialist', onBehalfOf: an.accountId },
    ]);
    expect([lineOf(queue, code), counts.onBehalf]).toEqual([expect.objectContaining({ isMine: false, isOnBehalf: true, assignee: 'Nguyễn Thị an' }), queue.items.length]);
    expect(seen.available.find((act: { command: string }) => act.command === 'complete')).toMatchObject({ allowed: true, onBehalfOf: an.accountId });
    expect(done.status).toBe(201);
    expect([over.status, over.body.state]).toEqual([200, 'over']);
    expect((await propose(binh, next, 2)).body.code).toBe('dossiers.not_permitted');
    expect((await binh.get('/api/tasks?scope=onBehalf')).body.items).toEqual([]);
    expect((await binh.get('/api/auth/me')).body.roles).toHaveLength(1);

    const { body: log } = await leader.get(`/api/dossiers/${code}`);
    const { body: audited } = await auditor.get(`/api/audit/dossiers/${code}/timeline`);
    const { body: mine } = await citizen.get(`/api/dossiers/${code}`);
    expect(log.timeline.at(-1)).toMatchObject({ command: 'complete', by: 'Nguyễn Thị binh', onBehalfOf: 'Nguyễn Thị an' });
    expect(audited.moves.at(-1)).toMatchObject({ officer: 'Nguyễn Thị binh', onBehalfOf: 'Nguyễn Thị an' });
    expect(audited.moves.at(-2)).toMatchObject({ officer: 'Nguyễn Thị an', onBehalfOf: null });
    expect(mine.timeline.at(-1)).toMatchObject({ by: null, onBehalfOf: null });
    expect(await given.part(CheckReplay).run(code)).toMatchObject({ is: 'equal' });
  });

  it('shows the public neither the one nor the other', async () => {
    const { code, lookupCode } = await given.filed(citizen);
    await intake.act(code, 'complete', 1, { step: 'intake', outcome: 'accept' });
    const id = await recorded(an, absence(binh));
    await propose(binh, code, 2);

    const { text } = await given.http.get(`/api/public/dossiers/${code}?lookupCode=${lookupCode}`);
    const page = await given.http.post(`/progress/${code}`).type('form').send({ code, lookupCode });

    await end(an, id);
    expect([page.status, page.text.includes(code), text.includes(code)]).toEqual([200, true, true]);
    for (const secret of [an.accountId, binh.accountId, 'Nguyễn Thị an', 'Nguyễn Thị binh']) expect(text + page.text).not.toContain(secret);
  });

  it('nothing is lent before it begins, nor after its time, whoever still holds a session', async () => {
    const code = await examined();
    const id = await recorded(an, absence(binh, days(1, 2)));
    const tooEarly = await propose(binh, code, 2);
    await given.database.owner.query(`UPDATE absences SET from_at = now() - interval '2 hours' WHERE id = $1`, [id]);
    const running = await binh.get('/api/absences/mine');
    // A session that was read before the absence began is trusted for three seconds; this one was not.
    const session = (await given.http.post('/api/auth/login').set('x-motcua-token', '1').send({ login: 'binh', password: PASSWORD })).body.token as string;
    const queue = () => given.http.get('/api/tasks?scope=onBehalf').set('authorization', `Bearer ${session}`);
    const lent = await queue();
    await given.database.owner.query(`UPDATE absences SET until_at = now() - interval '1 second' WHERE id = $1`, [id]);

    expect(tooEarly.body.code).toBe('dossiers.not_permitted');
    expect(running.body.standingIn).toMatchObject([{ id, state: 'running', official: { fullName: 'Nguyễn Thị an' }, reason: null }]);
    expect(lineOf(lent.body, code)).toBeDefined();
    expect((await queue()).body.items).toEqual([]);
    expect((await propose(binh, code, 2)).body.code).toBe('dossiers.not_permitted');
    expect((await binh.get('/api/absences/mine')).body.standingIn).toEqual([]);
    expect((await end(an, id)).body).toMatchObject({ status: 409, code: 'identity.absence_over' });
  });

  it('configuring the house and reading its log stay with the person', async () => {
    const before = await an.get('/api/admin/officials');
    const id = await recorded(admin, absence(an));

    const lent = (await an.get('/api/auth/me')).body.roles.filter(({ onBehalfOf }: { onBehalfOf?: string }) => onBehalfOf !== undefined);
    const refused = await Promise.all(['/api/admin/officials', '/api/audit/checks', '/api/operations/summary', '/api/design/drafts'].map((path) => an.get(path)));

    await end(admin, id);
    expect(before.status).toBe(403);
    expect(lent).toEqual([{ agencyCode: 'H56.30', division: 'KTHTDT', role: 'specialist', onBehalfOf: admin.accountId }]);
    expect(refused.map(({ status }) => status).filter((status) => status < 400)).toEqual([]);
  });

  it('who stands in for the leadership decides in its place, and reads no log', async () => {
    const id = await recorded(leader, absence(binh));

    const lent = (await binh.get('/api/auth/me')).body.roles.map(({ role }: { role: string }) => role);
    const figures = await binh.get('/api/audit/checks');

    await end(leader, id);
    expect(lent).toEqual(['intakeOfficer', 'approver']);
    expect([figures.status, (await leader.get('/api/audit/checks')).status]).toEqual([403, 200]);
  });

  it('a disabled account lends nothing', async () => {
    const gone = await given.person('nghiviec', 'specialist@KTHTDT');
    await recorded(gone, absence(binh));
    await admin.post(`/api/admin/officials/${gone.accountId}/disable`, {});

    expect((await binh.get('/api/auth/me')).body.roles).toHaveLength(1);
  });
});

describe('an absence is recorded', () => {
  it('by the head of the division, by the leadership, by the administrator; by nobody else, and the reason stays with them', async () => {
    const of = { ...absence(binh, days(5, 6)), officialId: an.accountId };
    const refused = await Promise.all([binh, intake, auditor].map((who) => who.post('/api/absences', of)));
    const ids: string[] = [];
    for (const by of [head, leader, admin]) {
      const id = await recorded(by, of);
      ids.push(id);
      expect((await by.get('/api/absences')).body.items).toMatchObject([{ id, reason: 'Nghỉ phép', state: 'coming' }]);
      expect((await by.get(`/api/absences?official=${an.accountId}`)).body.items[0]).toMatchObject({ id });
      expect((await binh.get(`/api/absences?official=${an.accountId}`)).status).toBe(404);
      expect((await end(binh, id)).body.code).toBe('identity.no_such_absence');
      expect((await end(by === head ? leader : head, id)).body.state).toBe('over');
    }

    expect(refused.map(({ body }) => body.code)).toEqual(Array(3).fill('identity.no_such_official'));
    const { rows } = await given.database.owner.query(`SELECT change, by_id FROM account_changes WHERE account_id = $1 AND details ->> 'absence' = ANY ($2) ORDER BY id`, [an.accountId, ids]);
    expect(rows.map(({ change, by_id }: { change: string; by_id: string }) => [change, by_id])).toEqual([
      ['absence-recorded', head.accountId], ['absence-ended', leader.accountId], ['absence-recorded', leader.accountId],
      ['absence-ended', head.accountId], ['absence-recorded', admin.accountId], ['absence-ended', head.accountId],
    ]);
  });

  it('by nobody who does not answer for all of the official’s desks: what is done elsewhere would be lent as well', async () => {
    const deputy = await given.person('phochutich', 'specialist@KTHTDT', 'approver@LD');
    const of = { ...absence(binh, days(40, 40)), officialId: deputy.accountId };

    const byHead = await head.post('/api/absences', of);
    const team = (await head.post('/api/absences/officials', {})).body.items.map(({ id }: { id: string }) => id);

    expect(byHead.body.code).toBe('identity.no_such_official');
    expect(team).not.toContain(deputy.accountId);
    await end(leader, await recorded(leader, of));
  });

  it('with a colleague who is there, and without chains', async () => {
    const id = await recorded(an, absence(binh, days(10, 12)));
    const answers = {
      again: await an.post('/api/absences', absence(intake, days(12, 13))),
      absentSubstitute: await head.post('/api/absences', absence(an, days(11, 11))),
      chain: await binh.post('/api/absences', absence(intake, days(9, 10))),
      oneself: await an.post('/api/absences', absence(an, days(20, 20))),
      citizen: await an.post('/api/absences', absence(citizen, days(20, 20))),
      noDesk: await an.post('/api/absences', absence(auditor, days(20, 20))),
      recorder: await head.post('/api/absences', { ...absence(head, days(20, 20)), officialId: an.accountId }),
      past: await an.post('/api/absences', absence(binh, days(-1, 3))),
    };
    const after = await recorded(an, absence(intake, days(13, 13)));

    await Promise.all([id, after].map((one) => end(an, one)));
    expect(Object.fromEntries(Object.entries(answers).map(([name, { status, body }]) => [name, [status, body.code]]))).toEqual({
      again: [409, 'identity.absent_already'],
      absentSubstitute: [409, 'identity.substitute_absent'],
      chain: [409, 'identity.substitutes_already'],
      oneself: [422, 'identity.substitute_unfit'],
      citizen: [422, 'identity.substitute_unfit'],
      noDesk: [422, 'identity.substitute_unfit'],
      recorder: [422, 'identity.substitute_is_recorder'],
      past: [422, 'identity.absence_period_unusable'],
    });
  });

  it('and both people are told, also when it is withdrawn or ends early, the substitute without the reason', async () => {
    await end(an, await recorded(an, absence(binh)));
    await end(head, await recorded(head, { ...absence(binh, days(50, 51)), officialId: an.accountId }));
    const { rows } = await given.database.owner.query(
      `SELECT id, name, seq, payload FROM (SELECT * FROM outbox WHERE dossier_id IS NULL AND payload ->> 'officialId' = $1 ORDER BY id DESC LIMIT 4) last ORDER BY id`, [an.accountId],
    );
    await given.database.owner.query(`UPDATE accounts SET email = 'can.bo@example.org' WHERE id = $1`, [binh.accountId]);

    for (const row of rows) await given.part(NotificationsHandler).handle({ ...row, dossierId: null, createdAt: given.part(Clock).now() });

    for (const who of [an, binh]) {
      const { items } = (await who.get('/api/notifications')).body;
      expect(items.map(({ key }: { key: string }) => key).sort()).toEqual(['absence-ended', 'absence-recorded', 'absence-recorded', 'absence-withdrawn']);
      expect(JSON.stringify(items)).toContain('Nguyễn Thị binh làm thay Nguyễn Thị an');
      expect(JSON.stringify(items)).not.toContain('Nghỉ phép');
    }
    const letters = await given.database.owner.query(`SELECT recipient_id, subject FROM notifications WHERE channel = 'EMAIL' AND template_key LIKE 'absence-%'`);
    expect(letters.rows.map(({ recipient_id: to }: { recipient_id: string }) => to)).toEqual(Array(4).fill(binh.accountId));
  });

  it('once, when it is told twice at the same moment', async () => {
    const answers = await Promise.all([an, head, leader].map((by) => by.post('/api/absences', { ...absence(binh, days(30, 31)), officialId: an.accountId })));

    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it.each([
    [{ until: 'mai' }, 'until'],
    [{ substituteId: 'binh' }, 'substituteId'],
    [{ reason: '  ' }, 'reason'],
    [{ endedAt: 'x' }, 'endedAt'],
  ])('not with %j', async (wrong, field) => {
    const { status, body } = await an.post('/api/absences', { ...absence(binh), ...wrong });

    expect([status, body.errors[0].field]).toEqual([400, field]);
  });

  it('is found however many others, none of the head’s, come before', async () => {
    const [before, theirs] = await Promise.all([crowd('A đông', 'specialist@KTHTDT', 'intakeOfficer@TTPVHCC'), given.person('zz-cuoi-cung', 'specialist@KTHTDT')]);
    await given.database.owner.query(`UPDATE accounts SET full_name = 'Zz Cuối Cùng' WHERE id = $1`, [theirs.accountId]);
    await given.database.owner.query(
      `INSERT INTO absences (id, account_id, substitute_id, from_at, until_at, reason, made_by, created_at)
       SELECT gen_random_uuid(), id, $2, now() + interval '1 day', now() + interval '2 days', 'x', id, now() FROM unnest($1::uuid[]) id`,
      [before, binh.accountId],
    );
    const id = await recorded(theirs, absence(binh, days(60, 61)));

    const team = await head.post('/api/absences/officials', {});
    const others = await head.get('/api/absences');
    const asked = await an.post('/api/absences/substitutes', { text: '' });

    expect(team.body.items.map(({ fullName }: { fullName: string }) => fullName)).toContain('Zz Cuối Cùng');
    expect(team.body.items.filter(({ id: one }: { id: string }) => before.includes(one))).toEqual([]);
    expect(others.body.items.map((line: { id: string }) => line.id)).toContain(id);
    expect(asked.body.items).toHaveLength(30);
    await given.database.owner.query('DELETE FROM absences WHERE account_id = ANY ($1)', [before]);
    await given.database.owner.query('UPDATE accounts SET disabled_at = now() WHERE id = ANY ($1)', [[...before, theirs.accountId]]);
  });

  /** More than any list shows, each with these roles. */
  async function crowd(fullName: string, ...roles: readonly string[]): Promise<readonly string[]> {
    const { rows } = await given.database.owner.query<{ id: string }>(
      `INSERT INTO accounts (id, kind, login, full_name, created_at) SELECT gen_random_uuid(), 'OFFICIAL', 'dong-' || n, $1 || lpad(n::text, 3, '0'), now() FROM generate_series(1, 120) n RETURNING id`, [fullName],
    );
    const held = roles.map((role) => role.split('@'));
    for (const [role, division] of held) await given.database.owner.query(`INSERT INTO account_roles (account_id, division_id, role) SELECT id, $2, $3 FROM unnest($1::uuid[]) id`, [rows.map(({ id }) => id), `H56.30/${division}`, role]);
    return rows.map(({ id }) => id);
  }

  it('with a substitute looked for by name, among colleagues', async () => {
    const found = await an.post('/api/absences/substitutes', { text: 'nguyen thi BINH' });
    const forAn = await head.post('/api/absences/substitutes', { official: an.accountId });
    const team = await head.post('/api/absences/officials', {});
    const none = await binh.post('/api/absences/substitutes', { official: an.accountId });

    expect(found.body.items).toEqual([{ id: binh.accountId, fullName: 'Nguyễn Thị binh', roles: [{ agencyCode: 'H56.30', division: 'TTPVHCC', role: 'intakeOfficer' }] }]);
    const names = (body: { items: readonly { id: string }[] }) => body.items.map(({ id }) => id);
    expect(names(forAn.body)).not.toContain(head.accountId);
    expect(names(forAn.body)).toEqual(expect.arrayContaining([binh.accountId, intake.accountId, leader.accountId]));
    expect(names(forAn.body)).not.toContain(auditor.accountId);
    expect(names(team.body)).toEqual(expect.arrayContaining([an.accountId]));
    expect(names(team.body)).not.toContain(binh.accountId);
    expect(none.status).toBe(404);
  });
});
