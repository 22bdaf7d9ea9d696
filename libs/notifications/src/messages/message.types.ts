import type { DossierId, Instant, Text } from '@app/kernel';

/** A row of the outbox, as whoever reads the outbox hands it on. */
export interface IncomingMessage {
  /** Id of the outbox row, or `<dossierId>@<seq>`: the same message always has the same. */
  readonly id: string;
  /** `<capability>.<what_happened>@<version>`. */
  readonly name: string;
  /** Null where it is about no dossier. */
  readonly dossierId: DossierId | null;
  readonly seq: number;
  readonly payload: unknown;
  readonly createdAt: Instant;
}

/** A step, or the promise to the applicant, comes near its end or has passed it. For those who answer for it. */
export interface StepDue {
  readonly step: Text;
  readonly dueAt: Instant;
  /** Which of the three clocks: statutory, promised, step. */
  readonly clock: 'statutory' | 'promised' | 'step';
  /** Accounts by name, and whoever holds a role in a division (`<agency>/<division>`). */
  readonly accountIds?: readonly string[];
  readonly holders?: readonly { readonly divisionId: string; readonly role: string }[];
}
/** The time the applicant has for a step ends soon. */
export interface ApplicantDue {
  readonly step: Text;
  readonly dueAt: Instant;
}
export interface PaymentAsked {
  readonly item: Text;
  /** Whole VND. */
  readonly amount: number;
  readonly deadline: Instant | null;
}

/** A step or an event of the diagram sends a message. `message`: the code of a template of one's own, or something another system knows. */
export interface MessageSent {
  readonly node: string;
  readonly message: string;
}

/** Messages this capability listens to. Others are let pass. */
export const HEARD = [
  'dossiers.advanced@1',
  'dossiers.message-sent@1',
  'deadlines.due-soon@1',
  'deadlines.overdue@1',
  'deadlines.applicant-due-soon@1',
  'payments.asked@1',
  'dossiers.exemption-judged@1',
  'identity.absence-recorded@1',
  'identity.absence-ended@1',
] as const;
export type HeardName = (typeof HEARD)[number];
export const isHeard = (name: string): name is HeardName => (HEARD as readonly string[]).includes(name);
