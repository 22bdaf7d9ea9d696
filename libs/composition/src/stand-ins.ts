import type { HeldRole, Officials } from '@app/identity';
import type { AccountId } from '@app/kernel';
import type { InPlaceOf } from '@app/papers';
import type { Acting } from './paper-log.js';

/** Offices somebody may be the deputy in; the first own role in this order is the position a substitute signs with. */
const HEADS: readonly string[] = ['approver', 'centerLeader', 'divisionHead'];

/**
 * What papers say of those who acted in somebody's place. The house knows deputies as people who hold the same head's office in the
 * same division; roles are those of now, so that a paper, once drawn, is kept.
 */
export async function standInsOf(acting: readonly Acting[], agencyCode: string, officials: Officials): Promise<(one: Acting) => InPlaceOf | undefined> {
  const pairs = acting.flatMap(({ id, onBehalfOf }) => (onBehalfOf === null ? [] : [{ id, onBehalfOf }]));
  const ids = [...new Set(pairs.flatMap(({ id, onBehalfOf }) => [id, onBehalfOf]))];
  const [names, roles] = await Promise.all([officials.namesOf(ids), Promise.all(ids.map((id) => officials.rolesOf(id)))]);
  const rolesOf = (id: AccountId): readonly HeldRole[] => (roles[ids.indexOf(id)] ?? []).filter((held) => held.agencyCode === agencyCode);
  return ({ id, onBehalfOf }) => {
    if (onBehalfOf === null) return undefined;
    const [own, lent] = [rolesOf(id), rolesOf(onBehalfOf)];
    const isDeputy = own.some((held) => HEADS.includes(held.role) && lent.some(({ role, division }) => role === held.role && division === held.division));
    const role = HEADS.find((head) => own.some((held) => held.role === head)) ?? own[0]?.role;
    return { name: names.get(onBehalfOf) ?? '', isDeputy, isOfHead: lent.some((held) => HEADS.includes(held.role)), ...(role !== undefined && { role }) };
  };
}
