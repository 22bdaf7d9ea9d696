import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useQuery } from '@tanstack/react-query';
import type { TaskLineView } from '@app/contracts';
import { api, Button, need, newIdempotencyKey, problemOf, Skeleton, useTexts } from '@app/ui';
import { Dialog } from './dialog.js';
import { type Choice, choicesOf, isSigning, placeOf, stepOf } from './choices.js';
import type { Dossier } from './dossier-types.js';
import { tell } from './give-command.js';
import { keyOf } from './task-list.js';
import { useLookAgain } from './use-desk.js';

interface Line {
  readonly task: TaskLineView;
  readonly said: string;
  readonly isDone: boolean;
}
/** The same act for several dossiers at the same step, where it needs neither reason nor answer. Each is sent by itself and tells how it went. */
export function BulkBar({ tasks, onClear }: { readonly tasks: readonly TaskLineView[]; readonly onClear: () => void }) {
  const { t } = useTexts();
  // What was picked leaves the list while it is done: the panel goes on with what it began with, and tells how each went.
  const [begun, setBegun] = useState<readonly TaskLineView[] | null>(null);
  if (tasks.length === 0 && begun === null) return null;
  const isOneStep = new Set(tasks.map(({ procedureCode, step }) => `${procedureCode} ${step}`)).size === 1;
  return (
    <div className="d-bulk" role="region" aria-label={t('desk.bulk')}>
      <strong>{t('desk.bulk.picked', { count: tasks.length })}</strong>
      {isOneStep ? <Button size="small" onClick={() => setBegun(tasks)}>{t('desk.bulk.act')}</Button> : <span>{t('desk.bulk.differ')}</span>}
      <Button size="small" look="quiet" onClick={onClear}>{t('desk.bulk.clear')}</Button>
      {begun ? <BulkPanel tasks={begun} onClose={() => setBegun(null)} onDone={onClear} /> : null}
    </div>
  );
}

function BulkPanel({ tasks, onClose, onDone }: { readonly tasks: readonly TaskLineView[]; readonly onClose: () => void; readonly onDone: () => void }) {
  const { t, pick } = useTexts();
  const { ways, lines, isRunning, run } = useBulk(tasks);
  const { search } = useLocation();
  const close = () => {
    if (lines.some(({ isDone }) => isDone)) onDone();
    onClose();
  };
  return (
    <Dialog onClose={close} title={t('desk.bulk.title', { count: tasks.length })} isWide>
      {ways === null ? <Skeleton lines={2} /> : null}
      {ways?.length === 0 ? <p>{t('desk.bulk.none')}</p> : null}
      {lines.length === 0 ? (
        <>
          {ways && ways.length > 0 ? <BulkLead tasks={tasks} /> : null}
          <div className="d-foot">
            {ways?.map((choice) => <Button key={choice.outcome?.id ?? ''} size="small" isBusy={isRunning} onClick={() => void run(choice)}>{choice.outcome ? pick(choice.outcome.label) : t('desk.complete', { step: stepOf(choice.act, { pick }) })}</Button>)}
          </div>
        </>
      ) : (
        <>
          <progress value={lines.length} max={tasks.length} aria-label={t('desk.bulk.progress')} />
          <p role="status">{t('desk.bulk.result', { done: lines.filter(({ isDone }) => isDone).length, count: tasks.length })}</p>
          <ul className="d-plain">{lines.map(({ task, said, isDone }) => <li key={keyOf(task)}>{isDone ? <strong>{task.code}</strong> : <Link className="m-code" to={{ pathname: `/desk/${encodeURIComponent(task.code)}`, search }} onClick={close}>{task.code}</Link>} <span className={isDone ? 'ok' : 'no'}>{said}</span></li>)}</ul>
        </>
      )}
    </Dialog>
  );
}

/** Which dossiers, at which step, and what is sent for each: before anything is. */
function BulkLead({ tasks }: { readonly tasks: readonly TaskLineView[] }) {
  const { t, pick } = useTexts();
  const [first] = tasks;
  return (
    <div className="d-effects">
      <h3>{first ? `${pick(first.procedureName)} · ${pick(first.stepName)}` : ''}</h3>
      <p>{t('desk.bulk.lead')}</p>
      <ul>{tasks.map((task) => <li key={keyOf(task)}><span className="m-code">{task.code}</span>{task.applicant ? ` · ${task.applicant}` : ''}</li>)}</ul>
    </div>
  );
}

/** What all of them allow is found with the first; what one of them does not allow its own answer says. */
function useBulk(tasks: readonly TaskLineView[]) {
  const { t } = useTexts();
  const lookAgain = useLookAgain();
  const [example] = tasks;
  const first = useQuery({ queryKey: ['bulk', example?.code], staleTime: 0, gcTime: 0, queryFn: () => dossierOf(example?.code ?? '') });
  const allowed = first.data ? choicesOf(first.data).filter(({ act, outcome }) => act.step === example?.step && act.allowed && act.inBulk === true && !outcome?.requiresReason && !outcome?.asks?.length && act.form === undefined && !isSigning(outcome)) : [];
  const [lines, setLines] = useState<readonly Line[]>([]);
  const [isRunning, setRunning] = useState(false);
  const run = async (choice: Choice) => {
    setRunning(true);
    for (const task of tasks) {
      const line = await one(task, choice, t('desk.bulk.done'));
      setLines((before) => [...before, line]);
      if (line.isDone) await lookAgain(task.code);
    }
    setRunning(false);
  };
  return { ways: first.isPending ? null : allowed, lines, isRunning, run };
}

const dossierOf = async (code: string): Promise<Dossier> => (await need(api.GET('/api/dossiers/{code}', { params: { path: { code } } }))) as unknown as Dossier;

async function one(task: TaskLineView, { act, outcome }: Choice, done: string): Promise<Line> {
  try {
    const { version } = await dossierOf(task.code);
    const data = { ...placeOf({ ...act, ...(task.instance !== null && { instance: task.instance }) }), ...(outcome && { outcome: outcome.id }), inBulk: true };
    const answer = await tell(task.code, { command: 'complete', data, expectedVersion: version, key: newIdempotencyKey() });
    return answer.ok ? { task, said: done, isDone: true } : { task, said: answer.error.detail, isDone: false };
  } catch (error) {
    return { task, said: problemOf(error).detail, isDone: false };
  }
}
