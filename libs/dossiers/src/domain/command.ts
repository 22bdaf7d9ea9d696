import type { NodeId } from '@app/bpmn';
import type { Channel } from '@app/contracts';
import type { Facts } from '@app/engine';
import type { AccountId, AgencyCode, DossierId, Instant, ProcedureCode, ProcedureVersionId } from '@app/kernel';
import type { Actor } from './actor.js';

/** What every command carries. Time and chance come in with it: deciding has neither. */
export interface Circumstances {
  readonly by: Actor;
  /** PostgreSQL's clock. An instant before the dossier's last move counts as that move's. */
  readonly at: Instant;
  /** 16 random bytes that hide the private fields of this transition in its leaf. */
  readonly salt: Uint8Array;
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

/** Everything that can move a dossier, whoever asks: people, a due deadline, an answer. */
export type DossierCommand =
  | CompleteCommand | ClaimCommand | ReleaseCommand | AssignCommand | WithdrawCommand | ConfirmWithdrawalCommand
  | DeclineWithdrawalCommand | StopCommand | TimerCommand | MessageCommand;
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
}
