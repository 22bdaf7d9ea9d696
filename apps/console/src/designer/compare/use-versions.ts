import { useQuery } from '@tanstack/react-query';
import { formatDay, useTexts } from '@app/ui';
import { type Draft, drafts } from '../pages/draft-api.js';

export interface ComparedVersion {
  /** As the API takes it. */
  readonly reference: string;
  readonly name: string;
  /** What is compared with unless somebody chooses: the version the draft began from, else the one in force. */
  readonly isFirst: boolean;
  /** The public is served by it now. */
  readonly isInForce: boolean;
}

/** Everything a draft can be compared with: published versions of its procedure, and kept versions of its own. */
export function useVersions(draft: Draft): { readonly versions: readonly ComparedVersion[]; readonly isPending: boolean } {
  const { t } = useTexts();
  const kept = useQuery({ queryKey: ['kept', draft.id], queryFn: () => drafts.kept(draft.id), staleTime: 0 });
  const published = useQuery({ queryKey: ['versions', draft.code], queryFn: async () => {
    const answer = draft.code === '' ? null : await drafts.versions(draft.code);
    return answer?.ok === true ? answer.value.items : [];
  } });
  const versions = [
    ...(published.data ?? []).map((version) => ({
      reference: version.versionId,
      name: t('designer.compare.published', { number: version.number, day: formatDay(version.effectiveFrom) }),
      isFirst: draft.basedOn === null ? version.standing === 'IN_FORCE' : version.versionId === draft.basedOn,
      isInForce: version.standing === 'IN_FORCE',
    })),
    ...(kept.data?.items ?? []).map(({ number, name }) => ({ reference: `draft:${draft.id}@${String(number)}`, name: t('designer.compare.kept', { number, name }), isFirst: false, isInForce: false })),
    { reference: `draft:${draft.id}`, name: t('designer.compare.itself'), isFirst: false, isInForce: false },
  ];
  return { versions, isPending: published.isPending };
}
