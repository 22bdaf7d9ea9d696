import { useState } from 'react';
import type { Problem } from '../api/problem.js';
import type { FieldError } from '../kit/error-summary.js';
import { TextField } from '../kit/field.js';
import { useTexts } from '../texts/texts.js';
import { passwordRule, type PasswordNeed, type TypedPassword } from './password-lacks.js';

/** What the server has against the password itself: it is said beside the field. */
export const passwordRefusals = ({ code, errors }: Problem): readonly FieldError[] => (code.startsWith('identity.password_') ? errors.filter(({ field }) => field === 'password') : []);

interface NewPasswordProps {
  /** What it must have: `usePasswordNeeds`. */
  readonly needs: readonly PasswordNeed[];
  readonly typed: TypedPassword;
  readonly onTyped: (typed: TypedPassword) => void;
  readonly errors: readonly FieldError[];
}
/** A password, typed twice as the rule asks, and shown to whoever wants to see it. */
export function NewPassword({ needs, typed, onTyped, errors }: NewPasswordProps) {
  const { t } = useTexts();
  const [isShown, setShown] = useState(false);
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.message;
  const type = isShown ? 'text' : 'password';
  return (
    <>
      <TextField id="password" label={t('account.password.new')} hint={passwordRule(needs, t)} error={errorOf('password')} required type={type} autoComplete="new-password" maxLength={256} value={typed.password} onChange={(event) => onTyped({ ...typed, password: event.currentTarget.value })} />
      <TextField id="again" label={t('account.password.again')} error={errorOf('again')} required type={type} autoComplete="new-password" maxLength={256} value={typed.again} onChange={(event) => onTyped({ ...typed, again: event.currentTarget.value })} />
      <label className="m-check"><input type="checkbox" checked={isShown} onChange={(event) => setShown(event.currentTarget.checked)} /> {t('account.showPassword')}</label>
    </>
  );
}
