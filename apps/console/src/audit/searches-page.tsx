import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, Button, CloseIcon, EmptyState, formatDay, formatMoment, need, Pager, problemOf, ProblemNotice, Skeleton, usePageTitle, useTexts } from '@app/ui';
import type { ApplicantSearchesView, ApplicantSearchView } from '@app/contracts';
import { usePlaceNames } from '../shell/use-place-names.js';
import { AuditRail } from './audit-rail.js';
import './audit.css';
import { FilterBar } from './filter-bar.js';
import { queryOf, useAsked } from './selection.js';
import { PrintButton } from './table-files.js';

/** Who looked at counters whether somebody has an account. It belongs to no dossier, so it stands among no dossier's readers. */
export function SearchesPage() {
  const { t } = useTexts();
  const { asked: { from, to, agency }, params, change } = useAsked();
  const [official, before] = [params.get('official') ?? '', params.get('before') ?? ''];
  const query = { from, to, ...(agency && { agency }), ...(official && { official }), ...(before && { before }) };
  const searches = useQuery({
    queryKey: ['audit', 'searches', query],
    queryFn: () => need(api.GET('/api/audit/searches', { params: { query } })),
    placeholderData: (shown) => shown,
  });
  usePageTitle(t('audit.searches.title'));
  const called = searches.data?.items.find(({ officialId }) => officialId === official)?.official ?? t('audit.searches.oneOfficial');
  return (
    <div className="k-page au-page">
      <AuditRail />
      <header>
        <div>
          <h1>{t('audit.searches.title')}</h1>
          <p className="k-lead">{t('audit.searches.text')}</p>
          <p className="k-lead au-asked">{t('audit.searches.question', { from: formatDay(from), to: formatDay(to) })}</p>
        </div>
        <div className="k-acts"><PrintButton /></div>
      </header>
      <FilterBar agencies={searches.data?.agencies ?? []} />
      {official === '' ? null : <div className="k-acts"><Button size="small" onClick={() => change({ official: '' })} aria-label={t('audit.searches.notOnly', { name: called })}>{called} <CloseIcon /></Button></div>}
      {searches.isError ? <ProblemNotice problem={problemOf(searches.error)} onRetry={() => void searches.refetch()} /> : null}
      {searches.isPending ? <Skeleton lines={8} /> : null}
      {searches.data ? <div className="au-answer" aria-busy={searches.isPlaceholderData}><Searches page={searches.data} isFirst={before === ''} /></div> : null}
    </div>
  );
}

function Searches({ page: { items, next }, isFirst }: { readonly page: ApplicantSearchesView; readonly isFirst: boolean }) {
  const { t } = useTexts();
  const { asked: { from, to, agency }, change } = useAsked();
  if (items.length === 0) return <EmptyState title={t('audit.searches.none')} action={<Link className="m-btn" to="?">{t('audit.clear')}</Link>} />;
  return (
    <>
      <div className="m-sheet k-scroll au-searches" tabIndex={0} role="region" aria-label={t('audit.searches.title')}>
        <table className="k-table">
          <caption className="m-hidden">{t('audit.searches.title')}</caption>
          <thead><tr>{(['at', 'official', 'found', 'agency'] as const).map((name) => <th key={name} scope="col">{t(`audit.searches.${name}`)}</th>)}</tr></thead>
          <tbody>{items.map((one) => <Line key={one.id} search={one} to={`?${queryOf({ from, to, agency, official: one.officialId })}`} />)}</tbody>
        </table>
      </div>
      {isFirst && next === null ? null : <Pager summary={t('audit.searches.count', { count: items.length })} onFirst={isFirst ? undefined : () => change({ before: '' })} onNext={next === null ? undefined : () => change({ before: next })} />}
    </>
  );
}

/** @param to  the searches of the same official only */
function Line({ search: { at, agencyCode, official, isFound, maskedName }, to }: { readonly search: ApplicantSearchView; readonly to: string }) {
  const { t } = useTexts();
  const { agency } = usePlaceNames();
  const name = official ?? t('audit.searches.oneOfficial');
  return (
    <tr>
      <td className="k-when">{formatMoment(at)}</td>
      <td className="k-words"><Link to={to} aria-label={t('audit.searches.only', { name })}>{name}</Link></td>
      <td className="k-words">{isFound ? (maskedName ?? t('audit.searches.gone')) : <span className="k-lead">{t('audit.searches.nobody')}</span>}</td>
      <td className="k-words">{agency(agencyCode)}</td>
    </tr>
  );
}
