import { useState } from 'react';
import type { Problem } from '../api/problem.js';
import type { FieldError } from '../kit/error-summary.js';
import { TextField } from '../kit/field.js';
import { type Texts, useTexts } from '../texts/texts.js';

export interface TypedPassword {
  readonly password: string;
  readonly again: string;
}
const CLASSES = [['lower', /\p{Ll}/u], ['upper', /\p{Lu}/u], ['digit', /\p{Nd}/u], ['other', /[^\p{L}\p{M}\p{N}]/u]] as const;

/** What is wrong with a password typed twice, before it goes anywhere. The server has the last word. */
export function passwordErrors({ password, again }: TypedPassword, t: Texts['t']): readonly FieldError[] {
  const text = password.normalize('NFC');
  const lacks = [...([...text].length < 8 ? ['length' as const] : []), ...CLASSES.filter(([, member]) => !member.test(text)).map(([lack]) => lack)];
  if (lacks.length > 0) return [{ field: 'password', message: t('account.password.weak', { lacks: lacks.map((lack) => t(`account.password.lack.${lack}`)).join(', ') }) }];
  return password === again ? [] : [{ field: 'again', message: t('account.password.differs') }];
}

/** What the server has against the password itself: it is said beside the field. */
export const passwordRefusals = ({ code, errors }: Problem): readonly FieldError[] => (code.startsWith('identity.password_') ? errors.filter(({ field }) => field === 'password') : []);

interface NewPasswordProps {
  readonly typed: TypedPassword;
  readonly onTyped: (typed: TypedPassword) => void;
  readonly errors: readonly FieldError[];
}
/** A password, typed twice as the rule asks, and shown to whoever wants to see it. */
export function NewPassword({ typed, onTyped, errors }: NewPasswordProps) {
  const { t } = useTexts();
  const [isShown, setShown] = useState(false);
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.message;
  const type = isShown ? 'text' : 'password';
  return (
    <>
      <TextField id="password" label={t('account.password.new')} hint={t('account.password.rule')} error={errorOf('password')} required type={type} autoComplete="new-password" maxLength={256} value={typed.password} onChange={(event) => onTyped({ ...typed, password: event.currentTarget.value })} />
      <TextField id="again" label={t('account.password.again')} error={errorOf('again')} required type={type} autoComplete="new-password" maxLength={256} value={typed.again} onChange={(event) => onTyped({ ...typed, again: event.currentTarget.value })} />
      <label className="m-check"><input type="checkbox" checked={isShown} onChange={(event) => setShown(event.currentTarget.checked)} /> {t('account.showPassword')}</label>
    </>
  );
}
