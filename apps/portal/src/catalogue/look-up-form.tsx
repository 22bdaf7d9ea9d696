import { type FormEvent, useState } from 'react';
import { Button, ErrorSummary, TextField, useTexts } from '@app/ui';

const CODE = /^[A-Z0-9.]+-\d{6}-\d{4,}$/i;
/** Spaces and hyphens say nothing. */
const LOOKUP_CODE = /^[\s-]*([A-Z0-9][\s-]*){8}$/i;

/** Leads to the public page of a dossier, which the server draws itself: it opens on any device, without script. */
export function LookUpForm() {
  const { t, language } = useTexts();
  const [code, setCode] = useState('');
  const [lookupCode, setLookupCode] = useState('');
  const [isTried, setTried] = useState(false);
  const codeError = isTried && !CODE.test(code.trim()) ? t('catalogue.lookup.codeError') : undefined;
  const lookupError = isTried && !LOOKUP_CODE.test(lookupCode) ? t('catalogue.lookup.lookupError') : undefined;
  const errors = [
    ...(codeError ? [{ field: 'code', message: codeError }] : []),
    ...(lookupError ? [{ field: 'lookupCode', message: lookupError }] : []),
  ];
  const submit = (event: FormEvent) => {
    setTried(true);
    // The browser itself sends it: the lookup code stands in no address, no history and no log.
    if (!CODE.test(code.trim()) || !LOOKUP_CODE.test(lookupCode)) event.preventDefault();
  };
  return (
    <form className="m-form" method="post" action="/progress" noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} />
      <TextField id="code" name="code" label={t('catalogue.lookup.code')} hint={t('catalogue.lookup.codeHint')} error={codeError} required autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={100} enterKeyHint="next" value={code} onChange={(event) => setCode(event.currentTarget.value)} />
      <TextField id="lookupCode" name="lookupCode" label={t('catalogue.lookup.lookupCode')} hint={t('catalogue.lookup.lookupHint')} error={lookupError} required autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={100} enterKeyHint="search" className="m-short" value={lookupCode} onChange={(event) => setLookupCode(event.currentTarget.value)} />
      <input type="hidden" name="lang" value={language} />
      <Button type="submit" look="go">{t('catalogue.lookup.go')}</Button>
    </form>
  );
}
