import { Fragment } from 'react';
import { useTexts } from '@app/ui';
import type { DossierFigures } from '@app/contracts';
import { rateOf } from './rates.js';

/** Finished dossiers of each row, on time and late, from zero and on one scale. The table below says the same, exactly. */
export function Bars({ rows, nameOf, title }: { readonly rows: readonly DossierFigures[]; readonly nameOf: (key: string) => string; readonly title: string }) {
  const { t } = useTexts();
  const most = Math.max(1, ...rows.map(({ early, onTime, late }) => early + onTime + late));
  const share = (count: number): string => `${(100 * count) / most}%`;
  return (
    <figure className="m-sheet au-bars">
      <figcaption>{title}</figcaption>
      <div className="au-bar-rows" role="img" aria-label={`${title}. ${t('audit.barsInTable')}`}>
        {rows.map((row) => (
          <Fragment key={row.key}>
            <span className="name">{nameOf(row.key)}</span>
            <span className="bar"><i className="good" style={{ width: share(row.early + row.onTime) }} /><i className="late" style={{ width: share(row.late) }} /></span>
            <span className="value">{t('audit.barValue', { onTime: row.early + row.onTime, late: row.late, rate: rateOf(row) })}</span>
          </Fragment>
        ))}
      </div>
    </figure>
  );
}
