import { useRef, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { ProcessDiff } from '@app/bpmn';
import { Button, formatMoment, problemOf, ProblemNotice, Skeleton, useTexts } from '@app/ui';
import { useBadges, useMarker } from '../canvas/marks.js';
import { drafts } from '../pages/draft-api.js';
import type { TabProps } from '../pages/tab-props.js';
import { useStill } from '../trial/use-still.js';
import { Changes, SIGNS, useDiff } from './changes.js';
import { useVersions } from './use-versions.js';

/** What became of one version in another: on the two drawings, and as a list by element. */
export default function CompareTab({ edited, canDesign, onReplaced }: TabProps) {
  const { t } = useTexts();
  const { draft } = edited;
  const { versions: choices } = useVersions(draft);
  const [from, setFrom] = useState<string | null>(null);
  const to = `draft:${draft.id}`;
  const chosen = from ?? choices.find(({ isFirst }) => isFirst)?.reference ?? choices[0]?.reference ?? to;
  const diff = useDiff(edited, chosen);
  return (
    <div className="dz-page dz-compare">
      <div className="dz-row">
        <label className="dz-field">{t('designer.compare.from')}
          <select className="m-input" value={chosen} onChange={(event) => setFrom(event.target.value)}>{choices.map(({ reference, name }) => <option key={reference} value={reference}>{name}</option>)}</select>
        </label>
        <KeepVersion edited={edited} canDesign={canDesign} />
      </div>
      {diff.isError ? <ProblemNotice problem={problemOf(diff.error)} /> : null}
      {diff.isPending ? <Skeleton /> : null}
      {diff.data && chosen !== to ? <Changes diff={diff.data} /> : null}
      {diff.data?.process && chosen !== to && isDifferent(diff.data.process) ? <TwoDrawings diff={diff.data.process} before={chosen} after={edited.content.bpmn} /> : null}
      <Kept edited={edited} canDesign={canDesign} onReplaced={onReplaced} />
    </div>
  );
}

const isDifferent = ({ added, removed, changed, layout }: ProcessDiff): boolean => [added, removed, changed, layout].some((list) => list.length > 0);

function TwoDrawings({ diff, before, after }: { readonly diff: ProcessDiff; readonly before: string; readonly after: string }) {
  const { t } = useTexts();
  const old = useQuery({ queryKey: ['drawing', before], queryFn: () => drafts.content(before), staleTime: Infinity });
  const changed = diff.changed.map(({ elementId }) => elementId);
  return (
    <div className="dz-side-by-side">
      <p className="dz-legend">{(['added', 'removed', 'changed'] as const).map((of) => <span key={of} className={of}>{SIGNS[of]} {t(`designer.change.${of}`)}</span>)}</p>
      <figure><figcaption>{t('designer.compare.before')}</figcaption>{old.data === undefined ? <Skeleton /> : <Still xml={old.data.bpmn} changed={changed} own={diff.removed.map(({ elementId }) => elementId)} marker="dz-removed" />}</figure>
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

function KeepVersion({ edited, canDesign }: Pick<TabProps, 'edited' | 'canDesign'>) {
  const { t } = useTexts();
  const [name, setName] = useState('');
  const kept = useKept(edited.draft.id);
  const keep = async (): Promise<void> => {
    await edited.flush();
    await drafts.keep(edited.draft.id, { name });
    setName('');
    await kept.refetch();
  };
  return canDesign ? <form className="dz-row" noValidate onSubmit={(event) => { event.preventDefault(); if (name !== '') void keep(); }}><label className="dz-field">{t('designer.version.name')}<input className="m-input" value={name} onChange={(event) => setName(event.target.value)} /></label><Button size="small" type="submit">{t('designer.version.keep')}</Button></form> : null;
}
const useKept = (id: string) => useQuery({ queryKey: ['kept', id], queryFn: () => drafts.kept(id), staleTime: 0 });

function Kept({ edited, canDesign, onReplaced }: Omit<TabProps, 'reading' | 'next'>) {
  const { t } = useTexts();
  const kept = useKept(edited.draft.id);
  const restore = async (number: number): Promise<void> => {
    const now = await edited.flush();
    const answer = now ? await drafts.restore(now.id, number, now.version) : null;
    if (answer?.ok !== true) return;
    edited.take(answer.value);
    onReplaced();
  };
  const items = kept.data?.items ?? [];
  if (items.length === 0) return <p className="dz-none">{t('designer.version.none')}</p>;
  return (
    <section className="m-sheet dz-changes"><h2>{t('designer.version.kept')}</h2>
      <ul>{items.map((item) => <li key={item.number}><b>{item.number} · {item.name}</b> <small>{formatMoment(item.createdAt)} · {item.createdBy}</small> {canDesign ? <Button size="small" look="quiet" onClick={() => void restore(item.number)}>{t('designer.version.restore')}</Button> : null}</li>)}</ul>
    </section>
  );
}
