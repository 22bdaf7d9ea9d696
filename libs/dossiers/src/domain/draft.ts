import type { NodeId } from '@app/bpmn';
import type { DossierStatus } from '@app/contracts';
import type { AccountId, Instant } from '@app/kernel';
import type { ArmedTimer, Correction, Visit } from './dossier.js';
import type { PrivateOfMove } from './move.js';
import type { Moved } from './moved.js';
import type { DeclarationAnew } from './revision.js';

/** What a command comes to before dates, rows and bytes are worked out. */
export interface Draft {
  readonly moved: Moved;
  /** Statuses the process passes through, in order, each a legal follower of the one before. */
  readonly statuses: readonly DossierStatus[];
  /** Set while a withdrawal is being considered after this move. */
  readonly statusBefore?: DossierStatus;
  /** Status after the move. */
  readonly status: DossierStatus;
  readonly step?: NodeId;
  readonly instance?: string;
  readonly outcome?: string;
  readonly timer?: string;
  readonly message?: string;
  readonly assignee?: AccountId;
  /** Short code of the division that acts, where the step says none. */
  readonly division?: string;
  readonly onBehalf?: true;
  readonly papers: readonly string[];
  readonly secret: PrivateOfMove;
  readonly declaration?: DeclarationAnew;
  readonly decision?: number;
  readonly ground?: string;
  readonly correction?: Correction;
  readonly approver?: AccountId;
  readonly recallable?: true;
  /** Of a move that leads back to a visit of before: when the transitions up to then were made, by number. */
  readonly entered?: Readonly<Record<number, Instant>>;
  /** The promise is to be computed again, whatever the clock says. */
  readonly isPromiseNew?: true;
  /** Timers with another moment than before. */
  readonly rearmed?: readonly ArmedTimer[];
  /** Open work with another due moment than before. */
  readonly dues?: readonly (Visit & { readonly dueAt: Instant | null })[];
}
