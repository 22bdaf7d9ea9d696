import { describe, expect, it } from '@jest/globals';
import { withoutMarks, wordsSought } from './search-text.js';

describe('search text', () => {
  it.each([
    ['Đăng ký khai sinh', 'dang ky khai sinh'],
    ['ĐĂNG  KÝ'.normalize('NFD'), 'dang ky'],
    ['Hộ kinh doanh – Ưu tiên', 'ho kinh doanh – uu tien'],
  ])('%s is found by %s', (typed, plain) => {
    expect(withoutMarks(typed)).toBe(plain);
  });

  it('takes a query apart into at most ten words', () => {
    expect(wordsSought('  Khai   sinh ')).toEqual(['khai', 'sinh']);
    expect(wordsSought('a b c d e f g h i j k l')).toHaveLength(10);
  });
});
