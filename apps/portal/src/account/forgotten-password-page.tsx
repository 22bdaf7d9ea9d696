import { type FormEvent, useEffect, useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { api, asked, Button, ErrorSummary, type FieldError, NewPassword, passwordErrors, passwordRefusals, type Problem, ProblemNotice, TextField, usePageTitle, usePasswordNeeds, useTexts } from '@app/ui';
import { AskByLogin } from './ask-by-login.js';
import { useComeFrom } from './come-from.js';
import { DemoMessages } from './demo-messages.js';
import { prepareProof } from './proof-of-work.js';

/** A forgotten password: a code to telephone or letter box, then a new password. The link in the message, with `#token`, opens the second half. */
export default function ForgottenPasswordPage() {
  const { t } = useTexts();
  const { query } = useComeFrom();
  // Behind `#`, so that no server on the way writes it down.
  const sent = useLocation().hash.slice(1);
  const [reached, setReached] = useState<'ask' | 'choose' | 'done'>('ask');
  const at = reached === 'ask' && sent !== '' ? 'choose' : reached;
  const navigate = useNavigate();
  // Whoever waits for a message that does not come, or holds one that is too old, asks for another.
  const again = () => {
    prepareProof();
    setReached('ask');
    void navigate(`/account/password${query}`, { replace: true });
  };
  usePageTitle(t('account.forgot.title'));
  useEffect(prepareProof, []);
  return (
    <div className="p-narrow p-gap">
      <h1>{t('account.forgot.title')}</h1>
      {at === 'ask' ? <AskByLogin lead={t('account.forgot.text')} go={t('account.forgot.go')} ask={(body) => asked(api.POST('/api/auth/password/forgot', { body }))} onAsked={() => setReached('choose')} /> : null}
      {at === 'choose' ? <Choose key={sent} sent={sent} onDone={() => setReached('done')} onAgain={again} /> : null}
      {at === 'done' ? <><p role="status">{t('account.forgot.done')}</p><p><Link className="m-btn go" to={`/account/log-in${query}`}>{t('account.logIn.go')}</Link></p></> : null}
    </div>
  );
}

/** @param sent  token of the link in the message; empty where it is to be typed */
function Choose({ sent, onDone, onAgain }: { readonly sent: string; readonly onDone: () => void; readonly onAgain: () => void }) {
  const { t } = useTexts();
  const [token, setToken] = useState(sent);
  const needs = usePasswordNeeds();
  const [typed, setTyped] = useState({ password: '', again: '' });
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => document.getElementById(sent === '' ? 'token' : 'password')?.focus(), [sent]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = [...(/^[A-Za-z0-9_-]{22}$/.test(token.trim()) ? [] : [{ field: 'token', message: t('account.forgot.tokenWrong') }]), ...passwordErrors(typed, needs, t)];
    setErrors(found);
    setProblem(null);
    if (found.length > 0) return;
    setBusy(true);
    const answer = await asked(api.POST('/api/auth/password/reset', { body: { token: token.trim(), password: typed.password } }));
    setBusy(false);
    if (answer.ok) return onDone();
    const refusals = passwordRefusals(answer.error);
    setErrors(refusals);
    setProblem(refusals.length > 0 ? null : answer.error);
  };
  return (
    <form className="m-form" noValidate onSubmit={(event) => void submit(event)}>
      {sent !== '' ? null : <><p role="status">{t('account.forgot.sent')}</p><DemoMessages /></>}
      <ErrorSummary errors={errors} />
      {problem ? <ProblemNotice problem={problem} /> : null}
      <TextField id="token" label={t('account.forgot.token')} error={errors.find(({ field }) => field === 'token')?.message} required autoComplete="one-time-code" autoCapitalize="none" spellCheck={false} maxLength={40} value={token} onChange={(event) => setToken(event.currentTarget.value)} />
      <NewPassword needs={needs} typed={typed} onTyped={setTyped} errors={errors} />
      <div className="p-acts"><Button look="go" type="submit" isBusy={isBusy}>{t('account.forgot.save')}</Button><Button look="quiet" onClick={onAgain}>{t(sent === '' ? 'account.forgot.again' : 'account.forgot.expired')}</Button></div>
    </form>
  );
}
