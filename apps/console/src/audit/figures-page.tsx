import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, EmptyState, formatDay, formatMoment, need, problemOf, ProblemNotice, Skeleton, usePageTitle, useTexts } from '@app/ui';
import { type Grouping, GROUPINGS, type StatisticsView } from '@app/contracts';
import { AuditRail } from './audit-rail.js';
import './audit.css';
import { Bars } from './bars.js';
import { FilterBar } from './filter-bar.js';
import { FiguresTable } from './figures-table.js';
import { groupOfStep, nameOfKey } from './names.js';
import { useStepNames } from './step-names.js';
import { type Asked, queryOf, useAsked } from './selection.js';
import { TableFiles } from './table-files.js';
import { StaysTable } from './stays-table.js';

/** Figures with the question they answer: while the next one is being answered, the ones before still stand and lead to their own dossiers. */
interface Answered {
  readonly asked: Asked;
  readonly by: Grouping;
  readonly view: StatisticsView;
}
export const useStatistics = (asked: Asked, by: Grouping) =>
  useQuery({
    queryKey: ['audit', 'statistics', asked, by],
    queryFn: async (): Promise<Answered> => ({ asked, by, view: await need(api.GET('/api/audit/statistics', { params: { query: { ...asked, by } } })) }),
    placeholderData: (before: Answered | undefined) => before,
  });

/** How long everything took: the national table of progress, and what its numbers are made of. */
export function FiguresPage() {
  const { t, language } = useTexts();
  const { asked, by, params } = useAsked();
  const figures = useStatistics(asked, by);
  usePageTitle(t('audit.title'));
  const names = figures.data?.view.names;
  const query = queryOf({ ...asked, by, lang: language });
  return (
    <div className="k-page au-page">
      <AuditRail />
      <header>
        <div>
          <h1>{t('audit.title')}</h1>
          <p className="k-lead au-asked">{t('audit.question', { from: formatDay(asked.from), to: formatDay(asked.to) })}</p>
        </div>
        <TableFiles of="statistics" query={query} />
      </header>
      <FilterBar agencies={figures.data?.view.agencies ?? []} procedures={names?.procedures ?? []} />
      <nav className="m-switch au-by" aria-label={t('audit.by')}>
        {GROUPINGS.map((one) => {
          const next = new URLSearchParams(params);
          next.set('by', one);
          return <Link key={one} to={`?${next}`} aria-current={one === by ? 'page' : undefined}>{t(`audit.by.${one}`)}</Link>;
        })}
      </nav>
      {figures.isError ? <ProblemNotice problem={problemOf(figures.error)} onRetry={() => void figures.refetch()} /> : null}
      {figures.isPending ? <Skeleton lines={8} /> : null}
      {figures.data ? <div className="au-answer" aria-busy={figures.isPlaceholderData}><Figures {...figures.data} /></div> : null}
    </div>
  );
}

function Figures({ view: figures, asked, by }: Answered) {
  const { t, language } = useTexts();
  const stepName = useStepNames(by === 'step' ? (figures.stays ?? []).map(({ key }) => key) : []);
  const nameOf = nameOfKey(figures.names, by, { language, stepName });
  const isEmpty = (figures.dossiers ?? figures.stays ?? []).length === 0;
  return (
    <>
      <p className="au-fresh" role="status">{t('audit.countedUntil', { at: formatMoment(figures.countedUntil) })}</p>
      {isEmpty ? <EmptyState title={t('audit.empty')} action={<Link className="m-btn" to="?">{t('audit.clear')}</Link>} /> : null}
      {figures.dossiers && figures.total && !isEmpty ? (
        <>
          <Bars rows={figures.dossiers} nameOf={nameOf} title={t('audit.bars', { by: t(`audit.by.${by}`).toLocaleLowerCase(language), from: formatDay(asked.from), to: formatDay(asked.to) })} />
          <FiguresTable rows={figures.dossiers} total={figures.total} {...{ asked, by, nameOf }} />
        </>
      ) : null}
      {figures.stays && !isEmpty && (by === 'division' || by === 'step') ? <StaysTable rows={figures.stays} {...(figures.staysTotal && { total: figures.staysTotal })} {...{ asked, by, nameOf }} {...(by === 'step' && { groupOf: groupOfStep(figures.names, language) })} /> : null}
    </>
  );
}
