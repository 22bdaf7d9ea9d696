import { type FormEvent, useState } from 'react';
import type { Result } from '@app/kernel';
import { Button, ErrorSummary, type Problem, ProblemNotice, TextField, useTexts } from '@app/ui';
import { takeProof } from './proof-of-work.js';

interface AskByLoginProps<Answer> {
  readonly lead?: string;
  readonly go: string;
  readonly ask: (body: { readonly login: string; readonly altcha: string }) => Promise<Result<Answer, Problem>>;
  readonly onAsked: (answer: Answer) => void;
}
/** Whose account it is, for a message to it; with the proof that asking cost some work. */
export function AskByLogin<Answer>({ lead, go, ask, onAsked }: AskByLoginProps<Answer>) {
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
    const answer = proof.ok ? await ask({ login: login.trim(), altcha: proof.value }) : proof;
    setBusy(false);
    if (answer.ok) onAsked(answer.value);
    else setProblem(answer.error);
  };
  return (
    <form className="m-form" noValidate onSubmit={(event) => void submit(event)}>
      {lead ? <p className="p-lead">{lead}</p> : null}
      <ErrorSummary errors={error ? [{ field: 'login', message: error }] : []} />
      {problem ? <ProblemNotice problem={problem} /> : null}
      <TextField id="login" label={t('account.login')} hint={t('account.logIn.loginHint')} error={error} required autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={100} value={login} onChange={(event) => setLogin(event.currentTarget.value)} />
      <Button look="go" type="submit" isBusy={isBusy}>{go}</Button>
    </form>
  );
}
