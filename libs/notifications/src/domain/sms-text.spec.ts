import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type SmsAlphabet, type SmsStretch, smsText } from './sms-text.js';

const words = (text: string): SmsStretch => ({ text, yields: 'last' });
const sent = (text: string, alphabet: SmsAlphabet) => smsText([words(text)], alphabet);

describe('an SMS', () => {
  it('loses its tone marks and stays readable', () => {
    expect(sent('Đề nghị Ông/Bà nộp 15.000 đ – “hồ sơ” ƯỠN…', 'UNACCENTED')).toEqual({ text: 'De nghi Ong/Ba nop 15.000 d - "ho so" UON...', parts: 1 });
  });

  it('is cut at a word when it is longer than one part', () => {
    const { text, parts } = sent('hồ sơ '.repeat(40).trim(), 'UNACCENTED');

    expect(text.length).toBeLessThanOrEqual(160);
    expect(text).toMatch(/ (ho|so)\.\.\.$/);
    expect(parts).toBe(1);
  });

  it.each([
    ['ế'.repeat(70), 1],
    ['ế'.repeat(71), 2],
    ['ế'.repeat(134), 2],
    ['ế'.repeat(135), 3],
    ['a'.repeat(160), 1],
    ['a'.repeat(161), 2],
    ['€'.repeat(81), 2],
    ['😀'.repeat(36), 2],
  ])('with accents is counted as the carrier counts: case %#', (text, parts) => {
    expect(sent(text, 'ACCENTED')).toEqual({ text, parts });
  });

  it('without accents is always one part of plain characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const plain = sent(text, 'UNACCENTED');

        expect(plain.parts).toBe(1);
        expect(sent(plain.text, 'ACCENTED').parts).toBe(1);
        expect(plain.text.length).toBeLessThanOrEqual(160);
      }),
    );
  });

  it('shortens what may be long, before its own words, and never a code', () => {
    const { text, parts } = smsText([words('Hồ sơ '), { text: 'H56.30-261121-0001', yields: 'never' }, words(' bị từ chối vì '), { text: 'thiếu giấy tờ '.repeat(20).trim(), yields: 'first' }, words('. Mã tra cứu: '), { text: '7K3M9QXZ', yields: 'never' }], 'UNACCENTED');

    expect([text, parts]).toEqual(['Ho so H56.30-261121-0001 bi tu choi vi thieu giay to thieu giay to thieu giay to thieu giay to thieu giay to thieu giay to thieu giay.... Ma tra cuu: 7K3M9QXZ', 1]);
  });

  it('keeps a code at the end of words that are too long, whatever they are', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 400 });
    fc.assert(
      fc.property(text, text, text, (before, value, between) => {
        const stretches = [words(before), { text: value, yields: 'first' }, words(between), { text: '7K3M9QXZ', yields: 'never' }] as const;
        const { text: plain, parts } = smsText(stretches, 'UNACCENTED');

        expect([plain.endsWith('7K3M9QXZ'), parts, sent(plain, 'ACCENTED').parts]).toEqual([true, 1, 1]);
      }),
    );
  });

  it('goes in two parts before it cuts a link', () => {
    const link = `https://${'x'.repeat(200)}`;

    expect(smsText([words('Đặt lại mật khẩu: '), { text: link, yields: 'never' }], 'UNACCENTED')).toEqual({ text: `... ${link}`, parts: 2 });
  });
});
