import { useEffect, useRef, useState } from 'react';
import { Button, ProblemNotice, TextAreaField, useTexts } from '@app/ui';
import type { Shown } from './dossier-types.js';
import { useAct } from './use-act.js';

/** Taking the dossier back: what it does is said first, then one button does it. */
export function Withdraw({ shown: { dossier, onMoved } }: { readonly shown: Shown }) {
  const { t } = useTexts();
  const { act, isBusy, problem } = useAct(dossier, onMoved);
  const [isOpen, setOpen] = useState<boolean | null>(null);
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    // What was pressed is gone: the focus goes to what took its place.
    if (isOpen !== null) place.current?.querySelector<HTMLElement>('textarea, button')?.focus();
  }, [isOpen]);
  const [reason, setReason] = useState('');
  const isAccepted = dossier.receivedAt !== null;
  const may = dossier.available.some(({ command, allowed }) => command === 'withdraw' && allowed);
  if (!may) return null;
  const withdraw = async () => {
    if (await act('withdraw', reason.trim() === '' ? {} : { reason: reason.trim() })) setOpen(false);
  };
  return (
    <section aria-labelledby="d-withdraw" ref={place}>
      <h2 id="d-withdraw">{t('dossier.withdraw')}</h2>
      <p className="p-lead">{t(isAccepted ? 'dossier.withdraw.after' : 'dossier.withdraw.before')}</p>
      {isOpen ? (
        <div className="m-form">
          <TextAreaField label={t('dossier.withdraw.reason')} maxLength={2000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          {problem ? <ProblemNotice problem={problem} /> : null}
          <span className="d-acts"><Button look="danger" isBusy={isBusy} onClick={() => void withdraw()}>{t(isAccepted ? 'dossier.withdraw.go' : 'dossier.withdraw.goNow')}</Button><Button onClick={() => setOpen(false)}>{t('dossier.withdraw.keep')}</Button></span>
        </div>
      ) : <Button onClick={() => setOpen(true)}>{t('dossier.withdraw')}</Button>}
    </section>
  );
}
