import { useEffect, useRef, useSyncExternalStore } from 'react';

const STORED = 'motcua.single-keys';
const listeners = new Set<() => void>();

/** Single-letter keys disturb who speaks to the computer: they can be switched off, and stay so in this browser. */
export const useSingleKeys = (): boolean => useSyncExternalStore(subscribe, hasSingleKeys);
export function setSingleKeys(isOn: boolean): void {
  localStorage.setItem(STORED, isOn ? 'on' : 'off');
  for (const listener of listeners) listener();
}
const hasSingleKeys = (): boolean => localStorage.getItem(STORED) !== 'off';
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether something lay over the page before the key was heard: by the time a page hears Escape, the dialog it closed may be gone. */
let wasCovered = false;
window.addEventListener('keydown', () => { wasCovered = document.querySelector('[role=dialog], [role=menu], dialog[open]') !== null; }, { capture: true });

/** Keys by name, `Ctrl+Enter` with its modifier. Not while something is typed, nor behind an open dialog; Ctrl+Enter also in a field. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.defaultPrevented || wasCovered) return;
      const isModified = event.ctrlKey || event.metaKey;
      const key = isModified ? `Ctrl+${event.key}` : event.key;
      const act = latest.current[key];
      if (!act || (!isModified && (isTyping(event.target) || (key.length === 1 && !hasSingleKeys())))) return;
      event.preventDefault();
      // A key that is held opens nothing anew.
      if (!isModified || !event.repeat) act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && (target as HTMLInputElement).type !== 'checkbox'));
