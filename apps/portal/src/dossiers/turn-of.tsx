import { type ReactNode, useState } from 'react';
import { formatLongMoment, formatMoney, useTexts } from '@app/ui';
import { Answer } from './answer.js';
import { Did, lastMoveOf } from './did.js';
import type { PaymentRow, Shown } from './dossier-types.js';
import { Pay, Received } from './payments.js';

/** What I must do now, as the first thing on the page; and where it is nothing, who is at work and since when. What is owed stays, also when the result was handed over. */
export function TurnOf({ shown }: { readonly shown: Shown }) {
  const { dossier, payments } = shown;
  const mine = dossier.available.filter(({ command, allowed, step }) => command === 'complete' && allowed && step !== undefined);
  const toPay = dossier.owed === null ? [] : payments.filter(({ state }) => state === 'ASKED');
  const did = lastMoveOf(dossier);
  const [didBefore] = useState(did?.at);
  const isEnded = dossier.progress.ended !== null;
  const isDue = toPay.length > 0 && (isEnded || dossier.status.code === 'PAYMENT_REQUIRED' || dossier.progress.now.some(({ waitsFor }) => waitsFor === 'payment'));
  return (
    <>
      {mine.map((act) => <Answer key={`${act.step} ${act.instance ?? ''}`} act={act} shown={shown} />)}
      {toPay.length === 0 ? <Received payments={payments} /> : null}
      {toPay.map((payment) => <Pay key={payment.id} payment={payment} isDue={isDue} shown={shown} />)}
      {mine.length === 0 && (!isDue || isEnded) ? <Nothing shown={shown} toPay={toPay}>{did ? <Did move={did} isNew={did.at !== didBefore} /> : null}</Nothing> : null}
    </>
  );
}

function Nothing({ shown: { dossier }, toPay, children }: { readonly shown: Shown; readonly toPay: readonly PaymentRow[]; readonly children: ReactNode }) {
  const { t, pick, language } = useTexts();
  const { now, ended } = dossier.progress;
  if (ended !== null || now.length === 0) {
    const owed = toPay.reduce((sum, { amount }) => sum + amount, 0);
    return <section className="m-sheet d-card d-turn"><p className="d-who">{pick(dossier.status.label)}</p><p>{t(endOf(dossier.status.code))}{owed > 0 ? ` ${t('dossier.end.owed', { amount: formatMoney(owed) })}` : ''}</p></section>;
  }
  return (
    <section className="m-sheet d-card d-turn">
      {children}
      <p className="p-lead">{t('dossier.nowAt')}</p>
      {now.map(({ step, unit, label, from }) => <p key={step} className="d-who">{pick(unit)} — {pick(label)}<small>{t('dossier.since', { moment: formatLongMoment(from, language) })}</small></p>)}
      <p>{t(turnOf(dossier))}</p>
    </section>
  );
}

function turnOf({ status, declaration }: Shown['dossier']) {
  if (status.code === 'WITHDRAWAL_REQUESTED') return 'dossier.turn.withdrawing';
  if (status.code !== 'RESOLVED') return 'dossier.turn.office';
  return declaration.receiving ? (`dossier.turn.ready.${declaration.receiving.method}` as const) : 'dossier.turn.ready';
}
function endOf(status: Shown['dossier']['status']['code']) {
  if (status === 'REFUSED') return 'dossier.end.refused';
  return status === 'STOPPED' ? 'dossier.end.stopped' : 'dossier.end.done';
}
