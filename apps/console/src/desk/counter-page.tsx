import { useEffect, useId, useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { DraftSummary, DraftView, FilingProcedureView, SubmissionView } from '@app/contracts';
import { no, ok, type Result } from '@app/kernel';
import { Button, EmptyState, formatMoment, newIdempotencyKey, type Problem, ProblemError, problemOf, ProblemNotice, Skeleton, TextField, usePageTitle, useSession, useTexts } from '@app/ui';
import { Rail } from '../shell/rail.js';
import { discardAtCounter, draftsAtCounter, procedureAtCounter, readAtCounter, startAtCounter, submitAtCounter } from './counter-api.js';
import { CounterFiled } from './counter-filed.js';
import { CounterForm } from './counter-form.js';
import { useProcedures } from './filters.js';
import { Queues } from './queues.js';
import './desk.css';

interface Begun {
  readonly draft: DraftView;
  readonly procedure: FilingProcedureView;
  readonly sent: SubmissionView | null;
}
/** Somebody stands at the counter, or the post has come: the officer fills in, takes the papers and files. The address knows which filing it is. */
export default function CounterPage() {
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const id = params.get('draft');
  const open = (draft: string | null) => setParams((before) => {
    const after = new URLSearchParams(before);
    if (draft === null) after.delete('draft');
    else after.set('draft', draft);
    return after;
  });
  usePageTitle(t('desk.new.title'));
  return (
    <>
      <Rail><Queues scope={null} /></Rail>
      <div className="k-page d-new-page">
        <header><div><h1>{t('desk.new.title')}</h1><p className="k-lead">{t('desk.new.lead')}</p></div></header>
        {id === null ? <Start onBegun={open} /> : <OneFiling key={id} id={id} onAnother={() => open(null)} />}
      </div>
    </>
  );
}

/** A filing as it was left; once it was sent, what became of it. */
async function begun(id: string): Promise<Result<Begun, Problem>> {
  const draft = await readAtCounter(id);
  if (!draft.ok) return no(draft.error);
  const procedure = await procedureAtCounter(draft.value.procedure.code, draft.value.agency.code);
  if (!procedure.ok) return no(procedure.error);
  // Of a draft that was sent, sending tells again what came of it, and does nothing.
  const sent = draft.value.state === 'SENT' ? await submitAtCounter(draft.value, newIdempotencyKey(), true) : ok(null);
  return sent.ok ? ok({ draft: draft.value, procedure: procedure.value, sent: sent.value }) : no(sent.error);
}

const need = async <T,>(told: Promise<Result<T, Problem>>): Promise<T> => {
  const answer = await told;
  if (answer.ok) return answer.value;
  throw new ProblemError(answer.error);
};

function OneFiling({ id, onAnother }: { readonly id: string; readonly onAnother: () => void }) {
  const { t } = useTexts();
  // Read once: from then on the page knows more than the server.
  const read = useQuery({ queryKey: ['counter-draft', id], queryFn: () => need(begun(id)), staleTime: Infinity, gcTime: 0 });
  const [sent, setSent] = useState<SubmissionView | null>(null);
  const filed = sent ?? read.data?.sent;
  if (filed) return <CounterFiled code={filed.code} lookupCode={filed.lookupCode} onAnother={onAnother} />;
  if (read.isError) return <><ProblemNotice problem={problemOf(read.error)} onRetry={() => void read.refetch()} /><div className="d-foot is-start"><Button onClick={onAnother}>{t('desk.new.another')}</Button></div></>;
  return read.data ? <CounterForm draft={read.data.draft} procedure={read.data.procedure} onSent={setSent} /> : <Skeleton lines={8} />;
}

function Start({ onBegun }: { readonly onBegun: (draft: string) => void }) {
  const { t, pick } = useTexts();
  const session = useSession();
  const procedures = useProcedures();
  const [text, setText] = useState('');
  const [begins, setBegins] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const agency = session.state === 'there' ? session.account.roles.find(({ role }) => role === 'intakeOfficer')?.agencyCode : undefined;
  const start = async (code: string) => {
    if (agency === undefined) return;
    setBegins(code);
    const draft = await startAtCounter(code, agency);
    setBegins('');
    if (draft.ok) return onBegun(draft.value.id);
    setProblem(draft.error);
  };
  const field = useId();
  // Nothing else is done here first: the name is typed at once.
  useEffect(() => document.getElementById(field)?.focus({ preventScroll: true }), [field]);
  const found = procedures.filter(({ code, name }) => plain(`${pick(name)} ${code}`).includes(plain(text)));
  return (
    <>
      <Unfinished onOpen={onBegun} />
      <TextField id={field} label={t('desk.new.find')} hint={t('desk.new.findHint')} isFilter autoComplete="off" value={text} onChange={({ target }) => setText(target.value)} onKeyDown={({ key }) => key === 'Enter' && found[0] && found.length === 1 && begins === '' && void start(found[0].code)} />
      {problem ? <ProblemNotice problem={problem} /> : null}
      {procedures.length > 0 && found.length === 0 ? <EmptyState title={t('desk.new.noneFound')} action={<Button onClick={() => setText('')}>{t('desk.new.all')}</Button>} /> : null}
      <ul className="d-choose" aria-label={t('desk.new.procedure')}>
        {found.map(({ code, name, field }) => (
          <li key={code} className="m-sheet">
            <div><strong>{pick(name)}</strong><p className="k-lead">{pick(field.name)} · {code}</p></div>
            <Button isBusy={begins === code} aria-label={t('desk.new.startOf', { name: pick(name) })} onClick={() => void start(code)}>{t('desk.new.start')}</Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** As people type in a hurry: without marks and capitals. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase().trim();

/** What was begun at this counter and not filed: somebody went to fetch a paper. */
function Unfinished({ onOpen }: { readonly onOpen: (draft: string) => void }) {
  const { t, pick } = useTexts();
  const queries = useQueryClient();
  const [doubted, setDoubted] = useState<string | null>(null);
  const drafts = useQuery({ queryKey: ['counter-drafts'], queryFn: () => need(draftsAtCounter()) });
  const mine = (drafts.data ?? []).filter(({ onBehalf, state }) => onBehalf && state !== 'SENT');
  if (mine.length === 0) return null;
  const discard = async (id: string) => {
    await discardAtCounter(id);
    await queries.invalidateQueries({ queryKey: ['counter-drafts'] });
  };
  const nameOf = ({ procedure, applicantName }: DraftSummary): string => [pick(procedure.name), applicantName].filter(Boolean).join(' · ');
  return (
    <section className="d-unfinished" aria-labelledby="d-unfinished">
      <h2 id="d-unfinished">{t('desk.new.unfinished')}</h2>
      <ul className="d-choose">
        {mine.map((draft) => (
          <li key={draft.id} className="m-sheet">
            <div><strong>{nameOf(draft)}</strong><p className="k-lead">{t('desk.new.savedAt', { moment: formatMoment(draft.savedAt) })}</p></div>
            {/* What was typed is gone with it: the same place is pressed twice. */}
            {doubted === draft.id
              ? <Button size="small" look="danger" aria-label={t('desk.new.discardSureOf', { name: nameOf(draft) })} onBlur={() => setDoubted(null)} onClick={() => void discard(draft.id)}>{t('desk.new.discardSure')}</Button>
              : <Button size="small" look="quiet" aria-label={t('desk.new.discardOf', { name: nameOf(draft) })} onClick={() => setDoubted(draft.id)}>{t('desk.new.discard')}</Button>}
            <Button aria-label={t('desk.new.resumeOf', { name: nameOf(draft) })} onClick={() => onOpen(draft.id)}>{t('desk.new.resume')}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
