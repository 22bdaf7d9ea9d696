import { type FormEvent, type ReactNode, useState } from 'react';
import { api, asked } from '../api/client.js';
import type { Problem } from '../api/problem.js';
import { Button } from '../kit/button.js';
import { ErrorSummary, type FieldError } from '../kit/error-summary.js';
import { TextField } from '../kit/field.js';
import { ProblemNotice } from '../kit/problem-notice.js';
import { useTexts } from '../texts/texts.js';
import type { OwnAccount } from './own-account.js';
import { NewPassword, passwordRefusals } from './new-password.js';
import { passwordErrors } from './password-lacks.js';
import { usePasswordNeeds } from './password-rule.js';

const EMPTY = { password: '', again: '' };

interface ChangePasswordProps {
  readonly account: OwnAccount;
  /** Where to go for a password, for an account that has none. */
  readonly forgotten?: ReactNode;
}
/** Another password for one's own account: needs the one in use. */
export function ChangePassword({ account, forgotten }: ChangePasswordProps) {
  const { t } = useTexts();
  const needs = usePasswordNeeds();
  const [current, setCurrent] = useState('');
  const [typed, setTyped] = useState(EMPTY);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [state, setState] = useState<'open' | 'busy' | 'done'>('open');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = [...(current === '' ? [{ field: 'current', message: t('account.own.currentMissing') }] : []), ...passwordErrors(typed, needs, t)];
    setErrors(found);
    setProblem(null);
    if (found.length > 0) return;
    setState('busy');
    const answer = await asked(api.POST('/api/account/password', { body: { current, password: typed.password } }));
    setState(answer.ok ? 'done' : 'open');
    if (!answer.ok) {
      const refusals = passwordRefusals(answer.error);
      setErrors(refusals);
      return setProblem(refusals.length > 0 ? null : answer.error);
    }
    setCurrent('');
    setTyped(EMPTY);
  };
  return (
    <section className="m-sheet m-box" aria-labelledby="change">
      <h2 id="change">{t('account.own.password')}</h2>
      {account.hasPassword ? (
        <form className="m-form" noValidate onSubmit={(event) => void submit(event)}>
          <ErrorSummary errors={errors} />
          {problem ? <ProblemNotice problem={problem} /> : null}
          <input type="text" hidden readOnly autoComplete="username" value={account.login} />
          <TextField id="current" label={t('account.own.current')} error={errors.find(({ field }) => field === 'current')?.message} required type="password" autoComplete="current-password" maxLength={256} value={current} onChange={(event) => setCurrent(event.currentTarget.value)} />
          <NewPassword needs={needs} typed={typed} onTyped={setTyped} errors={errors} />
          <Button type="submit" isBusy={state === 'busy'}>{t('account.own.password')}</Button>
          <p role="status">{state === 'done' ? t('account.own.changed') : ''}</p>
        </form>
      ) : <p>{t('account.own.noPassword')} {forgotten}</p>}
    </section>
  );
}
