import { type FormEvent, useEffect, useState } from 'react';
import { api, asked } from '../api/client.js';
import type { Problem } from '../api/problem.js';
import { Button } from '../kit/button.js';
import { TextField } from '../kit/field.js';
import { ProblemNotice } from '../kit/problem-notice.js';
import { useTexts } from '../texts/texts.js';
import { RecoveryCodes } from './recovery-codes.js';
import { type Account, loggedIn, type SecondStepAwaited } from './session.js';
import { TotpKey, type TotpEnrolment } from './totp-key.js';

interface Props {
  readonly awaited: SecondStepAwaited;
  readonly onLoggedIn: (account: Account) => void;
}

/** The second step of a log-in: a code; for an account that has none yet, the key of its application first and recovery codes after. */
export function SecondStepForm({ awaited: { loginId, isNew }, onLoggedIn }: Props) {
  const { t } = useTexts();
  const { enrolment, refused } = useNewKey(loginId, isNew);
  const [code, setCode] = useState('');
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [entered, setEntered] = useState<Required<Entered> | null>(null);
  const trouble = problem ?? refused;

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

  if (entered) return <RecoveryCodes codes={entered.recoveryCodes} next={t('account.secondStep.kept')} onKept={() => onLoggedIn(entered.account)} />;
  return (
    <form className="m-form" noValidate onSubmit={(event) => void submit(event)}>
      {trouble ? <ProblemNotice problem={trouble} /> : null}
      <p>{t(isNew ? 'account.secondStep.setUp' : 'account.secondStep.lead')}</p>
      {enrolment ? <TotpKey enrolment={enrolment} /> : null}
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

interface NewKey {
  readonly enrolment: TotpEnrolment | null;
  readonly refused: Problem | null;
}

/** Asks for the key once, where the application is to be set up. */
function useNewKey(loginId: string, isNew: boolean): NewKey {
  const [key, setKey] = useState<NewKey>({ enrolment: null, refused: null });
  useEffect(() => {
    if (!isNew) return;
    void asked(api.POST('/api/auth/login/enrol', { body: { loginId } })).then((answer) => setKey(answer.ok ? { enrolment: answer.value, refused: null } : { enrolment: null, refused: answer.error }));
  }, [loginId, isNew]);
  return key;
}
