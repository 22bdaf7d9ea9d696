import { describe, expect, it } from '@jest/globals';
import { soughtIn } from './sought.js';

describe('what is looked for', () => {
  it.each([
    ['H56.30-261118-0042', 'code', 'H56.30-261118-0042'],
    ['h56.30-26', 'code', 'h56.30-26'],
    ['261118-0042', 'code', '261118-0042'],
    ['0042', 'code', '0042'],
    [' 0900 000 001 ', 'number', '0900000001'],
    ['+84900000001', 'number', '0900000001'],
    ['038090000001', 'number', '038090000001'],
    ['nguyen thi', 'name', 'nguyen thi'],
    ['Hà', 'name', 'Hà'],
    ['', 'name', ''],
  ])('%j is a %s', (typed, by, text) => {
    expect(soughtIn(typed)).toEqual({ by, text });
  });
});
