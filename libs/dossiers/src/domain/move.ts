import type { NodeId } from '@app/bpmn';
import type { Channel, ComponentDefect, DossierStatus } from '@app/contracts';
import type { Facts } from '@app/engine';
import type { AccountId, AgencyCode, DossierId, Instant, ProcedureCode, ProcedureVersionId } from '@app/kernel';
import type { ActorKind } from './actor.js';
import type { CommandName } from './command.js';
import type { ArmedTimer, Correction } from './dossier.js';
import type { HandedIn } from './revision.js';
import type { EnteredForm } from './entered-form.js';

/** What only the first move says. */
export interface OpeningOfMove {
  readonly agencyCode: AgencyCode;
  readonly procedureCode: ProcedureCode;
  readonly channel: Channel;
  readonly submitterId: AccountId;
}
/** The private part of a move: in the log only as salted commitments. */
export interface PrivateOfMove {
  readonly gives?: Facts;
  readonly reason?: string;
  /** Which draft was signed: a digest of what it said, which would tell it to whoever can guess it. */
  readonly draft?: string;
  /** Facts at the opening. */
  readonly facts?: Facts;
  /** Corrected fields of the declaration; null where an answer was taken back. */
  readonly form?: HandedIn['form'];
  readonly components?: HandedIn['components'];
  /** Groups whose exemption from fees is claimed, all of them. */
  readonly claims?: readonly string[];
  /** Group of the exemption that was judged. */
  readonly exemption?: string;
  /** The form of the step, filled in. */
  readonly entered?: EnteredForm;
  /** Papers found wanting, with the request to supplement. */
  readonly defects?: readonly ComponentDefect[];
}
/** The public part of a move, as its leaf keeps it: enough to make the move again, with every date that was computed. */
export interface Move {
  readonly dossierId: DossierId;
  readonly procedureVersionId: ProcedureVersionId;
  readonly seq: number;
  readonly at: Instant;
  readonly command: CommandName;
  /** `onBehalfOf`: the absent official whose rights were used. Leaves made before substitution was there have none. */
  readonly actor: { readonly kind: ActorKind; readonly id: AccountId | null; readonly onBehalfOf?: AccountId };
  readonly step?: NodeId;
  readonly instance?: string;
  readonly outcome?: string;
  /** Key of the timer that fired. */
  readonly timer?: string;
  readonly message?: string;
  readonly assignee?: AccountId;
  /** An officer did what was the applicant's to do. */
  readonly onBehalf?: true;
  /** Division of the step acted on: the unit that answers for it. */
  readonly divisionId?: string;
  readonly from: readonly NodeId[];
  readonly to: readonly NodeId[];
  /** Statuses passed through, in order; empty where none changed. */
  readonly statuses: readonly DossierStatus[];
  /** Status after the move. */
  readonly status: DossierStatus;
  /** Status to come back to while a withdrawal is being considered. */
  readonly statusBefore?: DossierStatus;
  /** Promised due date after the move. */
  readonly dueAt?: Instant;
  /** Timers armed by the move, with the moments computed then. */
  readonly timers: readonly ArmedTimer[];
  /** Papers that fall due with the move. */
  readonly papers: readonly string[];
  readonly opening?: OpeningOfMove;
  /** Version of the calendar the dates of this move were computed with. */
  readonly calendar?: string;
  /** Number of the decision on days off that made the move. */
  readonly decision?: number;
  /** Legal ground that was named for it. */
  readonly ground?: string;
  /** A new date or a longer term: proposed, or, with `approve-correction`, in force. */
  readonly correction?: Correction;
  /** May be taken back while nobody has taken up what came of it. Leaves made before that was possible never say so. */
  readonly recallable?: true;
  /** Second person behind an act beyond its bound. */
  readonly approver?: AccountId;
}
