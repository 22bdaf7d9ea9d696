import type { AccountId } from '@app/kernel';

/** On which side of the counter an account stands. Organisations and enterprises file like citizens. */
export type ActorKind = 'CITIZEN' | 'OFFICIAL';

/** What an official shows again before what is grave: a code of the second factor, or the password where there is none. */
export type ProofKind = 'code' | 'password';

/** One right to act: this role, in this division (its code) of this agency. */
export interface HeldRole {
  readonly agencyCode: string;
  readonly division: string;
  readonly role: string;
  /** Lent by this official for as long as the official is absent; not set on roles of one's own. */
  readonly onBehalfOf?: AccountId;
}

/** Who is asking. Travels inside commands, so that a decision needs no look-up to know the rights behind it. */
export interface Actor {
  readonly accountId: AccountId;
  readonly kind: ActorKind;
  readonly displayName: string;
  readonly roles: readonly HeldRole[];
}

/** Roles that configure the house or read its log, and give no power over a dossier, nor a look into one. */
const WITHOUT_DOSSIERS: readonly string[] = ['systemAdmin', 'procedureApprover', 'auditor'];
export const isDeskRole = (role: string): boolean => !WITHOUT_DOSSIERS.includes(role);

export const holds = (actor: Actor, role: string): boolean => actor.roles.some((held) => held.role === role);
