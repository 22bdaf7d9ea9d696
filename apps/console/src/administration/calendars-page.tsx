import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Button, DayField, Field, formatDay, ProblemNotice, problemOf, Skeleton, todayInVietnam, usePageTitle, useTexts } from '@app/ui';
import { AdministrationRail } from './administration-rail.js';
import { usePlaceNames } from '../shell/use-place-names.js';
import { useAgencies } from './agencies.js';
import { type CalendarView, statusOf, useCalendar } from './calendar-view.js';
import { DecisionList, EntryList, HoursTable } from './calendar-lists.js';
import { CalendarDecisionForm } from './calendar-decision.js';
import { HoursDecisionForm } from './hours-decision.js';
import { YearGrid } from './year-grid.js';
import './administration.css';

/** When offices work: the year, the decision behind each day off, what was known on a past day, and a new decision with its effect shown first. */
export function CalendarsPage() {
  const { t } = useTexts();
  const places = usePlaceNames();
  const [params, setParams] = useSearchParams();
  const [deciding, setDeciding] = useState<'days' | 'hours' | null>(null);
  const scope = params.get('scope') ?? 'VN';
  const known = params.get('known') ?? '';
  const year = Number(/^[12]\d{3}$/.test(params.get('year') ?? '') ? params.get('year') : todayInVietnam().slice(0, 4));
  const calendar = useCalendar(scope, known);
  const now = useCalendar(scope, '');
  usePageTitle(t('administration.calendars.title'));
  const turn = (to: 'days' | 'hours') => setDeciding(deciding === to ? null : to);
  const scopeName = scope === 'VN' ? t('administration.calendars.national') : places.agency(scope);
  const form = { scope, scopeName, onPublished: () => setDeciding(null) };
  const go = (next: Readonly<Record<string, string>>) => setParams(Object.fromEntries(Object.entries({ scope, year: String(year), known, ...next }).filter(([, value]) => value !== '')));
  return (
    <div className="k-page a-wide">
      <AdministrationRail />
      <header>
        <div><h1>{t('administration.calendars.title')}</h1><p className="k-lead">{t('administration.calendars.text')}</p></div>
        <div className="k-acts">
          <Button aria-expanded={deciding === 'days'} onClick={() => turn('days')}>{t('administration.calendars.decide')}</Button>
          <Button aria-expanded={deciding === 'hours'} onClick={() => turn('hours')}>{t('administration.hours.decide')}</Button>
        </div>
      </header>
      <div className="a-filters">
        <ScopeChoice scope={scope} onChange={(next) => go({ scope: next })} />
        <DayField label={t('administration.calendars.known')} hint={t('administration.calendars.knownHint')} isFilter max={todayInVietnam()} value={known} onChange={(day) => go({ known: day })} />
      </div>
      {deciding === 'days' ? <CalendarDecisionForm key={scope} {...form} year={year} /> : null}
      {deciding === 'hours' && now.data ? <HoursDecisionForm key={scope} {...form} calendar={now.data} /> : null}
      {calendar.isError ? <ProblemNotice problem={problemOf(calendar.error)} onRetry={() => void calendar.refetch()} /> : null}
      {calendar.isPending ? <Skeleton lines={8} /> : null}
      {calendar.data ? <Year calendar={calendar.data} year={year} known={known} onYear={(next) => go({ year: String(next) })} /> : null}
    </div>
  );
}

function ScopeChoice({ scope, onChange }: { readonly scope: string; readonly onChange: (scope: string) => void }) {
  const { t, pick } = useTexts();
  const agencies = useAgencies();
  return (
    <Field label={t('administration.calendars.scope')} required>
      {(control) => (
        <select {...control} value={scope} onChange={({ target }) => onChange(target.value)}>
          <option value="VN">{t('administration.calendars.national')}</option>
          {agencies.data?.items.map(({ code, name }) => <option key={code} value={code}>{pick(name)}</option>)}
        </select>
      )}
    </Field>
  );
}

interface YearProps {
  readonly calendar: CalendarView;
  readonly year: number;
  readonly known: string;
  readonly onYear: (year: number) => void;
}
function Year({ calendar, year, known, onYear }: YearProps) {
  const { t } = useTexts();
  const status = statusOf(calendar, year);
  return (
    <>
      {known === '' ? null : <p className="a-effect" role="status">{t('administration.calendars.knownThen', { on: formatDay(known) })}</p>}
      {calendar.warnings.map(({ code, params }) => (
        <p key={`${code}${params.year}`} className="a-warning" role="note">{t(`administration.calendars.warning.${code === 'calendar.year_missing_soon' ? 'missing' : 'unannounced'}`, { year: params.year })}</p>
      ))}
      <div className="a-year">
        <Button size="small" onClick={() => onYear(year - 1)} aria-label={t('administration.calendars.yearBefore', { year: year - 1 })}>←</Button>
        <h2>{year}</h2>
        <Button size="small" onClick={() => onYear(year + 1)} aria-label={t('administration.calendars.yearAfter', { year: year + 1 })}>→</Button>
        <span className={status === 'announced' ? 'm-tag lotus' : 'm-tag'}>{t(`administration.calendars.status.${status}`)}</span>
        <ul className="a-legend" aria-label={t('administration.calendars.legend')}>
          {(['WORK', 'REST', 'OFF', 'MAKE_UP'] as const).map((mark) => <li key={mark}><i className={`day ${mark}`} aria-hidden="true" /> {t(`administration.mark.${mark}`)}</li>)}
        </ul>
      </div>
      <YearGrid calendar={calendar} year={year} />
      <EntryList calendar={calendar} year={year} />
      <HoursTable calendar={calendar} />
      <DecisionList decisions={calendar.decisions} />
    </>
  );
}
