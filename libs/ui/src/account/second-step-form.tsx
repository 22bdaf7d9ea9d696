import { type FormEvent, useEffect, useState } from 'react';
import { api, asked } from '../api/client.js';
import type { Problem } from '../api/problem.js';
import { Button } from '../kit/button.js';
import { TextField } from '../kit/field.js';
import { ProblemNotice } from '../kit/problem-notice.js';
import { useTexts } from '../texts/texts.js';
import { type Account, loggedIn, type SecondStepAwaited } from './session.js';

interface Props {
  readonly awaited: SecondStepAwaited;
  readonly onLoggedIn: (account: Account) => void;
}

/** The second step of a log-in: a code; for an account that has none yet, the key of its application first and recovery codes after. */
export function SecondStepForm({ awaited: { loginId, isNew }, onLoggedIn }: Props) {
  const { t } = useTexts();
  const secret = useNewKey(loginId, isNew);
  const [code, setCode] = useState('');
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [entered, setEntered] = useState<Required<Entered> | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (code.trim() === '') return;
    setBusy(true);
    const body = { loginId, code: code.replaceAll(' ', '') };
    const answer = await (isNew ? enrolled(body) : asked(api.POST('/api/auth/login/totp', { body })));
    setBusy(false);
    if (!answer.ok) return setProblem(answer.error);
    const { account, recoveryCodes = [] } = answer.value as Entered;
    loggedIn(account);
    if (recoveryCodes.length > 0) setEntered({ account, recoveryCodes });
    else onLoggedIn(account);
  };

  if (entered) return <RecoveryCodes codes={entered.recoveryCodes} onKept={() => onLoggedIn(entered.account)} />;
  return (
    <form className="m-form" noValidate onSubmit={(event) => void submit(event)}>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <p>{t(isNew ? 'account.secondStep.setUp' : 'account.secondStep.lead')}</p>
      {secret ? <TextField id="key" label={t('account.secondStep.key')} readOnly required value={secret.replace(/(.{4})(?=.)/g, '$1 ')} /> : null}
      <TextField id="code" label={t('account.secondStep.code')} error={isTried && code.trim() === '' ? t('account.secondStep.codeMissing') : undefined} required inputMode="numeric" autoComplete="one-time-code" value={code} onChange={(event) => setCode(event.currentTarget.value)} />
      <Button look="go" type="submit" isBusy={isBusy}>{t('account.secondStep.go')}</Button>
    </form>
  );
}

interface Entered {
  readonly account: Account;
  readonly recoveryCodes?: readonly string[];
}

const enrolled = (body: { loginId: string; code: string }) => asked(api.POST('/api/auth/login/enrol/confirm', { body }));

/** Asks for the key once, where the application is to be set up. */
function useNewKey(loginId: string, isNew: boolean): string | null {
  const [secret, setSecret] = useState<string | null>(null);
  useEffect(() => {
    if (!isNew) return;
    void asked(api.POST('/api/auth/login/enrol', { body: { loginId } })).then((answer) => answer.ok && setSecret(answer.value.secret));
  }, [loginId, isNew]);
  return secret;
}

function RecoveryCodes({ codes, onKept }: { readonly codes: readonly string[]; readonly onKept: () => void }) {
  const { t } = useTexts();
  return (
    <div className="m-form">
      <p>{t('account.secondStep.recovery')}</p>
      <ul>{codes.map((code) => <li key={code}><code>{code}</code></li>)}</ul>
      <Button look="go" onClick={onKept}>{t('account.secondStep.kept')}</Button>
    </div>
  );
}
