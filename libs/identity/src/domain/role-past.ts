import type { AccountId, Instant } from '@app/kernel';
import type { HeldRole } from './actor.js';

/** A role somebody holds or held, and when it was given and taken, the oldest first. */
export interface RolePast {
  readonly accountId: AccountId;
  readonly role: HeldRole;
  readonly isHeld: boolean;
  readonly changes: readonly { readonly at: Instant; readonly isGiven: boolean }[];
}

/** The first change after an instant says what stood before it; where none came since, it stands as it does now. */
export function heldThen({ isHeld, changes }: RolePast, at: Instant): boolean {
  const next = changes.find((change) => change.at > at);
  return next ? !next.isGiven : isHeld;
}
