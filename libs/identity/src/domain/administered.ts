import type { Actor } from './actor.js';

/** Whether an administrator looks after this agency: the own one, or one below it in the order of the codes (`H56` is above `H56.30`). */
export const administers = (actor: Actor, agencyCode: string): boolean =>
  actor.roles.some((held) => held.role === 'systemAdmin' && (held.agencyCode === agencyCode || agencyCode.startsWith(`${held.agencyCode}.`)));

/** Whether an administrator looks after the whole house: the agency has none above it in the order of the codes. */
export const administersHouse = (actor: Actor): boolean => actor.roles.some((held) => held.role === 'systemAdmin' && !held.agencyCode.includes('.'));
