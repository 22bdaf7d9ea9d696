import { Link } from 'react-router';
import { formatWorkingTime, useTexts } from '@app/ui';
import type { DossierFigures, Grouping } from '@app/contracts';
import { lateShareOf, rateOf } from './rates.js';
import { type Asked, queryOf } from './selection.js';

interface TableProps {
  readonly rows: readonly DossierFigures[];
  readonly total: DossierFigures;
  readonly asked: Asked;
  readonly by: Grouping;
  readonly nameOf: (key: string) => string;
}
/** Column of the national table, and the list its number leads to. `null`: a sum of others. */
const COLUMNS = [
  ['carried', 'carried', undefined], ['received', 'received', undefined], ['receivedDirect', 'received', 1], ['receivedOnline', 'received', 2], ['receivedPostal', 'received', 3],
  ['mustHandle', null, undefined], ['early', 'early', undefined], ['onTime', 'onTime', undefined], ['late', 'late', undefined],
  ['running', 'running', undefined], ['runningLate', 'runningLate', undefined], ['paused', 'paused', undefined], ['refused', 'refused', undefined], ['stopped', 'stopped', undefined],
] as const;
const GROUPS = [['receivedGroup', 4], ['finishedGroup', 3], ['runningGroup', 2]] as const;

/** The national table of progress, in its order; every number leads to its dossiers. */
export function FiguresTable({ rows, total, asked, by, nameOf }: TableProps) {
  const { t, language } = useTexts();
  return (
    <div className="m-sheet k-scroll" tabIndex={0} role="region" aria-label={t('audit.table')}>
      <table className="k-table au-table">
        <caption className="m-hidden">{t('audit.table')}</caption>
        <Head by={by} />
        <tbody>{rows.map((row) => <Row key={row.key} row={row} name={nameOf(row.key)} asked={narrowed(asked, by, row.key)} />)}</tbody>
        <tfoot><Row row={total} name={t('audit.total')} asked={asked} /></tfoot>
      </table>
      <div className="au-notes">
        <p>{t('audit.formula.rate', { rate: rateOf(total) })} {total.countedLate === 0 ? null : <Link to={`/audit/dossiers?${queryOf({ ...asked, what: 'countedLate' })}`}>{t('audit.formula.countedLate', { count: total.countedLate.toLocaleString(language) })}</Link>}</p>
        <p>{t('audit.formula.late', { rate: lateShareOf(total) })}</p>
        <p>{t('audit.formula.time')}</p>
      </div>
    </div>
  );
}

const narrowed = (asked: Asked, by: Grouping, key: string): Asked => ({ ...asked, [by]: by === 'channel' ? Number(key) : key });

function Head({ by }: { readonly by: Grouping }) {
  const { t } = useTexts();
  const grouped = GROUPS.map(([name, columns]) => <th key={name} scope="colgroup" colSpan={columns}>{t(`audit.col.${name}`)}</th>);
  const single = (name: 'carried' | 'mustHandle' | 'paused' | 'refused' | 'stopped' | 'rate' | 'p50' | 'p90') => <th key={name} scope="col" rowSpan={2}>{t(`audit.col.${name}`)}</th>;
  return (
    <thead>
      <tr><th scope="col" rowSpan={2} className="first">{t(`audit.by.${by}`)}</th>{single('carried')}{grouped[0]}{single('mustHandle')}{grouped[1]}{grouped[2]}{single('paused')}{single('refused')}{single('stopped')}{single('rate')}{single('p50')}{single('p90')}</tr>
      <tr>{(['received', 'receivedDirect', 'receivedOnline', 'receivedPostal', 'early', 'onTime', 'late', 'running', 'runningLate'] as const).map((name) => <th key={name} scope="col">{t(`audit.col.${name}`)}</th>)}</tr>
    </thead>
  );
}

function Row({ row, name, asked }: { readonly row: DossierFigures; readonly name: string; readonly asked: Asked }) {
  const { t, language } = useTexts();
  const number = (value: number) => value.toLocaleString(language);
  const time = (minutes: number | null) => (minutes === null ? '–' : formatWorkingTime(minutes, language));
  return (
    <tr>
      <th scope="row" className="first">{name}</th>
      {COLUMNS.map(([column, what, channel]) => {
        const value = column === 'mustHandle' ? row.carried + row.received : row[column];
        const isElsewhere = channel !== undefined && asked.channel !== undefined && asked.channel !== channel;
        const query = queryOf({ ...asked, ...(channel !== undefined && { channel }), what: what ?? '' });
        const isLate = (column === 'late' || column === 'runningLate') && value > 0;
        return (
          <td key={column} className={isLate ? 'is-late' : undefined}>
            {what === null || value === 0 || isElsewhere ? number(value) : <Link to={`/audit/dossiers?${query}`} aria-label={t('audit.openList', { value: number(value), name: t(`audit.col.${column}`), row: name })}>{number(value)}</Link>}
          </td>
        );
      })}
      <td>{rateOf(row)}</td><td className="time">{time(row.p50)}</td><td className="time">{time(row.p90)}</td>
    </tr>
  );
}
