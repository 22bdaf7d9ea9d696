import type { DueExplanation, LedgerDay } from '@app/calendar';
import { type DayCell, type DayKind, DayStrip, formatDay, formatLongMoment, formatMoment, formatTerm, formatTime, formatWorkingTime, TimeState, type Texts, useTexts } from '@app/ui';
import type { ClockRow, DateChange, MyDossier } from './dossier-types.js';

/** By when, in words; the days as a strip; and why it is that date. Each clock has its name. */
export function Times({ dossier }: { readonly dossier: MyDossier }) {
  const { t, language } = useTexts();
  const { clocks, progress, dueAt } = dossier;
  const { explanation, ended, asOf } = progress;
  if (dueAt === null) return ended === null ? <p className="d-promise"><b>{t('dossier.noDate')}</b><span className="p-lead">{t('dossier.noDate.why')}</span></p> : null;
  const promised = clocks.find(({ clock }) => clock === 'promised');
  return (
    <>
      <p className="d-promise"><b>{t('dossier.promised', { moment: formatLongMoment(dueAt, language) })}</b>{promised ? <Clock clock={promised} timing={dossier.timing} /> : null}</p>
      {explanation ? <Days explanation={explanation} asOf={asOf} /> : null}
      {ended === null ? <Others clocks={clocks} /> : null}
      <Changes changes={progress.changes} />
    </>
  );
}

function Clock({ clock: { urgency, minutesLeft, dueAt, isPaused }, timing }: { readonly clock: ClockRow; readonly timing?: string | null }) {
  const { t, language } = useTexts();
  const title = dueAt === null ? undefined : formatMoment(dueAt);
  if (urgency === 'FINISHED') return timing === 'OVERDUE' ? <TimeState state="FINISHED_LATE" title={title}>{t('dossier.time.late')}</TimeState> : <TimeState state="FINISHED" title={title}>{t(timing === 'EARLY' ? 'dossier.time.early' : 'dossier.time.onTime')}</TimeState>;
  if (isPaused) return <TimeState state="PAUSED" title={title}>{t('dossier.time.paused')}</TimeState>;
  if (urgency === 'DUE_TODAY') return <TimeState state={urgency} title={title}>{t('dossier.time.today', { time: formatTime(dueAt ?? '') })}</TimeState>;
  if (minutesLeft === null) return null;
  if (minutesLeft === 0) return <TimeState state={urgency} title={title}>{urgency === 'OVERDUE' ? t('dossier.time.lateNone') : t('dossier.time.leftNone', { moment: title ?? '' })}</TimeState>;
  return <TimeState state={urgency} title={title}>{t(WORDS[urgency], { time: formatWorkingTime(minutesLeft, language) })}</TimeState>;
}

const WORDS = { ON_TIME: 'dossier.time.left', DUE_SOON: 'dossier.time.soon', OVERDUE: 'dossier.time.lateBy', PAUSED: 'dossier.time.paused' } as const;

/** Late by the promise is not late by the law, and the step has a term of its own. */
function Others({ clocks }: { readonly clocks: readonly ClockRow[] }) {
  const { pick } = useTexts();
  const shown = clocks.filter(({ clock, dueAt }) => clock !== 'promised' && dueAt !== null);
  if (shown.length === 0) return null;
  return <ul className="d-clocks">{shown.map((one) => <li key={`${one.clock} ${one.step ?? ''}`}><b>{pick(one.name)}</b>: {formatMoment(one.dueAt ?? '')} <Clock clock={one} /></li>)}</ul>;
}

function Changes({ changes }: { readonly changes: readonly DateChange[] }) {
  const { t } = useTexts();
  if (changes.length === 0) return null;
  const moment = (at: string | null) => (at === null ? '–' : formatMoment(at));
  return (
    <div className="d-changes">
      <b>{t('dossier.changes')}</b>
      <ul>{changes.map(({ at, command, correction, ground, dueBefore, dueAt }) => <li key={at}>{t(command === 'recompute' ? 'dossier.change.calendar' : correction === 'extend' ? 'dossier.change.extend' : 'dossier.change.reDate')}{ground ? ` (${ground})` : ''}: {moment(dueBefore)} → {moment(dueAt)}</li>)}</ul>
    </div>
  );
}

const SEVEN_HOURS = 7 * 3_600_000;
/** Civil day in Vietnam. */
const dayOf = (at: string): string => new Date(Date.parse(at) + SEVEN_HOURS).toISOString().slice(0, 10);
const isCounted = ({ counted, minutes = 0 }: LedgerDay): boolean => counted > 0 || minutes > 0;
const shortDay = (day: string): string => `${Number(day.slice(8, 10))}/${Number(day.slice(5, 7))}`;

function Days({ explanation, asOf }: { readonly explanation: DueExplanation; readonly asOf: string }) {
  const { t, language } = useTexts();
  const { days, on, term } = explanation;
  const today = dayOf(asOf);
  const labelled = labelsOf(days, [on, today, days[0]?.day]);
  const cells = days.map((day, index): DayCell => ({ day: day.day, kind: kindOf(day, on, today), isToday: day.day === today, isDue: day.day === on, ...(labelled.has(index) && { label: shortDay(day.day) }) }));
  const spoken = t('dossier.strip', { from: formatDay(days[0]?.day ?? on), to: formatDay(on), term: formatTerm(term, language) });
  return (
    <>
      <DayStrip days={cells} spoken={spoken} />
      <details className="d-why">
        <summary>{t('dossier.why')}</summary>
        <table>
          <tbody>{reasons(explanation, language, t).map(([what, much]) => <tr key={what}><td>{what}</td><td className="num">{much}</td></tr>)}</tbody>
          <tfoot><tr><th scope="row">{t('dossier.why.term', { term: formatTerm(term, language) })}</th><td className="num">{formatDay(on)}</td></tr></tfoot>
        </table>
      </details>
    </>
  );
}

function kindOf(day: LedgerDay, on: string, today: string): DayKind {
  if (day.kind === 'PAUSED') return 'PAUSED';
  if (day.kind === 'FIRST_DAY') return 'START';
  if (day.kind === 'REST_DAY' || day.kind === 'OFF' || (!isCounted(day) && !(day.kind === 'ROLLED' && day.day === on))) return 'REST';
  return day.day < today ? 'COUNTED' : 'TO_COME';
}

const LABEL_CELLS = 3;
/** Where a date is written: at these days in the order of what they matter, unless a weightier one stands too near. */
function labelsOf(days: readonly LedgerDay[], wanted: readonly (string | undefined)[]): ReadonlySet<number> {
  const labelled = new Set<number>();
  for (const day of wanted) {
    const at = days.findIndex((one) => one.day === day);
    if (at >= 0 && [...labelled].every((other) => Math.abs(other - at) >= LABEL_CELLS)) labelled.add(at);
  }
  return labelled;
}

/** The ledger in few lines: what counted, what did not, and on what ground. */
function reasons({ days, on }: DueExplanation, language: Texts['language'], t: Texts['t']): readonly (readonly [string, string])[] {
  const none = t('dossier.why.none');
  const of = (kind: LedgerDay['kind']) => days.filter((day) => day.kind === kind);
  const counted = days.filter(isCounted);
  // A term within the day ends on the day it begins: that day is the answer, not one that is left out.
  const noted = (isReturn: boolean) => days.filter(({ day, kind }) => (kind === 'FIRST_DAY' && day === on) === isReturn)
    .flatMap(({ day, note, kind }) => (note && kind !== 'OFF' && kind !== 'PAUSED' ? [isReturn ? ([`${shortDay(day)}: ${note[language]}`, ''] as const) : ([note[language], none] as const)] : []));
  const pauses = [...new Set(of('PAUSED').map(({ note }) => note?.[language] ?? t('dossier.time.paused')))];
  return [
    ...of('FIRST_DAY').filter(({ note }) => !note).map((day) => [t('dossier.why.first', { day: shortDay(day.day) }), none] as const),
    ...noted(false),
    ...(counted.length > 0 ? [[t('dossier.why.counted', { days: spans(counted) }), t('dossier.why.days', { count: counted.length })] as const] : []),
    ...pauses.map((why) => [t('dossier.why.paused', { why, days: spans(of('PAUSED').filter(({ note }) => (note?.[language] ?? t('dossier.time.paused')) === why)) }), none] as const),
    ...of('OFF').map((day) => [`${shortDay(day.day)}: ${day.entry ? `${day.entry.name[language]} (${day.entry.source})` : ''}`, none] as const),
    ...(of('REST_DAY').length > 0 ? [[t('dossier.why.rest', { days: spans(of('REST_DAY')) }), none] as const] : []),
    ...noted(true),
  ];
}

const DAY_MILLISECONDS = 86_400_000;
/** `19/11, 23/11–27/11` */
function spans(days: readonly LedgerDay[]): string {
  const found: { readonly from: string; to: string }[] = [];
  for (const { day } of days) {
    const last = found.at(-1);
    if (last && Date.parse(day) - Date.parse(last.to) === DAY_MILLISECONDS) last.to = day;
    else found.push({ from: day, to: day });
  }
  return found.map(({ from, to }) => (from === to ? shortDay(from) : `${shortDay(from)}–${shortDay(to)}`)).join(', ');
}
