import type { FeeRule, ProcedureRecord } from '@app/contracts';
import { formatDay, formatMoney, useTexts } from '@app/ui';

/** Fees and charges, and who pays less: what the downloadable record has and the web pages of others leave out. */
export function Fees({ record: { fees } }: { readonly record: ProcedureRecord }) {
  const { t } = useTexts();
  if (fees.length === 0) return <p>{t('catalogue.fee.none')}</p>;
  return <div className="r-fees">{fees.map((fee) => <Fee key={`${fee.item} ${fee.effectiveFrom}`} fee={fee} />)}</div>;
}

function Fee({ fee: { name, legalBasis, formula, directAmount, onlineAmount, effectiveFrom, exemptions, transition } }: { readonly fee: FeeRule }) {
  const { t, pick } = useTexts();
  return (
    <article className="m-sheet r-fee">
      <h3>{pick(name)}</h3>
      {formula ? <p>{t('catalogue.fee.formula')}</p> : (
        <dl className="r-amounts">
          <div><dt>{t('catalogue.fee.direct')}</dt><dd>{formatMoney(directAmount)}</dd></div>
          <div><dt>{t('catalogue.fee.online')}</dt><dd>{formatMoney(onlineAmount)}</dd></div>
        </dl>
      )}
      <p className="p-lead">{t('catalogue.fee.basis')}: {legalBasis} · {t('catalogue.effective', { from: formatDay(effectiveFrom) })}</p>
      {exemptions.length > 0 ? (
        <ul>{exemptions.map((one) => <li key={`${one.group} ${one.legalBasis}`}>{pick(one.name)}: <strong>{one.percentOff === 100 ? t('catalogue.fee.exempt') : t('catalogue.fee.percent', { percent: one.percentOff })}</strong> <span className="p-lead">({one.legalBasis})</span></li>)}</ul>
      ) : null}
      {transition ? <p className="p-lead">{t('catalogue.fee.transition')}: {pick(transition)}</p> : null}
    </article>
  );
}

export function Legal({ record: { legalBasis } }: { readonly record: ProcedureRecord }) {
  const { t, pick } = useTexts();
  return (
    <ul className="r-legal">
      {legalBasis.map(({ symbol, abstract, issuedOn, issuedBy }) => (
        <li key={symbol}>
          <span className="m-code">{symbol}</span> {pick(abstract)}
          {issuedOn || issuedBy ? <small>{[issuedOn ? formatDay(issuedOn) : '', issuedBy ? pick(issuedBy) : ''].filter(Boolean).join(' · ')}</small> : null}
        </li>
      ))}
      {legalBasis.length === 0 ? <li>{t('catalogue.none.said')}</li> : null}
    </ul>
  );
}
