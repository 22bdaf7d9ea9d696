import { Injectable } from '@nestjs/common';
import type { AccountId } from '@app/kernel';
import { Database } from '@app/platform';
import { isDeskRole } from '../domain/actor.js';
import { OFFICIAL_ROLES } from '../domain/role.js';
import { rolesAnsweredFor } from './answered-roles.js';

/** Somebody acts for an official who is absent now. */
export interface StandIn {
  readonly officialId: AccountId;
  readonly officialName: string;
  readonly substituteId: AccountId;
}

/** Who stands in for whom, by PostgreSQL's clock. */
@Injectable()
export class StandInStore {
  constructor(private readonly database: Database) {}

  /** For these officials now, by substitutes who have a desk in the agency: nobody else is lent anything there. */
  now(officials: readonly string[], agencyCode: string): Promise<readonly StandIn[]> {
    return this.database.rows<StandIn>(STAND_INS, [officials, agencyCode, OFFICIAL_ROLES.filter(isDeskRole)]);
  }
}

const STAND_INS = {
  name: 'stand-ins-now',
  text: `
SELECT b.account_id AS "officialId", absent.full_name AS "officialName", b.substitute_id AS "substituteId"
FROM absences b JOIN accounts absent ON absent.id = b.account_id AND absent.disabled_at IS NULL JOIN accounts s ON s.id = b.substitute_id AND s.disabled_at IS NULL
WHERE b.account_id = ANY ($1::uuid[]) AND b.ended_at IS NULL AND b.from_at <= now() AND b.until_at > now()
  AND EXISTS (SELECT FROM (${rolesAnsweredFor('b.substitute_id')}) h JOIN divisions d ON d.id = h.division_id WHERE d.agency_code = $2 AND h.role = ANY ($3::text[]))
ORDER BY absent.full_name, b.account_id`,
};
