import { expect, it } from '@jest/globals';
import { freeCode } from './json.js';

const fee = (number: number): string => `fee${String(number)}`;

it('gives a code no other item has, also after one was taken away', () => {
  expect(freeCode([], 'item', fee)).toBe('fee1');
  expect(freeCode([{ item: 'fee1' }, { item: 'fee2' }], 'item', fee)).toBe('fee3');
  expect(freeCode([{ item: 'fee2' }, { item: 'fee3' }], 'item', fee)).toBe('fee4');
});
