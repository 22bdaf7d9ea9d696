import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftView, DroppedAnswer } from '@app/contracts';
import { no, ok, type Result } from '@app/kernel';
import type { Answers, Problem } from '@app/ui';
import { type DraftEdit, readDraft, saveDraft } from './filing-api.js';

export type Saving =
  | { readonly state: 'saved'; readonly at: string }
  | { readonly state: 'changed' | 'saving' }
  | { readonly state: 'problem'; readonly problem: Problem };
export interface HeldDraft {
  /** As the server told it last. */
  readonly draft: DraftView;
  /** As it stands on the page. */
  readonly edit: DraftEdit;
  readonly saving: Saving;
  /** Everything that was left out since the page was opened, because the form has changed. */
  readonly dropped: readonly DroppedAnswer[];
  readonly change: (part: Partial<DraftEdit>) => void;
  /** The same, from what stands there at that moment; the same object back changes nothing. */
  readonly amend: (to: (edit: DraftEdit) => DraftEdit) => void;
  /** Sends what is not saved yet, after what is on its way. */
  readonly save: (step?: string) => Promise<Result<DraftView, Problem>>;
  /** Files came or went: asks for them again, and leaves what is typed alone. */
  readonly refresh: () => Promise<void>;
}

const SAVED_AFTER_MILLISECONDS = 1_500;

interface Rules {
  /** What of the answers is to be sent. */
  readonly kept: (answers: Answers) => Answers;
  /** A change with what hangs on it. */
  readonly following: (before: DraftEdit, after: DraftEdit) => DraftEdit;
}
export function useDraft(first: DraftView, rules: Rules): HeldDraft {
  const [draft, setDraft] = useState(first);
  const [edit, setEdit] = useState<DraftEdit>(() => editOf(first));
  const [dropped, setDropped] = useState(first.dropped);
  const [saving, setSaving] = useState<Saving>({ state: 'saved', at: first.savedAt });
  const held = useRef({ draft: first, edit, isChanged: false, step: first.step, timer: 0, line: Promise.resolve() as Promise<unknown> });
  const ruled = useRef(rules);

  const know = useCallback((told: DraftView) => {
    held.current.draft = told;
    setDraft(told);
    setDropped((before) => [...before, ...told.dropped.filter(({ field }) => before.every((each) => each.field !== field))]);
  }, []);
  const send = useCallback(async (step?: string): Promise<Result<DraftView, Problem>> => {
    const now = held.current;
    window.clearTimeout(now.timer);
    if (!now.isChanged && (step === undefined || step === now.draft.step)) return ok(now.draft);
    const sent = now.edit;
    setSaving({ state: 'saving' });
    const answer = await saveDraft(now.draft.id, now.draft.version, { ...sent, values: ruled.current.kept(sent.values) }, step ?? now.step);
    if (!answer.ok) {
      setSaving({ state: 'problem', problem: answer.error });
      return no(answer.error);
    }
    now.isChanged = now.edit !== sent;
    now.step = answer.value.step;
    know(answer.value);
    setSaving(now.isChanged ? { state: 'changed' } : { state: 'saved', at: answer.value.savedAt });
    return answer;
  }, [know]);
  // One after the other: each needs the version the one before made.
  const save = useCallback((step?: string) => {
    const next = held.current.line.then(() => send(step));
    held.current.line = next;
    return next;
  }, [send]);
  const change = useCallback((part: Partial<DraftEdit>) => {
    const now = held.current;
    now.edit = ruled.current.following(now.edit, { ...now.edit, ...part });
    now.isChanged = true;
    setEdit(now.edit);
    setSaving({ state: 'changed' });
    window.clearTimeout(now.timer);
    now.timer = window.setTimeout(() => void save(), SAVED_AFTER_MILLISECONDS);
  }, [save]);
  const amend = useCallback((to: (edit: DraftEdit) => DraftEdit) => {
    const next = to(held.current.edit);
    if (next !== held.current.edit) change(next);
  }, [change]);
  const refresh = useCallback(async () => {
    const answer = await readDraft(held.current.draft.id);
    if (answer.ok) know(answer.value);
  }, [know]);
  useLeaving(save, saving.state !== 'saved');
  return { draft, edit, saving, dropped, change, amend, save, refresh };
}

/** Telephones end pages that are not looked at, and lose connections: what is typed goes as soon as it can, and is asked for until then. */
function useLeaving(save: () => Promise<unknown>, isUnsaved: boolean): void {
  useAskBeforeClosing(isUnsaved);
  useEffect(() => {
    const left = () => void (document.visibilityState === 'hidden' ? save() : undefined);
    const back = () => void save();
    document.addEventListener('visibilitychange', left);
    window.addEventListener('online', back);
    return () => {
      document.removeEventListener('visibilitychange', left);
      window.removeEventListener('online', back);
      void save();
    };
  }, [save]);
}

/** What could not be sent yet stands on this page alone. */
function useAskBeforeClosing(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnsaved]);
}

const editOf = ({ values, applicant, receiving, papers, feeGroups }: DraftView): DraftEdit => ({ values: values as Answers, applicant, receiving, papers, feeGroups });
