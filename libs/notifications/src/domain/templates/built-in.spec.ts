import { describe, expect, it } from '@jest/globals';
import type { Instant } from '@app/kernel';
import { exemptionJudged } from '../advance.js';
import { LANGUAGES, NOTIFICATION_CHANNELS } from '../language.js';
import { LONGEST_VALUES, SAMPLE_VALUES } from '../sample-values.js';
import { smsOf } from '../sms-words.js';
import { gapsOf, render } from '../template.js';
import type { Values } from '../values.js';
import { BUILT_IN_TEMPLATES } from './built-in.js';
import { ABSENCE_KEYS, TEMPLATE_KEYS } from './keys.js';
import { PRIVATE_TEMPLATES } from './private.js';

const CODE = 'H56.30-261121-0001';
const SAMPLE: Values = { ...SAMPLE_VALUES, at: { instant: '2026-11-21T03:42:10.000Z' as Instant }, dueBefore: { instant: '2026-11-25T17:30:00.000Z' as Instant } };
/** What must be found in the words of each kind, whatever the language. */
const FACTS: Readonly<Record<(typeof TEMPLATE_KEYS)[number], readonly string[]>> = {
  'dossier-opened': ['10:42 21/11/2026', '7K3M9QXZ'],
  'dossier-accepted': ['17:00 27/11/2026'],
  'dossier-accepted-without-date': [],
  'supplement-requested': ['Thiếu giấy chứng sinh', '09:15 24/11/2026'],
  'dossier-refused': ['Thiếu giấy chứng sinh'],
  'dossier-withdrawn': [],
  'dossier-stopped': ['Thiếu giấy chứng sinh'],
  'withdrawal-declined': ['Thiếu giấy chứng sinh'],
  'due-date-changed': ['00:30 26/11/2026', '17:00 27/11/2026'],
  'deadline-moved': ['Thiếu giấy chứng sinh', '09:15 24/11/2026'],
  'late-apology': ['Thiếu giấy chứng sinh', '00:30 26/11/2026', '17:00 27/11/2026'],
  'result-ready': ['10:42 21/11/2026'],
  'result-returned': ['10:42 21/11/2026'],
  'confirmation-asked': ['09:15 24/11/2026'],
  'payment-required': [],
  'payment-asked': ['1.250.000 đ', '09:15 24/11/2026'],
  'applicant-due-soon': ['09:15 24/11/2026'],
  'exemption-struck': ['Thiếu giấy chứng sinh', '1.250.000 đ'],
  'exemption-confirmed': ['Thiếu giấy chứng sinh', '1.250.000 đ'],
  'step-due-soon': ['17:00 27/11/2026'],
  'step-overdue': ['17:00 27/11/2026'],
  'stand-in-due-soon': ['Trần Văn Mẫu', '17:00 27/11/2026'],
  'stand-in-overdue': ['Trần Văn Mẫu', '17:00 27/11/2026'],
};

describe('the words Motcua comes with', () => {
  it.each(TEMPLATE_KEYS.flatMap((key) => LANGUAGES.map((language) => [key, language] as const)))('%s in %s says what matters', (key, language) => {
    const templates = BUILT_IN_TEMPLATES.filter((one) => one.key === key && one.language === language);

    const letters = templates.map((template) => ({ channel: template.channel, ...render(template, SAMPLE) }));

    expect(letters.map(({ channel }) => channel)).toEqual(expect.arrayContaining(['EMAIL', 'PORTAL']));
    for (const { channel, subject, body } of letters) {
      expect(subject).toContain(CODE);
      expect(`${subject}${body}`).not.toMatch(/[{}]|undefined|null|NaN|\[object/);
      if (channel !== 'SMS') for (const fact of FACTS[key]) expect(body).toContain(fact);
    }
    const letter = letters.find(({ channel }) => channel === 'EMAIL')!;
    expect(letter.body).toContain('Nguyễn Thị Thử');
    expect(letter.body).toContain('https://dichvucong.example/dossiers/H56.30-261121-0001');
    expect(letter.body).toContain(language === 'vi' ? 'Đăng ký khai sinh' : 'Birth registration');
  });

  it('says the same in both languages: each gap of one is a gap of the other', () => {
    for (const key of [...TEMPLATE_KEYS, ...ABSENCE_KEYS]) {
      for (const channel of NOTIFICATION_CHANNELS) {
        const [vi, en] = LANGUAGES.map((language) => BUILT_IN_TEMPLATES.find((one) => one.key === key && one.language === language && one.channel === channel));
        expect([key, channel, en && [...gapsOf(en)].sort()]).toEqual([key, channel, vi && [...gapsOf(vi)].sort()]);
      }
    }
  });

  it('fits an unaccented SMS without being cut, with the longest code and the longest phrases', () => {
    for (const template of [...BUILT_IN_TEMPLATES, ...PRIVATE_TEMPLATES].filter(({ channel }) => channel === 'SMS')) {
      const { text, parts } = smsOf(template, LONGEST_VALUES, 'UNACCENTED');
      expect([template.key, template.language, text]).toEqual([template.key, template.language, expect.not.stringMatching(/\.\.\.$|\?(?! Tell)/)]);
      expect(text.length).toBeLessThanOrEqual(160);
      expect(parts).toBe(1);
    }
  });

  it('reckons with a sum that is not known yet, the longest that stands in its place', () => {
    const ofSums = BUILT_IN_TEMPLATES.filter(({ channel, body }) => channel === 'SMS' && body.includes('{amount}'));
    const lengthWith = (template: (typeof ofSums)[number], values: Values) => smsOf(template, values, 'UNACCENTED').text.length;

    const unknown = exemptionJudged({ as: 'STRUCK', exemption: { vi: 'a', en: 'a' }, amount: null }, null).values;

    expect(ofSums.length).toBeGreaterThan(3);
    for (const template of ofSums) {
      expect(lengthWith(template, { ...LONGEST_VALUES, amount: unknown['amount']! })).toBe(lengthWith(template, LONGEST_VALUES));
      expect(lengthWith(template, { ...LONGEST_VALUES, amount: { money: 999_999_999_999 } })).toBeLessThan(lengthWith(template, LONGEST_VALUES));
    }
  });

  it('sends officers no SMS', () => {
    expect(BUILT_IN_TEMPLATES.filter(({ key, channel }) => /^(step|stand-in)-/.test(key) && channel === 'SMS')).toEqual([]);
  });
});
