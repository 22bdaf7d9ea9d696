import { type FormEvent, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { api, asked, Button, ErrorSummary, loggedIn, type Problem, ProblemNotice, TextField, usePageTitle, useTexts } from '@app/ui';
import { CodeEntry, type CodeRequest } from './code-entry.js';
import { useComeFrom } from './come-from.js';
import { prepareProof, takeProof } from './proof-of-work.js';
import { OtherWays, Ways } from './ways.js';

/** Logs in with a code that comes to the telephone. */
export default function LogInByCodePage() {
  const { t } = useTexts();
  const [request, setRequest] = useState<CodeRequest | null>(null);
  usePageTitle(t('account.logIn.title'));
  useEffect(prepareProof, []);
  return (
    <div className="p-narrow p-gap">
      <h1>{t('account.logIn.title')}</h1>
      <Ways />
      {request ? <Confirm request={request} onResent={setRequest} /> : <Ask onAsked={setRequest} />}
      <OtherWays />
    </div>
  );
}

function Ask({ onAsked }: { readonly onAsked: (request: CodeRequest) => void }) {
  const { t } = useTexts();
  const [login, setLogin] = useState('');
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const error = isTried && login.trim() === '' ? t('account.loginMissing') : undefined;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (login.trim() === '') return;
    setBusy(true);
    setProblem(null);
    const proof = await takeProof();
    const answer = proof.ok ? await asked(api.POST('/api/auth/code', { body: { login: login.trim(), altcha: proof.value } })) : proof;
    setBusy(false);
    if (!answer.ok) setProblem(answer.error);
    else if (typeof answer.value === 'object') onAsked(answer.value);
  };
  return (
    <form className="m-form" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary errors={error ? [{ field: 'login', message: error }] : []} />
      {problem ? <ProblemNotice problem={problem} /> : null}
      <TextField id="login" label={t('account.login')} hint={t('account.logIn.loginHint')} error={error} required autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={100} value={login} onChange={(event) => setLogin(event.currentTarget.value)} />
      <Button look="go" type="submit" isBusy={isBusy}>{t('account.code.ask')}</Button>
    </form>
  );
}

function Confirm({ request, onResent }: { readonly request: CodeRequest; readonly onResent: (request: CodeRequest) => void }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { to } = useComeFrom();
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState(0);
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const error = isTried && code.length !== 6 ? t('account.code.missing') : undefined;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (code.length !== 6) return;
    setBusy(true);
    setProblem(null);
    const answer = await asked(api.POST('/api/auth/code/confirm', { body: { request: request.request, code } }));
    setBusy(false);
    if (answer.ok) {
      loggedIn(answer.value.account);
      return void navigate(to, { replace: true });
    }
    if (answer.error.code === 'identity.code_wrong') setWrong((before) => before + 1);
    setProblem(answer.error);
  };
  return (
    <form className="m-form" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary errors={error ? [{ field: 'code', message: error }] : []} />
      {problem ? <ProblemNotice problem={problem} /> : null}
      <CodeEntry request={request} code={code} onCode={setCode} error={error} wrong={wrong} onProblem={setProblem}
        resend={() => asked(api.POST('/api/auth/code/resend', { body: { request: request.request } }))}
        onResent={(next) => { setWrong(0); setProblem(null); onResent(next); }} />
      <Button look="go" type="submit" isBusy={isBusy}>{t('account.logIn.go')}</Button>
    </form>
  );
}
