/** Beside colour and word, so that neither is needed to tell them apart. */
export const SIGNS = { added: '+', removed: '−', changed: '~' } as const;
