import { type AccountId, ok, type Result } from '@app/kernel';
import type { Actor } from './actor.js';
import type { Dossier } from './dossier.js';
import type { DossierObstacle } from './dossier.obstacles.js';
import { mayActAs } from './permit.js';

/** In which capacities somebody may act: with the own rights, and in the place of each absent official who lent theirs. Never with both at once. */
export function capacitiesOf(actor: Actor): readonly [Actor, ...Actor[]] {
  const lenders = [...new Set(actor.roles.flatMap(({ onBehalfOf }) => onBehalfOf ?? []))];
  if (lenders.length === 0) return [actor];
  const own = { ...actor, roles: actor.roles.filter(({ onBehalfOf }) => onBehalfOf === undefined) };
  return [own, ...lenders.map((lender) => ({ ...actor, onBehalfOf: lender, roles: actor.roles.filter(({ onBehalfOf }) => onBehalfOf === lender) }))];
}

/** What another capacity may be able to do. */
const LACKS_RIGHTS: ReadonlySet<DossierObstacle['code']> = new Set(['dossiers.not_permitted', 'dossiers.assigned_to_other']);
const isBarred = ({ code }: DossierObstacle): boolean => LACKS_RIGHTS.has(code) || code === 'dossiers.same_person';

/**
 * What `attempt` comes to in the first capacity that has the rights for it, the own one before any other: nobody acts for
 * somebody else where the own rights are enough. Where none has, the obstacle that says more than that rights are lacking.
 */
export function inSomeCapacity<T>(actor: Actor, attempt: (actor: Actor) => Result<T, DossierObstacle>): Result<T, DossierObstacle> {
  const [own, ...lent] = capacitiesOf(actor);
  let told = attempt(own);
  for (const each of lent) {
    if (told.ok || !isBarred(told.error)) return told;
    const next = attempt(each);
    if (next.ok || !LACKS_RIGHTS.has(next.error.code)) told = next;
  }
  return told;
}

/** Who acts as one of `roles`: nobody stands behind the one who holds it by own right. Null where the actor may not. */
export interface Standing {
  readonly onBehalfOf: AccountId | null;
}
export function standingAs(dossier: Pick<Dossier, 'agencyCode'>, actor: Actor, roles: readonly string[]): Standing | null {
  const found = inSomeCapacity<Standing>(actor, (each) => {
    const may = mayActAs(dossier, each, roles);
    return may.ok ? ok({ onBehalfOf: each.onBehalfOf ?? null }) : may;
  });
  return found.ok ? found.value : null;
}
