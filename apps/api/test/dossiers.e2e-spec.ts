import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FORM, givenDossiers, opening, PROCEDURE, until, type GivenDossiers, type Person } from './given-dossiers.js';

let given: GivenDossiers;
let citizen: Person, intake: Person, specialist: Person, approver: Person, returner: Person;

beforeAll(async () => {
  given = await givenDossiers();
  citizen = await given.person('dan');
  intake = await given.person('tiepnhan', 'intakeOfficer@TTPVHCC');
  specialist = await given.person('chuyenvien', 'specialist@KTHTDT');
  approver = await given.person('chutich', 'approver@LD', 'specialist@KTHTDT');
  returner = await given.person('traketqua', 'returnOfficer@TTPVHCC');
});
afterAll(() => given.close());

const ACCEPT = { command: 'complete', expectedVersion: 1, data: { step: 'intake', outcome: 'accept' } };
const KEY = () => randomUUID();

describe('a dossier over HTTP', () => {
  it('is filed, goes through every department and is returned', async () => {
    const { code, lookupCode, version } = await given.filed(citizen);
    expect(code).toMatch(/^H56\.30-\d{6}-\d{4}$/);
    expect([version, lookupCode.length]).toEqual([1, 8]);

    const accepted = await intake.act(code, 'complete', 1, { step: 'intake', outcome: 'accept' });
    const proposed = await specialist.act(code, 'complete', 2, { step: 'examine', outcome: 'propose' });
    const approved = await approver.act(code, 'complete', 3, { step: 'approve', outcome: 'approve' });
    const returned = await returner.act(code, 'complete', 4, { step: 'handOver' });

    expect([accepted.status, proposed.status, approved.status, returned.status]).toEqual([201, 201, 201, 201]);
    expect(accepted.body).toMatchObject({ code, version: 2, position: { steps: [{ id: 'examine', since: 2 }] } });
    const { body } = await citizen.get(`/api/dossiers/${code}`);
    expect(body).toMatchObject({ code, status: 'RETURNED', version: 5, timing: 'EARLY', procedure: { code: PROCEDURE }, lookupCode });
    expect(body.timeline.map((entry: { command: string }) => entry.command)).toEqual(['open', 'complete', 'complete', 'complete', 'complete']);
    expect(JSON.stringify(body.timeline)).not.toContain('chuyenvien');
    expect(await given.rows('dossier_transitions', code)).toBe(5);
    expect(await given.rows('tasks', code)).toBe(0);
    expect(await given.rows('deadlines', code)).toBe(0);
  });

  it('says to the officer what can be done, and for the rest why not', async () => {
    const { code } = await given.filed(citizen);

    const { body } = await specialist.get(`/api/dossiers/${code}`);

    expect(body.available).toContainEqual(
      expect.objectContaining({
        command: 'complete', step: 'intake', allowed: false,
        because: { code: 'dossiers.not_permitted', params: { needs: { roles: ['intakeOfficer'], division: 'TTPVHCC' } }, text: { vi: 'Ông/bà không có quyền làm việc này với hồ sơ.', en: 'You may not do this with the dossier.' } },
      }),
    );
  });

  it('refuses a declaration that does not fit its form, names the field, and writes nothing', async () => {
    const before = await given.database.owner.query('SELECT count(*)::int AS count FROM dossiers');

    const answer = await citizen.post('/api/dossiers', opening({ house: { area: 'tám mươi' } }));

    expect([answer.status, answer.body.code]).toEqual([422, 'dossiers.declaration_refused']);
    expect(answer.body.errors[0].field).toBe('house.area');
    const after = await given.database.owner.query('SELECT count(*)::int AS count FROM dossiers');
    expect(after.rows).toEqual(before.rows);
  });

  it.each<[string, object, string]>([
    ['unknown fields', { ...opening(), hurry: true }, 'hurry'],
    ['an unknown channel', { ...opening(), channel: 'FAX' }, 'channel'],
    ['a paper the procedure does not ask for', { ...opening(), components: [{ code: 'SELFIE' }] }, 'components[0].code'],
    ['a number of papers that is none', { ...opening(), components: [{ code: 'DRAWING', copies: -1 }] }, 'components[0].copies'],
  ])('refuses %s by name', async (_, body, field) => {
    const answer = await citizen.post('/api/dossiers', body);

    expect([400, 422]).toContain(answer.status);
    expect(answer.body.errors.map((error: { field: string }) => error.field)).toContain(field);
  });

  it.each<[string, object]>([
    ['a timer', { command: 'timer', expectedVersion: 1, data: { key: 'x' } }],
    ['a message', { command: 'message', expectedVersion: 1, data: { message: 'payments.settled' } }],
    ['data of another command', { command: 'withdraw', expectedVersion: 1, data: { step: 'intake' } }],
    ['a step without its name', { command: 'complete', expectedVersion: 1, data: {} }],
    ['no version', { command: 'withdraw' }],
  ])('takes from people no %s', async (_, body) => {
    const { code } = await given.filed(citizen);

    const answer = await intake.post(`/api/dossiers/${code}/commands`, body);

    expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid']);
    expect(await given.rows('dossier_transitions', code)).toBe(1);
  });

  it('is not there for whom it does not concern', async () => {
    const { code } = await given.filed(citizen);
    const stranger = await given.person('nguoila');

    const seen = await stranger.get(`/api/dossiers/${code}`);
    const acted = await stranger.act(code, 'withdraw', 1);
    const absent = await stranger.get('/api/dossiers/H56.30-200101-0001');

    expect([seen.status, acted.status, absent.status]).toEqual([404, 404, 404]);
    expect({ ...seen.body, correlationId: '' }).toEqual({ ...absent.body, correlationId: '' });
  });

  it('keeps four eyes: whoever examined does not approve', async () => {
    const { code } = await given.filed(citizen);
    await intake.act(code, 'complete', 1, { step: 'intake', outcome: 'accept' });
    await approver.act(code, 'complete', 2, { step: 'examine', outcome: 'propose' });

    const answer = await approver.act(code, 'complete', 3, { step: 'approve', outcome: 'approve' });

    expect([answer.status, answer.body.code, answer.body.params]).toEqual([403, 'dossiers.same_person', { step: 'examine' }]);
    expect(await given.rows('dossier_transitions', code)).toBe(3);
  });

  it('is withdrawn by its submitter and stopped when an officer confirms', async () => {
    const { code } = await given.filed(citizen);

    const asked = await citizen.act(code, 'withdraw', 1, { reason: 'Tôi nộp nhầm' });
    const held = await intake.act(code, 'complete', 2, { step: 'intake', outcome: 'accept' });
    const confirmed = await intake.act(code, 'confirm-withdrawal', 2);

    expect([asked.status, held.body.code, confirmed.status]).toEqual([201, 'dossiers.on_hold', 201]);
    const { body } = await citizen.get(`/api/dossiers/${code}`);
    expect([body.status, body.position.ended]).toEqual(['STOPPED', { at: '#withdrawn', how: 'stopped' }]);
  });

  it('is filed at the counter by an officer, not by a citizen', async () => {
    const alone = await citizen.post('/api/dossiers', { ...opening(), channel: 'DIRECT' });
    const atCounter = await intake.post('/api/dossiers', { ...opening(), channel: 'DIRECT', submitterId: citizen.accountId });

    expect([alone.status, alone.body.code, atCounter.status]).toEqual([403, 'dossiers.not_permitted', 201]);
    expect((await citizen.get(`/api/dossiers/${atCounter.body.code}`)).status).toBe(200);
  });

  it('keeps a reason outside the log, behind a commitment', async () => {
    const { code } = await given.filed(citizen);
    await intake.act(code, 'complete', 1, { step: 'intake', outcome: 'supplement', reason: 'Thiếu bản vẽ mặt cắt' });

    const { rows } = await given.database.owner.query(
      `SELECT convert_from(t.leaf, 'UTF8') AS leaf, s.fields FROM dossier_transitions t JOIN dossiers d ON d.id = t.dossier_id
       LEFT JOIN transition_secrets s ON s.dossier_id = t.dossier_id AND s.seq = t.seq WHERE d.code = $1 AND t.seq = 2`,
      [code],
    );

    expect(rows[0].leaf).not.toContain('bản vẽ');
    expect(JSON.parse(rows[0].leaf).commitments).toEqual({ reason: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(rows[0].fields).toEqual({ reason: 'Thiếu bản vẽ mặt cắt' });
  });
});

describe('twenty clients at one step', () => {
  it('one moves the dossier, nineteen are told who won and when', async () => {
    const { code } = await given.filed(citizen);

    const answers = await Promise.all(
      Array.from({ length: 20 }, () => intake.post(`/api/dossiers/${code}/commands`, ACCEPT, KEY())),
    );

    const lost = answers.filter((answer) => answer.status === 409);
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1);
    expect(lost).toHaveLength(19);
    for (const { body } of lost) {
      expect(body).toMatchObject({
        code: 'dossiers.changed_meanwhile',
        params: { expected: 1, actual: 2, wonBy: 'Nguyễn Thị tiepnhan', wonAt: expect.stringMatching(/^\d{4}-/), command: 'complete' },
      });
    }
    expect(await given.rows('dossier_transitions', code)).toBe(2);
  });
});

describe('the same Idempotency-Key', () => {
  it('gives the first answer again, also after a restart, and makes one transition', async () => {
    const openKey = KEY();
    const opened = await citizen.post('/api/dossiers', opening(), openKey);
    const openedAgain = await citizen.post('/api/dossiers', opening(), openKey);
    const { code } = opened.body;
    const key = KEY();
    const ask = () => intake.post(`/api/dossiers/${code}/commands`, ACCEPT, key);

    const together = await Promise.all(Array.from({ length: 5 }, ask));
    await given.restart();
    const later = await ask();

    expect(openedAgain.body).toEqual(opened.body);
    for (const answer of [...together, later]) expect([answer.status, answer.body]).toEqual([201, together[0]?.body]);
    expect(await given.rows('dossier_transitions', code)).toBe(2);
  });

  it('is refused with another body', async () => {
    const key = KEY();
    const { body } = await citizen.post('/api/dossiers', opening(), key);

    const other = await citizen.post('/api/dossiers', opening({ house: { area: 81 } }), key);
    const elsewhere = await citizen.post(`/api/dossiers/${body.code}/commands`, { command: 'withdraw', expectedVersion: 1 }, key);

    expect([other.status, other.body.code]).toEqual([422, 'dossiers.key_reused']);
    expect([elsewhere.status, elsewhere.body.code]).toEqual([422, 'dossiers.key_reused']);
    expect(await given.rows('dossier_transitions', body.code)).toBe(1);
  });

  it('is no key when it is too short', async () => {
    const answer = await citizen.post('/api/dossiers', opening(), 'x');

    expect([answer.status, answer.body.code]).toEqual([400, 'dossiers.key_unusable']);
  });
});

describe('work lists', () => {
  it('show what nobody has taken, then what is mine', async () => {
    const { code } = await given.filed(citizen, FORM);
    const has = async (who: Person, scope: string) => {
      const codes: string[] = [];
      for (let after: string | null = ''; after !== null; ) {
        const { body } = await who.get(`/api/tasks?scope=${scope}&limit=3${after === '' ? '' : `&after=${after}`}`);
        codes.push(...body.items.map((task: { code: string }) => task.code));
        after = body.next;
      }
      expect(new Set(codes).size).toBe(codes.length);
      return codes.includes(code);
    };

    expect([await has(intake, 'unassigned'), await has(intake, 'mine'), await has(specialist, 'unassigned')]).toEqual([true, false, false]);
    const claimed = await intake.act(code, 'claim', 1, { step: 'intake' });

    expect(claimed.status).toBe(201);
    expect([await has(intake, 'unassigned'), await has(intake, 'mine'), await has(intake, 'division')]).toEqual([false, true, true]);
    const other = await given.person('tiepnhan2', 'intakeOfficer@TTPVHCC');
    const taken = await other.act(code, 'complete', 2, { step: 'intake', outcome: 'accept' });
    expect([taken.status, taken.body.code]).toEqual([409, 'dossiers.assigned_to_other']);
  });

  it('show a citizen what waits for the citizen', async () => {
    const { code } = await given.filed(citizen);
    await intake.act(code, 'complete', 1, { step: 'intake', outcome: 'supplement', reason: 'Thiếu bản vẽ' });

    const { body } = await citizen.get('/api/tasks');

    expect(body.items.map((task: { code: string; step: string }) => [task.code, task.step])).toContainEqual([code, 'guidance']);
  });

  it('refuse a cursor that is none', async () => {
    const answer = await intake.get('/api/tasks?after=abc');

    expect([answer.status, answer.body.code]).toEqual([400, 'dossiers.cursor_unusable']);
  });
});

describe('the worker', () => {
  it('fires a deadline that has fallen due, as the calendar', async () => {
    const { code } = await given.filed(citizen);
    await intake.act(code, 'complete', 1, { step: 'intake', outcome: 'accept' });
    await given.database.owner.query(`UPDATE deadlines SET due_at = now() WHERE dossier_id = (SELECT id FROM dossiers WHERE code = $1)`, [code]);

    const fired = await until(async () => (await given.rows('dossier_transitions', code)) === 3);

    expect(fired).toBe(true);
    const { body } = await specialist.get(`/api/dossiers/${code}`);
    expect(body.timeline[2]).toMatchObject({ command: 'timer', actorKind: 'CALENDAR', by: null });
    expect(body.position.steps.map((step: { id: string }) => step.id)).toEqual(['examine', 'remindHead']);
    const armed = await given.database.owner.query(`SELECT key FROM deadlines WHERE dossier_id = (SELECT id FROM dossiers WHERE code = $1) ORDER BY key`, [code]);
    expect(armed.rows).toEqual([{ key: '#promise' }, { key: '#step/examine@2/' }]);
  });

  it('hands on every message somebody listens to', async () => {
    const { code } = await given.filed(citizen);

    const handedOn = await until(async () => {
      const { rows } = await given.database.owner.query(`SELECT count(*)::int AS open FROM outbox WHERE done_at IS NULL AND name = 'dossiers.advanced@1'`);
      return rows[0].open === 0;
    });

    expect(handedOn).toBe(true);
    expect(await given.rows('outbox', code)).toBe(1);
  });
});
