import { type FormEvent, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { api, asked, Button, ErrorSummary, Form, type Problem, ProblemNotice, TextField, usePageTitle, useTexts } from '@app/ui';
import { EntryPage } from './entry-page.js';

/** With a link from an administrator (`#token`), an official chooses a password, the first or a new one. Then the log-in. */
export default function ChoosePasswordPage() {
  const { t } = useTexts();
  const token = useLocation().hash.slice(1);
  const [typed, setTyped] = useState({ password: '', again: '' });
  const [differs, setDiffers] = useState(false);
  const [state, setState] = useState<'ready' | 'busy' | 'done'>('ready');
  const [problem, setProblem] = useState<Problem | null>(null);
  usePageTitle(t('account.password.choose'));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setDiffers(typed.password !== typed.again);
    if (typed.password !== typed.again) return;
    setState('busy');
    const answer = await asked(api.POST('/api/auth/password/reset', { body: { token, password: typed.password } }));
    setProblem(answer.ok ? null : answer.error);
    setState(answer.ok ? 'done' : 'ready');
  };
  if (state === 'done') {
    return <EntryPage title={t('account.password.chosen')} lead={t('account.password.chosenText')}><Link className="m-btn go" to="/log-in">{t('account.logIn.go')}</Link></EntryPage>;
  }
  return (
    <EntryPage title={t('account.password.choose')} lead={t('account.password.chooseText')}>
      <Form className="m-form" onSubmit={(event) => void submit(event)}>
        <ErrorSummary errors={differs ? [{ field: 'again', message: t('account.password.differs') }] : []} />
        {problem ? <ProblemNotice problem={problem} /> : null}
        <TextField id="password" type="password" autoComplete="new-password" label={t('account.password.new')} hint={t('account.password.rule')} required maxLength={256} value={typed.password} onChange={({ target }) => setTyped({ ...typed, password: target.value })} />
        <TextField id="again" type="password" autoComplete="new-password" label={t('account.password.again')} error={differs ? t('account.password.differs') : undefined} required maxLength={256} value={typed.again} onChange={({ target }) => setTyped({ ...typed, again: target.value })} />
        <Button look="go" type="submit" isBusy={state === 'busy'}>{t('account.password.chooseGo')}</Button>
      </Form>
    </EntryPage>
  );
}
