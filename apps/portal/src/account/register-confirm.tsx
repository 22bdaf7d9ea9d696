import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { api, asked, Button, ErrorSummary, type FieldError, loggedIn, NewPassword, passwordErrors, passwordRefusals, type Problem, ProblemNotice, usePasswordNeeds, useTexts } from '@app/ui';
import { CodeEntry, type CodeRequest } from './code-entry.js';
import { useComeFrom } from './come-from.js';

interface ConfirmProps {
  readonly request: CodeRequest;
  readonly onResent: (request: CodeRequest) => void;
  readonly onBack: () => void;
}
/** The code shows that the number is theirs; the password is for the next time. */
export function RegisterConfirm({ request, onResent, onBack }: ConfirmProps) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { to } = useComeFrom();
  const [code, setCode] = useState('');
  const needs = usePasswordNeeds();
  const [typed, setTyped] = useState({ password: '', again: '' });
  const [wrong, setWrong] = useState(0);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = [...(code.length === 6 ? [] : [{ field: 'code', message: t('account.code.missing') }]), ...passwordErrors(typed, needs, t)];
    setErrors(found);
    setProblem(null);
    if (found.length > 0) return;
    setBusy(true);
    const answer = await asked(api.POST('/api/auth/register/confirm', { body: { request: request.request, code, password: typed.password } }));
    setBusy(false);
    if (answer.ok) {
      loggedIn(answer.value.account);
      return void navigate(to, { replace: true });
    }
    if (answer.error.code === 'identity.code_wrong') setWrong((before) => before + 1);
    const refusals = passwordRefusals(answer.error);
    setErrors(refusals);
    setProblem(refusals.length > 0 ? null : answer.error);
  };
  return (
    <form className="m-form" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary errors={errors} />
      {problem ? <ProblemNotice problem={problem} /> : null}
      <CodeEntry request={request} code={code} onCode={setCode} error={errors.find(({ field }) => field === 'code')?.message} wrong={wrong} onProblem={setProblem}
        resend={() => asked(api.POST('/api/auth/register/resend', { body: { request: request.request } }))}
        onResent={(next) => { setWrong(0); setProblem(null); onResent({ ...next, sentTo: next.sentTo ?? request.sentTo }); }} />
      <NewPassword needs={needs} typed={typed} onTyped={setTyped} errors={errors} />
      <div className="p-acts"><Button look="go" type="submit" isBusy={isBusy}>{t('account.register.finish')}</Button><Button onClick={onBack}>{t('account.code.back')}</Button></div>
    </form>
  );
}
