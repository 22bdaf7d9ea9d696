import { type DragEvent, useRef, useState } from 'react';
import { Modal } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { Button, type components, EmptyState, Form, formatMoment, type Problem, problemOf, ProblemNotice, Skeleton, TextField, usePageTitle, useTexts } from '@app/ui';
import { AskFirst } from '../../shell/ask-first.js';
import { ProcedureList } from '../../shell/procedure-list.js';
import { nextAct } from '../review/next-act.js';
import { draftFrom } from './bundle-file.js';
import { type DraftLine, drafts } from './draft-api.js';
import { StateChip } from './state-chip.js';
import { useCanDesign } from './use-can-design.js';

type Start = components['schemas']['NewDraftDto'];

/** Drafts under way, and the procedures in force to begin a new version from. A `.bpmn` file may be dropped anywhere. */
export function StartPage() {
  const { t } = useTexts();
  const { create, take, problem, isUnreadable } = useCreate();
  const [isNaming, setNaming] = useState(false);
  const [isOver, setOver] = useState(false);
  const canDesign = useCanDesign();
  usePageTitle(t('designer.title'));
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file && canDesign) void take(file);
  };
  return (
    <div className={isOver ? 'k-page dz-start is-over' : 'k-page dz-start'} onDragOver={(event) => { event.preventDefault(); setOver(canDesign); }} onDragLeave={() => setOver(false)} onDrop={drop}>
      <header>
        <div><h1>{t('designer.title')}</h1><p className="k-lead">{t('designer.text')}</p></div>
        {canDesign ? <div className="dz-row"><ImportButton onFile={(file) => void take(file)} /><Button look="go" onClick={() => setNaming(true)}>{t('designer.new')}</Button></div> : null}
      </header>
      {problem && !isNaming ? <ProblemNotice problem={problem} /> : null}
      {isUnreadable ? <p className="dz-refusal" role="alert">{t('designer.import.unreadable')}</p> : null}
      <h2>{t('designer.drafts')}</h2>
      <Drafts canDesign={canDesign} />
      <h2>{t('designer.inForce')}</h2>
      <ProcedureList acts={({ code, versionId }) => (
        <>
          {canDesign ? <Button size="small" look="go" onClick={() => void create({ fromVersion: versionId })}>{t('designer.newVersion')}</Button> : null}
          <a className="m-btn small" href={`/api/procedures/${code}/process.bpmn`} download={`${code}.bpmn`}>{t('designer.download')}</a>
        </>
      )} />
      <NameDialog isOpen={isNaming} problem={problem} onClose={() => setNaming(false)} onCreate={(start) => void create(start)} />
    </div>
  );
}

interface Creating {
  readonly create: (start: Start) => Promise<void>;
  /** Begins with the content of a file. */
  readonly take: (file: File) => Promise<void>;
  readonly problem: Problem | null;
  readonly isUnreadable: boolean;
}
function useCreate(): Creating {
  const navigate = useNavigate();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isUnreadable, setUnreadable] = useState(false);
  const follow = async (answer: Awaited<ReturnType<typeof draftFrom>>): Promise<void> => {
    setUnreadable(answer === null);
    setProblem(answer === null || answer.ok ? null : answer.error);
    if (answer?.ok === true) await navigate(`/designer/drafts/${answer.value.id}`);
  };
  return { create: async (start) => follow(await drafts.create(start)), take: async (file) => follow(await draftFrom(file)), problem, isUnreadable };
}

function ImportButton({ onFile }: { readonly onFile: (file: File) => void }) {
  const { t } = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const take = (file: File | undefined): void => {
    if (file) onFile(file);
    if (input.current) input.current.value = '';
  };
  return (
    <>
      <Button onClick={() => input.current?.click()}>{t('designer.import')}</Button>
      <input ref={input} type="file" accept=".bpmn,.xml,.json" hidden aria-label={t('designer.import')} onChange={(event) => take(event.target.files?.[0])} />
    </>
  );
}

function Drafts({ canDesign }: { readonly canDesign: boolean }) {
  const { t } = useTexts();
  const list = useQuery({ queryKey: ['drafts'], queryFn: drafts.list, staleTime: 0 });
  const [leaving, setLeaving] = useState<DraftLine | null>(null);
  if (list.isError) return <ProblemNotice problem={problemOf(list.error)} onRetry={() => void list.refetch()} />;
  if (list.isPending) return <Skeleton />;
  if (list.data.items.length === 0) return <EmptyState title={t('designer.drafts.none')}>{t('designer.drafts.how')}</EmptyState>;
  const columns = ['draft', 'code', 'state', 'next', 'saved', ...(canDesign ? ['outline.acts' as const] : [])] as const;
  return (
    <div className="m-sheet k-scroll" tabIndex={0} role="region" aria-label={t('designer.drafts')}>
      <table className="k-table">
        <caption className="m-hidden">{t('designer.drafts')}</caption>
        <thead><tr>{columns.map((column) => <th key={column} scope="col">{t(`designer.${column}`)}</th>)}</tr></thead>
        <tbody>
          {list.data.items.map((draft) => (
            <tr key={draft.id}>
              <td className="k-words dz-named"><Link to={`/designer/drafts/${draft.id}`}><strong>{draft.name || t('designer.unnamed')}</strong></Link></td>
              <td><span className="m-code">{draft.code || '—'}</span></td>
              <td><StateChip state={draft.state} /></td>
              <td><Next draft={draft} canDesign={canDesign} /></td>
              <td>{formatMoment(draft.updatedAt)}<br /><small>{draft.updatedBy}</small></td>
              {canDesign ? <td>{draft.state !== 'PUBLISHED' ? <Button size="small" look="quiet" aria-label={t('designer.delete.of', { name: draft.name || t('designer.unnamed') })} onClick={() => setLeaving(draft)}>{t('designer.delete')}</Button> : null}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
      {leaving ? <DeleteDraft draft={leaving} onClose={() => setLeaving(null)} /> : null}
    </div>
  );
}

function DeleteDraft({ draft: { id, name }, onClose }: { readonly draft: DraftLine; readonly onClose: () => void }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const remove = useMutation({ mutationFn: () => drafts.remove(id), onSuccess: async (answer) => { if (answer.ok) { await queries.invalidateQueries({ queryKey: ['drafts'] }); onClose(); } } });
  const problem = remove.data?.ok === false ? remove.data.error : null;
  return (
    <AskFirst title={t('designer.delete.ask', { name: name || t('designer.unnamed') })} go={t('designer.delete')} isBusy={remove.isPending} problem={problem} onGo={() => remove.mutate()} onClose={onClose}>
      {t('designer.delete.effect')}
    </AskFirst>
  );
}

/** What is to be done with it next, and by whom: an act of the reader leads to where it is done. */
function Next({ draft, canDesign }: { readonly draft: DraftLine; readonly canDesign: boolean }) {
  const { t } = useTexts();
  const { act, words } = nextAct(draft, canDesign);
  return act === null ? <span className="dz-waits">{t(words)}</span> : <Link className={act === 'decide' || act === 'publish' ? 'm-btn small go' : 'm-btn small'} to={`/designer/drafts/${draft.id}?tab=review`}>{t(words)}</Link>;
}

interface NameDialogProps {
  readonly isOpen: boolean;
  readonly problem: Problem | null;
  readonly onClose: () => void;
  readonly onCreate: (start: Start) => void;
}
function NameDialog({ isOpen, problem, onClose, onCreate }: NameDialogProps) {
  const { t } = useTexts();
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  return (
    <Modal.Root opened={isOpen} onClose={onClose}>
      <Modal.Overlay />
      <Modal.Content aria-label={t('designer.new')}><Modal.Body>
      <h2 className="dz-dialog-head">{t('designer.new')}</h2>
      <Form className="m-form" onSubmit={() => onCreate({ name: name.trim(), ...(code.trim() !== '' && { code: code.trim() }) })}>
        {problem ? <ProblemNotice problem={problem} /> : null}
        <TextField label={t('designer.new.name')} required pattern=".*\S.*" value={name} onChange={(event) => setName(event.target.value)} data-autofocus />
        <TextField label={t('designer.new.code')} hint={t('designer.new.codeHint')} pattern="\s*\d\.\d{6}\s*" value={code} onChange={(event) => setCode(event.target.value)} />
        <div className="dz-row"><Button look="go" type="submit">{t('designer.new.create')}</Button><Button look="quiet" onClick={onClose}>{t('frame.ask.not')}</Button></div>
      </Form>
      </Modal.Body></Modal.Content>
    </Modal.Root>
  );
}
