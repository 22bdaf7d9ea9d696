import { useSyncExternalStore } from 'react';
import type { Text } from '@app/kernel';
import type { Area, TextKey } from './catalogues.js';
import { filled, type TextParams } from './filled.js';

export type Language = keyof Text;
type Catalogue = Readonly<Record<string, string>>;

const STORED = 'motcua.language';
/** One chunk for each area and language: a reader of Vietnamese never loads English, nor the portal the designer's words. */
const files = import.meta.glob<Catalogue>('../../locales/*/*.json', { import: 'default' });
const loaded: Record<Language, Map<string, Catalogue>> = { vi: new Map(), en: new Map() };
const wanted = new Set<Area>();
const listeners = new Set<() => void>();
let language: Language = firstLanguage();

/** Loads the texts of these areas in the present language. To be awaited before a page that uses them is shown. */
export async function loadTexts(...areas: readonly Area[]): Promise<void> {
  for (const area of areas) wanted.add(area);
  await loadInto(language, areas);
}

/** Changes the language of the whole app, once its texts are here; kept in the browser and, where it is there, in the address. */
export async function setLanguage(next: Language): Promise<void> {
  await loadInto(next, [...wanted]);
  language = next;
  remember(next);
  document.documentElement.lang = next;
  for (const listener of listeners) listener();
}

export const currentLanguage = (): Language => language;

/** The text of a key in the present language. In components take it from `useTexts`, which redraws when the language changes. */
export function t(key: TextKey, params?: TextParams): string {
  const dot = key.indexOf('.');
  const text = loaded[language].get(key.slice(0, dot))?.[key.slice(dot + 1)];
  return text === undefined ? key : filled(text, params);
}

export interface Texts {
  readonly t: typeof t;
  readonly language: Language;
  /** The side of a text of the API that the reader reads. */
  readonly pick: (text: Text) => string;
}

const words: Record<Language, Texts> = {
  vi: { t, language: 'vi', pick: (text) => text.vi },
  en: { t, language: 'en', pick: (text) => text.en },
};

export function useTexts(): Texts {
  return useSyncExternalStore(subscribe, () => words[language]);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function loadInto(into: Language, areas: readonly Area[]): Promise<void> {
  const missing = areas.filter((area) => !loaded[into].has(area));
  await Promise.all(
    missing.map(async (area) => {
      const load = files[`../../locales/${into}/${area}.json`];
      if (load) loaded[into].set(area, await load());
    }),
  );
}

function firstLanguage(): Language {
  const inAddress = new URLSearchParams(location.search).get('lang');
  const named = inAddress ?? stored() ?? 'vi';
  const first = named === 'en' ? 'en' : 'vi';
  document.documentElement.lang = first;
  if (inAddress !== null) store(first);
  return first;
}

function remember(next: Language): void {
  store(next);
  const address = new URL(location.href);
  if (!address.searchParams.has('lang')) return;
  address.searchParams.set('lang', next);
  history.replaceState(history.state, '', address);
}

function stored(): string | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null; // a browser that keeps nothing still reads
  }
}

function store(next: Language): void {
  try {
    localStorage.setItem(STORED, next);
  } catch {
    // as above
  }
}
