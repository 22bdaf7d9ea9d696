import type { CivilDay, DossierCode, DossierId, Instant } from '@app/kernel';
import type { InboxKey } from '../outbox/outbox.types.js';

/** A line of work to open, close or hand over. `id` is a fresh UUID for lines that are opened. */
export interface TaskKey {
  readonly step: string;
  readonly since: number;
  /** Key of a multi-instance element; empty string where the step has none. */
  readonly instance: string;
}
export interface TaskOpening extends TaskKey {
  readonly id: string;
  readonly performerKind: 'OFFICIAL' | 'SUBMITTER' | 'SYSTEM';
  readonly divisionId: string | null;
  readonly role: string | null;
  readonly assigneeId: string | null;
  readonly dueAt: Instant | null;
}
export interface TaskAssignment extends TaskKey {
  readonly assigneeId: string | null;
}

/** Present on the first transition only: makes the dossier row, its code and its declaration. */
export interface Opening {
  readonly agencyCode: string;
  /** Local day in the code; the counter runs per agency and day. */
  readonly codeDay: CivilDay;
  readonly procedureCode: string;
  readonly procedureVersionId: string;
  /** 1 DIRECT, 2 ONLINE, 3 POSTAL. */
  readonly channel: number;
  readonly submitterId: string;
  readonly formKey: string;
  readonly declaration: unknown;
  readonly components: unknown;
}

/** Names the place of another dossier that waits for the one being opened. */
export interface LinkToCaller {
  readonly callerId: DossierId;
  readonly step: string;
  readonly since: number;
}

/** A declaration as it stands after a correction: another version beside the one before. */
export interface DeclarationVersion {
  readonly formKey: string;
  readonly content: unknown;
  readonly components: unknown;
}

/** Every row of one decision. The journal writes all of it, or nothing. */
export interface JournalEntry {
  readonly dossierId: DossierId;
  /** Month the dossier was opened, `yyyyMM`, taken from its id: the partition of its log. */
  readonly openedMonth: number;
  /** Version the decision was made on; 0 for an opening. The new version is one more, and is the transition's number. */
  readonly expectedVersion: number;
  readonly at: Instant;
  /** National status id, 1 to 10. */
  readonly status: number;
  /** Canonical JSON of the whole state. */
  readonly state: string;
  readonly opening?: Opening;
  /** With `opening` only: the dossier was called by another one. */
  readonly link?: LinkToCaller;
  /** Never together with `opening`, which brings the first version. */
  readonly declaration?: DeclarationVersion;
  readonly transition: {
    readonly command: string;
    readonly step: string | null;
    readonly outcome: string | null;
    readonly divisionId: string | null;
    /** 1 citizen, 2 official, 3 calendar (a due deadline), 4 system. */
    readonly actorKind: number;
    readonly actorId: string | null;
    readonly fromSteps: readonly string[];
    readonly toSteps: readonly string[];
    readonly leaf: Uint8Array;
    readonly hash: Uint8Array;
  };
  readonly secrets?: { readonly salt: Uint8Array; readonly fields: Readonly<Record<string, unknown>> };
  readonly tasks: {
    readonly open: readonly TaskOpening[];
    readonly close: readonly TaskKey[];
    readonly assign: readonly TaskAssignment[];
    /** Open work whose due moment is another one now; none of those opened with the same entry. */
    readonly due?: readonly (TaskKey & { readonly dueAt: Instant | null })[];
  };
  readonly deadlines: { readonly arm: readonly { readonly key: string; readonly dueAt: Instant }[]; readonly disarm: readonly string[] };
  readonly messages: readonly { readonly name: string; readonly payload: unknown }[];
  /** Stored under (actor, key); a repeat of the key gets it back with the dossier's code. */
  readonly answer?: { readonly actorId: string; readonly key: string; readonly bodyHash: Uint8Array; readonly status: number; readonly body: string };
  /** Where a message is the cause: its effect is written once, and under the newest lease of the message only. */
  readonly inbox?: InboxKey;
}

/** What became of one entry. Only this caller hears of its own conflict. */
export type JournalReceipt =
  | { readonly written: true; readonly code: DossierCode; readonly version: number }
  /** Somebody else moved the dossier first (or opened it). */
  | { readonly written: false; readonly because: 'version' }
  /** The same actor used this key before. */
  | { readonly written: false; readonly because: 'key' }
  /** The message had its effect before, or its lease was lost; or what was called is there. */
  | { readonly written: false; readonly because: 'inbox' };
