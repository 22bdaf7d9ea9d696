import { describe, expect, it } from '@jest/globals';
import type { t as Tell } from '../texts/texts.js';
import { passwordErrors, passwordRule, type PasswordNeed } from './password-lacks.js';

const CLASSES: readonly PasswordNeed[] = ['length', 'lower', 'upper', 'digit', 'other'];
const LENGTH: readonly PasswordNeed[] = ['length'];
const t: typeof Tell = (key, params) => `${key} ${String(params?.['lacks'] ?? '')}`.trim();
const found = (password: string, needs: readonly PasswordNeed[], again = password) => passwordErrors({ password, again }, needs, t).map(({ message }) => message);

describe('a new password in a form', () => {
  it('is held against the rule the server has configured', () => {
    expect(found('bacondovangvui', CLASSES)).toEqual(['account.password.weak account.password.lack.upper, account.password.lack.digit, account.password.lack.other']);
    expect(found('bacondovangvui', LENGTH)).toEqual([]);
    expect(found('Aa1!', LENGTH)).toEqual(['account.password.weak account.password.lack.length']);
    expect(found('bacondovangvui', LENGTH, 'bacondo')).toEqual(['account.password.differs']);
  });

  it('is asked for in the words of that rule', () => {
    expect(passwordRule(CLASSES, t)).toBe('account.password.rule');
    expect(passwordRule(LENGTH, t)).toBe('account.password.ruleOfLength');
  });
});
