import { formatLongMoment, useTexts } from '@app/ui';
import { Answer } from './answer.js';
import type { Shown } from './dossier-types.js';
import { Pay } from './payments.js';

/** What I must do now, as the first thing on the page; and where it is nothing, who is at work and since when. */
export function TurnOf({ shown }: { readonly shown: Shown }) {
  const { dossier, payments } = shown;
  const mine = dossier.available.filter(({ command, allowed, step }) => command === 'complete' && allowed && step !== undefined);
  const toPay = dossier.progress.ended === null ? payments.filter(({ state }) => state === 'ASKED') : [];
  const isDue = toPay.length > 0 && (dossier.status.code === 'PAYMENT_REQUIRED' || dossier.progress.now.some(({ waitsFor }) => waitsFor === 'payment'));
  return (
    <>
      {mine.map((act) => <Answer key={`${act.step} ${act.instance ?? ''}`} act={act} shown={shown} />)}
      {toPay.map((payment) => <Pay key={payment.id} payment={payment} isDue={isDue} shown={shown} />)}
      {mine.length === 0 && !isDue ? <Nothing shown={shown} /> : null}
    </>
  );
}

function Nothing({ shown: { dossier } }: { readonly shown: Shown }) {
  const { t, pick, language } = useTexts();
  const { now, ended } = dossier.progress;
  if (ended !== null || now.length === 0) return <section className="m-sheet d-card d-turn"><p className="d-who">{pick(dossier.status.label)}</p><p>{t(endOf(dossier.status.code))}</p></section>;
  return (
    <section className="m-sheet d-card d-turn">
      <p className="p-lead">{t('dossier.nowAt')}</p>
      {now.map(({ step, unit, label, from }) => <p key={step} className="d-who">{pick(unit)} — {pick(label)}<small>{t('dossier.since', { moment: formatLongMoment(from, language) })}</small></p>)}
      <p>{t(turnOf(dossier.status.code))}</p>
    </section>
  );
}

function turnOf(status: Shown['dossier']['status']['code']) {
  if (status === 'WITHDRAWAL_REQUESTED') return 'dossier.turn.withdrawing';
  return status === 'RESOLVED' ? 'dossier.turn.ready' : 'dossier.turn.office';
}
function endOf(status: Shown['dossier']['status']['code']) {
  if (status === 'REFUSED') return 'dossier.end.refused';
  return status === 'STOPPED' ? 'dossier.end.stopped' : 'dossier.end.done';
}
