import { type FormEvent, useState } from 'react';
import { api, asked } from '../api/client.js';
import type { Problem } from '../api/problem.js';
import { Radios } from '../form/choice-field.js';
import { Button } from '../kit/button.js';
import { ErrorSummary } from '../kit/error-summary.js';
import { TextField } from '../kit/field.js';
import { ProblemNotice } from '../kit/problem-notice.js';
import { setLanguage, useTexts } from '../texts/texts.js';
import type { OwnAccount } from './own-account.js';

/** Language of the messages and of these pages; the e-mail address, which is sent only where it changes: it wants a proof. */
export function ContactForm({ account }: { readonly account: OwnAccount }) {
  const { t } = useTexts();
  const [email, setEmail] = useState(account.email ?? '');
  const [kept, setKept] = useState(account.email);
  const [language, setChosen] = useState<'vi' | 'en'>(account.language);
  const [error, setError] = useState<string | undefined>(undefined);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [state, setState] = useState<'open' | 'busy' | 'saved'>('open');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = email.trim() !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) ? t('account.register.emailWrong') : undefined;
    setError(wrong);
    setProblem(null);
    if (wrong) return;
    setState('busy');
    const address = email.trim() || null;
    const answer = await asked(api.PATCH('/api/account', { body: { language, ...(address !== kept && { email: address }) } }));
    setState(answer.ok ? 'saved' : 'open');
    if (!answer.ok) return setProblem(answer.error);
    setKept(address);
    await setLanguage(language);
  };
  return (
    <form className="m-sheet m-box m-form" noValidate aria-labelledby="contact" onSubmit={(event) => void submit(event)}>
      <h2 id="contact">{t('account.own.contact')}</h2>
      <ErrorSummary errors={error ? [{ field: 'email', message: error }] : []} />
      {problem ? <ProblemNotice problem={problem} /> : null}
      <TextField id="email" label={t('account.own.email')} hint={t('account.own.emailHint')} error={error} type="email" autoComplete="email" maxLength={254} value={email} onChange={(event) => { setState('open'); setEmail(event.currentTarget.value); }} />
      <Radios path="language" label={t('account.own.language')} required value={language} onChange={(next) => { setState('open'); setChosen(next === 'en' ? 'en' : 'vi'); }} options={[{ value: 'vi', label: 'Tiếng Việt' }, { value: 'en', label: 'English' }]} />
      <Button type="submit" isBusy={state === 'busy'}>{t('account.own.save')}</Button>
      <p role="status">{state === 'saved' ? t('account.own.saved') : ''}</p>
    </form>
  );
}
