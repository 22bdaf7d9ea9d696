import { DayStrip, formatDay, formatLongMoment, formatTerm, formatWorkingTime, problemOf, ProblemNotice, Skeleton, useTexts } from '@app/ui';
import type { Dossier, LedgerDay, Rules } from './dossier-types.js';
import { useRules } from './use-desk.js';

/** Day by day how the promised date came about, and whose the time was so far. */
export function WhyDue({ dossier }: { readonly dossier: Dossier }) {
  const { t, language } = useTexts();
  const rules = useRules(dossier);
  if (rules.isPending) return <Skeleton lines={5} />;
  if (rules.isError) return <ProblemNotice problem={problemOf(rules.error)} onRetry={() => void rules.refetch()} />;
  const { explanation } = rules.data;
  const split = dossier.timeSplit;
  return (
    <div className="d-why">
      {explanation ? <Ledger of={explanation} /> : <p>{t(dossier.receivedAt === null ? 'desk.why.notAccepted' : 'desk.why.byPeople')}</p>}
      {split ? <p>{t('desk.why.split', { office: split.total < 1 ? t('desk.why.outside') : formatWorkingTime(split.office, language), applicant: formatWorkingTime(split.applicant, language), paused: formatWorkingTime(split.paused, language) })}</p> : null}
      {dossier.pauses.map(({ from, to, reason, legalGround, quota }) => (
        <p key={from}>{t(to ? 'desk.why.pause' : 'desk.why.pauseOpen', { from: formatLongMoment(from, language), to: to ? formatLongMoment(to, language) : '', reason: t(`desk.why.reason.${reason}`) })} {legalGround === null ? '' : `${t('desk.why.ground', { ground: legalGround })} `}{quota ? t('desk.why.quota', { made: quota.made, max: quota.max }) : ''}</p>
      ))}
    </div>
  );
}

const CELLS = { FIRST_DAY: 'START', COUNTED: 'COUNTED', PARTLY: 'COUNTED', REST_DAY: 'REST', OFF: 'REST', PAUSED: 'PAUSED', ROLLED: 'COUNTED' } as const satisfies Record<LedgerDay['kind'], string>;

function Ledger({ of: { term, at, startedAt, days, on } }: { readonly of: NonNullable<Rules['explanation']> }) {
  const { t, pick, language } = useTexts();
  return (
    <>
      <p>{t('desk.why.sum', { term: formatTerm(term, language), from: formatLongMoment(startedAt, language), at: formatLongMoment(at, language) })}</p>
      <DayStrip days={days.slice(0, 30).map(({ day, kind }) => ({ day, kind: CELLS[kind], isDue: day === on }))} spoken={t('desk.due', { at: formatLongMoment(at, language) })} />
      <table className="k-table">
        <thead><tr><th scope="col">{t('desk.why.day')}</th><th scope="col">{t('desk.why.kind')}</th><th scope="col" className="num">{t('desk.why.counted')}</th></tr></thead>
        <tbody>
          {days.map(({ day, kind, counted, minutes, note }) => (
            <tr key={day}>
              <td>{formatDay(day)}</td>
              <td>{t(`desk.why.kind.${kind}`)}{note ? `: ${pick(note)}` : ''}</td>
              <td className="num">{minutes === undefined ? counted : minutes > 0 ? formatWorkingTime(minutes, language) : CELLS[kind] === 'REST' || kind === 'PAUSED' ? '–' : t('desk.why.outside')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
