import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { problemOf, ProblemNotice, Skeleton } from '@app/ui';
import { drafts } from './draft-api.js';
import { Workbench } from './workbench.js';

/** One draft on the drawing board. */
export default function DraftPage() {
  const { id = '' } = useParams();
  const draft = useQuery({ queryKey: ['draft', id], queryFn: () => drafts.one(id), staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false });
  if (draft.isError) return <div className="k-page"><ProblemNotice problem={problemOf(draft.error)} onRetry={() => void draft.refetch()} /></div>;
  if (draft.isPending) return <div className="k-page"><Skeleton /></div>;
  return <Workbench key={draft.data.id} first={draft.data} onReload={() => location.reload()} />;
}
