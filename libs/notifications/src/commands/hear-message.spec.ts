import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nationalCalendar } from '@app/calendar';
import { type Actor, ACTOR_KINDS, type Decision, decide, type Dossier, type DossierCommand, openDossier, statusId, SYSTEM } from '@app/dossiers';
import { type AccountId, type AgencyCode, type Instant, instantOf, type ProcedureCode, type ProcedureVersionId, type Result } from '@app/kernel';
import { Clock, Ids, Journal, localDay, openedMonthOf, PlatformModule, readConfiguration, LookupCodes } from '@app/platform';
import { DEADLINE, endOf, flowTo, freshDatabase, otherwiseTo, outcomeOf, planOf, routeOf, stepTo, type TestDatabase, workingDaysAfter } from '@app/testing';
import { Test, type TestingModule } from '@nestjs/testing';
import { NotificationsHandler } from '../messages/notifications-handler.js';
import { NotificationsModule } from '../notifications.module.js';
import { Inbox } from '../queries/inbox.js';
import { readNotificationSettings } from '../settings.js';

const AGENCY = 'H56.30' as AgencyCode;
const VERSION = 'b'.repeat(64) as ProcedureVersionId;
const at = (division: string, role: string) => ({ agencyCode: AGENCY, division, role });
const official: Actor = { accountId: randomUUID() as AccountId, kind: 'OFFICIAL', roles: [at('TTPVHCC', 'intakeOfficer'), at('TTPVHCC', 'returnOfficer'), at('VHXH', 'specialist')] };
const counter = (role: string) => ({ kind: 'OFFICIAL', role, division: 'TTPVHCC' }) as const;

/** Intake, which may ask for a supplement or refuse; examination; the applicant confirms a draft; the result is returned. */
const PLAN = planOf(
  [
    stepTo('checked', 'intake', {
      performer: counter('intakeOfficer'),
      outcomes: [outcomeOf('accept'), outcomeOf('supplement', { requiresReason: true }), outcomeOf('refuse', { requiresReason: true })],
    }),
    routeOf('checked', flowTo('supplement', 'outcome = "supplement"'), flowTo('refused', 'outcome = "refuse"'), otherwiseTo('accepted')),
    stepTo('intake', 'supplement', {
      performer: { kind: 'SUBMITTER' }, status: 'SUPPLEMENT_REQUIRED', clock: 'paused', waitsFor: 'applicant',
      boundaries: [{ id: 'expired', interrupting: true, trigger: DEADLINE, to: 'stopped' }],
    }),
    { ...routeOf('accepted', flowTo('examine')), status: 'ACCEPTED' },
    stepTo('confirm', 'examine', { status: 'PROCESSING' }),
    stepTo('ready', 'confirm', { name: 'Xác nhận dự thảo', performer: { kind: 'SUBMITTER' }, boundaries: [{ id: 'silence', interrupting: true, trigger: DEADLINE, to: 'ready' }] }),
    stepTo('end', 'ready', { status: 'RESOLVED', performer: counter('returnOfficer') }),
    endOf('end', { status: 'RETURNED' }),
    endOf('refused', { end: 'refused', status: 'REFUSED' }),
    endOf('stopped', { end: 'stopped', status: 'STOPPED' }),
  ],
  { processingTerm: { default: { quantity: 3, unit: 'WORKING_DAY' } } },
);

describe('from a transition to what the applicant is told', () => {
  let database: TestDatabase;
  let app: TestingModule;
  let handler: NotificationsHandler;
  const submitterId = randomUUID() as AccountId;
  const ids = new Ids();

  beforeAll(async () => {
    database = await freshDatabase();
    const platform = PlatformModule.forRoot({ configuration: readConfiguration({ NODE_ENV: 'test' }), databaseUrl: database.url });
    const settings = readNotificationSettings({ QUIET_HOURS: 'off', PORTAL_URL: 'https://portal.example/' });
    app = await Test.createTestingModule({ imports: [platform, NotificationsModule.forRoot(settings)] }).compile();
    await app.init();
    handler = app.get(NotificationsHandler);
    await database.owner.query(`INSERT INTO agencies (code, name_vi, name_en, level, effective_from) VALUES ($1, 'UBND phường Hạc Thành', 'Hạc Thành ward', 'COMMUNE', '2025-07-01')`, [AGENCY]);
    await database.owner.query(`INSERT INTO divisions (id, agency_code, code, name_vi, name_en, effective_from) SELECT $1 || '/' || code, $1, code, code, code, '2025-07-01' FROM unnest(ARRAY['TTPVHCC', 'VHXH']) code`, [AGENCY]);
    await database.owner.query(
      `INSERT INTO procedure_versions (id, procedure_code, number, record, forms, plan, bpmn, effective_from, published_at) VALUES ($1, '1.001193', 1, $2, '{}', $3, '', '2025-07-01', now())`,
      [VERSION, { name: { vi: 'Đăng ký khai sinh', en: 'Birth registration' } }, PLAN],
    );
    await account(submitterId, { name: 'Nguyễn Thị Thử', email: 'nguoi.nop@example.org', phone: '0900000001' });
  });
  afterAll(async () => {
    await app.close();
    await database.close();
  });

  const account = (id: string, { name, email = null, phone = null, kind = 'CITIZEN' }: { name: string; email?: string | null; phone?: string | null; kind?: string }) =>
    database.owner.query(
      `INSERT INTO accounts (id, kind, login, password_hash, full_name, email, phone, created_at) VALUES ($1, $2, $1::uuid::text, 'x', $3, $4, $5, now())`,
      [id, kind, name, email, phone],
    );
  const now = (): Instant => app.get(Clock).now();
  const circumstances = (by: Actor) => ({ by, at: now(), salt: randomBytes(16) });
  const rowsOf = async (messageId: string) =>
    (await database.owner.query('SELECT * FROM notifications WHERE message_id = $1 ORDER BY template_key, channel', [messageId])).rows;

  /** Decided by the dossiers' own rules and written by the journal, as in the running house. */
  async function written(decision: Result<Decision, unknown>, opening?: Parameters<Journal['commit']>[0]['opening']): Promise<Dossier> {
    if (!decision.ok) throw new Error(JSON.stringify(decision.error));
    const { dossier, transition, secrets, deadlines, messages } = decision.value;
    const { command, step, outcome, divisionId, actorKind, actorId, from, to, leaf, hash } = transition;
    const receipt = await app.get(Journal).commit({
      dossierId: dossier.id, openedMonth: openedMonthOf(dossier.id), expectedVersion: dossier.version - 1, at: transition.at, status: statusId(dossier.status),
      state: JSON.stringify(dossier), opening, secrets, deadlines, messages, tasks: { open: [], close: [], assign: [] },
      transition: { command, step, outcome, divisionId, actorKind: ACTOR_KINDS.indexOf(actorKind) + 1, actorId, fromSteps: from, toSteps: to, leaf, hash },
    });
    expect(receipt.written).toBe(true);
    return dossier;
  }
  async function opened(exemptions: readonly string[] = []): Promise<Dossier> {
    const common = { agencyCode: AGENCY, procedureCode: '1.001193' as ProcedureCode, procedureVersionId: VERSION, submitterId };
    const decision = openDossier(PLAN, nationalCalendar(), { ...circumstances(SYSTEM), ...common, dossierId: ids.dossierId(now()), channel: 'ONLINE', facts: {}, exemptions });
    return written(decision, { ...common, codeDay: localDay(now()), channel: 2, formKey: 'declaration', declaration: {}, components: [] });
  }
  const moved = async (dossier: Dossier, command: object, by: Actor = official): Promise<Dossier> =>
    written(decide(PLAN, nationalCalendar(), dossier, { ...circumstances(by), expectedVersion: dossier.version, ...command } as unknown as DossierCommand));
  const done = (dossier: Dossier, step: string, more: object = {}, by?: Actor) => moved(dossier, { name: 'complete', step, ...more }, by);
  /** The message of the last move, as the reader of the outbox hands it on. */
  async function told(dossier: Dossier): Promise<{ messageId: string; keys: readonly string[]; portal: string }> {
    const { rows } = await database.owner.query(`SELECT id, name, dossier_id, seq, payload FROM outbox WHERE dossier_id = $1 AND seq = $2 AND name = 'dossiers.advanced@1'`, [dossier.id, dossier.version]);
    const [{ id, name, seq, payload }] = rows;
    await handler.handle({ id, name, dossierId: dossier.id, seq, payload, createdAt: now() });
    const notifications = await rowsOf(id);
    return { messageId: id, keys: [...new Set(notifications.map((row) => row.template_key))], portal: notifications.filter(({ channel }) => channel === 'PORTAL').map(({ body }) => body).join('\n') };
  }
  const submitter: Actor = { accountId: submitterId, kind: 'CITIZEN', roles: [] };

  it('tells the whole way of a dossier, each thing once', async () => {
    let dossier = await opened();
    const opening = await told(dossier);
    dossier = await done(dossier, 'intake', { outcome: 'accept' });
    const acceptance = await told(dossier);
    dossier = await done(dossier, 'examine');
    const confirmation = await told(dossier);
    dossier = await done(dossier, 'confirm', {}, submitter);
    const ready = await told(dossier);
    dossier = await done(dossier, 'ready');
    const returned = await told(dossier);

    expect([opening, acceptance, confirmation, ready, returned].map(({ keys }) => keys)).toEqual([
      ['dossier-opened'], ['dossier-accepted'], ['confirmation-asked'], ['result-ready'], ['result-returned'],
    ]);
    const code = app.get(LookupCodes).of(dossier.id);
    const shown = (await app.get(Inbox).page(submitterId, { limit: 100, language: 'en' })).items.filter(({ key }) => key === 'dossier-opened').map(({ body }) => body);
    expect([opening.portal.includes(code), shown[0]?.includes(`Lookup code: ${code}`)]).toEqual([false, true]);
    expect(acceptance.portal).toMatch(/Ngày hẹn trả kết quả: \d{2}:\d{2} \d{2}\/\d{2}\/\d{4}\./);
    expect(confirmation.portal).toMatch(/chờ Ông\/Bà thực hiện: Xác nhận dự thảo\.\nThời hạn: \d{2}:\d{2} \d{2}\/\d{2}\/\d{4}\./);
    const [email, portal, sms] = await rowsOf(acceptance.messageId);
    expect(email).toMatchObject({ channel: 'EMAIL', state: 'WAITING', recipient_address: 'nguoi.nop@example.org', language: 'vi', recipient_id: submitterId });
    expect(email.body).toContain('Kính gửi Nguyễn Thị Thử,');
    expect(email.body).toMatch(/Xem hồ sơ: https:\/\/portal\.example\/dossiers\/H56\.30-\d{6}-\d{4}\n/);
    expect(portal).toMatchObject({ channel: 'PORTAL', state: 'SENT', recipient_address: null });
    expect(sms).toMatchObject({ channel: 'SMS', state: 'WAITING', recipient_address: '+84900000001', body: expect.stringMatching(/^Ho so H56\.30-\d{6}-\d{4} da duoc tiep nhan\. Hen tra ket qua: /) });
  });

  it('sends to the applicant what a diagram sends by a template of one\'s own, and nothing that is another system\'s', async () => {
    const dossier = await opened();
    const sent = (id: string, message: string) => handler.handle({ id, name: 'dossiers.message-sent@1', dossierId: dossier.id, seq: 1, payload: { dossierId: dossier.id, seq: 1, node: 'Invite', message }, createdAt: now() });
    await expect(sent('sent-1', 'own-moi-kiem-tra')).rejects.toThrow('a diagram sends words nobody has written');
    for (const channel of ['PORTAL', 'EMAIL'])
      await database.owner.query(
        `INSERT INTO notification_templates (key, version, language, channel, subject, body, valid_from) VALUES ('own-moi-kiem-tra', 1001, 'vi', $1, 'Mời kiểm tra thực địa', 'Hồ sơ {code}: cán bộ sẽ đến kiểm tra.', '2020-01-01')`, [channel],
      );

    await sent('sent-1', 'own-moi-kiem-tra');
    await sent('sent-1', 'own-moi-kiem-tra');
    await sent('sent-2', 'population.register-birth');

    const rows = await rowsOf('sent-1');
    expect(rows.map(({ channel, template_key: key, recipient_id: to }) => [channel, key, to])).toEqual([['EMAIL', 'own-moi-kiem-tra', submitterId], ['PORTAL', 'own-moi-kiem-tra', submitterId]]);
    expect(rows[1].body).toMatch(/^Hồ sơ H56\.30-\d{6}-\d{4}: cán bộ sẽ đến kiểm tra\.$/);
    expect(await rowsOf('sent-2')).toEqual([]);
  });

  it('gives the reason and the deadline of a supplement, the reason of a refusal, and the stop when nobody came', async () => {
    const reason = 'Thiếu giấy chứng sinh <b>\r\nBcc: x';
    const asked = await done(await opened(), 'intake', { outcome: 'supplement', reason });
    const supplement = await told(asked);
    const expired = await told(await moved(asked, { name: 'timer', key: asked.timers.find(({ key }) => !key.startsWith('#'))!.key }, { accountId: null, kind: 'CALENDAR', roles: [] }));
    const refusal = await told(await done(await opened(), 'intake', { outcome: 'refuse', reason }));

    expect([supplement.keys, expired.keys, refusal.keys]).toEqual([['supplement-requested'], ['dossier-stopped'], ['dossier-refused']]);
    expect(supplement.portal).toMatch(/Lý do: Thiếu giấy chứng sinh <b> Bcc: x\nThời hạn bổ sung: \d{2}:\d{2} \d{2}\/\d{2}\/\d{4}\./);
    expect(expired.portal).toContain('Lý do: xem văn bản trong hồ sơ');
    expect(refusal.portal).toContain('Lý do: Thiếu giấy chứng sinh <b> Bcc: x');
  });

  it('tells a new date when days off are announced, and the apology when two people set one', async () => {
    const accepted = await done(await opened(), 'intake', { outcome: 'accept' });
    const day = (days: number) => localDay(instantOf(Date.parse(now()) + days * 86_400_000));
    // Only a day the offices would have worked on moves a date: before Tết the next five are days off as it is.
    const storm = workingDaysAfter(day(0), 5).map((one) => ({ day: one, kind: 'OFF' as const, reason: 'officeClosed' as const, name: { vi: 'Bão', en: 'Storm' }, source: '1/QĐ-UBND', knownFrom: now() }));
    const calendar = { ...nationalCalendar(), id: 'VN@1', entries: [...nationalCalendar().entries, ...storm] };
    const command = { ...circumstances(SYSTEM), name: 'recompute' as const, expectedVersion: accepted.version, decision: 1, ground: '1/QĐ-UBND', entered: {}, dues: [] };
    const later = await written(decide(PLAN, calendar, accepted, command));
    const announced = await told(later);
    const head = (name: string): Actor => ({ accountId: ids.accountId(), kind: 'OFFICIAL', roles: [{ agencyCode: AGENCY, division: 'VHXH', role: name }] });
    const asked = await moved(later, { name: 're-date', on: day(30), ground: 'NĐ 61/2018/NĐ-CP', reason: 'chờ xác minh' }, head('divisionHead'));
    const apology = await told(await moved(asked, { name: 'approve-correction', reason: 'đồng ý' }, head('approver')));

    expect(announced.keys).toEqual(['due-date-changed']);
    expect(announced.portal).toContain('Lý do: lịch làm việc thay đổi theo 1/QĐ-UBND');
    expect(apology.keys).toEqual(['late-apology']);
    expect(apology.portal).toMatch(/Lý do: chờ xác minh\nNgày hẹn mới: \d{2}:\d{2} \d{2}\/\d{2}\/\d{4}\./);
  });

  it('tells the applicant when days off move the end of the time to confirm a draft', async () => {
    const waiting = await done(await done(await opened(), 'intake', { outcome: 'accept' }), 'examine');
    const [timer] = waiting.timers.filter(({ key }) => key.startsWith('confirm@'));
    const [step] = waiting.position.steps;
    const off = { day: localDay(timer!.dueAt), kind: 'OFF' as const, reason: 'officeClosed' as const, name: { vi: 'Bão', en: 'Storm' }, source: '2/QĐ-UBND', knownFrom: now() };
    const calendar = { ...nationalCalendar(), id: 'VN@2', entries: [...nationalCalendar().entries, off] };
    const command = { ...circumstances(SYSTEM), name: 'recompute' as const, expectedVersion: waiting.version, decision: 2, ground: '2/QĐ-UBND', entered: { [step!.since]: waiting.movedAt }, dues: [] };

    const { keys, portal } = await told(await written(decide(PLAN, calendar, waiting, command)));

    expect(keys).toContain('deadline-moved');
    expect(portal).toMatch(/“Xác nhận dự thảo” của hồ sơ H56\.30-\d{6}-\d{4} thay đổi, nay là \d{2}:\d{2} \d{2}\/\d{2}\/\d{4}\.\nLý do: lịch làm việc thay đổi theo 2\/QĐ-UBND/);
  });

  it('says nothing about a move that only work followed from', async () => {
    const dossier = await opened();

    const { keys } = await told(await moved(dossier, { name: 'claim', step: 'intake' }));

    expect(keys).toEqual([]);
  });

  it('records a message once, also when many read it at the same time', async () => {
    const dossier = await opened();
    const message = { id: `${dossier.id}@1`, name: 'dossiers.advanced@1', dossierId: dossier.id, seq: 1, payload: {}, createdAt: now() };

    const added = await Promise.all(Array.from({ length: 8 }, () => handler.handle(message)));
    const again = await handler.handle(message);

    expect(added.reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(again).toBe(0);
    expect(await rowsOf(message.id)).toHaveLength(3);
  });

  it('reminds officers by letter and on the portal, by name or by role', async () => {
    const dossier = await opened();
    const [head, holder] = [randomUUID(), randomUUID()];
    await account(head, { name: 'Trần Văn Mẫu', email: 'truong.phong@example.org', phone: '0900000002', kind: 'OFFICIAL' });
    await account(holder, { name: 'Lê Thị Mẫu', kind: 'OFFICIAL' });
    await database.owner.query(`INSERT INTO account_roles (account_id, division_id, role) VALUES ($1, 'H56.30/VHXH', 'specialist')`, [holder]);
    const payload = { step: { vi: 'Thẩm tra', en: 'Examine' }, dueAt: '2026-11-27T10:00:00.000Z', clock: 'step', accountIds: [head], holders: [{ divisionId: 'H56.30/VHXH', role: 'specialist' }] };

    const message = { id: 'overdue-1', name: 'deadlines.overdue@1', dossierId: dossier.id, seq: 1, payload, createdAt: now() };

    await handler.handle(message);

    const rows = await rowsOf('overdue-1');
    expect(rows.map(({ channel, recipient_id: id }) => [channel, id]).sort()).toEqual([['EMAIL', head], ['PORTAL', head], ['PORTAL', holder]].sort());
    expect(rows[0].body).toContain('Bước "Thẩm tra"');
    expect(rows[0].body).toContain('17:00 27/11/2026 (thời hạn của bước)');
    await database.owner.query(`UPDATE accounts SET email = 'can.bo@example.org' WHERE id = $1`, [holder]);
    expect(await handler.handle(message)).toBe(0); // what was told stays told, also when another way to the reader is known now
  });

  it('reminds the applicant, by every way there is, that the time to act ends soon', async () => {
    const dossier = await opened();
    const payload = { dossierId: dossier.id, step: { vi: 'Xác nhận dự thảo', en: 'Confirm the draft' }, dueAt: '2026-11-27T10:00:00.000Z' };

    await handler.handle({ id: 'soon-1', name: 'deadlines.applicant-due-soon@1', dossierId: dossier.id, seq: 1, payload, createdAt: now() });

    const rows = await rowsOf('soon-1');
    expect(rows.map(({ channel, recipient_id: to }) => [channel, to])).toEqual([['EMAIL', submitterId], ['PORTAL', submitterId], ['SMS', submitterId]]);
    expect(rows[1].body).toContain('chờ Ông/Bà thực hiện: Xác nhận dự thảo.\nSắp hết thời hạn: 17:00 27/11/2026.');
  });

  it('asks for money by a message of its own; lets the others pass', async () => {
    const dossier = await opened();
    const message = (id: string, name: string, payload: unknown) => handler.handle({ id, name, dossierId: dossier.id, seq: 1, payload, createdAt: now() });

    await message('pay-1', 'payments.asked@1', { item: { vi: 'Lệ phí', en: 'Charge' }, amount: 1_250_000, deadline: null });

    expect(await message('other-1', 'dossiers.paper-due@1', {})).toBe(0);
    expect((await rowsOf('pay-1'))[0].body).toContain('Số tiền: 1.250.000 đ.');
  });

  it('tells what an exemption that was struck costs, and why, in words of the log', async () => {
    const dossier = await opened(['poorHousehold']);
    const judged = await moved(dossier, { name: 'strike-exemption', exemption: 'poorHousehold', reason: 'Giấy xác nhận hết hạn' });
    const payload = { as: 'STRUCK', exemption: { vi: 'Người thuộc hộ nghèo', en: 'Poor households' }, amount: 8_000 };

    const told = await handler.handle({ id: 'struck-1', name: 'dossiers.exemption-judged@1', dossierId: dossier.id, seq: judged.version, payload, createdAt: now() });

    expect(told).toBeGreaterThan(0);
    const bodies = (await rowsOf('struck-1')).map(({ channel, body }) => [channel, body] as const);
    expect(bodies.find(([channel]) => channel === 'PORTAL')?.[1]).toContain('(Người thuộc hộ nghèo)');
    expect(bodies.find(([channel]) => channel === 'PORTAL')?.[1]).toContain('Lý do: Giấy xác nhận hết hạn\nSố tiền phải nộp: 8.000 đ.');
    expect(bodies.find(([channel]) => channel === 'SMS')?.[1]).not.toMatch(/ho ngheo|hộ nghèo/);
  });

  it('leads from a forgotten password to the page of the portal that takes the token', async () => {
    const [recipientId, token] = [randomUUID(), randomBytes(16).toString('base64url')];

    await handler.tell({ recipientId, phone: null, email: 'quen@example.org', language: 'vi', kind: 'password-recovery', values: { token, minutes: '30' } });

    const { rows } = await database.owner.query(`SELECT body FROM notifications WHERE recipient_address = 'quen@example.org'`);
    expect(rows[0].body).toContain(`30 phút tới: https://portal.example/account/password#${token}\n`);
  });

  it('shows the portal in the language that is asked for', async () => {
    const dossier = await opened();
    await told(dossier);
    const [newest] = (await app.get(Inbox).page(submitterId, { language: 'en', limit: 1 })).items;

    expect(newest).toMatchObject({ language: 'en', subject: expect.stringMatching(/^Dossier H56\.30-\d{6}-\d{4} has been registered$/) });
    expect(instantOf(Date.parse(newest!.createdAt))).toBe(newest!.createdAt);
  });
});
