import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import { mailHtml } from '../domain/mail-html.js';
import type { Letter } from './gateways.js';
import { LocalMailServer } from '../../test/local-mail-server.js';
import { SmtpMailGateway } from './smtp-mail-gateway.js';

const ID = '3f0c6a52-7a0e-4f9d-8f61-2f1c9f2f7a11';
const letter = (change: Partial<Letter> = {}): Letter => {
  const text = change.text ?? 'Kính gửi Nguyễn Thị Thử,\n\nHồ sơ đã được tiếp nhận.\n.\nQUIT';
  return { id: ID, to: 'nguoi.nop@example.org', subject: 'Hồ sơ H56.30-261121-0001 được tiếp nhận', text, html: mailHtml(text, 'vi', undefined), language: 'vi', ...change };
};

describe('letters by SMTP', () => {
  let server: LocalMailServer;
  let gateway: SmtpMailGateway;
  const gatewayTo = (url: string, timeout = 3_000) => new SmtpMailGateway({ url, from: 'motcua@hacthanh.example', fromName: 'Trung tâm Phục vụ hành chính công', timeout });
  beforeEach(async () => {
    server = await LocalMailServer.start();
    gateway = gatewayTo(server.url);
  });
  afterEach(() => server.stop());

  it('arrive in Vietnamese, as text and as HTML, from us to one recipient', async () => {
    const delivery = await gateway.send(letter());

    const [received] = server.letters;
    const parsed = await PostalMime.parse(received!.raw);
    expect(received).toMatchObject({ from: 'motcua@hacthanh.example', to: ['nguoi.nop@example.org'] });
    expect(parsed.subject).toBe('Hồ sơ H56.30-261121-0001 được tiếp nhận');
    expect(parsed.from).toMatchObject({ name: 'Trung tâm Phục vụ hành chính công', address: 'motcua@hacthanh.example' });
    expect(parsed.text?.trim()).toBe('Kính gửi Nguyễn Thị Thử,\n\nHồ sơ đã được tiếp nhận.\n.\nQUIT');
    expect(parsed.html).toContain('<p>Kính gửi Nguyễn Thị Thử,</p>');
    expect(parsed.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
    expect(delivery).toMatchObject({ outcome: 'accepted', evidence: { gateway: 'smtp', messageId: `<${ID}@hacthanh.example>` } });
  });

  it('carry the same Message-ID however often they are sent', async () => {
    await gateway.send(letter());
    await gateway.send(letter());

    const ids = await Promise.all(server.letters.map(async ({ raw }) => (await PostalMime.parse(raw)).messageId));
    expect(ids).toEqual([`<${ID}@hacthanh.example>`, `<${ID}@hacthanh.example>`]);
  });

  it.each([
    'Hồ sơ\r\nBcc: thief@example.org',
    'Hồ sơ\nContent-Type: text/html\n\n<script>',
    'Hồ sơ\r\n\r\nbody',
    'Hồ sơ\u2028Bcc: thief@example.org',
    '=?utf-8?B?QmNjOiB0aGllZkBleGFtcGxlLm9yZw==?=\r\n X-Evil: 1',
  ])('let no header in by the subject: %j', async (subject) => {
    await gateway.send(letter({ subject }));

    const parsed = await PostalMime.parse(server.letters[0]!.raw);
    expect(server.letters[0]!.to).toEqual(['nguoi.nop@example.org']);
    expect(parsed.headers.map(({ key }) => key)).not.toEqual(expect.arrayContaining(['bcc']));
    expect(parsed.headers.map(({ key }) => key)).not.toEqual(expect.arrayContaining(['x-evil']));
    expect(parsed.html).not.toContain('<script>');
    expect(parsed.text).toContain('Kính gửi');
  });

  it.each([
    ['recipient', 550, 'refused'],
    ['data', 554, 'refused'],
    ['recipient', 450, 'unanswered'],
    ['data', 451, 'unanswered'],
  ] as const)('know a final no at %s with %i: %s', async (at, status, outcome) => {
    server.answer = { at, status, text: 'no <nguoi.nop@example.org> here' };

    const delivery = await gateway.send(letter());

    expect(delivery).toMatchObject({ outcome, evidence: { gateway: 'smtp', status } });
    expect(JSON.stringify(delivery)).not.toContain('nguoi.nop');
  });

  it('come back in time when the server says nothing', async () => {
    server.isSilent = true;

    const delivery = await gatewayTo(server.url, 300).send(letter());

    expect(server.letters).toHaveLength(1);
    expect(delivery.outcome).toBe('unanswered');
  });

  it('come back when nobody is there, and name no secret', async () => {
    const delivery = await gatewayTo(`smtp://sender:hunter2-secret@127.0.0.1:1`).send(letter());

    expect(delivery.outcome).toBe('unanswered');
    expect(JSON.stringify(delivery)).not.toMatch(/hunter2|sender/);
  });

  it('are tried again when our own log-in is refused, and name no secret', async () => {
    const guarded = await LocalMailServer.start({ authOptional: false, disabledCommands: ['STARTTLS'], allowInsecureAuth: true, onAuth: (_auth, _session, done) => done(new Error('no')) });

    const delivery = await gatewayTo(`smtp://sender:hunter2-secret@127.0.0.1:${guarded.port}`).send(letter());
    await guarded.stop();

    expect(delivery).toMatchObject({ outcome: 'unanswered', evidence: { code: 'EAUTH' } });
    expect(JSON.stringify(delivery)).not.toMatch(/hunter2|c2VuZGVy|aHVudGVy/);
  });
});
