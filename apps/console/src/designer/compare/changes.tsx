import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { ComparedElement, FieldChange } from '@app/bpmn';
import { type components, problemOf, ProblemNotice, Skeleton, useTexts } from '@app/ui';
import { kindOf } from '../panel/kinds.js';
import { useVocabulary } from '../panel/use-vocabulary.js';
import { drafts } from '../pages/draft-api.js';
import type { EditedDraft } from '../pages/use-draft.js';
import { fieldWords, valueWords } from './change-words.js';
import { SIGNS } from './signs.js';
import { TwoDrawings } from './two-drawings.js';
import { type ComparedVersion, useVersions } from './use-versions.js';

type Diff = components['schemas']['ContentDiff'];

/** What differs between a version and the draft as it stands, which is saved first. @param from  null: nothing to compare with yet */
export const useDiff = (edited: EditedDraft, from: string | null) =>
  useQuery({
    queryKey: ['diff', from, edited.draft.id, edited.draft.version, edited.saving === 'saved'],
    queryFn: async () => {
      await edited.flush();
      return drafts.diff(from ?? '', `draft:${edited.draft.id}`);
    },
    enabled: from !== null,
    staleTime: 0,
  });

/** The draft beside the version in force, or the one it began from: what a second person answers for, as a list and on the drawings. */
export function ChangesSinceFirst({ edited }: { readonly edited: EditedDraft }) {
  const { t } = useTexts();
  const { versions, isPending } = useVersions(edited.draft);
  const [chosen, setChosen] = useState<string | null>(null);
  const began = versions.find((each) => each.isFirst) ?? null;
  const inForce = edited.draft.state === 'PUBLISHED' ? null : (versions.find((each) => each.isInForce) ?? null);
  const first = versions.find(({ reference }) => reference === chosen) ?? inForce ?? began;
  const diff = useDiff(edited, first?.reference ?? null);
  if (isPending || (first && diff.isPending)) return <Skeleton lines={6} />;
  if (first === null) return <p className="dz-none">{t('designer.review.first')}</p>;
  if (diff.isError) return <ProblemNotice problem={problemOf(diff.error)} onRetry={() => void diff.refetch()} />;
  return (
    <>
      {began && inForce && began !== inForce ? <Overtaken {...{ began, inForce, first }} onChoose={setChosen} /> : null}
      {diff.data ? <Changes diff={diff.data} since={first.name} /> : null}
      {diff.data?.process ? <TwoDrawings diff={diff.data.process} before={first.reference} after={edited.content.bpmn} /> : null}
    </>
  );
}

/** Another version has come into force since the draft was begun: publishing it takes back what only that one says. */
function Overtaken({ began, inForce, first, onChoose }: { readonly began: ComparedVersion; readonly inForce: ComparedVersion; readonly first: ComparedVersion; readonly onChoose: (reference: string) => void }) {
  const { t } = useTexts();
  return (
    <div className="dz-unchecked" role="note">
      <p>{t('designer.review.overtaken', { began: began.name, inForce: inForce.name })}</p>
      <div className="m-switch" role="group" aria-label={t('designer.compare.from')}>
        {[inForce, began].map(({ reference, name }) => <button key={reference} type="button" aria-pressed={reference === first.reference} onClick={() => onChoose(reference)}>{name}</button>)}
      </div>
    </div>
  );
}

/** As a list, by element. @param since  name of what it is compared with */
export function Changes({ diff: { process, record, forms, papers, scenarios }, since }: { readonly diff: Diff; readonly since?: string }) {
  const { t } = useTexts();
  if (process === null) return <p className="dz-none">{t('designer.compare.unreadable')}</p>;
  const documents = [['designer.tab.record', record], ['designer.tab.forms', forms], ['designer.words', papers], ['designer.scenarios', scenarios]] as const;
  const count = process.added.length + process.removed.length + process.changed.length + documents.reduce((sum, [, changes]) => sum + changes.length, 0);
  return (
    <section className="m-sheet dz-changes" aria-label={t('designer.compare.list')}>
      <h2>{count === 0 ? t('designer.compare.same') : t('designer.compare.count', { count })}</h2>
      {since === undefined ? null : <p className="dz-none">{t('designer.compare.since', { version: since })}</p>}
      <ul>
        {process.added.map((element) => <li key={element.elementId} className="added"><Mark of="added" element={element} /><Said what={element.what} side="after" /></li>)}
        {process.removed.map((element) => <li key={element.elementId} className="removed"><Mark of="removed" element={element} /><Said what={element.what} side="before" /></li>)}
        {process.changed.map((element) => <li key={element.elementId} className="changed"><Mark of="changed" element={element} /><Fields changes={element.what} /></li>)}
        {documents.map(([name, changes]) => (changes.length === 0 ? null : <li key={name} className="changed"><b>~ {t(name)}</b><Fields changes={changes} /></li>))}
      </ul>
      {process.layout.length > 0 ? <p className="dz-none">{t('designer.compare.moved', { count: process.layout.length })}</p> : null}
    </section>
  );
}

/** What became of an element: sign and word, its name, and what kind of thing it is. */
function Mark({ of, element: { elementId, name, type } }: { readonly of: keyof typeof SIGNS; readonly element: ComparedElement }) {
  const { t } = useTexts();
  const kind = t(kindOf(type));
  return <><b>{SIGNS[of]} {t(`designer.change.${of}`)}: {name || kind}</b> <small>{name ? kind : elementId}</small></>;
}

/** What an element says that stands on one side only; its kind and its name are told already. */
function Said({ what, side }: { readonly what: readonly FieldChange[]; readonly side: 'before' | 'after' }) {
  const { language } = useTexts();
  const teller = { language, ...useVocabulary() };
  const told = what.filter(({ field }) => field !== 'type' && field !== 'name');
  return told.length === 0 ? null : <dl>{told.map(({ field, [side]: value }) => <div key={field}><dt>{fieldWords(field)}</dt><dd>{valueWords(value, field, teller)}</dd></div>)}</dl>;
}

function Fields({ changes }: { readonly changes: readonly FieldChange[] }) {
  const { language } = useTexts();
  const teller = { language, ...useVocabulary() };
  return <dl>{changes.map(({ field, before, after }) => <div key={field}><dt>{fieldWords(field)}</dt><dd><del>{valueWords(before, field, teller)}</del> → <ins>{valueWords(after, field, teller)}</ins></dd></div>)}</dl>;
}
