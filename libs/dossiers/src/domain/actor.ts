import type { AccountId } from '@app/kernel';

export type ActorKind = 'CITIZEN' | 'OFFICIAL' | 'CALENDAR' | 'SYSTEM';
/** In the order of the log's numbers: `ACTOR_KINDS[0]` is 1. */
export const ACTOR_KINDS = ['CITIZEN', 'OFFICIAL', 'CALENDAR', 'SYSTEM'] as const satisfies readonly ActorKind[];

/** One role in one division of one agency. `division` is the short code, such as `TTPVHCC`. */
export interface HeldRole {
  readonly agencyCode: string;
  readonly division: string;
  readonly role: string;
  /** Lent for as long as this official is absent. */
  readonly onBehalfOf?: AccountId;
}
/** Who asks, with the rights held at that moment: they travel in the command, so that deciding reads nothing else. */
export interface Actor {
  /** Pseudonymous; null for the calendar and the system. */
  readonly accountId: AccountId | null;
  readonly kind: ActorKind;
  readonly roles: readonly HeldRole[];
  /** Set where the actor acts in the place of an official who is absent: `roles` are then that official's. See `capacitiesOf`. */
  readonly onBehalfOf?: AccountId;
}

/** A due deadline speaks with this voice. */
export const CALENDAR: Actor = { accountId: null, kind: 'CALENDAR', roles: [] };
/** An answer of another part of the house, or of another agency's system. */
export const SYSTEM: Actor = { accountId: null, kind: 'SYSTEM', roles: [] };

/** Roles that configure the house or read its log: no power over a dossier, no look into one. */
const WITHOUT_DOSSIERS: readonly string[] = ['systemAdmin', 'procedureApprover', 'auditor'];
export const isDeskRole = (role: string): boolean => !WITHOUT_DOSSIERS.includes(role);

/** True when the actor holds `role` there; an absent `role` or `division` asks for none in particular, but for one that works on dossiers. */
export function holds(actor: Actor, agencyCode: string, place: { readonly division?: string; readonly role?: string }): boolean {
  return actor.roles.some(
    (held) =>
      held.agencyCode === agencyCode &&
      isDeskRole(held.role) &&
      (place.division === undefined || held.division === place.division) &&
      (place.role === undefined || held.role === place.role),
  );
}
