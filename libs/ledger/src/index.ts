/** The log's arithmetic: canonical bytes, the chain of a dossier, salted commitments. Pure. */
export {};
