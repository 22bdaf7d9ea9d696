import { describe, expect, it } from '@jest/globals';
import type { Instant } from '@app/kernel';
import { givenApp } from '../../../api/test/given.js';
import { DemoMessages, DemoMessagesModule } from './demo-messages.js';

describe('the messages of a demo', () => {
  it('are shown on a page, newest first, and nothing in them is markup', async () => {
    const messages = new DemoMessages();
    const given = await givenApp({ alongside: [DemoMessagesModule.with(messages)] });
    const { sms, mail } = messages.gateways({});
    await sms!.send({ id: '1', to: '+84900000001', text: 'mã 123456', at: '2026-11-21T02:00:00.000Z' as Instant });
    await mail!.send({ id: '2', to: 'a@example.vn', subject: '<b>', text: '<script>alert(1)</script>', html: '', language: 'vi' });

    const page = await given.http.get('/demo/messages');
    await given.close();

    expect(page.headers['content-type']).toContain('text/html');
    expect(page.text.indexOf('a@example.vn')).toBeLessThan(page.text.indexOf('mã 123456'));
    expect(page.text).not.toMatch(/<script|<b>/);
  });

  it('leave by the gateways an operator named', () => {
    const named = new DemoMessages().gateways({ SMS_GATEWAY_URL: 'https://sms.example.vn', SMTP_URL: 'smtp://mail.example.vn' });

    expect(named).toEqual({});
  });

  it('have no page where no demo was asked for', async () => {
    const given = await givenApp();

    const page = await given.http.get('/demo/messages');
    await given.close();

    expect(page.status).toBe(404);
  });
});
