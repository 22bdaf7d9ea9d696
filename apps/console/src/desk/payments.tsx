import { useState } from 'react';
import { api, asked, Button, formatMoment, formatMoney, newIdempotencyKey, type Problem, ProblemNotice, useSession, useTexts } from '@app/ui';
import type { Dossier, Payment } from './dossier-types.js';
import { useLookAgain, usePayments } from './use-desk.js';

const CASHIERS: readonly string[] = ['intakeOfficer', 'returnOfficer'];

/** What is to be paid and what became of it; at the counter the money is taken here. */
export function Payments({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTexts();
  const payments = usePayments(dossier);
  if (!payments.data || payments.data.length === 0) return null;
  return (
    <>
      <h2>{t('desk.pay')}</h2>
      {payments.data.map((payment) => <OnePayment key={payment.id} payment={payment} dossier={dossier} />)}
    </>
  );
}

function OnePayment({ payment: { id, amount, lines, state, settledAt, receipt, method, owedBack, returned, returns }, dossier }: { readonly payment: Payment; readonly dossier: Dossier }) {
  const { t, pick } = useTexts();
  const { code } = dossier;
  return (
    <div className="d-pay">
      <ul className="d-plain">{lines.map(({ item, name, amount: each, legalBasis, exemption }) => <li key={item}>{pick(name)}: {formatMoney(each)} <span>{legalBasis}</span>{exemption ? <span> · {t('desk.pay.exempt', { percent: exemption.percentOff, group: pick(exemption.name), ground: exemption.legalBasis })}</span> : null}</li>)}</ul>
      <p>
        <strong>{formatMoney(amount)}</strong> · {t(`desk.pay.${state}`)}{method ? ` · ${t(`desk.pay.by.${method}`)}` : ''}{settledAt ? ` · ${formatMoment(settledAt)}` : ''}
        {receipt ? <> · <a href={`/api/dossiers/${code}/payments/${id}/receipt.pdf`} target="_blank" rel="noopener">{t('desk.pay.receipt', { number: receipt })}</a></> : null}
      </p>
      {owedBack !== null && state === 'SETTLED' ? <p><b>{t('desk.pay.owedBack', { amount: formatMoney(owedBack) })}</b></p> : null}
      {returned > 0 && state === 'SETTLED' ? <p>{t('desk.pay.returned', { amount: formatMoney(returned) })}</p> : null}
      {returns.length > 0 ? <ul className="d-plain">{returns.map((part, index) => <li key={index}><OneReturn part={part} /></li>)}</ul> : null}
      {state === 'ASKED' ? <TakeCash {...{ code, id, amount, agencyCode: dossier.agencyCode }} /> : null}
    </div>
  );
}

/** When, how much, by whom, and by which document. */
function OneReturn({ part: { amount, at, by, onBehalfOf, reason } }: { readonly part: Payment['returns'][number] }) {
  const { t } = useTexts();
  const who = by !== null && onBehalfOf !== null ? t('desk.exempt.byFor', { by, absent: onBehalfOf }) : by;
  return <>{[formatMoment(at), formatMoney(amount), who].filter(Boolean).join(' · ')} <span>{reason}</span></>;
}

/** The sum as it was counted, by who takes money at the counter. */
export function TakeCash({ code, id, amount, agencyCode }: { readonly code: string; readonly id: string; readonly amount: number; readonly agencyCode: string }) {
  const { t } = useTexts();
  const session = useSession();
  const lookAgain = useLookAgain();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [key] = useState(newIdempotencyKey);
  const isCashier = session.state === 'there' && session.account.roles.some((held) => held.agencyCode === agencyCode && CASHIERS.includes(held.role));
  if (!isCashier) return null;
  const take = async () => {
    setBusy(true);
    const answer = await asked(api.POST('/api/dossiers/{code}/payments/{id}/cash', { params: { path: { code, id } }, headers: { 'Idempotency-Key': key }, body: { amount } }));
    setProblem(answer.ok ? null : answer.error);
    await lookAgain(code);
    setBusy(false);
  };
  return (
    <>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <Button size="small" isBusy={isBusy} onClick={() => void take()}>{t('desk.pay.take', { amount: formatMoney(amount) })}</Button>
    </>
  );
}
