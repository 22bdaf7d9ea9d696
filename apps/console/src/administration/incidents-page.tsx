import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { api, EmptyState, formatTime, need, problemOf, ProblemNotice, Skeleton, usePageTitle, useTexts } from '@app/ui';
import { AdministrationRail } from './administration-rail.js';
import './administration.css';
import { groupsOf, IncidentGroup } from './incident-group.js';
import { lasting } from './lasting.js';
import { WorkersSection } from './workers-section.js';

const STATES = ['open', 'closed'] as const;
const SHOWN = 200;
/** Nobody who watches a queue presses a key for it. */
const LOOK_AGAIN_MILLISECONDS = 10_000;

/** What the machine could not do alone, by its cause, who works, and how long the queues are. */
export function IncidentsPage() {
  const { t } = useTexts();
  const [params] = useSearchParams();
  const state = params.get('state') === 'closed' ? 'closed' : 'open';
  const incidents = useQuery({ queryKey: ['incidents', state], queryFn: () => need(api.GET('/api/operations/incidents', { params: { query: { state, limit: SHOWN } } })) });
  const items = incidents.data?.items ?? [];
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
      <WorkersSection />
      {incidents.isError ? <ProblemNotice problem={problemOf(incidents.error)} onRetry={() => void incidents.refetch()} /> : null}
      {incidents.isPending ? <Skeleton /> : null}
      {incidents.data && items.length === 0 ? <EmptyState title={t(`administration.empty.${state}`)} /> : null}
      {groupsOf(items).map((group) => <IncidentGroup key={`${state} ${group.key}`} group={group} isOpen={state === 'open'} />)}
      {items.length === SHOWN ? <p className="k-lead">{t(`administration.most.${state}`, { count: SHOWN })}</p> : null}
    </div>
  );
}

const COUNTS = [['messagesWaiting', 'oldestMessageSeconds'], ['messagesParked', null], ['deadlinesDue', 'oldestDueSeconds'], ['incidentsOpen', null]] as const;
const LONG_SECONDS = 60;

function Queues() {
  const { t, language } = useTexts();
  const queues = useQuery({ queryKey: ['queues'], queryFn: () => need(api.GET('/api/operations/queues')), refetchInterval: LOOK_AGAIN_MILLISECONDS });
  if (queues.isError) return <ProblemNotice problem={problemOf(queues.error)} onRetry={() => void queues.refetch()} />;
  const waited = (name: 'oldestMessageSeconds' | 'oldestDueSeconds' | null): number => (name === null ? 0 : (queues.data?.[name] ?? 0));
  return (
    <section aria-label={t('administration.queues')}>
      <dl className="a-counts m-sheet">
        {COUNTS.map(([name, oldest]) => (
          <div key={name}>
            <dt>{t(`administration.queue.${name}`)}{waited(oldest) < LONG_SECONDS ? null : <> · <strong>{t('administration.queue.oldest', { time: lasting(waited(oldest), language) })}</strong></>}</dt>
            <dd>{queues.data?.[name] ?? '·'}</dd>
          </div>
        ))}
      </dl>
      {queues.data ? <p className="k-lead a-as-of">{t('administration.queue.asOf', { at: formatTime(new Date(queues.dataUpdatedAt).toISOString()) })}</p> : null}
    </section>
  );
}
