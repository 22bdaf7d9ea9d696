import { useState } from 'react';
import { Button, ProblemNotice, TextAreaField, useTexts } from '@app/ui';
import type { Shown } from './dossier-types.js';
import { useAct } from './use-act.js';

/** Taking the dossier back: what it does is said first, then one button does it. */
export function Withdraw({ shown: { dossier, onMoved } }: { readonly shown: Shown }) {
  const { t } = useTexts();
  const { act, isBusy, problem } = useAct(dossier, onMoved);
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const may = dossier.available.some(({ command, allowed }) => command === 'withdraw' && allowed);
  if (!may) return null;
  const withdraw = async () => {
    if (await act('withdraw', reason.trim() === '' ? {} : { reason: reason.trim() })) setOpen(false);
  };
  return (
    <section aria-labelledby="d-withdraw">
      <h2 id="d-withdraw">{t('dossier.withdraw')}</h2>
      <p className="p-lead">{t(dossier.receivedAt === null ? 'dossier.withdraw.before' : 'dossier.withdraw.after')}</p>
      {isOpen ? (
        <div className="m-form">
          <TextAreaField label={t('dossier.withdraw.reason')} maxLength={2000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          {problem ? <ProblemNotice problem={problem} /> : null}
          <span className="d-acts"><Button look="danger" isBusy={isBusy} onClick={() => void withdraw()}>{t('dossier.withdraw.go')}</Button><Button onClick={() => setOpen(false)}>{t('dossier.withdraw.keep')}</Button></span>
        </div>
      ) : <Button onClick={() => setOpen(true)}>{t('dossier.withdraw')}</Button>}
    </section>
  );
}
