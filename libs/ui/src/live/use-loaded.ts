import { useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '@app/kernel';
import type { Problem } from '../api/problem.js';

export type Loaded<T> =
  | { readonly state: 'loading'; readonly value?: T; readonly reload: () => void }
  | { readonly state: 'there'; readonly value: T; readonly reload: () => void }
  | { readonly state: 'problem'; readonly problem: Problem; readonly value?: T; readonly reload: () => void };

/**
 * Asks when it appears and whenever `key` changes; an older answer that comes late is dropped. While asking again the value
 * before stays, so that a page does not jump; where that fails it stays too, beside the problem.
 */
export function useLoaded<T>(key: string, ask: () => Promise<Result<T, Problem>>): Loaded<T> {
  const [round, setRound] = useState(0);
  const [held, setHeld] = useState<{ readonly key: string; readonly answer: Result<T, Problem> | null; readonly value?: T }>({ key: '', answer: null });
  const reload = useCallback(() => setRound((before) => before + 1), []);
  const wanted = `${key}#${round}`;
  // A new function on every drawing; `key` says what it asks for.
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  useEffect(() => {
    let isWanted = true;
    void latest.current().then((answer) => {
      if (!isWanted) return;
      // What was asked for under another key is no answer to this one.
      setHeld((before) => ({ key: wanted, answer, ...(answer.ok ? { value: answer.value } : 'value' in before && keyOf(before.key) === keyOf(wanted) ? { value: before.value as T } : {}) }));
    });
    return () => {
      isWanted = false;
    };
  }, [wanted]);
  const { answer } = held;
  if (held.key !== wanted || answer === null) return { state: 'loading', reload, ...('value' in held && { value: held.value as T }) };
  return answer.ok ? { state: 'there', value: answer.value, reload } : { state: 'problem', problem: answer.error, reload, ...('value' in held && { value: held.value as T }) };
}

/** Without the round. */
const keyOf = (wanted: string): string => wanted.slice(0, wanted.lastIndexOf('#'));
