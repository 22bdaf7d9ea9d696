import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, formatMoment, need, useTexts } from '@app/ui';
import type { ApplicantSearchView } from '@app/contracts';
import { usePlaceNames } from '../shell/use-place-names.js';
import { NotedPage, useNotedQuery } from './noted-page.js';

/** Who looked at counters whether somebody has an account. It belongs to no dossier, so it stands among no dossier's readers. */
export function SearchesPage() {
  const { t } = useTexts();
  const query = useNotedQuery('official');
  const searches = useQuery({
    queryKey: ['audit', 'searches', query],
    queryFn: () => need(api.GET('/api/audit/searches', { params: { query } })),
    placeholderData: (shown) => shown,
  });
  return (
    <NotedPage
      name="searches"
      noted={searches}
      only={{ filter: 'official', of: ({ officialId }) => officialId, called: (one) => one?.official ?? t('audit.searches.oneOfficial') }}
      columns={['audit.searches.at', 'audit.searches.official', 'audit.searches.found', 'audit.searches.agency']}
      line={(search, to) => <Cells search={search} to={to} />}
    />
  );
}

function Cells({ search: { at, agencyCode, official, isFound, maskedName }, to }: { readonly search: ApplicantSearchView; readonly to: string }) {
  const { t } = useTexts();
  const { agency } = usePlaceNames();
  const name = official ?? t('audit.searches.oneOfficial');
  return (
    <>
      <td className="k-when">{formatMoment(at)}</td>
      <td className="k-words"><Link to={to} aria-label={t('audit.searches.only', { name })}>{name}</Link></td>
      <td className="k-words">{isFound ? (maskedName ?? t('audit.searches.gone')) : <span className="k-lead">{t('audit.searches.nobody')}</span>}</td>
      <td className="k-words">{agency(agencyCode)}</td>
    </>
  );
}
