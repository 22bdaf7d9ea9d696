import { describe, expect, it } from '@jest/globals';
import type { AccountId } from '@app/kernel';
import { emailAddress, phoneNumber, type Recipient, waysTo } from './contact.js';

const someone: Recipient = { id: 'a' as AccountId, name: 'A', language: 'vi', email: 'a@example.org', phone: '0900 000 001', disabled: false };

describe('ways to a recipient', () => {
  it('are all that are known, of those the words exist for', () => {
    expect(waysTo(someone, ['PORTAL', 'EMAIL', 'SMS'])).toEqual([
      { channel: 'PORTAL', address: null },
      { channel: 'EMAIL', address: 'a@example.org' },
      { channel: 'SMS', address: '+84900000001' },
    ]);
    expect(waysTo(someone, ['PORTAL', 'EMAIL']).map(({ channel }) => channel)).toEqual(['PORTAL', 'EMAIL']);
    expect(waysTo({ ...someone, email: null, phone: '' }, ['PORTAL', 'EMAIL', 'SMS']).map(({ channel }) => channel)).toEqual(['PORTAL']);
  });

  it('stay inside the house when the account is disabled', () => {
    expect(waysTo({ ...someone, disabled: true }, ['PORTAL', 'EMAIL', 'SMS'])).toEqual([{ channel: 'PORTAL', address: null }]);
  });

  it.each([
    'a@example.org, b@example.org', 'a@example.org\r\nBcc: b@example.org', '"a b"@example.org', 'A <a@example.org>', 'a@', '@example.org', 'a@localhost',
    'a@[127.0.0.1]', 'a..b@example.org', `${'a'.repeat(65)}@example.org`, 'a@exa mple.org', 'a@example.org;b@example.org', '-a@example.org', '',
  ])('take no letter to %j', (text) => {
    expect(emailAddress(text)).toBeNull();
  });

  it.each(['a@example.org', 'nguyen.van-a+hoso@mail.example.com.vn', " a'b@example.org "])('take letters to %j', (text) => {
    expect(emailAddress(text)).toBe(text.trim());
  });

  it.each([['0900000001', '+84900000001'], ['+84 900 000 001', '+84900000001'], ['84900000001', '+84900000001'], ['0373.000.001', '+84373000001']])('take SMS to %j', (text, number) => {
    expect(phoneNumber(text)).toBe(number);
  });

  it.each(['024 3999 0001', '113', '+1 202 555 0100', '090000000', '09000000012', '0900000001;ext=1'])('take no SMS to %j', (text) => {
    expect(phoneNumber(text)).toBeNull();
  });
});
