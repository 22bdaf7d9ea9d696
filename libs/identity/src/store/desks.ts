import { isDeskRole } from '../domain/actor.js';
import { OFFICIAL_ROLES } from '../domain/role.js';

/** In one of these agencies, in an agency of `above` or below it, or in one of these divisions (`H56.30/VHXH`). */
export interface Places {
  readonly agencies: readonly string[];
  readonly above: readonly string[];
  readonly divisions: readonly string[];
}

/** Places $1 to $4 of a statement that asks about desks. */
export const deskValues = ({ agencies, above, divisions }: Places) => [OFFICIAL_ROLES.filter(isDeskRole), agencies, above, divisions] as const;

const WITHIN = `(d.agency_code = ANY ($2::text[]) OR d.id = ANY ($4::text[])
  OR EXISTS (SELECT FROM unnest($3::text[]) AS own (code) WHERE d.agency_code = own.code OR d.agency_code LIKE own.code || '.%'))`;
const hasDesk = (account: string, where: string): string =>
  `EXISTS (SELECT FROM account_roles r JOIN divisions d ON d.id = r.division_id WHERE r.account_id = ${account} AND r.role = ANY ($1::text[]) AND ${where})`;

/** One of the desks of the account lies there. @param account  SQL that names the account */
export const hasDeskWithin = (account: string): string => hasDesk(account, WITHIN);
/** Every desk of the account lies there, and it has one: the rule of `mayRecordFor`, asked before a list is cut. */
export const hasDesksOnlyWithin = (account: string): string => `${hasDesk(account, WITHIN)} AND NOT ${hasDesk(account, `NOT ${WITHIN}`)}`;
