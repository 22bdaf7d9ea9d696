import { EmptyState, formatDay, formatMoment, todayInVietnam, useTexts } from '@app/ui';
import { usePlaceNames } from '../shell/use-place-names.js';
import { type CalendarView, type Decision, entriesOf, hoursOn, weekdayOf } from './calendar-view.js';
import { WEEKDAYS } from './year-grid.js';

/** Days off and made-up days of a year, each with its reason and document. */
export function EntryList({ calendar, year }: { readonly calendar: CalendarView; readonly year: number }) {
  const { t, pick } = useTexts();
  const entries = entriesOf(calendar, year);
  if (entries.length === 0) return <EmptyState title={t('administration.calendars.noEntries', { year })} />;
  return (
    <div className="m-sheet k-scroll" tabIndex={0} role="region" aria-label={t('administration.calendars.entries', { year })}>
      <table className="k-table a-list">
        <caption className="a-caption">{t('administration.calendars.entries', { year })}</caption>
        <thead><tr>{(['day', 'mark', 'name', 'reason', 'source', 'knownFrom'] as const).map((column) => <th key={column} scope="col">{t(`administration.calendars.col.${column}`)}</th>)}</tr></thead>
        <tbody>
          {entries.map(({ day, kind, reason, name, source, knownFrom, sessions }) => (
            <tr key={day}>
              <td>{t(`administration.weekday.${asWeekday(weekdayOf(day))}`)}, {formatDay(day)}</td>
              <td><i className={`day ${kind}`} aria-hidden="true" /> {t(`administration.mark.${kind}`)}{sessions ? ` ${spoken(sessions)}` : ''}</td>
              <td>{pick(name)}</td><td>{t(`administration.reason.${reason}`)}</td><td>{source}</td><td>{formatMoment(knownFrom)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Hours of each weekday as they are today, and as decisions change them later. */
export function HoursTable({ calendar }: { readonly calendar: CalendarView }) {
  const { t } = useTexts();
  const today = todayInVietnam();
  const coming = [...new Set(calendar.weeks.map(({ from }) => from as string))].filter((from) => from > today).sort();
  return (
    <div className="m-sheet k-scroll" tabIndex={0} role="region" aria-label={t('administration.calendars.hours')}>
      <table className="k-table">
        <caption className="a-caption">{t('administration.calendars.hours')}</caption>
        <thead><tr><th scope="col">{t('administration.hours.from')}</th>{WEEKDAYS.map((weekday) => <th key={weekday} scope="col">{t(`administration.weekday.${weekday}`)}</th>)}</tr></thead>
        <tbody>
          <tr><th scope="row">{t('administration.hours.now')}</th><Hours calendar={calendar} on={today} /></tr>
          {coming.map((from) => <tr key={from} className="a-coming"><th scope="row">{formatDay(from)}</th><Hours calendar={calendar} on={from} /></tr>)}
        </tbody>
      </table>
    </div>
  );
}

function Hours({ calendar, on }: { readonly calendar: CalendarView; readonly on: string }) {
  const { t } = useTexts();
  const hours = hoursOn(calendar, on);
  return WEEKDAYS.map((weekday) => <td key={weekday} className="a-hours">{(hours[weekday] ?? []).length > 0 ? spoken(hours[weekday] ?? []) : t('administration.mark.REST')}</td>);
}

/** Published decisions, newest first. */
export function DecisionList({ decisions }: { readonly decisions: readonly Decision[] }) {
  const { t, pick } = useTexts();
  const places = usePlaceNames();
  return (
    <section className="m-sheet a-panel" aria-label={t('administration.calendars.decisions')}>
      <h2>{t('administration.calendars.decisions')}</h2>
      {decisions.length === 0 ? <p className="k-lead">{t('administration.calendars.noDecisions')}</p> : null}
      <ol className="a-decisions">
        {[...decisions].reverse().map(({ number, scope, document: { symbol, issuedOn, issuedBy, abstract }, knownFrom }) => (
          <li key={number}>
            <strong>{symbol}</strong> <span className="m-tag">{scope === 'VN' ? t('administration.calendars.national') : places.agency(scope)}</span>
            <p className="k-lead">
              {abstract ? `${pick(abstract)} · ` : ''}{issuedOn ? `${t('administration.calendars.issued', { on: formatDay(issuedOn) })} · ` : ''}{issuedBy ? `${pick(issuedBy)} · ` : ''}
              {t('administration.calendars.published', { at: formatMoment(knownFrom) })}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

const spoken = (sessions: readonly { readonly from: string; readonly to: string }[]): string => sessions.map(({ from, to }) => `${from}–${to}`).join(', ');
const asWeekday = (weekday: number) => WEEKDAYS.find((one) => one === weekday) ?? 1;
