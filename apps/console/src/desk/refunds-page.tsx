import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { RefundDueLine } from '@app/contracts';
import { api, asked, Button, EmptyState, formatMoment, formatMoney, type Problem, problemOf, ProblemNotice, Skeleton, TextField, usePageTitle, useTexts } from '@app/ui';
import { Rail } from '../shell/rail.js';
import { Queues } from './queues.js';
import { useRefundsDue } from './use-refunds.js';
import './desk.css';

/** Money that came for what was settled already: the head of the center gives it back, and says how. */
export default function RefundsPage() {
  const { t } = useTexts();
  usePageTitle(t('desk.refunds.title'));
  const due = useRefundsDue();
  return (
    <>
      <Rail><Queues scope={null} /></Rail>
      <div className="k-page d-new-page">
        <header><div><h1>{t('desk.refunds.title')}</h1><p className="k-lead">{t('desk.refunds.text')}</p></div></header>
        {due.isPending ? <Skeleton lines={4} /> : null}
        {due.isError ? <ProblemNotice problem={problemOf(due.error)} onRetry={() => void due.refetch()} /> : null}
        {due.data?.length === 0 ? <EmptyState title={t('desk.refunds.none')} action={<Link className="m-btn" to="/desk">{t('desk.refunds.back')}</Link>}>{t('desk.refunds.noneText')}</EmptyState> : null}
        <ul className="d-refunds">{(due.data ?? []).map((line) => <li key={line.orderId} className="m-sheet"><OneRefund line={line} /></li>)}</ul>
      </div>
    </>
  );
}

const SHORTEST = 5;
function OneRefund({ line: { because, orderId, code, amount, gateway, transaction, paidAt } }: { readonly line: RefundDueLine }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const error = isTried && reason.trim().length < SHORTEST ? t('desk.refunds.reasonShort') : undefined;
  const record = async () => {
    setTried(true);
    if (reason.trim().length < SHORTEST) return;
    setBusy(true);
    const answer = await asked(api.POST('/api/payments/refunds-due/{orderId}', { params: { path: { orderId } }, body: { amount, reason: reason.trim() } }));
    setBusy(false);
    setProblem(answer.ok ? null : answer.error);
    if (answer.ok) await queries.invalidateQueries({ queryKey: ['refunds-due'] });
  };
  return (
    <>
      <div className="d-refund-head"><Link className="m-code" to={`/desk/${encodeURIComponent(code)}`}>{code}</Link><strong className="d-sum">{formatMoney(amount)}</strong></div>
      <p className="k-lead">{t(`desk.refunds.because.${because}`)} · {gateway === 'CASH' ? t('desk.refunds.paidCash', { at: formatMoment(paidAt) }) : t('desk.refunds.paid', { at: formatMoment(paidAt), gateway: gateway === 'sandbox' ? t('desk.refunds.sandbox') : gateway })}<br />{t('desk.refunds.order', { order: orderId })}{transaction ? ` · ${t('desk.refunds.transaction', { transaction })}` : ''}</p>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <TextField id={`refund-${orderId}`} label={t('desk.refunds.reason')} hint={t('desk.refunds.reasonHint')} error={error} value={reason} onChange={({ target }) => setReason(target.value)} maxLength={500} required />
      <div><Button isBusy={isBusy} onClick={() => void record()}>{t('desk.refunds.record')}</Button></div>
    </>
  );
}
