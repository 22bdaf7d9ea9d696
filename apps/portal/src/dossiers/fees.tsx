import type { DossierFeesView, JudgedExemption } from '@app/contracts';
import { formatMoment, formatMoney, useTexts } from '@app/ui';
import type { MyDossier, Shown } from './dossier-types.js';

/** What this dossier costs, line by line with its ground, and what became of each exemption that was claimed. */
export function Fees({ shown: { dossier, fees, payments } }: { readonly shown: Shown }) {
  const { t } = useTexts();
  if (!fees || (fees.lines.length === 0 && fees.exemptions.length === 0)) return null;
  const { lines, exemptions, total, isComplete } = fees;
  // What was refused or stopped before anything was asked for costs nothing.
  if (['REFUSED', 'STOPPED'].includes(dossier.status.code) && dossier.owed === null && payments.length === 0) return null;
  return (
    <section className="m-sheet d-card" aria-labelledby="d-costs">
      <h2 id="d-costs">{t('dossier.fees')}</h2>
      <ul className="d-fees">
        {lines.map((line) => <Line key={line.item} line={line} />)}
        <li><span>{t(isComplete ? 'dossier.fees.total' : 'dossier.fees.totalSoFar')}</span><b className="num">{formatMoney(total)}</b></li>
      </ul>
      {exemptions.length > 0 ? (
        <>
          <h3>{t('dossier.exempt')}</h3>
          <ul className="d-plain">{exemptions.map((one) => <li key={one.group}><Exemption exemption={one} dossier={dossier} /></li>)}</ul>
        </>
      ) : null}
    </section>
  );
}

function Line({ line: { name, legalBasis, amount, fullAmount, exemption, zeroBecause, collect } }: { readonly line: DossierFeesView['lines'][number] }) {
  const { t, pick } = useTexts();
  const isLess = exemption !== null && amount !== null && fullAmount !== null && amount < fullAmount;
  return (
    <li>
      <span>
        {pick(name)}
        {exemption?.legalBasis === legalBasis ? null : <small>{t('dossier.fees.basis', { basis: legalBasis })}</small>}
        {isLess ? <small>{t('dossier.fees.instead', { amount: formatMoney(fullAmount), group: pick(exemption.name), basis: exemption.legalBasis })}</small> : null}
        {!isLess && zeroBecause ? <small>{pick(zeroBecause)}</small> : null}
        {amount === null || amount > 0 ? <small>{t(collect === 'COLLECT_UPFRONT' ? 'dossier.fees.upfront' : 'dossier.fees.onReturn')}</small> : null}
      </span>
      <b className="num">{amount === null ? t('dossier.fees.unknown') : formatMoney(amount)}</b>
    </li>
  );
}

/** The reason stands in the officer's own words. */
function Exemption({ exemption: { name, legalBasis, percentOff, judged, takesOff }, dossier: { timeline } }: { readonly exemption: JudgedExemption; readonly dossier: MyDossier }) {
  const { t, pick } = useTexts();
  const move = judged ? timeline.find(({ seq }) => seq === judged.seq) : undefined;
  return (
    <>
      <b>{pick(name)}</b> · {percentOff === 100 ? t('dossier.exempt.free') : t('dossier.exempt.less', { percent: percentOff })}
      <p className="p-lead">{legalBasis}{judged === null && takesOff !== null && takesOff > 0 ? ` · ${t('dossier.exempt.wouldTakeOff', { amount: formatMoney(takesOff) })}` : ''}</p>
      <p><b>{t(judged ? `dossier.exempt.${judged.as}` : 'dossier.exempt.open')}</b>{move ? ` · ${formatMoment(move.at)}` : ''}</p>
      {move?.note ? <q className="d-note">{move.note}</q> : null}
      {judged?.as === 'STRUCK' ? <p className="p-lead">{t('dossier.exempt.proof')}</p> : null}
    </>
  );
}
