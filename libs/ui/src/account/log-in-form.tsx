import { type FormEvent, useState } from 'react';
import type { Problem } from '../api/problem.js';
import { Button } from '../kit/button.js';
import { ErrorSummary } from '../kit/error-summary.js';
import { TextField } from '../kit/field.js';
import { ProblemNotice } from '../kit/problem-notice.js';
import { useTexts } from '../texts/texts.js';
import { DemoPeople, type PeopleKind } from './demo-people.js';
import { SecondStepForm } from './second-step-form.js';
import { type Account, logIn, type SecondStepAwaited } from './session.js';

interface LogInFormProps {
  /** What a login is here, for whoever does not know. */
  readonly loginHint?: string;
  /** Whom a demo offers here. */
  readonly people: PeopleKind;
  readonly onLoggedIn: (account: Account) => void;
}
/** Login and password, and the second step where the account has one. Needs the texts of the area `account`. */
export function LogInForm({ loginHint, people, onLoggedIn }: LogInFormProps) {
  const { t } = useTexts();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [isShown, setShown] = useState(false);
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [awaited, setAwaited] = useState<SecondStepAwaited | null>(null);
  const loginError = isTried && login.trim() === '' ? t('account.loginMissing') : undefined;
  const passwordError = isTried && password === '' ? t('account.passwordMissing') : undefined;
  const errors = [
    ...(loginError ? [{ field: 'login', message: loginError }] : []),
    ...(passwordError ? [{ field: 'password', message: passwordError }] : []),
  ];

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (login.trim() !== '' && password !== '') await enter(login.trim(), password);
  };
  const enter = async (...given: Parameters<typeof logIn>) => {
    setBusy(true);
    setProblem(null);
    const answer = await logIn(...given);
    setBusy(false);
    if (!answer.ok) setProblem(answer.error);
    else if ('loginId' in answer.value) setAwaited(answer.value);
    else onLoggedIn(answer.value);
  };

  if (awaited) return <SecondStepForm awaited={awaited} onLoggedIn={onLoggedIn} />;
  return (
    <><form className="m-form" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary errors={errors} />
      {problem ? <ProblemNotice problem={problem} advice={problem.status === 401 ? t('account.checkAgain') : undefined} /> : null}
      <TextField id="login" label={t('account.login')} hint={loginHint} error={loginError} required autoComplete="username" autoCapitalize="none" spellCheck={false} value={login} onChange={(event) => setLogin(event.currentTarget.value)} />
      <TextField id="password" label={t('account.password')} error={passwordError} required type={isShown ? 'text' : 'password'} autoComplete="current-password" value={password} onChange={(event) => setPassword(event.currentTarget.value)} />
      <label className="m-check"><input type="checkbox" checked={isShown} onChange={(event) => setShown(event.currentTarget.checked)} /> {t('account.showPassword')}</label>
      <Button look="go" type="submit" isBusy={isBusy}>{t('account.logIn.go')}</Button>
    </form>
    <DemoPeople kind={people} isBusy={isBusy} onChosen={(chosen, theirs) => void enter(chosen, theirs)} /></>
  );
}
