import { useState } from 'react';
import { Button, formatDay, formatMoment, problemOf, ProblemNotice, type TextKey, useTexts } from '@app/ui';
import { type Absence, lastOf, useEnd } from './absence-api.js';

interface AbsenceTableProps {
  readonly title: string;
  readonly absences: readonly Absence[];
  /** Whether the reader may end them: not those in which the reader only stands in. */
  readonly mayEnd: boolean;
  readonly onEnded?: () => void;
}
/** Periods of absence, with who stands in. */
export function AbsenceTable({ title, absences, mayEnd, onEnded }: AbsenceTableProps) {
  const { t } = useTexts();
  const columns = ['official', 'time', 'substitute', 'state', ...(mayEnd ? (['reason', 'recorded', 'act'] as const) : [])] as const;
  return (
    <div className="k-scroll" tabIndex={0} role="region" aria-label={title}>
      <table className="k-table">
        <caption className="m-hidden">{title}</caption>
        <thead><tr>{columns.map((name) => <th key={name} scope="col">{t(`absence.column.${name}`)}</th>)}</tr></thead>
        <tbody>{absences.map((absence) => <AbsenceRow key={absence.id} absence={absence} mayEnd={mayEnd} onEnded={onEnded} />)}</tbody>
      </table>
    </div>
  );
}

function AbsenceRow({ absence, mayEnd, onEnded }: Pick<AbsenceTableProps, 'mayEnd'> & { readonly absence: Absence; readonly onEnded: (() => void) | undefined }) {
  const { t } = useTexts();
  const { official, substitute, from, until, reason, recordedBy, recordedAt, endedAt, endedBy, state } = absence;
  return (
    <tr>
      <td>{official.fullName}</td>
      <td>{t('absence.period', { from: formatDay(from), until: lastOf(until) })}</td>
      <td>{substitute.fullName}</td>
      <td><span className="m-tag">{t(`absence.state.${state}` satisfies TextKey)}</span>{endedAt ? <><br />{t('absence.endedBy', { name: endedBy ?? '', at: formatMoment(endedAt) })}</> : null}</td>
      {mayEnd ? (
        <>
          <td className="b-reason">{reason}</td>
          <td>{t('absence.recorded', { name: recordedBy, at: formatMoment(recordedAt) })}</td>
          <td>{state === 'over' ? '–' : <EndButton absence={absence} onEnded={onEnded} />}</td>
        </>
      ) : null}
    </tr>
  );
}

/** What it does is said before it is done. */
function EndButton({ absence: { id, official, substitute, from }, onEnded }: { readonly absence: Absence; readonly onEnded: (() => void) | undefined }) {
  const { t } = useTexts();
  const [isAsked, setAsked] = useState(false);
  const end = useEnd();
  if (!isAsked) return <Button size="small" look="quiet" aria-label={t('absence.endOf', { name: official.fullName, from: formatDay(from) })} onClick={() => setAsked(true)}>{t('absence.end')}</Button>;
  return (
    <div role="group" aria-label={t('absence.endOf', { name: official.fullName, from: formatDay(from) })}>
      <p>{t('absence.end.ask', { name: substitute.fullName })}</p>
      {end.isError ? <ProblemNotice problem={problemOf(end.error)} /> : null}
      <div className="k-acts">
        <Button size="small" look="danger" isBusy={end.isPending} onClick={() => end.mutate(id, { onSuccess: () => onEnded?.() })}>{t('absence.end.confirm')}</Button>
        <Button size="small" look="quiet" onClick={() => setAsked(false)}>{t('absence.end.keep')}</Button>
      </div>
    </div>
  );
}
