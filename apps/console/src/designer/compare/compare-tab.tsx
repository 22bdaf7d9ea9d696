import { useState } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Form, formatMoment, problemOf, ProblemNotice, Skeleton, TextField, useTexts } from '@app/ui';
import { AskFirst } from '../../shell/ask-first.js';
import { drafts } from '../pages/draft-api.js';
import type { TabProps } from '../pages/tab-props.js';
import { Changes, useDiff } from './changes.js';
import { TwoDrawings } from './two-drawings.js';
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
      {diff.data?.process && chosen !== to ? <TwoDrawings diff={diff.data.process} before={chosen} after={edited.content.bpmn} /> : null}
      <Kept edited={edited} canDesign={canDesign} onReplaced={onReplaced} />
    </div>
  );
}

function KeepVersion({ edited, canDesign }: Pick<TabProps, 'edited' | 'canDesign'>) {
  const { t } = useTexts();
  const [name, setName] = useState('');
  const kept = useKept(edited.draft.id);
  const keep = useMutation({
    mutationFn: async () => (await edited.flush()) && drafts.keep(edited.draft.id, { name: name.trim() }),
    onSuccess: async (answer) => {
      if (answer?.ok !== true) return;
      setName('');
      await kept.refetch();
    },
  });
  if (!canDesign) return null;
  return (
    <Form className="dz-row" onSubmit={() => keep.mutate()}>
      <TextField label={t('designer.version.name')} required maxLength={200} value={name} onChange={(event) => setName(event.target.value)} />
      <Button size="small" type="submit" isBusy={keep.isPending}>{t('designer.version.keep')}</Button>
      {keep.data?.ok === false ? <ProblemNotice problem={keep.data.error} /> : null}
    </Form>
  );
}
const useKept = (id: string) => useQuery({ queryKey: ['kept', id], queryFn: () => drafts.kept(id), staleTime: 0 });

interface KeptLine {
  readonly number: number;
  readonly name: string;
}
function Kept({ edited, canDesign, onReplaced }: Omit<TabProps, 'reading' | 'next'>) {
  const { t } = useTexts();
  const kept = useKept(edited.draft.id);
  const [wanted, setWanted] = useState<KeptLine | null>(null);
  const restore = useMutation({
    mutationFn: async ({ number }: KeptLine) => {
      const now = await edited.flush();
      return now && drafts.restore(now.id, number, now.version);
    },
    onSuccess: (answer) => {
      if (answer?.ok !== true) return;
      edited.take(answer.value);
      setWanted(null);
      onReplaced();
    },
  });
  const items = kept.data?.items ?? [];
  if (items.length === 0) return <p className="dz-none">{t('designer.version.none')}</p>;
  return (
    <section className="m-sheet dz-changes"><h2>{t('designer.version.kept')}</h2>
      <ul>{items.map((item) => <li key={item.number}><b>{item.number} · {item.name}</b> <small>{formatMoment(item.createdAt)} · {item.createdBy}</small> {canDesign ? <Button size="small" look="quiet" onClick={() => { restore.reset(); setWanted(item); }}>{t('designer.version.restore')}</Button> : null}</li>)}</ul>
      {wanted ? (
        <AskFirst title={t('designer.version.ask', { name: wanted.name })} go={t('designer.version.restoreGo')} isBusy={restore.isPending} problem={restore.data?.ok === false ? restore.data.error : null} onGo={() => restore.mutate(wanted)} onClose={() => setWanted(null)}>
          {t('designer.version.effect')}
        </AskFirst>
      ) : null}
    </section>
  );
}
