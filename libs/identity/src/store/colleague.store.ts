import { Injectable } from '@nestjs/common';
import type { AccountId } from '@app/kernel';
import { Database } from '@app/platform';
import { type HeldRole, isDeskRole } from '../domain/actor.js';
import { OFFICIAL_ROLES } from '../domain/role.js';

/** An official at a desk, with the own roles there. */
export interface Colleague {
  readonly id: AccountId;
  readonly fullName: string;
  readonly roles: readonly HeldRole[];
}
/** Whom: with a role in one of these agencies, in an agency below one of `above`, or in one of these divisions (`H56.30/VHXH`). */
export interface ColleagueSearch {
  readonly agencies: readonly string[];
  readonly above: readonly string[];
  readonly divisions: readonly string[];
  readonly text: string;
}

const MOST_SHOWN = 30;
const DESK_ROLES = OFFICIAL_ROLES.filter(isDeskRole);

/** Officials who work on dossiers and may log in. */
@Injectable()
export class ColleagueStore {
  constructor(private readonly database: Database) {}

  /** Those whose name contains `text`, with or without marks on its letters, by name. */
  search({ agencies, above, divisions, text }: ColleagueSearch): Promise<readonly Colleague[]> {
    return this.database.rows<Colleague>(
      `${SELECT} AND ($2 = '' OR strpos(${plainly('a.full_name')}, ${plainly('$2::text')}) > 0)
       AND EXISTS (SELECT FROM account_roles r JOIN divisions d ON d.id = r.division_id WHERE r.account_id = a.id AND r.role = ANY ($1::text[])
         AND (d.agency_code = ANY ($3::text[]) OR d.id = ANY ($5::text[])
           OR EXISTS (SELECT FROM unnest($4::text[]) AS own (code) WHERE d.agency_code = own.code OR d.agency_code LIKE own.code || '.%')))
       ORDER BY a.full_name, a.id LIMIT ${MOST_SHOWN}`,
      [DESK_ROLES, text, agencies, above, divisions],
    );
  }

  async find(id: string): Promise<Colleague | null> {
    return (await this.database.first<Colleague>(`${SELECT} AND a.id::text = $2`, [DESK_ROLES, id])) ?? null;
  }
}

/** Without marks on letters and in small letters: what people type in a hurry. */
const plainly = (text: string) => `replace(regexp_replace(normalize(lower(${text}), NFD), U&'[\\0300-\\036f]', '', 'g'), 'đ', 'd')`;
const SELECT = `
SELECT a.id, a.full_name AS "fullName", held.roles FROM accounts a, LATERAL (
  SELECT jsonb_agg(jsonb_build_object('agencyCode', d.agency_code, 'division', d.code, 'role', r.role) ORDER BY r.division_id, r.role) AS roles
  FROM account_roles r JOIN divisions d ON d.id = r.division_id WHERE r.account_id = a.id AND r.role = ANY ($1::text[])) held
WHERE a.kind = 'OFFICIAL' AND a.disabled_at IS NULL AND held.roles IS NOT NULL`;
