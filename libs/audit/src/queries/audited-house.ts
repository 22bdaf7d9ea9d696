import type { Named } from '@app/contracts';
import type { AccountId, DossierId, Instant, Text } from '@app/kernel';
import type { StoredLeaf } from '@app/ledger';
import type { Reader } from '@app/platform';
import type { AuditedDossier } from '../domain/audited-dossier.js';

/** A chain with what the dossier's own row says is its head. */
export interface ChainOfDossier {
  readonly id: DossierId;
  readonly code: string;
  readonly head: string;
  readonly leaves: readonly StoredLeaf[];
}
/** A dossier's personal data was opened: by whom, when, what. */
export interface ReadOfDossier {
  readonly id: string;
  readonly at: string;
  /** Null of a look-up in public. */
  readonly actorId: string | null;
  readonly what: string;
}
/** Newest first: those before the one called `before`, or from the newest on. */
export interface ReadsPage {
  readonly before: string | null;
  readonly limit: number;
}
/** At a counter somebody looked whether a person or an organisation has an account. */
export interface SearchAtCounter {
  readonly id: string;
  readonly at: Instant;
  readonly actorId: AccountId;
  readonly agencyCode: string;
  /** Whose was found; null where nobody has one. */
  readonly accountId: AccountId | null;
}
/** From an instant on and before another; of one official, where one is named. */
export interface SearchesWished {
  readonly agencies: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly actorId?: string | undefined;
}

export interface NamesOfPlaces {
  readonly agencies: readonly Named[];
  readonly divisions: readonly Named[];
  readonly procedures: readonly Named[];
}

/** What the house knows and an auditor may count. Handed in by the house as a whole: capabilities do not know each other. */
export abstract class AuditedHouse {
  /** Those of the ids that exist. */
  abstract dossiers(ids: readonly DossierId[]): Promise<readonly AuditedDossier[]>;
  /** Null also where it is none of the reader's business. */
  abstract dossierByCode(code: string, by: Reader): Promise<AuditedDossier | null>;
  /** Chains of these agencies' dossiers, in the order of their ids, after `after`. */
  abstract chains(agencies: readonly string[], after: DossierId | null, limit: number): Promise<readonly ChainOfDossier[]>;
  abstract chainOf(code: string, by: Reader): Promise<ChainOfDossier | null>;
  abstract readsOf(id: DossierId, page: ReadsPage, by: Reader): Promise<readonly ReadOfDossier[]>;
  abstract searchesAtCounter(wished: SearchesWished, page: ReadsPage): Promise<readonly SearchAtCounter[]>;
  /** Names of applicants as officials at counters read them, by account id; an account that is gone is not among them. */
  abstract maskedNames(ids: readonly AccountId[]): Promise<ReadonlyMap<string, string>>;
  /** Auditors read too: written down for ever, before anything is given. */
  abstract noteReads(by: AccountId, ids: readonly DossierId[], what: string): Promise<void>;
  /** The agency and every one below it. */
  abstract agenciesUnder(code: string): Promise<readonly string[]>;
  abstract names(): Promise<NamesOfPlaces>;
  /** What the steps of these procedures are called now, by `procedure/step`. A step there is no more is not among them. */
  abstract stepNames(procedures: readonly string[]): Promise<ReadonlyMap<string, Text>>;
  /** Names of officials by account id. */
  abstract officials(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
