import { useCallback, useEffect, useRef, useState } from 'react';
import { useBlocker } from 'react-router';
import type { Problem } from '@app/ui';
import { type Content, type Draft, drafts } from './draft-api.js';

const AFTER_MILLISECONDS = 1_200;

export interface EditedDraft {
  readonly draft: Draft;
  readonly content: Content;
  readonly saving: 'saved' | 'waiting' | 'saving';
  /** Why it could not be saved; what was typed stays. */
  readonly trouble: Problem | null;
  readonly change: (part: Partial<Content>) => void;
  /** Saves at once what is not saved yet. @returns the draft as it is stored, null where it could not be saved */
  readonly flush: () => Promise<Draft | null>;
  /** Takes over what the server answered to another act. */
  readonly take: (draft: Draft) => void;
  /** Somebody is on the way to another page while something could not be stored. */
  readonly leaving: Leaving | null;
}
export interface Leaving {
  readonly go: () => void;
  readonly stay: () => void;
}

/** Where it stands with what has not been saved yet: any change makes it a draft again. */
export const stateNow = ({ draft, saving }: Pick<EditedDraft, 'draft' | 'saving'>): Draft['state'] => (saving === 'saved' || draft.state === 'PUBLISHED' ? draft.state : 'DRAFT');

/** A draft that saves itself a moment after the last change, one save after the other. */
export function useDraft(first: Draft): EditedDraft {
  const [draft, setDraft] = useState(first);
  const [content, setContent] = useState(first.content);
  const [trouble, setTrouble] = useState<Problem | null>(null);
  const [saving, setSaving] = useState<EditedDraft['saving']>('saved');
  const now = useRef({ draft: first, content: first.content, isDirty: false, running: null as Promise<Draft | null> | null });

  const flush = useCallback(async (): Promise<Draft | null> => {
    const state = now.current;
    if (state.running) await state.running;
    if (!state.isDirty) return state.draft;
    state.isDirty = false;
    setSaving('saving');
    state.running = drafts.save(state.draft.id, { version: state.draft.version, content: state.content }).then((answer) => {
      state.running = null;
      setTrouble(answer.ok ? null : answer.error);
      if (!answer.ok) {
        state.isDirty = true;
        setSaving('waiting');
        return null;
      }
      setDraft((state.draft = answer.value));
      setSaving(state.isDirty ? 'waiting' : 'saved');
      return answer.value;
    });
    return state.running;
  }, []);

  const change = useCallback((part: Partial<Content>) => {
    now.current.content = { ...now.current.content, ...part };
    now.current.isDirty = true;
    setContent(now.current.content);
    setSaving('waiting');
  }, []);
  const take = useCallback((next: Draft) => {
    now.current = { ...now.current, draft: next, content: next.content, isDirty: false };
    setDraft(next);
    setContent(next.content);
    setTrouble(null);
    setSaving('saved');
  }, []);

  useStoring({ content, saving, trouble, flush });
  return { draft, content, saving, trouble, change, flush, take, leaving: useAskBeforeGoing(trouble !== null) };
}

/** Stores what waits a moment after the last change, and on the way out; asks where something would be lost. */
function useStoring({ content, saving, trouble, flush }: Pick<EditedDraft, 'content' | 'saving' | 'trouble' | 'flush'>): void {
  useEffect(() => {
    if (saving !== 'waiting' || trouble !== null) return;
    const timer = window.setTimeout(() => void flush(), AFTER_MILLISECONDS);
    return () => window.clearTimeout(timer);
  }, [content, saving, trouble, flush]);
  // Leaving for another page of the console saves what waits for it; only what the server refuses must be asked about.
  useEffect(() => () => void flush(), [flush]);
  useAskBeforeLeaving(saving !== 'saved');
}

/** Holds back who opens another page while something could not be stored, until they say so. */
function useAskBeforeGoing(isLost: boolean): Leaving | null {
  const blocker = useBlocker(({ currentLocation, nextLocation }) => isLost && currentLocation.pathname !== nextLocation.pathname);
  return blocker.state === 'blocked' ? { go: blocker.proceed, stay: blocker.reset } : null;
}

/** Asks before the page is left with something that is not stored. */
function useAskBeforeLeaving(isDirty: boolean): void {
  useEffect(() => {
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isDirty]);
}
