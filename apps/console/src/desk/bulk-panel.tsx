import { useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'react-router';
import type { TaskLineView } from '@app/contracts';
import { Button, Form, ProblemNotice, Skeleton, useTexts } from '@app/ui';
import { AssigneeField } from './assignee-field.js';
import { Dialog } from './dialog.js';
import type { Act } from './dossier-types.js';
import { keyOf } from './task-list.js';
import { type Doing, type Line, useBulk } from './use-bulk.js';

interface BulkPanelProps {
  readonly tasks: readonly TaskLineView[];
  readonly onClose: () => void;
  /** @param left  what was not done, and may be tried again */
  readonly onDone: (left: readonly TaskLineView[]) => void;
}
/** The same for several: an act that needs neither reason nor answer, taking them, or giving them to somebody. Each is sent by itself and tells how it went. */
export function BulkPanel({ tasks, onClose, onDone }: BulkPanelProps) {
  const { t } = useTexts();
  const { ways, problem, again, assign, lines, isRunning, run } = useBulk(tasks);
  const close = () => {
    // What was begun is told to its end.
    if (isRunning) return;
    if (lines.some(({ isDone }) => isDone)) onDone(lines.flatMap(({ task, isDone }) => (isDone ? [] : [task])));
    onClose();
  };
  const [first] = tasks;
  const isNothing = ways?.length === 0 && assign === null;
  return (
    <Dialog onClose={close} title={t('desk.bulk.title', { count: tasks.length })} isWide>
      {problem ? <ProblemNotice problem={problem} onRetry={again} /> : ways === null ? <Skeleton lines={2} /> : null}
      {isNothing ? <p>{t('desk.bulk.none')}</p> : null}
      {lines.length > 0 ? <Results lines={lines} all={tasks.length} onClose={close} /> : null}
      {lines.length === 0 && ways && !isNothing ? <BulkLead tasks={tasks} /> : null}
      {lines.length === 0 && assign && first ? <AssignAll code={first.code} act={assign} isBusy={isRunning} onAssign={(doing) => void run(doing)} /> : null}
      {lines.length === 0 ? (
        <div className="d-foot">
          <Button onClick={close}>{t(isNothing ? 'desk.close' : 'desk.cancel')}</Button>
          {ways?.toReversed().map((doing, index) => <Button key={`${doing.command} ${doing.label}`} look={index === ways.length - 1 ? 'go' : 'plain'} isBusy={isRunning} onClick={() => void run(doing)}>{doing.label}</Button>)}
        </div>
      ) : isRunning ? null : <div className="d-foot"><Button onClick={close}>{t('desk.close')}</Button></div>}
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
      <ul className="d-which" tabIndex={0}>{tasks.map((task) => <li key={keyOf(task)}><span className="m-code">{task.code}</span>{task.applicant ? ` · ${task.applicant}` : ''}</li>)}</ul>
    </div>
  );
}

interface AssignAllProps {
  readonly code: string;
  readonly act: Act;
  readonly isBusy: boolean;
  readonly onAssign: (doing: Doing) => void;
}
/** Who can be given the step of the first can be given that of the others. */
function AssignAll({ code, act, isBusy, onAssign }: AssignAllProps) {
  const { t } = useTexts();
  const [assignee, setAssignee] = useState('');
  return (
    <Form className="m-form d-giveall" onSubmit={() => onAssign({ label: t('desk.command.assign'), command: 'assign', data: { assignee } })}>
      <AssigneeField code={code} act={act} label={t('desk.bulk.assign')} value={assignee} onChoose={setAssignee} />
      <Button type="submit" isBusy={isBusy}>{t('desk.command.assign')}</Button>
    </Form>
  );
}

function Results({ lines, all, onClose }: { readonly lines: readonly Line[]; readonly all: number; readonly onClose: () => void }) {
  const { t } = useTexts();
  const { search } = useLocation();
  const result = useRef<HTMLParagraphElement>(null);
  // The button that began it has made room for this.
  useEffect(() => result.current?.focus(), []);
  return (
    <>
      <progress value={lines.length} max={all} aria-label={t('desk.bulk.progress')} />
      <p role="status" tabIndex={-1} ref={result}>{t('desk.bulk.result', { done: lines.filter(({ isDone }) => isDone).length, count: all })}</p>
      <ul className="d-plain">{lines.map(({ task, said, isDone }) => <li key={keyOf(task)}>{isDone ? <strong>{task.code}</strong> : <Link className="m-code" to={{ pathname: `/desk/${encodeURIComponent(task.code)}`, search }} onClick={onClose}>{task.code}</Link>} <span className={isDone ? 'ok' : 'no'}>{said}</span></li>)}</ul>
    </>
  );
}
