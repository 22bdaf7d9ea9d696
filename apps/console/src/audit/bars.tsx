import { useTexts } from '@app/ui';
import type { DossierFigures } from '@app/contracts';
import { rateOf } from './rates.js';

const ROW = 34;
const NAME = 310;
const WIDTH = 1000;

/** Finished dossiers of each row, on time and late, from zero and on one scale. The table below says the same, exactly. */
export function Bars({ rows, nameOf, title }: { readonly rows: readonly DossierFigures[]; readonly nameOf: (key: string) => string; readonly title: string }) {
  const { t } = useTexts();
  const most = Math.max(1, ...rows.map(({ early, onTime, late }) => early + onTime + late));
  const scale = (WIDTH - NAME - 260) / most;
  return (
    <figure className="m-sheet au-bars">
      <figcaption>{title}</figcaption>
      <div className="k-scroll" tabIndex={0} role="group" aria-label={title}>
      <svg viewBox={`0 0 ${WIDTH} ${rows.length * ROW + 4}`} role="img" aria-label={`${title}. ${t('audit.barsInTable')}`}>
        <defs><pattern id="au-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" className="late" /><path d="M0 0v6" className="stripe" /></pattern></defs>
        {rows.map((row, at) => {
          const good = (row.early + row.onTime) * scale;
          const late = row.late * scale;
          return (
            <g key={row.key} transform={`translate(0 ${at * ROW})`}>
              <text x={NAME - 12} y={21} textAnchor="end" className="name">{shortened(nameOf(row.key))}</text>
              <rect x={NAME} y={6} width={good} height={ROW - 12} className="good" />
              <rect x={NAME + good} y={6} width={late} height={ROW - 12} fill="url(#au-hatch)" />
              <text x={NAME + good + late + 8} y={21} className="value">{t('audit.barValue', { onTime: row.early + row.onTime, late: row.late, rate: rateOf(row) })}</text>
            </g>
          );
        })}
      </svg>
      </div>
    </figure>
  );
}

const LONGEST = 40;
const shortened = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name);
