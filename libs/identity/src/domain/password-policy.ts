import type { Obstacle } from '@app/kernel';
import { isCommonPassword, isOwnersPassword, type PasswordOwner } from './guessable-password.js';

/**
 * What a new password must be. `seed`: at least eight characters, of four classes, as the customer's rule has it. `asvs`:
 * at least eight characters of any kind (OWASP ASVS 5, V6.2.1 and V6.2.5).
 */
export type PasswordPolicy = 'seed' | 'asvs';
export type PasswordLack = 'length' | 'lower' | 'upper' | 'digit' | 'other';
export type PasswordObstacle =
  | Obstacle<'identity.password_weak', { readonly lacks: readonly PasswordLack[] }>
  | Obstacle<'identity.password_common'>
  | Obstacle<'identity.password_of_owner'>;

const SHORTEST = 8;
const CLASSES: readonly (readonly [PasswordLack, RegExp])[] = [
  ['lower', /\p{Ll}/u],
  ['upper', /\p{Lu}/u],
  ['digit', /\p{Nd}/u],
  ['other', /[^\p{L}\p{M}\p{N}]/u],
];

/** What a policy asks of every password, in a fixed order: what forms tell before anything is typed. */
export const passwordNeeds = (policy: PasswordPolicy): readonly PasswordLack[] => (policy === 'asvs' ? ['length'] : ['length', ...CLASSES.map(([lack]) => lack)]);

/** What is missing in a password, in a fixed order; nothing where it may be used. Characters, not code units, are counted. */
export function passwordLacks(password: string, policy: PasswordPolicy): readonly PasswordLack[] {
  const text = password.normalize('NFC');
  const missing = new Set<PasswordLack>(CLASSES.filter(([, member]) => !member.test(text)).map(([lack]) => lack));
  if ([...text].length < SHORTEST) missing.add('length');
  return passwordNeeds(policy).filter((need) => missing.has(need));
}

/** Why a password may not be used by this owner, or null. What the policy lacks comes first: it is said before anything is looked up. */
export function passwordObstacle(password: string, policy: PasswordPolicy, owner: PasswordOwner): PasswordObstacle | null {
  const lacks = passwordLacks(password, policy);
  if (lacks.length > 0) return { code: 'identity.password_weak', params: { lacks } };
  if (isOwnersPassword(password, owner)) return { code: 'identity.password_of_owner', params: {} };
  return isCommonPassword(password) ? { code: 'identity.password_common', params: {} } : null;
}
