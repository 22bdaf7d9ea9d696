import { describe, expect, it } from '@jest/globals';
import { gapsFor, judgeVersion, judgeWords, neededGaps, type Words } from './judge-words.js';
import { SAMPLE_VALUES } from './sample-values.js';
import { smsOf } from './sms-words.js';
import { render } from './template.js';
import { BUILT_IN_TEMPLATES } from './templates/built-in.js';
import { ALL_KEYS, isOwn } from './templates/keys.js';
import { PRIVATE_TEMPLATES } from './templates/private.js';

const OURS = [...BUILT_IN_TEMPLATES, ...PRIVATE_TEMPLATES];
const wordsOf = (key: string): readonly Words[] => OURS.filter((one) => one.key === key).map(({ language, channel, subject, body }) => ({ language, channel, subject, body }));
const sms: Words = { language: 'vi', channel: 'SMS', subject: 'Hồ sơ', body: 'Hồ sơ {code} cần bổ sung. Thời hạn: {deadline}' };

describe('words of an agency\'s own', () => {
  it.each(ALL_KEYS)('are good when they are ours: %s', (key) => {
    expect(judgeVersion(key, wordsOf(key))).toEqual({ ok: true, value: true });
  });

  it.each(ALL_KEYS)('have a sample value for every gap of %s', (key) => {
    const [first] = wordsOf(key);
    const body = gapsFor(key).map((gap) => `{${gap}}`).join(' ');

    expect(render({ key, version: 0, ...first!, body }, SAMPLE_VALUES).body).not.toMatch(/[{}]/);
  });

  it.each([
    ['a gap nobody fills', { body: `${sms.body} {password}` }, 'notifications.gap_unknown', { gaps: ['password'] }],
    ['a gap of another kind of message', { body: `${sms.body} {otp}` }, 'notifications.gap_unknown', { gaps: ['otp'] }],
    ['a brace left open', { body: `${sms.body} {code` }, 'notifications.gap_unclosed', {}],
    ['a gap with a space in it', { body: `${sms.body} { code }` }, 'notifications.gap_unclosed', {}],
    ['a brace in the subject', { subject: 'Hồ sơ }' }, 'notifications.gap_unclosed', {}],
    ['no deadline', { body: 'Hồ sơ {code} cần bổ sung' }, 'notifications.gap_missing', { gaps: ['deadline'] }],
    ['the code in a subject no telephone shows', { subject: '{code}', body: 'Thời hạn: {deadline}' }, 'notifications.gap_missing', { gaps: ['code'] }],
  ])('are refused with %s', (_what, change, code, params) => {
    expect(judgeWords('supplement-requested', { ...sms, ...change })).toMatchObject({ ok: false, error: { code, params } });
  });

  it('are refused where a code would be sent without the code', () => {
    const words: Words = { language: 'vi', channel: 'SMS', subject: 'Mã', body: 'Mã có hiệu lực {minutes} phút' };

    expect(judgeWords('one-time-code', words)).toMatchObject({ ok: false, error: { code: 'notifications.gap_missing', params: { gaps: ['otp'] } } });
    expect(neededGaps('one-time-code', words)).toEqual(['otp']);
  });

  it('are refused where an SMS has no room for its code, and are told by how much', () => {
    const words: Words = { language: 'vi', channel: 'SMS', subject: 'x', body: `Kính gửi {recipient}. ${'Kính báo. '.repeat(10)}Mã tra cứu của hồ sơ {code}: {lookupCode}` };

    expect(judgeWords('dossier-opened', words)).toMatchObject({ error: { code: 'notifications.words_too_long', params: { most: 160, length: 192, excess: 32 } } });
    expect(judgeWords('dossier-opened', { ...words, body: words.body.replace('Kính báo. '.repeat(4), '') })).toEqual({ ok: true, value: true });
    expect(judgeWords('dossier-opened', { ...words, channel: 'PORTAL' })).toEqual({ ok: true, value: true });
  });

  it('that are good as an SMS keep every code, date and link, however long the names and reasons are', () => {
    const body = 'Hồ sơ {code} ({procedure}) của {recipient}: {lookupCode}';
    const long = { ...SAMPLE_VALUES, recipient: 'Nguyễn '.repeat(100), procedure: { vi: 'Đăng ký '.repeat(100), en: 'x' } };
    const template = { key: 'dossier-opened', version: 1001, language: 'vi', channel: 'SMS', subject: 'x', body } as const;

    const { text, parts } = smsOf(template, long, 'UNACCENTED');

    expect(judgeWords('dossier-opened', template)).toEqual({ ok: true, value: true });
    expect(parts).toBe(1);
    expect(text).toMatch(/^Ho so H56\.30-261121-0001 \(Dang ky .+\) cua Nguyen .+: 7K3M9QXZ$/);
  });

  it('are all or none: each language and channel once', () => {
    const all = wordsOf('dossier-refused');

    expect(judgeVersion('dossier-refused', all.slice(1))).toMatchObject({ error: { code: 'notifications.words_incomplete' } });
    expect(judgeVersion('dossier-refused', [...all, all[0]!])).toMatchObject({ error: { code: 'notifications.words_incomplete' } });
    expect(judgeVersion('step-overdue', [...wordsOf('step-overdue'), sms])).toMatchObject({ error: { code: 'notifications.words_incomplete' } });
  });
});

describe('a template of one\'s own', () => {
  const all = (body: string): readonly Words[] => (['vi', 'en'] as const).flatMap((language) => (['PORTAL', 'EMAIL', 'SMS'] as const).map((channel) => ({ language, channel, subject: 'Mời', body })));

  it('has words for every language and channel, and says which dossier it is about where that is not seen', () => {
    expect(judgeVersion('own-moi', all('Hồ sơ {code}: mời {recipient}.'))).toEqual({ ok: true, value: true });
    expect(judgeVersion('own-moi', all('Hồ sơ {code}').slice(1))).toMatchObject({ ok: false, error: { code: 'notifications.words_incomplete' } });
    expect(judgeVersion('own-moi', all('Mời {recipient}.'))).toMatchObject({ ok: false, error: { code: 'notifications.gap_missing', params: { gaps: ['code'] } } });
    expect(judgeVersion('own-moi', all('Hồ sơ {code}, mã {otp}'))).toMatchObject({ ok: false, error: { code: 'notifications.gap_unknown' } });
  });

  it.each(['own-', 'own-Mời', 'own--x', 'own-x-', 'dossier-opened', `own-${'x'.repeat(60)}`])('is none with the code %s', (key) => {
    expect(isOwn(key)).toBe(false);
  });
});
