import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { api, type components, need, problemOf, ProblemNotice, Skeleton, useTexts } from '@app/ui';

type Entry = components['schemas']['CatalogueEntryDto'];

/** The procedures in force, with what a part offers to do with each. */
export function ProcedureList({ acts }: { readonly acts: (entry: Entry) => ReactNode }) {
  const { t, pick } = useTexts();
  const procedures = useQuery({ queryKey: ['procedures'], queryFn: () => need(api.GET('/api/procedures', { params: { query: { limit: 100 } } })) });
  if (procedures.isError) return <ProblemNotice problem={problemOf(procedures.error)} onRetry={() => void procedures.refetch()} />;
  if (procedures.isPending) return <Skeleton />;
  return (
    <ul className="k-cards">
      {procedures.data.items.map((entry) => (
        <li key={entry.code} className="m-sheet">
          <h2>{pick(entry.name)}</h2>
          <p className="k-lead"><span className="m-code">{entry.code}</span> · {pick(entry.field.name)}</p>
          <p className="k-lead">{pick(entry.executingAgency)}</p>
          <p><span className="m-tag">{t(`frame.level.${entry.level}`)}</span> <span className="m-tag">{t(`frame.online.${entry.onlineService}`)}</span></p>
          <div className="k-acts">{acts(entry)}</div>
        </li>
      ))}
    </ul>
  );
}
