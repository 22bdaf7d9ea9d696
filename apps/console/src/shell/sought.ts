/**
 * What was typed in the one search. It may be a person's name or number, so it stands in the state of the browser's history and goes to the
 * API in a body: addresses and titles of pages are kept in histories and in the logs of proxies.
 */
export interface Sought {
  readonly text: string;
  /** Just typed: a single dossier of just this code is opened at once. */
  readonly isFresh?: true;
}
export const soughtIn = (state: unknown): string | null =>
  typeof state === 'object' && state !== null && 'text' in state && typeof state.text === 'string' ? state.text : null;
export const isFreshlySought = (state: unknown): boolean => typeof state === 'object' && state !== null && 'isFresh' in state && state.isFresh === true;
