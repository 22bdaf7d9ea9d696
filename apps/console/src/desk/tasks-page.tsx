import { useQuery } from '@tanstack/react-query';
import { NavLink, useSearchParams } from 'react-router';
import type { TaskLinesView } from '@app/contracts';
import { api, EmptyState, need, Pager, problemOf, ProblemNotice, Skeleton, useLive, usePageTitle, useTexts } from '@app/ui';
import { Rail } from '../shell/rail.js';
import { TaskRow } from './task-row.js';
import './desk.css';

const SCOPES = ['mine', 'unassigned', 'division'] as const;
type Scope = (typeof SCOPES)[number];

/** The queues, most urgent first. Which one, and which page of it, stands in the address. */
export function TasksPage() {
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const scope: Scope = SCOPES.find((one) => one === params.get('scope')) ?? 'mine';
  const after = params.get('after') ?? undefined;
  const page = useTasks(scope, after);
  useLive('tasks', () => void page.refetch());
  usePageTitle(t(`desk.scope.${scope}`));
  return (
    <>
      <Rail><Queues scope={scope} /></Rail>
      <div className="k-page">
        <header>
          <h1>{t(`desk.scope.${scope}`)}</h1>
          <span className="k-lead">{t('desk.sorted')}</span>
        </header>
        {page.isError ? <ProblemNotice problem={problemOf(page.error)} onRetry={() => void page.refetch()} /> : null}
        {page.isPending ? <Skeleton lines={6} /> : null}
        {page.data ? <Tasks page={page.data} scope={scope} isFirst={after === undefined} onPage={(next) => setParams({ scope, ...(next && { after: next }) })} /> : null}
      </div>
    </>
  );
}

function useTasks(scope: Scope, after: string | undefined) {
  return useQuery({
    queryKey: ['tasks', scope, after],
    queryFn: async () => (await need(api.GET('/api/tasks', { params: { query: { scope, limit: 50, ...(after && { after }) } } }))) as unknown as TaskLinesView,
  });
}

function Queues({ scope }: { readonly scope: Scope }) {
  const { t } = useTexts();
  return (
    <>
      <h2>{t('desk.scope.label')}</h2>
      {SCOPES.map((one) => <NavLink key={one} to={`/desk?scope=${one}`} className={() => (one === scope ? 'active' : '')} aria-current={one === scope ? 'page' : undefined}>{t(`desk.scope.${one}`)}</NavLink>)}
    </>
  );
}

interface TasksProps {
  readonly page: TaskLinesView;
  readonly scope: Scope;
  readonly isFirst: boolean;
  readonly onPage: (after: string | undefined) => void;
}
function Tasks({ page: { items, next }, scope, isFirst, onPage }: TasksProps) {
  const { t } = useTexts();
  if (items.length === 0) {
    return <EmptyState title={t(`desk.empty.${scope}`)} action={scope === 'mine' ? <NavLink className="m-btn" to="/desk?scope=unassigned">{t('desk.empty.take')}</NavLink> : null} />;
  }
  return (
    <>
      <ul className="d-list m-sheet" aria-label={t('desk.listLabel')}>
        {items.map((task) => <li key={`${task.code} ${task.step} ${task.instance ?? ''}`}><TaskRow task={task} /></li>)}
      </ul>
      <Pager summary={t('desk.shown', { count: items.length })} onFirst={isFirst ? undefined : () => onPage(undefined)} onNext={next === null ? undefined : () => onPage(next)} />
    </>
  );
}

