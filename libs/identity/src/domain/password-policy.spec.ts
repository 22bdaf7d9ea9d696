import { describe, expect, it } from '@jest/globals';
import { passwordLacks, passwordNeeds } from './password-policy.js';

describe('a new password', () => {
  it.each([
    ['Mật khẩu 1', []],
    ['Aa1!Aa1!', []],
    ['Aa1!', ['length']],
    ['matkhau1!', ['upper']],
    ['ĐẶNG-KÝ-1', ['lower']],
    ['Matkhau!!', ['digit']],
    ['Matkhau11', ['other']],
    ['Mậtkhẩu11'.normalize('NFD'), ['other']],
    ['😀Aa1', ['length']],
    ['', ['length', 'lower', 'upper', 'digit', 'other']],
  ])('by the rule of four classes: %j lacks %j', (password, lacks) => {
    expect(passwordLacks(password, 'seed')).toEqual(lacks);
  });

  it('by ASVS needs length alone', () => {
    expect(passwordLacks('matkhauu', 'asvs')).toEqual([]);
    expect(passwordLacks('Aa1!Aa1', 'asvs')).toEqual(['length']);
    expect(passwordNeeds('asvs')).toEqual(['length']);
  });
});
