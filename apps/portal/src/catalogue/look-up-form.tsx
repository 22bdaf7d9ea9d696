import { type FormEvent, useState } from 'react';
import { Button, ErrorSummary, TextField, useTexts } from '@app/ui';

const CODE = /^[A-Z0-9.]+-\d{6}-\d{4,}$/i;
const LOOKUP_CODE = /^[A-Z0-9]{8}$/i;

/** Leads to the public page of a dossier, which the server draws itself: it opens on any device, without script. */
export function LookUpForm() {
  const { t, language } = useTexts();
  const [code, setCode] = useState('');
  const [lookupCode, setLookupCode] = useState('');
  const [isTried, setTried] = useState(false);
  const codeError = isTried && !CODE.test(code.trim()) ? t('catalogue.lookup.codeError') : undefined;
  const lookupError = isTried && !LOOKUP_CODE.test(lookupCode.trim()) ? t('catalogue.lookup.lookupError') : undefined;
  const errors = [
    ...(codeError ? [{ field: 'code', message: codeError }] : []),
    ...(lookupError ? [{ field: 'lookupCode', message: lookupError }] : []),
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!CODE.test(code.trim()) || !LOOKUP_CODE.test(lookupCode.trim())) return;
    const query = new URLSearchParams({ lookupCode: lookupCode.trim().toUpperCase(), lang: language });
    location.assign(`/progress/${encodeURIComponent(code.trim().toUpperCase())}?${query.toString()}`);
  };
  return (
    <form className="m-form" noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} />
      <TextField id="code" label={t('catalogue.lookup.code')} hint={t('catalogue.lookup.codeHint')} error={codeError} required autoComplete="off" autoCapitalize="characters" value={code} onChange={(event) => setCode(event.currentTarget.value)} />
      <TextField id="lookupCode" label={t('catalogue.lookup.lookupCode')} hint={t('catalogue.lookup.lookupHint')} error={lookupError} required autoComplete="off" autoCapitalize="characters" value={lookupCode} onChange={(event) => setLookupCode(event.currentTarget.value)} />
      <Button type="submit" look="go">{t('catalogue.lookup.go')}</Button>
    </form>
  );
}
