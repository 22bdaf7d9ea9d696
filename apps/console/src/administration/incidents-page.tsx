import { useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { api, Button, type components, EmptyState, Form, formatMoment, need, problemOf, ProblemNotice, Skeleton, TextField, type Texts, usePageTitle, useTexts } from '@app/ui';
import { AdministrationRail } from './administration-rail.js';
import './administration.css';

const STATES = ['open', 'closed'] as const;

/** What the machine could not do alone, and how long the queues are. */
export function IncidentsPage() {
  const { t } = useTexts();
  const [params] = useSearchParams();
  const state = params.get('state') === 'closed' ? 'closed' : 'open';
  const incidents = useQuery({ queryKey: ['incidents', state], queryFn: () => need(api.GET('/api/operations/incidents', { params: { query: { state, limit: 200 } } })) });
  usePageTitle(t('administration.title'));
  return (
    <div className="k-page">
      <AdministrationRail />
      <header>
        <div>
          <h1>{t('administration.title')}</h1>
          <p className="k-lead">{t('administration.text')}</p>
        </div>
        <div className="m-switch" role="group" aria-label={t('administration.state.label')}>
          {STATES.map((one) => <Link key={one} className="a-state" to={`?state=${one}`} aria-current={one === state ? 'page' : undefined}>{t(`administration.state.${one}`)}</Link>)}
        </div>
      </header>
      <Queues />
      {incidents.isError ? <ProblemNotice problem={problemOf(incidents.error)} onRetry={() => void incidents.refetch()} /> : null}
      {incidents.isPending ? <Skeleton /> : null}
      {incidents.data?.items.length === 0 ? <EmptyState title={t(`administration.empty.${state}`)} /> : null}
      {incidents.data && incidents.data.items.length > 0 ? <Incidents items={incidents.data.items} /> : null}
    </div>
  );
}

const COUNTS = ['messagesWaiting', 'messagesParked', 'deadlinesDue', 'incidentsOpen'] as const;
function Queues() {
  const { t } = useTexts();
  const queues = useQuery({ queryKey: ['queues'], queryFn: () => need(api.GET('/api/operations/queues')) });
  if (queues.isError) return <ProblemNotice problem={problemOf(queues.error)} onRetry={() => void queues.refetch()} />;
  return (
    <dl className="a-counts m-sheet">
      {COUNTS.map((name) => <div key={name}><dt>{t(`administration.queue.${name}`)}</dt><dd>{queues.data?.[name] ?? '·'}</dd></div>)}
    </dl>
  );
}

type Incident = components['schemas']['IncidentDto'];

function Incidents({ items }: { readonly items: readonly Incident[] }) {
  const { t, language, pick } = useTexts();
  return (
    <div className="m-sheet k-scroll" tabIndex={0} role="region" aria-label={t('administration.title')}>
      <table className="k-table">
        <caption className="m-hidden">{t('administration.title')}</caption>
        <thead>
          <tr><th scope="col">{t('administration.col.opened')}</th><th scope="col">{t('administration.col.source')}</th><th scope="col">{t('administration.col.code')}</th><th scope="col">{t('administration.col.closed')}</th><th scope="col">{t('administration.col.acts')}</th></tr>
        </thead>
        <tbody>
          {items.map((incident) => {
            const { id, openedAt, source, code, dossierCode, advice, closedAt, closeReason } = incident;
            return (
              <tr key={id}>
                <td>{formatMoment(openedAt)}</td><td>{sourceName(source, t)}</td><td className="k-words">{dossierCode ? <><span className="m-code">{dossierCode}</span><br /></> : null}{whatHappened(incident, { t, pick })}{closedAt ? null : <p className="a-advice">{advice[language]}</p>}<code className="a-code">{code}{detailsOf(incident)}</code></td><td>{closedAt ? `${formatMoment(closedAt)} · ${closeReason ?? ''}` : '–'}</td>
                <td>{closedAt ? null : <Acts incident={incident} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const SOURCES = ['worker', 'dossiers', 'notifications', 'calendar', 'deadlines', 'clock', 'payments', 'papers'] as const;
const sourceName = (source: string, t: Texts['t']): string => {
  const known = SOURCES.find((one) => one === source);
  return known ? t(`administration.source.${known}`) : source;
};

const KNOWN = ['worker.message_failed', 'worker.message_never_came_back', 'dossiers.deadline_failed', 'dossiers.time_unaccounted', 'notifications.undeliverable', 'calendar.year_missing', 'calendar.year_missing_soon', 'calendar.year_not_announced', 'platform.clock_set_back'] as const;
/** What it means for the office, in a sentence; the code below it is for whoever looks into the log. */
function whatHappened({ code, params, text }: Incident, { t, pick }: Pick<Texts, 't' | 'pick'>): string {
  const known = KNOWN.find((one) => one === code);
  if (!known && text) return pick(text);
  const said = (name: string): string => (typeof params[name] === 'string' || typeof params[name] === 'number' ? String(params[name]) : '');
  return t(`administration.incident.${known ?? 'other'}`, { message: said('message'), tries: said('tries') || said('attempts'), year: said('year'), channel: said('channel') });
}

/** What the advice speaks of, for whoever looks into the log: names and codes, as they were written. */
function detailsOf({ dossierId, params }: Incident): string {
  const named = Object.entries({ ...params, ...(dossierId && { dossierId }) });
  return named.map(([name, value]) => ` · ${name}=${typeof value === 'object' ? JSON.stringify(value) : String(value)}`).join('');
}

/** Try it again, or say why nothing more is to be done: both are kept with the incident. */
function Acts({ incident: { id } }: { readonly incident: Incident }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const [reason, setReason] = useState<string | null>(null);
  const path = { id };
  const onSettled = () => Promise.all([queries.invalidateQueries({ queryKey: ['incidents'] }), queries.invalidateQueries({ queryKey: ['queues'] })]);
  const retry = useMutation({ mutationFn: () => need(api.POST('/api/operations/incidents/{id}/retry', { params: { path } })), onSettled });
  const close = useMutation({ mutationFn: (why: string) => need(api.POST('/api/operations/incidents/{id}/close', { params: { path }, body: { reason: why } })), onSettled });
  const error = retry.error ?? close.error;
  return (
    <div className="a-acts">
      {error ? <ProblemNotice problem={problemOf(error)} /> : null}
      <Button size="small" isBusy={retry.isPending} onClick={() => retry.mutate()}>{t('administration.retry')}</Button>
      {reason === null ? <Button size="small" look="quiet" onClick={() => setReason('')}>{t('administration.close')}</Button> : (
        <Form onSubmit={() => close.mutate(reason)}>
          <TextField label={t('administration.closeReason')} required maxLength={1000} value={reason} onChange={({ target }) => setReason(target.value)} autoFocus />
          <Button size="small" look="danger" type="submit" isBusy={close.isPending}>{t('administration.closeFor')}</Button>
        </Form>
      )}
    </div>
  );
}
