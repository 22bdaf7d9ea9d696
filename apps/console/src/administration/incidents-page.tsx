import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { api, type components, EmptyState, formatMoment, need, problemOf, ProblemNotice, Skeleton, usePageTitle, useTexts } from '@app/ui';
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

function Incidents({ items }: { readonly items: readonly components['schemas']['IncidentDto'][] }) {
  const { t } = useTexts();
  return (
    <div className="m-sheet k-scroll">
      <table className="k-table">
        <caption className="m-hidden">{t('administration.title')}</caption>
        <thead>
          <tr><th scope="col">{t('administration.col.opened')}</th><th scope="col">{t('administration.col.source')}</th><th scope="col">{t('administration.col.code')}</th><th scope="col">{t('administration.col.closed')}</th></tr>
        </thead>
        <tbody>
          {items.map(({ id, openedAt, source, code, closedAt, closeReason }) => (
            <tr key={id}><td>{formatMoment(openedAt)}</td><td>{source}</td><td><code>{code}</code></td><td>{closedAt ? `${formatMoment(closedAt)} · ${closeReason ?? ''}` : '–'}</td></tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
