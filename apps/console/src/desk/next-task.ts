import { createContext, useContext } from 'react';

/** The way to the task that comes after the open one. */
export interface NextTask {
  readonly open: () => void;
}
export const NextTaskPlace = createContext<NextTask | null>(null);
/** Null where there is no list, or nothing more in it. */
export const useNextTask = (): NextTask | null => useContext(NextTaskPlace);
