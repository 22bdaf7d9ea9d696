import type { NodeId } from '@app/bpmn';
import type { Channel, DossierStatus } from '@app/contracts';
import type { Facts, LawPause, Position } from '@app/engine';
import type { AccountId, AgencyCode, CivilDay, DossierId, Instant, ProcedureCode, ProcedureVersionId } from '@app/kernel';

/** What the law counts. The promised due date is a cache of `f(receivedAt, term, calendar, pauses)`. */
export interface DossierClock {
  /** First acceptance: the clock starts. */
  readonly receivedAt?: Instant;
  /** Promised on the appointment slip; absent where the law sets no term. */
  readonly dueAt?: Instant;
  /** Status 9 was reached: the clock stopped. */
  readonly resolvedAt?: Instant;
  readonly pauses: readonly LawPause[];
  /** Number of the record's case whose own term is counted; absent: the procedure's. */
  readonly ofCase?: string;
  /** Added to the processing term by acts of two people, in the unit of the term. */
  readonly extension?: number;
  /** The one new date the law allows, and since when it is the promise. `extended`: the term was extended after it. */
  readonly redated?: { readonly on: CivilDay; readonly at: Instant; readonly extended?: true };
}
/** How far a reminder has climbed: before the date, at it, to the head of the division, to the head of the agency. */
export type Rung = 'soon' | 'late' | 'head' | 'agency';
export interface ArmedTimer {
  readonly key: string;
  readonly dueAt: Instant;
  /** Where it counts from something later than the filing: since when. */
  readonly from?: Instant;
  /** Reminders only: the date it is about. */
  readonly of?: Instant;
  readonly rung?: Rung;
  /** A new calendar moved it: whoever still holds its old moment comes too early. */
  readonly moved?: true;
}
/** One line of work, named by the visit it belongs to. `instance` is empty where the step has none. */
export interface Visit {
  readonly step: NodeId;
  readonly since: number;
  readonly instance: string;
}
export interface Assignee extends Visit {
  readonly accountId: AccountId;
}
/** The submitter wants the dossier back; people's work stands still until an officer confirms or declines. */
export interface WithdrawalHold {
  readonly kind: 'withdrawal';
  /** Status to come back to; kept up to date when a deadline or an answer moves the dossier meanwhile. */
  readonly statusBefore: DossierStatus;
}

/** A correction of a date waits for a second person. */
export type Correction =
  /** `afterRedate`: approved when there was a new date already. Lines from before this was written have none, and their promise stays that date. */
  | { readonly kind: 'extend'; readonly quantity: number; readonly afterRedate?: true }
  | { readonly kind: 're-date'; readonly on: CivilDay };
export interface Proposal {
  readonly correction: Correction;
  readonly ground: string;
  readonly by: AccountId;
}
/** One act beyond its bound: asked for by one person, possible once another has approved it, and used up by the act. */
export interface Override extends Visit {
  readonly outcome: string | null;
  readonly ground: string;
  readonly by: AccountId;
  readonly approver?: AccountId;
}
/** The dossier's last move, as far as it may be taken back: who completed which step with transition number `seq`. */
export interface Forward {
  readonly by: AccountId;
  readonly instance: string;
  readonly seq: number;
  readonly step: NodeId;
}
/** What the law asks of the head of a division once a date is near or past: work that no diagram draws. */
export interface Duty {
  readonly kind: 'apology' | 'supplementExpired' | 'override';
  readonly since: number;
  /** Short code of the division whose head has to act. */
  readonly division: string;
}

/** An exemption from fees that was claimed, by its group in the record, and what an officer made of it: `seq` is that transition's number. */
export interface ClaimedExemption {
  readonly group: string;
  readonly judged?: { readonly as: 'CONFIRMED' | 'STRUCK'; readonly seq: number };
}

/**
 * Where a dossier stands. Plain JSON, canonical: lists sorted, absent (or undefined) members left out of the bytes, so that
 * equal dossiers have equal bytes. Everything in it can be rebuilt from the log. No name, no number of a person: accounts are pseudonyms.
 */
export interface Dossier {
  readonly id: DossierId;
  readonly agencyCode: AgencyCode;
  readonly procedureCode: ProcedureCode;
  readonly procedureVersionId: ProcedureVersionId;
  readonly channel: Channel;
  readonly submitterId: AccountId;
  readonly openedAt: Instant;
  readonly movedAt: Instant;
  /** Number of transitions so far; also the number of the last one. */
  readonly version: number;
  readonly status: DossierStatus;
  readonly position: Position;
  readonly facts: Facts;
  readonly clock: DossierClock;
  readonly hold?: WithdrawalHold;
  /** Requests to supplement made after acceptance; the law bounds them. */
  readonly supplements: number;
  /** Who completed each step, ever: the four-eyes rule reads it. */
  readonly performed: Readonly<Record<NodeId, readonly AccountId[]>>;
  readonly assignees: readonly Assignee[];
  readonly timers: readonly ArmedTimer[];
  readonly proposal?: Proposal;
  readonly override?: Override;
  readonly duties?: readonly Duty[];
  /** Absent where none was ever claimed; in the order of the groups. */
  readonly exemptions?: readonly ClaimedExemption[];
  /** Gone with the next act on the dossier, but for claims and releases. */
  readonly forward?: Forward;
  /** The last so many transitions moved nothing: who saw the version before them saw where the dossier is. */
  readonly asides?: number;
  /** Hash of the last transition's leaf, lower-case hex. */
  readonly headHash: string;
}

/** The status the process itself has reached; differs from `status` only while a withdrawal is being considered. */
export const reachedStatus = (dossier: Pick<Dossier, 'status' | 'hold'>): DossierStatus => dossier.hold?.statusBefore ?? dossier.status;

export const sameVisit = (a: Visit, b: Visit): boolean => a.step === b.step && a.since === b.since && a.instance === b.instance;

/** Whether somebody still has to act there. */
export const isOpenVisit = ({ steps }: Position, { step, since, instance }: Visit): boolean =>
  steps.some(
    (active) =>
      active.id === step &&
      active.since === since &&
      (instance === '' || (active.instances ?? []).some((one) => one.key === instance && one.outcome === null)),
  );

/** Order of code units, the same on every machine. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
export const byVisit = (a: Visit, b: Visit): number => byText(a.step, b.step) || a.since - b.since || byText(a.instance, b.instance);

/** Whether the dossier still is where that transition brought it. */
export const waitsAt = ({ position }: Pick<Dossier, 'position'>, step: string, since: number): boolean =>
  position.steps.some((active) => active.id === step && active.since === since);
