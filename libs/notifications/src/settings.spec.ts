import { describe, expect, it } from '@jest/globals';
import { BadConfiguration } from '@app/platform';
import { readNotificationSettings } from './settings.js';

describe('settings of notifications', () => {
  it('are complete without any: the portal, plain SMS, quiet nights', () => {
    expect(readNotificationSettings({})).toMatchObject({ smsAlphabet: 'UNACCENTED', quietHours: { from: '22:00', to: '06:00' } });
  });

  it('are read from the environment', () => {
    const settings = readNotificationSettings({
      SMTP_URL: 'smtps://user:secret@mail.example:465', MAIL_FROM: 'motcua@hacthanh.example', SMS_GATEWAY_URL: 'https://sms.example/send',
      SMS_GATEWAY_TEMPLATE: '{"phone":"{to}","content":"{text}"}', SMS_ALPHABET: 'ACCENTED', QUIET_HOURS: '21:30-07:00', PORTAL_URL: 'https://portal.example/',
    });

    expect(settings).toMatchObject({ smsGatewayTemplate: { phone: '{to}', content: '{text}' }, smsAlphabet: 'ACCENTED', quietHours: { from: '21:30', to: '07:00' }, portalUrl: 'https://portal.example' });
  });

  it.each([
    ['SMTP_URL', 'https://mail.example'], ['SMTP_URL', 'not an address'], ['MAIL_FROM', 'A <a@example.org>'], ['SMS_GATEWAY_URL', 'http://sms.example/send'],
    ['SMS_GATEWAY_SECRET', 'short'], ['SMS_GATEWAY_TEMPLATE', '{"to":"{to}"}'], ['SMS_GATEWAY_TEMPLATE', '{to}{text}'], ['SMS_ALPHABET', 'vi'],
    ['QUIET_HOURS', '25:00-06:00'], ['QUIET_HOURS', '22-6'], ['PORTAL_URL', 'javascript:alert(1)'],
  ])('name what is wrong and never its value: %s', (name, value) => {
    const read = () => readNotificationSettings({ [name]: value });

    expect(read).toThrow(BadConfiguration);
    expect(read).toThrow(new RegExp(name));
    expect(read).not.toThrow(new RegExp(value.replace(/[^\w]/g, '\\$&')));
  });

  it('ask for a sender as soon as letters are to be sent', () => {
    expect(() => readNotificationSettings({ SMTP_URL: 'smtp://127.0.0.1:25' })).toThrow(/MAIL_FROM/);
  });
});
