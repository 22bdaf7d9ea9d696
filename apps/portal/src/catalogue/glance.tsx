import type { ProcedureRecord } from '@app/contracts';
import { formatMoney, formatTerm, useTexts } from '@app/ui';

/** The four answers most readers came for. */
export function Glance({ record }: { readonly record: ProcedureRecord }) {
  const { t, pick, language } = useTexts();
  const { processingTerm, fees, results, executingAgency } = record;
  const rows = [
    [t('catalogue.glance.term'), processingTerm ? formatTerm(processingTerm.default, language) : t('catalogue.glance.none')],
    [t('catalogue.glance.fee'), feesOf(fees) ?? t('catalogue.glance.noFee')],
    [t('catalogue.glance.result'), results[0] ? pick(results[0].name) : t('catalogue.glance.none')],
    [t('catalogue.glance.where'), pick(executingAgency)],
  ];
  return <dl className="r-glance m-sheet">{rows.map(([name, said]) => <div key={name}><dt>{name}</dt><dd>{said}</dd></div>)}</dl>;

  function feesOf(rules: ProcedureRecord['fees']): string | null {
    const asked = rules.filter(({ collect }) => collect !== 'NO_FEE');
    if (asked.some(({ formula }) => formula)) return t('catalogue.fee.formula');
    const amounts = asked.flatMap(({ directAmount, onlineAmount }) => [directAmount, onlineAmount]);
    const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
    if (amounts.length === 0 || most === 0) return null;
    return least === most ? formatMoney(most) : `${formatMoney(least)} – ${formatMoney(most)}`;
  }
}
