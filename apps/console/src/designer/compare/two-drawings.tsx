import { useRef } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { ProcessDiff } from '@app/bpmn';
import { problemOf, ProblemNotice, Skeleton, useTexts } from '@app/ui';
import { useBadges, useMarker } from '../canvas/marks.js';
import { drafts } from '../pages/draft-api.js';
import { useStill } from '../trial/use-still.js';
import { SIGNS } from './signs.js';

const isDifferent = ({ added, removed, changed, layout }: ProcessDiff): boolean => [added, removed, changed, layout].some((list) => list.length > 0);

/** Both drawings side by side with what differs marked; nothing where nothing does. */
export function TwoDrawings({ diff, before, after }: { readonly diff: ProcessDiff; readonly before: string; readonly after: string }) {
  const { t } = useTexts();
  const old = useQuery({ queryKey: ['drawing', before], queryFn: () => drafts.content(before), staleTime: Infinity });
  const changed = diff.changed.map(({ elementId }) => elementId);
  if (!isDifferent(diff)) return null;
  return (
    <div className="dz-side-by-side">
      <p className="dz-legend">{(['added', 'removed', 'changed'] as const).map((of) => <span key={of} className={of}>{SIGNS[of]} {t(`designer.change.${of}`)}</span>)}</p>
      <figure><figcaption>{t('designer.compare.before')}</figcaption>{old.isError ? <ProblemNotice problem={problemOf(old.error)} onRetry={() => void old.refetch()} /> : old.data === undefined ? <Skeleton /> : <Still xml={old.data.bpmn} changed={changed} own={diff.removed.map(({ elementId }) => elementId)} marker="dz-removed" />}</figure>
      <figure><figcaption>{t('designer.compare.after')}</figcaption><Still xml={after} changed={changed} own={diff.added.map(({ elementId }) => elementId)} marker="dz-added" /></figure>
    </div>
  );
}

/** A drawing to look at, with what differs marked. */
function Still({ xml, changed, own, marker }: { readonly xml: string; readonly changed: readonly string[]; readonly own: readonly string[]; readonly marker: string }) {
  const place = useRef<HTMLDivElement>(null);
  const drawing = useStill(place, xml);
  useMarker(drawing, 'dz-changed', changed);
  useMarker(drawing, marker, own);
  const sign = marker === 'dz-added' ? '+' : '−';
  useBadges(drawing, 'differences', [...changed.map((id) => ({ id, words: '~', look: 'warn' as const, at: 'corner' as const })), ...own.map((id) => ({ id, words: sign, look: sign === '+' ? ('good' as const) : ('bad' as const), at: 'corner' as const }))]);
  return <div className="dz-still"><div className="dz-canvas" ref={place} /></div>;
}
