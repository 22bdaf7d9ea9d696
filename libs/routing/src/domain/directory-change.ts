import type { AccountId, CivilDay, Instant, Text } from '@app/kernel';
import type { Agency, Division } from './directory.js';

/** The document behind a change. */
export interface GroundDocument {
  /** Such as `12/QĐ-UBND`. */
  readonly symbol: string;
  readonly issuedOn: CivilDay;
  readonly issuedBy?: string;
}
/** The last day of an agency (by code) or a division (by id), and who goes on. */
export interface Ending {
  readonly subject: string;
  readonly lastDay: CivilDay;
  readonly successor: string | null;
}
/** What a decision writes. An agency ends with its divisions. */
export type DirectoryWrite =
  | { readonly kind: 'OPENED'; readonly agency: Agency }
  | { readonly kind: 'OPENED'; readonly division: Division }
  | { readonly kind: 'RENAMED'; readonly subject: string; readonly name: Text; readonly from: CivilDay }
  | { readonly kind: 'ENDED'; readonly endings: readonly Ending[] };

/** A line of the history of an agency or a division: never changed, never taken back. */
export interface DirectoryChange {
  readonly subject: string;
  readonly change: DirectoryWrite['kind'];
  /** The first day of what is new; of an end, the last day. */
  readonly effectiveOn: CivilDay;
  /** Null for an end. */
  readonly name: Text | null;
  readonly successor: string | null;
  readonly document: GroundDocument;
  readonly byId: AccountId;
  readonly at: Instant;
}
