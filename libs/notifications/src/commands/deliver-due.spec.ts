import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type AccountId, type Instant, instantOf, millisecondsOf } from '@app/kernel';
import { DatabaseClock, Ids, InstallationKey, LookupCodes, readConfiguration } from '@app/platform';
import { freshDatabase, type TestDatabase } from '@app/testing';
import PostalMime from 'postal-mime';
import type { Delivery } from '../domain/delivery.js';
import type { NewNotification } from '../domain/notification.js';
import { MOST_ATTEMPTS } from '../domain/retry.js';
import { BUILT_IN_TEMPLATES, BUILT_IN_VERSION } from '../domain/templates/built-in.js';
import { wallOf } from '../domain/values.js';
import { MailGateway, SmsGateway, UnconnectedMail, UnconnectedSms } from '../messages/gateways.js';
import { HttpSmsGateway } from '../messages/http-sms-gateway.js';
import { LocalMailServer } from '../../test/local-mail-server.js';
import { LocalSmsGateway } from '../../test/local-sms-gateway.js';
import { SmtpMailGateway } from '../messages/smtp-mail-gateway.js';
import { readNotificationSettings } from '../settings.js';
import { NotificationStore } from '../store/notification.store.js';
import { TemplateStore } from '../store/template.store.js';
import { DeliverDue } from './deliver-due.js';

const NOTHING = { sent: 0, suppressed: 0, failed: 0, retried: 0, postponed: 0, lost: 0 };
const AWAKE = readNotificationSettings({ QUIET_HOURS: 'off' });
const ids = new Ids();
const lookups = new LookupCodes(new InstallationKey(readConfiguration({})));

describe('delivering what is due', () => {
  let database: TestDatabase;
  let store: NotificationStore;
  let post: LocalMailServer;
  let carrier: LocalSmsGateway;
  let clock: DatabaseClock;
  const now = (): Instant => clock.now();
  beforeAll(async () => {
    database = await freshDatabase();
    store = new NotificationStore(database.db, lookups);
    await new TemplateStore(database.db).add(BUILT_IN_TEMPLATES, instantOf(0));
    clock = new DatabaseClock(database.db);
    await clock.start();
  });
  afterAll(async () => {
    clock.stop();
    await database.close();
  });
  beforeEach(async () => {
    await database.owner.query('DELETE FROM notifications; DELETE FROM incidents');
    post = await LocalMailServer.start();
    carrier = await LocalSmsGateway.start();
  });
  afterEach(() => Promise.all([post.stop(), carrier.stop()]));

  const smtp = () => new SmtpMailGateway({ url: post.url, from: 'motcua@hacthanh.example' });
  const worker = ({ mail = smtp(), sms = new HttpSmsGateway({ url: carrier.url }), settings = AWAKE }: { mail?: MailGateway; sms?: SmsGateway; settings?: typeof AWAKE } = {}) =>
    new DeliverDue(store, mail, sms, ids, settings);
  async function waiting(change: Partial<NewNotification> = {}): Promise<NewNotification> {
    const at = now();
    const one: NewNotification = {
      id: randomUUID(), messageId: randomUUID(), dossierId: null, channel: 'EMAIL', recipientId: randomUUID() as AccountId, address: 'nguoi.nop@example.org',
      templateKey: 'result-ready', templateVersion: BUILT_IN_VERSION, language: 'vi', subject: 'Hồ sơ đã có kết quả', body: 'Mời Ông/Bà nhận kết quả.', values: { code: 'A' },
      state: 'WAITING', notBefore: at, createdAt: at, ...change,
    };
    await store.record([one]);
    return one;
  }
  const sms = (change: Partial<NewNotification> = {}) => waiting({ channel: 'SMS', address: '+84900000001', body: 'Ho so da co ket qua', ...change });
  const row = async ({ id }: { readonly id: string }) => (await database.owner.query('SELECT * FROM notifications WHERE id = $1', [id])).rows[0];
  const incidents = async () => (await database.owner.query('SELECT source, problem FROM incidents')).rows;
  const makeDue = () => database.owner.query(`UPDATE notifications SET not_before = now(), leased_until = now() WHERE state = 'WAITING' AND lease IS NOT NULL`)
    .then(() => database.owner.query(`UPDATE notifications SET not_before = now() WHERE state = 'WAITING'`));

  it('puts the lookup code into the words when they are sent, and keeps it in no row', async () => {
    const dossierId = ids.dossierId(now());
    const telling = { dossierId, templateKey: 'dossier-opened', body: 'Mã tra cứu: {lookupCode}' } as const;
    const [letter] = [await waiting(telling), await waiting({ dossierId, body: 'Lý do: xem {lookupCode}' })];

    await worker().run(10);

    const sent = await Promise.all(post.letters.map(async ({ raw }) => (await PostalMime.parse(raw)).text ?? ''));
    expect(sent.filter((text) => text.includes(lookups.of(dossierId)))).toHaveLength(1);
    expect(sent.filter((text) => text.includes('xem {lookupCode}'))).toHaveLength(1);
    expect((await row(letter!)).body).toBe('Mã tra cứu: {lookupCode}');
  });

  it('hands letters and SMS over once, and keeps the answer as proof', async () => {
    const [letter, text] = [await waiting(), await sms()];

    expect(await worker().run(10)).toEqual({ ...NOTHING, sent: 2 });
    expect(await worker().run(10)).toEqual(NOTHING);

    expect(post.letters.map(({ to }) => to)).toEqual([['nguoi.nop@example.org']]);
    expect([...carrier.delivered.keys()]).toEqual([text.id]);
    expect(await row(letter)).toMatchObject({ state: 'SENT', attempts: 1, lease: null, proof: [{ outcome: 'accepted', messageId: `<${letter.id}@hacthanh.example>`, response: expect.stringMatching(/^250/) }] });
    expect(await row(text)).toMatchObject({ state: 'SENT', proof: [{ outcome: 'accepted', status: 200, messageId: 'carrier-1', at: expect.any(String) }] });
  });

  it('sends nothing outside when no gateway is configured, and says so', async () => {
    const [letter, text] = [await waiting(), await sms()];

    expect(await worker({ mail: new UnconnectedMail(), sms: new UnconnectedSms() }).run(10)).toEqual({ ...NOTHING, suppressed: 2 });

    expect([(await row(letter)).state, (await row(text)).state]).toEqual(['SUPPRESSED', 'SUPPRESSED']);
  });

  it('sends again with the same key when a worker is lost between sending and recording, and records one effect', async () => {
    const letter = await waiting();
    const lost = new StuckAfterSending(smtp());
    const zombie = worker({ mail: lost }).run(1);
    await lost.hasSent;
    expect(await worker().run(10)).toEqual(NOTHING);

    await makeDue();
    expect(await worker().run(10)).toEqual({ ...NOTHING, sent: 1 });
    lost.goOn();

    expect(await zombie).toEqual({ ...NOTHING, lost: 1 });
    const keys = await Promise.all(post.letters.map(async ({ raw }) => (await PostalMime.parse(raw)).messageId));
    expect(keys).toEqual(Array(2).fill(`<${letter.id}@hacthanh.example>`));
    expect(await row(letter)).toMatchObject({ state: 'SENT', attempts: 2, proof: [{ outcome: 'accepted' }] });
  });

  it('lets a worker whose lease has run out write nothing while another is at it', async () => {
    const letter = await waiting();
    const slow = new StuckAfterSending(smtp());
    const zombie = worker({ mail: slow }).run(1);
    await slow.hasSent;
    await makeDue();
    const lease = randomUUID();
    await store.claim(lease, { limit: 1, seconds: 60 });

    slow.goOn();

    expect(await zombie).toEqual({ ...NOTHING, lost: 1 });
    expect(await row(letter)).toMatchObject({ state: 'WAITING', lease, attempts: 2, proof: [] });
  });

  it('gives each notification to one of many workers', async () => {
    for (let n = 0; n < 40; n += 1) await sms();

    const all = await Promise.all([worker(), worker(), worker(), worker()].map((one) => one.run(100)));

    expect(all.reduce((sum, { sent }) => sum + sent, 0)).toBe(40);
    expect(carrier.requests).toHaveLength(40);
    expect(carrier.delivered.size).toBe(40);
  });

  it('waits longer after each attempt that came to nothing, then gives up and tells the operator', async () => {
    const text = await sms();
    carrier.behaviour = 503;
    const waits: number[] = [];
    for (let attempt = 1; attempt < MOST_ATTEMPTS; attempt += 1) {
      expect(await worker().run(10)).toEqual({ ...NOTHING, retried: 1 });
      const { not_before: notBefore, proof } = await row(text);
      waits.push((notBefore.getTime() - Date.parse(proof.at(-1).at)) / 60_000);
      expect(await worker().run(10)).toEqual(NOTHING);
      await makeDue();
    }

    expect(await worker().run(10)).toEqual({ ...NOTHING, failed: 1 });

    expect(waits).toEqual([1, 5, 30, 120, 360, 720]);
    expect((await row(text)).proof).toHaveLength(MOST_ATTEMPTS);
    const [incident] = await incidents();
    expect(incident).toMatchObject({ source: 'notifications', problem: { code: 'notifications.undeliverable', params: { notificationId: text.id, channel: 'SMS', attempts: MOST_ATTEMPTS, last: { status: 503 } } } });
    expect(JSON.stringify([incident, (await row(text)).proof])).not.toContain('900000001');
    expect(new Set(carrier.requests.map(({ headers }) => headers['idempotency-key']))).toEqual(new Set([text.id]));
  });

  it('gives up at once when the answer is final; an operator may ask for another round', async () => {
    const letter = await waiting();
    post.answer = { at: 'recipient', status: 550, text: 'no such mailbox <nguoi.nop@example.org>' };
    expect(await worker().run(10)).toEqual({ ...NOTHING, failed: 1 });
    expect(await incidents()).toHaveLength(1);
    post.answer = undefined;

    expect([await store.reopen(letter.id), await store.reopen(letter.id)]).toEqual([1, 0]);

    expect(await worker().run(10)).toEqual({ ...NOTHING, sent: 1 });
    expect((await row(letter)).proof.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['refused', 'accepted']);
  });

  it('gives up what no worker came back from', async () => {
    const text = await sms();
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
      expect(await store.claim(randomUUID(), { limit: 1, seconds: 60 })).toHaveLength(1);
      await makeDue();
    }

    expect(await worker().run(10)).toEqual({ ...NOTHING, failed: 1 });

    expect(carrier.requests).toHaveLength(0);
    expect(await row(text)).toMatchObject({ state: 'FAILED', proof: [{ code: 'NEVER_CAME_BACK' }] });
  });

  it('tries again, and holds up nothing else, when a gateway throws', async () => {
    const [letter, text] = [await waiting(), await sms()];

    expect(await worker({ mail: new Throwing() }).run(10)).toEqual({ ...NOTHING, retried: 1, sent: 1 });

    expect((await row(letter)).proof).toEqual([expect.objectContaining({ outcome: 'unanswered', threw: 'TypeError' })]);
    expect((await row(text)).state).toBe('SENT');
  });

  it('lets telephones sleep, but for what is urgent', async () => {
    const begun = now();
    const hour = (shift: number) => new Date(wallOf(instantOf(millisecondsOf(begun) + shift * 3_600_000))).toISOString().slice(11, 16);
    const settings = readNotificationSettings({ QUIET_HOURS: `${hour(-2)}-${hour(2)}` });
    const [sleeping, urgent, letter] = [await sms(), await sms({ templateKey: 'confirmation-asked' }), await waiting()];

    expect(await worker({ settings }).run(10)).toEqual({ ...NOTHING, postponed: 1, sent: 2 });

    expect([...carrier.delivered.keys()]).toEqual([urgent.id]);
    expect((await row(letter)).state).toBe('SENT');
    const { state, attempts, not_before: notBefore } = await row(sleeping);
    expect([state, attempts]).toEqual(['WAITING', 0]);
    expect(new Date(wallOf(instantOf(notBefore.getTime()))).toISOString().slice(11, 16)).toBe(hour(2));
  });

  it('takes nothing that is not due by the clock of the database', async () => {
    await waiting({ notBefore: instantOf(millisecondsOf(now()) + 60_000) });

    expect(await worker().run(10)).toEqual(NOTHING);
  });

  it('forgets address and words when asked, sends no more, and keeps the proof', async () => {
    const recipientId = randomUUID() as AccountId;
    const sent = await waiting({ recipientId });
    await worker().run(10);
    const unsent = await waiting({ recipientId });
    const other = await waiting();

    expect(await store.erase(recipientId)).toBe(2);

    expect(await worker().run(10)).toEqual({ ...NOTHING, sent: 1 });
    const empty = { recipient_address: null, subject: null, body: null, values: null };
    expect(await row(sent)).toMatchObject({ ...empty, state: 'SENT', proof: [{ outcome: 'accepted' }] });
    expect(await row(unsent)).toMatchObject({ ...empty, state: 'SUPPRESSED' });
    expect(JSON.stringify(await row(sent))).not.toContain('nguoi.nop');
    expect((await row(other)).recipient_address).toBe('nguoi.nop@example.org');
  });
});

/** A worker whose life stops for a while right after the letter has gone out. */
class StuckAfterSending extends MailGateway {
  private sent!: () => void;
  readonly hasSent = new Promise<void>((resolve) => (this.sent = resolve));
  goOn!: () => void;
  private readonly mayGoOn = new Promise<void>((resolve) => (this.goOn = resolve));

  constructor(private readonly real: MailGateway) {
    super();
  }

  async send(letter: Parameters<MailGateway['send']>[0]): Promise<Delivery> {
    const delivery = await this.real.send(letter);
    this.sent();
    await this.mayGoOn;
    return delivery;
  }
}
class Throwing extends MailGateway {
  async send(): Promise<Delivery> {
    throw new TypeError('nguoi.nop@example.org is undefined');
  }
}
