import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { amountInWords, dayInWords } from './in-words.js';

const VALUES: Readonly<Record<string, number>> = { không: 0, một: 1, mốt: 1, hai: 2, ba: 3, bốn: 4, năm: 5, lăm: 5, sáu: 6, bảy: 7, tám: 8, chín: 9, mười: 10 };
/** Reads words back: another way round, so that both would have to be wrong alike. */
function read(words: string): number {
  let [billions, group, whole, digit] = [0, 0, 0, 0];
  for (const word of words.replace(/ đồng$/, '').toLocaleLowerCase('vi').split(' ')) {
    if (word === 'trăm') [group, digit] = [group + digit * 100, 0];
    else if (word === 'mươi') [group, digit] = [group + digit * 10, 0];
    else if (word === 'mười') group += 10;
    else if (word === 'nghìn') [whole, group, digit] = [whole + (group + digit) * 1_000, 0, 0];
    else if (word === 'triệu') [whole, group, digit] = [whole + (group + digit) * 1_000_000, 0, 0];
    else if (word === 'tỷ') [billions, whole, group, digit] = [(billions + whole + group + digit) * 1_000_000_000, 0, 0, 0];
    else if (word !== 'lẻ') digit = VALUES[word]!;
  }
  return billions + whole + group + digit;
}

describe('an amount in words', () => {
  it.each([
    [0, 'Không đồng'], [5, 'Năm đồng'], [10, 'Mười đồng'], [15, 'Mười lăm đồng'], [21, 'Hai mươi mốt đồng'], [105, 'Một trăm lẻ năm đồng'],
    [75_000, 'Bảy mươi lăm nghìn đồng'], [1_250_000, 'Một triệu hai trăm năm mươi nghìn đồng'], [1_000_005, 'Một triệu không trăm lẻ năm đồng'],
    [1_015_000, 'Một triệu không trăm mười lăm nghìn đồng'], [2_000_000_000_000, 'Hai nghìn tỷ đồng'],
  ])('%i is "%s"', (amount, words) => {
    expect(amountInWords(amount)).toBe(words);
  });

  it('leads back to the very amount when it is read, whatever the amount', () => {
    fc.assert(fc.property(fc.oneof(fc.maxSafeNat(), fc.nat(2_000_000), fc.nat(2_000)), (amount) => read(amountInWords(amount)) === amount), { numRuns: 5_000 });
  });

  it('is refused for what is no whole amount', () => {
    for (const wrong of [-1, 1.5, Number.NaN, 2 ** 53]) expect(() => amountInWords(wrong)).toThrow(RangeError);
  });
});

describe('a day in words', () => {
  it.each([
    ['2026-11-01', 'Ngày một tháng mười một năm hai nghìn không trăm hai mươi sáu'],
    ['2025-04-21', 'Ngày hai mươi mốt tháng tư năm hai nghìn không trăm hai mươi lăm'],
    ['1999-02-15', 'Ngày mười lăm tháng hai năm một nghìn chín trăm chín mươi chín'],
    ['2005-10-31', 'Ngày ba mươi mốt tháng mười năm hai nghìn không trăm lẻ năm'],
  ])('%s is "%s"', (day, words) => {
    expect(dayInWords(day)).toBe(words);
  });

  it('is refused for what is no day', () => {
    for (const wrong of ['', '1990', '1/11/2026']) expect(() => dayInWords(wrong)).toThrow(RangeError);
  });
});
