declare const brand: unique symbol;
type Branded<T, B extends string> = T & { readonly [brand]: B };

/** UUID version 7 of a dossier: pseudonymous, ordered by the time it was opened. */
export type DossierId = Branded<string, 'DossierId'>;
/** Public code of a dossier, `{agencyCode}-{yyMMdd}-{NNNN}`. */
export type DossierCode = Branded<string, 'DossierCode'>;
/** Pseudonymous id of an account (UUID). */
export type AccountId = Branded<string, 'AccountId'>;
/** SHA-256 of a published procedure bundle, lower-case hex. */
export type ProcedureVersionId = Branded<string, 'ProcedureVersionId'>;
/** National procedure code, `^\d\.\d{6}$`. */
export type ProcedureCode = Branded<string, 'ProcedureCode'>;
/** Electronic identifier of an agency, such as `H56.30`. */
export type AgencyCode = Branded<string, 'AgencyCode'>;
