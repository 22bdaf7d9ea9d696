import type { NodeId } from '@app/bpmn';
import type { Channel, ComponentDefect } from '@app/contracts';
import type { Facts } from '@app/engine';
import type { AccountId, AgencyCode, CivilDay, DossierId, Instant, ProcedureCode, ProcedureVersionId } from '@app/kernel';
import type { Hashing } from '@app/ledger';
import type { Actor } from './actor.js';
import type { Dossier, Visit } from './dossier.js';
import type { FormContent, HandedIn, Revision } from './revision.js';
import type { EnteredForm } from './entered-form.js';

/** What every command carries. Time and chance come in with it: deciding has neither. */
export interface Circumstances {
  readonly by: Actor;
  /** PostgreSQL's clock. An instant before the dossier's last move counts as that move's. */
  readonly at: Instant;
  /** 16 random bytes that hide the private fields of this transition in its leaf. */
  readonly salt: Uint8Array;
  /** The machine's own, where the shell has one. The bytes are the same without it. */
  readonly hashing?: Hashing;
}
interface Common extends Circumstances {
  /** Version the one who acts has seen. */
  readonly expectedVersion: number;
}
interface OnStep extends Common {
  readonly step: NodeId;
  /** Key of a multi-instance element. */
  readonly instance?: string;
}

export interface CompleteCommand extends OnStep {
  readonly name: 'complete';
  readonly outcome?: string;
  /** Facts given with the outcome. */
  readonly gives?: Facts;
  readonly reason?: string;
  /** Where the outcome brings a result: which draft of it the one who acts has seen and signs. Kept in the log. */
  readonly draft?: string;
  /** One act of several at once, for as many dossiers. */
  readonly inBulk?: boolean;
  /** At a step of the applicant's: corrected parts of the declaration, and papers. */
  readonly handedIn?: HandedIn;
  /** The same, judged against form and record. Whoever asks does not say it. */
  readonly revision?: Revision;
  /** What is filled in of the form the step names: section, field, value. */
  readonly stepForm?: FormContent;
  /** The same, judged against that form. Whoever asks does not say it. */
  readonly entered?: EnteredForm;
  /** With a request to supplement: what is wrong with which paper. */
  readonly defects?: readonly ComponentDefect[];
}
export interface ClaimCommand extends OnStep { readonly name: 'claim' }
export interface ReleaseCommand extends OnStep { readonly name: 'release' }
export interface AssignCommand extends OnStep {
  readonly name: 'assign';
  /** The official to be given the work, with the roles that official holds. */
  readonly assignee: Actor;
}
export interface WithdrawCommand extends Common { readonly name: 'withdraw'; readonly reason?: string }
export interface ConfirmWithdrawalCommand extends Common { readonly name: 'confirm-withdrawal'; readonly reason?: string }
export interface DeclineWithdrawalCommand extends Common { readonly name: 'decline-withdrawal'; readonly reason?: string }
export interface StopCommand extends Common { readonly name: 'stop'; readonly reason?: string }
export interface TimerCommand extends Common { readonly name: 'timer'; readonly key: string }
export interface MessageCommand extends Common { readonly name: 'message'; readonly message: string; readonly gives?: Facts }
/**
 * An official does, or says, what another system was asked for and does not: the work of a step, or the message that is awaited there.
 * Never in silence: the reason is told, and the log says who it was.
 */
export interface StandInCommand extends Common {
  readonly name: 'stand-in';
  readonly step: NodeId;
  /** Which message, where the dossier waits there for one of several. */
  readonly message?: string;
  readonly outcome?: string;
  readonly gives?: Facts;
  readonly reason: string;
}
/** Asks for more time: `quantity` in the unit of the processing term. Takes effect when a second person approves it. */
export interface ExtendCommand extends Common { readonly name: 'extend'; readonly quantity: number; readonly ground: string; readonly reason?: string }
/** Asks for the one new date the law allows. Takes effect, as the apology letter, when a second person approves it. */
export interface RedateCommand extends Common { readonly name: 're-date'; readonly on: CivilDay; readonly ground: string; readonly reason?: string }
export interface ApproveCorrectionCommand extends Common { readonly name: 'approve-correction'; readonly reason?: string }
export interface DeclineCorrectionCommand extends Common { readonly name: 'decline-correction'; readonly reason?: string }
/**
 * Asks for an act the law or the procedure bounds: a second request to supplement, one return more. `outcome` and `gives` are the
 * act's own. Makes nothing possible until a head approves it by a command of his own.
 */
export interface RequestOverrideCommand extends OnStep {
  readonly name: 'request-override';
  readonly outcome?: string;
  readonly gives?: Facts;
  /** Legal ground. */
  readonly ground: string;
  readonly reason?: string;
}
export interface ApproveOverrideCommand extends Common { readonly name: 'approve-override'; readonly reason?: string }
export interface DeclineOverrideCommand extends Common { readonly name: 'decline-override'; readonly reason?: string }
/** An officer has seen the proof of an exemption from fees that was claimed: it is taken off. */
export interface ConfirmExemptionCommand extends Common { readonly name: 'confirm-exemption'; readonly exemption: string; readonly reason?: string }
/** It is not proved, or does not apply: the fee is due without it. */
export interface StrikeExemptionCommand extends Common { readonly name: 'strike-exemption'; readonly exemption: string; readonly reason?: string }
/** The head says why no apology is due. */
export interface ExplainLatenessCommand extends Common { readonly name: 'explain-lateness'; readonly reason?: string }
/** What the log says of before a transition: the dossier as it was then, and when each transition up to there was made, by number. */
export interface Earlier {
  readonly dossier: Dossier;
  readonly entered: Readonly<Record<number, Instant>>;
}
/** Takes back one's own forward, the dossier's last, while nobody has taken up what came of it. */
export interface RecallCommand extends Common {
  readonly name: 'recall';
  readonly reason?: string;
  /** Before the forward, read from the log. Whoever asks does not say it. */
  readonly earlier?: Earlier;
}
/** A new calendar: every date that is still to come is computed again. */
export interface RecomputeCommand extends Common {
  readonly name: 'recompute';
  /** Number of the decision. */
  readonly decision: number;
  /** Symbol of its document. */
  readonly ground: string;
  /** When the transitions were made that entered the places the dossier waits at, by number. */
  readonly entered: Readonly<Record<number, Instant>>;
  /** Open work with the moment it was due by until now. */
  readonly dues: readonly (Visit & { readonly dueAt: Instant | null })[];
}

/** Everything that can move a dossier, whoever asks: people, a due deadline, an answer. */
export type DossierCommand =
  | CompleteCommand | ClaimCommand | ReleaseCommand | AssignCommand | WithdrawCommand | ConfirmWithdrawalCommand
  | DeclineWithdrawalCommand | StopCommand | TimerCommand | MessageCommand | ExtendCommand | RedateCommand | ApproveCorrectionCommand
  | DeclineCorrectionCommand | ExplainLatenessCommand | RecomputeCommand | RequestOverrideCommand | ApproveOverrideCommand
  | DeclineOverrideCommand | ConfirmExemptionCommand | StrikeExemptionCommand | RecallCommand | StandInCommand;
export type CommandName = DossierCommand['name'] | 'open';

/** Opens a dossier: transition number 1. */
export interface OpenCommand extends Circumstances {
  readonly dossierId: DossierId;
  readonly agencyCode: AgencyCode;
  readonly procedureCode: ProcedureCode;
  readonly procedureVersionId: ProcedureVersionId;
  readonly channel: Channel;
  readonly submitterId: AccountId;
  /** Declared facts, taken from the declaration. */
  readonly facts: Facts;
  /** Groups of the record whose exemption from fees the applicant claims. */
  readonly exemptions?: readonly string[];
}
