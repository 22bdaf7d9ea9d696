import type { FilingFee, FilingFees } from '@app/contracts';
import { formatMoney } from '../format/money.js';
import { useTexts } from '../texts/texts.js';

/** What is to be paid, line by line with its ground. */
export function FeeLines({ fees: { lines, total, isComplete } }: { readonly fees: FilingFees }) {
  const { t, pick } = useTexts();
  return (
    <section className="m-sheet m-box" aria-labelledby="fees">
      <h2 id="fees">{t('filing.fees.title')}</h2>
      {lines.length === 0 ? <p>{t('filing.fees.none')}</p> : null}
      <ul className="m-fees">
        {lines.map((line) => (
          <li key={line.item}>
            <span>{pick(line.name)}</span>
            <strong className="num">{line.amount === null ? t('filing.fees.unknown') : formatMoney(line.amount)}</strong>
            <span className="hint">{groundsOf(line, { t, pick })}</span>
          </li>
        ))}
        <li className="total"><span>{t(isComplete ? 'filing.fees.total' : 'filing.fees.totalSoFar')}</span><strong className="num">{formatMoney(total)}</strong></li>
      </ul>
      {lines.some(({ collect, amount }) => collect === 'COLLECT_ON_RETURN' && amount !== 0) ? <p className="hint">{t('filing.fees.onReturn')}</p> : null}
    </section>
  );
}

/** Why it is this much: each ground once. */
function groundsOf({ exemption, amount, fullAmount, zeroBecause, legalBasis }: FilingFee, { t, pick }: Pick<ReturnType<typeof useTexts>, 't' | 'pick'>): string {
  const isLess = exemption !== null && fullAmount !== null && amount !== fullAmount;
  const why = isLess ? `${t('filing.fees.instead', { amount: formatMoney(fullAmount), name: pick(exemption.name) })} (${exemption.legalBasis})` : zeroBecause ? pick(zeroBecause) : null;
  const basis = exemption?.legalBasis === legalBasis ? null : t('filing.fees.basis', { basis: legalBasis });
  return [why === null ? null : `${why}.`, basis].filter((said) => said !== null).join(' ');
}
