import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { smsText } from './sms-text.js';

describe('an SMS', () => {
  it('loses its tone marks and stays readable', () => {
    expect(smsText('Đề nghị Ông/Bà nộp 15.000 đ – “hồ sơ” ƯỠN…', 'UNACCENTED')).toEqual({ text: 'De nghi Ong/Ba nop 15.000 d - "ho so" UON...', parts: 1 });
  });

  it('is cut at a word when it is longer than one part', () => {
    const { text, parts } = smsText('hồ sơ '.repeat(40), 'UNACCENTED');

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
    expect(smsText(text, 'ACCENTED')).toEqual({ text, parts });
  });

  it('without accents is always one part of plain characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const sent = smsText(text, 'UNACCENTED');

        expect(sent.parts).toBe(1);
        expect(smsText(sent.text, 'ACCENTED').parts).toBe(1);
        expect(sent.text.length).toBeLessThanOrEqual(160);
      }),
    );
  });
});
