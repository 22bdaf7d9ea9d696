import { useSyncExternalStore } from 'react';

/** `auto` follows the device. */
export type Theme = 'auto' | 'light' | 'dark';
const STORED = 'motcua.theme';
const listeners = new Set<() => void>();
const device = window.matchMedia('(prefers-color-scheme: dark)');
let theme: Theme = read();
device.addEventListener('change', tell);
show();

export function setTheme(next: Theme): void {
  theme = next;
  try {
    localStorage.setItem(STORED, next);
  } catch {
    // a browser that keeps nothing shows it until the page is left
  }
  show();
  tell();
}

export const useTheme = (): Theme => useSyncExternalStore(subscribe, () => theme);

/** What is seen now, for libraries that must be told. */
export const useShownTheme = (): 'light' | 'dark' =>
  useSyncExternalStore(subscribe, () => (theme === 'auto' ? (device.matches ? 'dark' : 'light') : theme));

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}

function show(): void {
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

function read(): Theme {
  try {
    const kept = localStorage.getItem(STORED);
    return kept === 'light' || kept === 'dark' ? kept : 'auto';
  } catch {
    return 'auto';
  }
}
