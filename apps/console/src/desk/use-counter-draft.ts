import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DraftView, FilingProblem, FilingProcedureView, SubmissionView } from '@app/contracts';
import { ok, type Result } from '@app/kernel';
import { type Asks, following, newIdempotencyKey, openedWhole, type Problem } from '@app/ui';
import { asksOf, checkAtCounter, COUNTER_CHANNELS, type CounterEdit, readAtCounter, saveAtCounter, submitAtCounter } from './counter-api.js';

const SAVED_AFTER_MILLISECONDS = 600;

export interface CounterDraft {
  /** As the server has it: files, and which papers this case asks for. */
  readonly draft: DraftView;
  readonly edit: CounterEdit;
  readonly asks: Asks;
  readonly isSaved: boolean;
  readonly problem: Problem | null;
  readonly change: (to: (before: CounterEdit) => CounterEdit) => void;
  /** Files came or went. */
  readonly refresh: () => Promise<void>;
  readonly save: () => Promise<Result<DraftView, Problem>>;
}

/** What is filled in at the counter, kept as it is typed: a closed window loses nothing, and papers are asked for as the answers make them. */
export function useCounterDraft(begun: DraftView, procedure: FilingProcedureView): CounterDraft {
  const asks = useMemo(() => asksOf(procedure.form), [procedure.form]);
  const [draft, setDraft] = useState(begun);
  const [edit, setEdit] = useState(() => begunWith(begun, procedure, asks));
  const [isSaved, setSaved] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const held = useRef({ draft, edit, isChanged: true, timer: 0 });
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const know = useCallback((told: DraftView) => { held.current.draft = told; setDraft(told); }, []);
  const save = useCallback((isLeaving = false) => {
    const next = line.current.then(async () => {
      const now = held.current;
      window.clearTimeout(now.timer);
      if (!now.isChanged) return ok(now.draft);
      now.isChanged = false;
      const saved = await saveAtCounter(now.draft, procedure.form, now.edit, isLeaving);
      if (saved.ok) know(saved.value);
      else now.isChanged = true;
      setSaved(!now.isChanged);
      setProblem(saved.ok ? null : saved.error);
      return saved;
    });
    line.current = next;
    return next;
  }, [procedure.form, know]);
  const soon = useCallback(() => {
    window.clearTimeout(held.current.timer);
    held.current.timer = window.setTimeout(() => void save(), SAVED_AFTER_MILLISECONDS);
  }, [save]);
  const change = useCallback((to: (before: CounterEdit) => CounterEdit) => {
    const before = held.current.edit;
    const after = following<CounterEdit>(procedure, asks)(before, to(before));
    Object.assign(held.current, { edit: after, isChanged: true });
    setEdit(after);
    setSaved(false);
    soon();
  }, [procedure, asks, soon]);
  const refresh = useCallback(async () => {
    const told = await readAtCounter(held.current.draft.id);
    if (told.ok) know(told.value);
  }, [know]);
  useKeptOnLeaving(soon, save);
  return { draft, edit, asks, isSaved, problem, change, refresh, save: useCallback(() => save(), [save]) };
}

/** What was typed within the wait is kept too, whether another page is opened or the window closed. */
function useKeptOnLeaving(soon: () => void, save: (isLeaving?: boolean) => Promise<unknown>): void {
  useEffect(() => {
    const close = () => void save(true);
    soon();
    window.addEventListener('pagehide', close);
    return () => {
      window.removeEventListener('pagehide', close);
      void save();
    };
  }, [soon, save]);
}

/** With what a machine can type: the officer reads it against the paper. */
function begunWith(draft: DraftView, procedure: FilingProcedureView, asks: Asks): CounterEdit {
  const { applicant, papers, feeGroups, post, submitterId, receiving } = draft;
  const values = openedWhole(procedure, asks, { values: draft.values as CounterEdit['values'], applicant });
  const channel = COUNTER_CHANNELS.find((one) => one === draft.channel) ?? 'DIRECT';
  const methods = procedure.returnMethods;
  return { values, applicant, papers, feeGroups, post, submitterId, channel, receiving: receiving ?? { method: methods.includes('COUNTER') ? 'COUNTER' : (methods[0] ?? 'COUNTER') } };
}

/** Only papers lack: it may be taken in, and they are asked for by form 02. */
export const isOnlyLacking = (wrong: readonly FilingProblem[]): boolean => wrong.length > 0 && wrong.every(({ field, code }) => code === 'required' && field.startsWith('papers.'));

/** Keeps, has it checked, and files it when nothing is wrong, or nothing but that papers lack and the officer says so. A repeated sending is the same one. */
export function useCounterFiling({ save }: CounterDraft, onSent: (sent: SubmissionView) => void) {
  const [key] = useState(newIdempotencyKey);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [wrong, setWrong] = useState<readonly FilingProblem[]>([]);
  const attempt = async (mayLack: boolean): Promise<Problem | null> => {
    const saved = await save();
    if (!saved.ok) return saved.error;
    const checked = await checkAtCounter(saved.value);
    if (!checked.ok) return checked.error;
    const { problems } = checked.value;
    setWrong(problems);
    if (problems.length > 0 && !(mayLack && isOnlyLacking(problems))) return null;
    const sent = await submitAtCounter(saved.value, key, mayLack);
    if (!sent.ok) return sent.error;
    onSent(sent.value);
    return null;
  };
  const send = async (mayLack = false) => {
    setBusy(true);
    setProblem(await attempt(mayLack));
    setBusy(false);
  };
  return { send, isBusy, problem, wrong };
}
