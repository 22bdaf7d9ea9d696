import { type FormEvent, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { api, asked, Button, ErrorSummary, loggedIn, type Problem, ProblemNotice, usePageTitle, useTexts } from '@app/ui';
import { AskByLogin } from './ask-by-login.js';
import { CodeEntry, type CodeRequest } from './code-entry.js';
import { useComeFrom } from './come-from.js';
import { prepareProof } from './proof-of-work.js';
import { OtherWays, Ways } from './ways.js';

/** Logs in with a code that comes to the telephone. */
export default function LogInByCodePage() {
  const { t } = useTexts();
  const [request, setRequest] = useState<CodeRequest | null>(null);
  usePageTitle(t('account.logIn.title'));
  useEffect(prepareProof, []);
  return (
    <div className="p-narrow p-spread p-gap">
      <header>
        <h1>{t('account.logIn.title')}</h1>
        <p className="p-lead">{t('account.logIn.citizenText')}</p>
      </header>
      <div className="p-beside">
        <div className="p-gap">
          <Ways />
          {request ? <Confirm request={request} onResent={setRequest} onBack={() => { prepareProof(); setRequest(null); }} /> : <AskByLogin go={t('account.code.ask')} ask={(body) => asked(api.POST('/api/auth/code', { body }))} onAsked={setRequest} />}
        </div>
        <OtherWays />
      </div>
    </div>
  );
}

interface ConfirmProps {
  readonly request: CodeRequest;
  readonly onResent: (request: CodeRequest) => void;
  readonly onBack: () => void;
}
function Confirm({ request, onResent, onBack }: ConfirmProps) {
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
      <div className="p-acts"><Button look="go" type="submit" isBusy={isBusy}>{t('account.logIn.go')}</Button><Button onClick={onBack}>{t('account.code.otherLogin')}</Button></div>
    </form>
  );
}
