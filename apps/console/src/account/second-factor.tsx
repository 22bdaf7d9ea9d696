import { type FormEvent, type ReactNode, useState } from 'react';
import { api, asked, Button, ErrorSummary, type Problem, ProblemNotice, RecoveryCodes, TextField, type TotpEnrolment, TotpKey, useTexts } from '@app/ui';

interface SecondFactorProps {
  readonly isUsed: boolean;
  readonly onChanged: () => void;
}
/** The second step of one's own log-in: turned on with an application on the telephone, turned off with a code. */
export function SecondFactor({ isUsed, onChanged }: SecondFactorProps) {
  const { t } = useTexts();
  const [enrolment, setEnrolment] = useState<TotpEnrolment | null>(null);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const begin = async () => {
    setBusy(true);
    const answer = await asked(api.POST('/api/account/totp'));
    setBusy(false);
    setProblem(answer.ok ? null : answer.error);
    if (answer.ok) setEnrolment(answer.value);
  };
  const confirm = async (code: string) => {
    const answer = await asked(api.POST('/api/account/totp/confirm', { body: { code } }));
    if (!answer.ok) return answer.error;
    setEnrolment(null);
    setCodes(answer.value.recoveryCodes);
    return null;
  };
  const remove = async (code: string) => {
    const answer = await asked(api.POST('/api/account/totp/remove', { body: { code } }));
    if (!answer.ok) return answer.error;
    onChanged();
    return null;
  };
  const kept = () => {
    setCodes([]);
    onChanged();
  };
  return (
    <section className="m-sheet m-box" aria-labelledby="second">
      <h2 id="second">{t('account.own.secondStep')}</h2>
      {problem ? <ProblemNotice problem={problem} /> : null}
      {codes.length > 0 ? <RecoveryCodes codes={codes} next={t('account.own.secondStep.kept')} onKept={kept} />
      : enrolment ? <CodeForm label={t('account.secondStep.code')} act={t('account.own.secondStep.setUp')} onCode={confirm}><p>{t('account.own.secondStep.lead')}</p><TotpKey enrolment={enrolment} /></CodeForm>
      : isUsed ? <CodeForm label={t('account.own.secondStep.code')} act={t('account.own.secondStep.remove')} onCode={remove}><p>{t('account.own.secondStep.used')}</p></CodeForm>
      : <><p>{t('account.own.secondStep.none')}</p><div><Button isBusy={isBusy} onClick={() => void begin()}>{t('account.own.secondStep.setUp')}</Button></div></>}
    </section>
  );
}

interface CodeFormProps {
  readonly label: string;
  readonly act: string;
  readonly children: ReactNode;
  /** Null where it was right. */
  readonly onCode: (code: string) => Promise<Problem | null>;
}
function CodeForm({ label, act, children, onCode }: CodeFormProps) {
  const { t } = useTexts();
  const [code, setCode] = useState('');
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const error = isTried && code.trim() === '' ? t('account.secondStep.codeMissing') : undefined;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (code.trim() === '') return;
    setBusy(true);
    setProblem(await onCode(code.replaceAll(' ', '')));
    setBusy(false);
  };
  return (
    <form className="m-form" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary errors={error ? [{ field: 'totp', message: error }] : []} />
      {problem ? <ProblemNotice problem={problem} /> : null}
      {children}
      <TextField id="totp" label={label} error={error} required autoComplete="one-time-code" maxLength={20} className="m-short" value={code} onChange={(event) => setCode(event.currentTarget.value)} />
      <Button type="submit" isBusy={isBusy}>{act}</Button>
    </form>
  );
}
