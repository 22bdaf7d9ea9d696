import type { WorkCalendar } from '@app/calendar';
import type { ByPost, Channel, ComponentDefect, DossierComponent, DossierStatus, PaperTemplate, ProcedureRecord, ReturnMethod, Term, TermByChannel } from '@app/contracts';
import type { DossierId, Instant, Text } from '@app/kernel';

/** In whose place an official acted who was not there. */
export interface InPlaceOf {
  readonly name: string;
  /** Both hold the same head's office, as the members of the leadership do. */
  readonly isDeputy: boolean;
  /** Whether the one who is away holds a head's office: nobody signs for the head of the agency in the place of anybody else. */
  readonly isOfHead?: boolean;
  /** What the one who signs is by own right. */
  readonly role?: string;
}
/** A step as papers speak of it. */
export interface PaperStep {
  readonly name: string;
  /** Unit that does it, in words. */
  readonly unit: string;
  readonly role?: string;
  readonly performer: 'OFFICIAL' | 'SUBMITTER' | 'SYSTEM';
  readonly isClockPaused: boolean;
  readonly term?: TermByChannel;
  readonly outcomes: Readonly<Record<string, string>>;
}
/** One transition of the log, with what was said for the record. */
export interface PaperMove {
  readonly seq: number;
  readonly at: Instant;
  readonly command: string;
  readonly step?: string;
  readonly outcome?: string;
  readonly unit?: string;
  /** Name of the official, where one acted. */
  readonly by?: string;
  readonly inPlaceOf?: InPlaceOf;
  readonly actorKind: 'CITIZEN' | 'OFFICIAL' | 'CALENDAR' | 'SYSTEM';
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly status: DossierStatus;
  /** Promised date after the move. */
  readonly dueAt?: Instant;
  readonly papers: readonly string[];
  readonly reason?: string;
  /** Legal ground of a correction. */
  readonly ground?: string;
  /** Papers asked for again, with what is wrong with each. */
  readonly asked?: readonly ComponentDefect[];
  /** The form of the step, filled in: by section and field, choices by their Vietnamese label. */
  readonly entered?: { readonly form: string; readonly values: Readonly<Record<string, unknown>> };
}
export interface PaperApplicant {
  readonly name: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly personalId: string | null;
}
/** Everything a paper of one dossier can say. Vietnamese where it is printed. */
export interface PaperSource {
  readonly dossierId: DossierId;
  readonly code: string;
  /** For the submitter and the counter; left out where it is not known. */
  readonly lookupCode: string | null;
  readonly agency: { readonly code: string; readonly name: Text; readonly parent: Text | null };
  readonly channel: Channel;
  readonly status: DossierStatus;
  readonly procedure: Pick<ProcedureRecord, 'code' | 'name' | 'components' | 'setCount' | 'executionMethods' | 'receivingAddress'>;
  readonly term: Term | null;
  readonly applicant: PaperApplicant;
  readonly handedIn: readonly HandedIn[];
  /** How the applicant asked to get the result; left out where nobody said. */
  readonly receiving?: ReturnMethod;
  /** Where the public post brought it. */
  readonly post?: ByPost;
  readonly openedAt: Instant;
  readonly receivedAt: Instant | null;
  readonly dueAt: Instant | null;
  readonly resolvedAt: Instant | null;
  readonly steps: Readonly<Record<string, PaperStep>>;
  readonly moves: readonly PaperMove[];
  /** Declaration and facts, for results. */
  readonly declared: Readonly<Record<string, unknown>>;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly calendar: WorkCalendar;
  /** How the results of its version of the procedure read, and the other papers that are no printed forms. */
  readonly words: readonly PaperTemplate[];
}
/** With as many as came; on paper none of what came as a file. */
export interface HandedIn extends Pick<DossierComponent, 'code' | 'name' | 'originalQuantity' | 'copyQuantity' | 'toShow'> {
  readonly isFile?: boolean;
}
