import { useQuery } from '@tanstack/react-query';
import { api, type components, need, problemOf, ProblemNotice, Skeleton, usePageTitle, useTexts } from '@app/ui';
import { AdministrationRail } from './administration-rail.js';
import './administration.css';

type Agency = components['schemas']['AgencyDto'];
export const useAgencies = () => useQuery({ queryKey: ['agencies'], queryFn: () => need(api.GET('/api/agencies')) });

/** The agencies in office, each below its parent, with their divisions. */
export function AgenciesPage() {
  const { t } = useTexts();
  const agencies = useAgencies();
  usePageTitle(t('administration.agencies.title'));
  const items = agencies.data?.items ?? [];
  const roots = items.filter(({ parentCode }) => !items.some(({ code }) => code === parentCode));
  return (
    <div className="k-page">
      <AdministrationRail />
      <header><div><h1>{t('administration.agencies.title')}</h1><p className="k-lead">{t('administration.agencies.text')}</p></div></header>
      {agencies.isError ? <ProblemNotice problem={problemOf(agencies.error)} onRetry={() => void agencies.refetch()} /> : null}
      {agencies.isPending ? <Skeleton lines={8} /> : <div className="m-sheet a-tree"><Branch agencies={roots} all={items} /></div>}
    </div>
  );
}

function Branch({ agencies, all }: { readonly agencies: readonly Agency[]; readonly all: readonly Agency[] }) {
  const { pick } = useTexts();
  return (
    <ul>
      {agencies.map((agency) => {
        const below = all.filter(({ parentCode }) => parentCode === agency.code);
        return (
          <li key={agency.code}>
            <strong>{pick(agency.name)}</strong> <span className="m-code">{agency.code}</span>
            <ul className="divisions">{agency.divisions.map(({ code, name }) => <li key={code}>{pick(name)} <span className="m-code">{code}</span></li>)}</ul>
            {below.length > 0 ? <Branch agencies={below} all={all} /> : null}
          </li>
        );
      })}
    </ul>
  );
}
