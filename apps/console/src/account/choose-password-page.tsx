import { type FormEvent, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { api, asked, Button, ErrorSummary, type FieldError, Form, passwordErrors, passwordRefusals, passwordRule, type Problem, ProblemNotice, TextField, usePageTitle, usePasswordNeeds, useTexts } from '@app/ui';
import { EntryPage } from './entry-page.js';

/** With a link from an administrator (`#token`), an official chooses a password, the first or a new one. Then the log-in. */
export default function ChoosePasswordPage() {
  const { t } = useTexts();
  const token = useLocation().hash.slice(1);
  const needs = usePasswordNeeds();
  const [typed, setTyped] = useState({ password: '', again: '' });
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [state, setState] = useState<'ready' | 'busy' | 'done'>('ready');
  const [problem, setProblem] = useState<Problem | null>(null);
  usePageTitle(t('account.password.choose'));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = passwordErrors(typed, needs, t);
    setErrors(found);
    setProblem(null);
    if (found.length > 0) return;
    setState('busy');
    const answer = await asked(api.POST('/api/auth/password/reset', { body: { token, password: typed.password } }));
    const refusals = answer.ok ? [] : passwordRefusals(answer.error);
    setErrors(refusals);
    setProblem(answer.ok || refusals.length > 0 ? null : answer.error);
    setState(answer.ok ? 'done' : 'ready');
  };
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message;
  if (state === 'done') {
    return <EntryPage title={t('account.password.chosen')} lead={t('account.password.chosenText')}><Link className="m-btn go" to="/log-in">{t('account.logIn.go')}</Link></EntryPage>;
  }
  return (
    <EntryPage title={t('account.password.choose')} lead={t('account.password.chooseText')}>
      <Form className="m-form" onSubmit={(event) => void submit(event)}>
        <ErrorSummary errors={errors} />
        {problem ? <ProblemNotice problem={problem} /> : null}
        <TextField id="password" type="password" autoComplete="new-password" label={t('account.password.new')} hint={passwordRule(needs, t)} error={errorOf('password')} required maxLength={256} value={typed.password} onChange={({ target }) => setTyped({ ...typed, password: target.value })} />
        <TextField id="again" type="password" autoComplete="new-password" label={t('account.password.again')} error={errorOf('again')} required maxLength={256} value={typed.again} onChange={({ target }) => setTyped({ ...typed, again: target.value })} />
        <Button look="go" type="submit" isBusy={state === 'busy'}>{t('account.password.chooseGo')}</Button>
      </Form>
    </EntryPage>
  );
}
