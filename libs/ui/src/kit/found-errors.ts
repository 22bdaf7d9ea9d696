import { createContext } from 'react';

/** What a form found wrong with its fields when it was sent, by the id of the control. */
export const FoundErrors = createContext<ReadonlyMap<string, string>>(new Map());
