import type { FieldError } from '../kit/error-summary.js';
import type { t as Tell } from '../texts/texts.js';

export type PasswordNeed = 'length' | 'lower' | 'upper' | 'digit' | 'other';
export interface TypedPassword {
  readonly password: string;
  readonly again: string;
}
const HAS: Readonly<Record<PasswordNeed, (text: string) => boolean>> = {
  length: (text) => [...text].length >= 8,
  lower: (text) => /\p{Ll}/u.test(text),
  upper: (text) => /\p{Lu}/u.test(text),
  digit: (text) => /\p{Nd}/u.test(text),
  other: (text) => /[^\p{L}\p{M}\p{N}]/u.test(text),
};

/** What is wrong with a password typed twice, before it goes anywhere. The server has the last word. @param needs  what its configuration asks for */
export function passwordErrors({ password, again }: TypedPassword, needs: readonly PasswordNeed[], t: typeof Tell): readonly FieldError[] {
  const text = password.normalize('NFC');
  const lacks = needs.filter((need) => !HAS[need](text));
  if (lacks.length > 0) return [{ field: 'password', message: t('account.password.weak', { lacks: lacks.map((lack) => t(`account.password.lack.${lack}`)).join(', ') }) }];
  return password === again ? [] : [{ field: 'again', message: t('account.password.differs') }];
}

/** The rule in words, beside the field. */
export const passwordRule = (needs: readonly PasswordNeed[], t: typeof Tell): string => t(needs.some((need) => need !== 'length') ? 'account.password.rule' : 'account.password.ruleOfLength');
