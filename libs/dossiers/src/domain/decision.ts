import type { NodeId } from '@app/bpmn';
import type { DossierStatus } from '@app/contracts';
import type { AccountId, Instant } from '@app/kernel';
import type { ActorKind } from './actor.js';
import type { CommandName } from './command.js';
import type { ArmedTimer, Assignee, Dossier, Visit } from './dossier.js';
import type { DeclarationAnew } from './revision.js';

export interface OpenedTask extends Visit {
  readonly performerKind: 'OFFICIAL' | 'SUBMITTER' | 'SYSTEM';
  /** `<agency>/<division>`; null where the step belongs to no division. */
  readonly divisionId: string | null;
  readonly role: string | null;
  readonly dueAt: Instant | null;
  /** Work that comes back to whoever had it. */
  readonly assigneeId?: AccountId;
}
/** A message for the rest of the house, written with the transition that caused it. */
export interface OutgoingMessage {
  readonly name: string;
  readonly payload: unknown;
}
/** The line of the log. */
export interface Transition {
  readonly seq: number;
  readonly at: Instant;
  readonly command: CommandName;
  readonly step: NodeId | null;
  readonly outcome: string | null;
  readonly divisionId: string | null;
  readonly actorKind: ActorKind;
  readonly actorId: AccountId | null;
  readonly from: readonly NodeId[];
  readonly to: readonly NodeId[];
  readonly leaf: Uint8Array;
  readonly hash: Uint8Array;
}

/** Everything a command comes to, as a value: each row to be written, and nothing done yet. */
export interface Decision {
  readonly dossier: Dossier;
  readonly transition: Transition;
  /** Statuses passed through, in order. */
  readonly statuses: readonly DossierStatus[];
  /** Steps left as completed, in order. */
  readonly completed: readonly NodeId[];
  readonly papers: readonly string[];
  readonly secrets?: { readonly salt: Uint8Array; readonly fields: Readonly<Record<string, unknown>> };
  /** The declaration with what was handed in: another version of it. */
  readonly declaration?: DeclarationAnew;
  readonly tasks: {
    readonly open: readonly OpenedTask[];
    readonly close: readonly Visit[];
    readonly assign: readonly (Visit & { readonly accountId: Assignee['accountId'] | null })[];
    /** Work that stays open and has another due moment. */
    readonly due?: readonly (Visit & { readonly dueAt: Instant | null })[];
  };
  readonly deadlines: { readonly arm: readonly ArmedTimer[]; readonly disarm: readonly string[] };
  readonly messages: readonly OutgoingMessage[];
}
