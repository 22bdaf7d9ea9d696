import { Fragment } from 'react';
import { Link } from 'react-router';
import { formatWorkingTime, useTexts } from '@app/ui';
import type { StayFigures } from '@app/contracts';
import { type Asked, queryOf } from './selection.js';

interface TableProps {
  readonly rows: readonly StayFigures[];
  /** Of all that was chosen, where the rows are all of it. */
  readonly total?: StayFigures;
  readonly asked: Asked;
  readonly by: 'division' | 'step';
  readonly nameOf: (key: string) => string;
  /** What rows that follow each other belong to: said once, above them. */
  readonly groupOf?: (key: string) => string;
}
const COLUMNS = [
  ['received', 'stayReceived'], ['ended', 'stayEnded'], ['early', 'stayEarly'], ['onTime', 'stayOnTime'], ['late', 'stayLate'],
  ['running', 'stayRunning'], ['runningLate', 'stayRunningLate'], ['paused', 'stayPaused'],
] as const;
const LATE: readonly string[] = ['late', 'runningLate'];

/** Stays at steps: how many ended, how many late, how long they took; the longest median is drawn beside its number. */
export function StaysTable({ rows, total, asked, by, nameOf, groupOf = () => '' }: TableProps) {
  const { t } = useTexts();
  const longest = Math.max(1, ...rows.map(({ p50 }) => p50 ?? 0));
  return (
    <div className="m-sheet k-scroll" tabIndex={0} role="region" aria-label={t('audit.stays')}>
      <table className="k-table au-table is-stays">
        <caption className="m-hidden">{t('audit.stays')}</caption>
        <thead><tr><th scope="col" className="first">{t(`audit.by.${by}`)}</th>{COLUMNS.map(([column, what]) => <th key={column} scope="col">{t(`audit.col.${what}`)}</th>)}<th scope="col">{t('audit.col.p50')}</th><th scope="col">{t('audit.col.p90')}</th></tr></thead>
        <tbody>
          {rows.map((row, at) => {
            const group = groupOf(row.key);
            const begins = group !== '' && group !== groupOf(rows[at - 1]?.key ?? '');
            return (
              <Fragment key={row.key}>
                {begins ? <tr className="group"><th scope="rowgroup" colSpan={COLUMNS.length + 3}>{group}</th></tr> : null}
                <Row {...{ row, asked, by, longest }} name={nameOf(row.key)} />
              </Fragment>
            );
          })}
        </tbody>
        {total ? <tfoot><Row row={total} name={t('audit.total')} longest={Infinity} /></tfoot> : null}
      </table>
      <div className="au-notes"><p>{t('audit.formula.stays')}</p></div>
    </div>
  );
}

/** A total leads to no list: its dossiers stand behind the rows. */
interface RowProps extends Partial<Pick<TableProps, 'asked' | 'by'>> {
  readonly row: StayFigures;
  readonly name: string;
  /** The greatest median of the table, in minutes. */
  readonly longest: number;
}
function Row({ row, name, asked, by, longest }: RowProps) {
  const { t, language } = useTexts();
  const number = (value: number) => value.toLocaleString(language);
  const time = (minutes: number | null) => (minutes === null ? '–' : formatWorkingTime(minutes, language));
  return (
    <tr>
      <th scope="row" className="first">{name}</th>
      {COLUMNS.map(([column, what]) => (
        <td key={column} className={row[column] > 0 && LATE.includes(column) ? 'is-late' : undefined}>
          {row[column] === 0 || !asked ? number(row[column]) : <Link to={`/audit/dossiers?${queryOf({ ...asked, by, key: row.key, what })}`} aria-label={t('audit.openList', { value: number(row[column]), name: t(`audit.col.${what}`), row: name })}>{number(row[column])}</Link>}
        </td>
      ))}
      <td className="time"><span className="au-inline" style={{ width: `${Math.round(((row.p50 ?? 0) * 72) / longest)}px` }} aria-hidden="true" />{time(row.p50)}</td>
      <td className="time">{time(row.p90)}</td>
    </tr>
  );
}
