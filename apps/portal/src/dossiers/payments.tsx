import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { api, asked, Button, formatMoment, formatMoney, type Problem, ProblemNotice, useTexts } from '@app/ui';
import type { PaymentRow, Shown } from './dossier-types.js';

const LOOK_AGAIN_MILLISECONDS = 4_000;

/** What is to be paid now or later: to the gateway and back. Until the bank has confirmed, the page looks again by itself. */
export function Pay({ payment, isDue, shown: { dossier: { code }, onMoved } }: { readonly payment: PaymentRow; readonly isDue: boolean; readonly shown: Shown }) {
  const { t, language } = useTexts();
  const [params] = useSearchParams();
  const cameBack = params.get('payment');
  const isWaiting = cameBack === 'waiting' || cameBack === 'paid';
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = window.setInterval(onMoved, LOOK_AGAIN_MILLISECONDS);
    return () => window.clearInterval(timer);
  });
  const start = async () => {
    setBusy(true);
    const answer = await asked(api.POST('/api/dossiers/{code}/payments/{id}/start', { params: { path: { code, id: payment.id } }, body: { language } }));
    if (answer.ok) return location.assign(answer.value.redirect);
    setBusy(false);
    return setProblem(answer.error);
  };
  return (
    <section className={isDue ? 'm-sheet d-card d-mine' : 'm-sheet d-card'} aria-labelledby={`d-pay-${payment.id}`}>
      {isDue ? <p className="d-badge">{t('dossier.waitsForMe')}</p> : null}
      <h2 id={`d-pay-${payment.id}`}>{t('dossier.pay', { amount: formatMoney(payment.amount) })}</h2>
      <Grounds payment={payment} />
      {isWaiting ? <p className="d-pending" role="status">{t('dossier.pay.waiting')}</p> : null}
      {cameBack === 'failed' ? <p className="d-pending" role="status">{t('dossier.pay.failed')}</p> : null}
      {problem ? <ProblemNotice problem={problem} /> : null}
      <span className="d-acts"><Button look={isWaiting ? 'plain' : 'go'} isBusy={isBusy} onClick={() => void start()}>{t(isWaiting || cameBack === 'failed' ? 'dossier.pay.again' : 'dossier.pay.go')}</Button></span>
      <p className="p-lead">{t('dossier.pay.counter')}</p>
    </section>
  );
}

/** Back from the gateway, and the bank has confirmed. */
export function Received({ payments }: Pick<Shown, 'payments'>) {
  const { t } = useTexts();
  const [params] = useSearchParams();
  const isBack = ['waiting', 'paid'].includes(params.get('payment') ?? '');
  return isBack && payments.some(({ state }) => state === 'SETTLED') ? <p className="d-did" role="status">{t('dossier.pay.received')}</p> : null;
}

function Grounds({ payment: { lines } }: { readonly payment: PaymentRow }) {
  const { t, pick } = useTexts();
  return (
    <ul className="d-fees">
      {lines.map(({ item, name, amount, fullAmount, legalBasis }) => (
        <li key={item}><span>{pick(name)}<small>{legalBasis}{fullAmount > amount ? ` · ${t('dossier.pay.reduced', { amount: formatMoney(fullAmount) })}` : ''}</small></span><b className="num">{formatMoney(amount)}</b></li>
      ))}
    </ul>
  );
}

/** What was paid, with its receipts. */
export function Payments({ shown: { dossier: { code }, payments } }: { readonly shown: Shown }) {
  const { t } = useTexts();
  const done = payments.flatMap(({ state, ...payment }) => (state === 'ASKED' ? [] : [{ ...payment, state }]));
  if (done.length === 0) return null;
  return (
    <section aria-labelledby="d-paid">
      <h2 id="d-paid">{t('dossier.paid')}</h2>
      <ul className="m-sheet d-list">
        {done.map(({ id, amount, state, settledAt, receipt, owedBack, returned, returns }) => (
          <li key={id}>
            <span><b>{formatMoney(amount)}</b> · {t(`dossier.paid.${state}`)}{settledAt === null || state === 'REFUNDED' ? '' : ` ${formatMoment(settledAt)}`}{owedBack !== null && state === 'SETTLED' ? ` · ${t('dossier.paid.owedBack', { amount: formatMoney(owedBack) })}` : ''}{returned > 0 && state === 'SETTLED' ? ` · ${t('dossier.paid.returned', { amount: formatMoney(returned) })}` : ''}{returns.map((part, index) => <small key={index}>{formatMoment(part.at)} · {formatMoney(part.amount)} · {part.reason}</small>)}</span>
            {receipt === null ? null : <a href={`/api/dossiers/${code}/payments/${id}/receipt.pdf`} download={`bien-lai_${code}.pdf`}>{t('dossier.paid.receipt', { number: receipt })}</a>}
          </li>
        ))}
      </ul>
    </section>
  );
}
