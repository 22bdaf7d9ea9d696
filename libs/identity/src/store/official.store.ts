import { Injectable } from '@nestjs/common';
import type { AccountId, Instant } from '@app/kernel';
import { Database } from '@app/platform';
import type { HeldRole } from '../domain/actor.js';

export interface OfficialAccount {
  readonly id: AccountId;
  readonly login: string;
  readonly fullName: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly createdAt: Instant;
  readonly disabledAt: Instant | null;
  readonly hasPassword: boolean;
  readonly hasTotp: boolean;
  readonly roles: readonly HeldRole[];
}
export interface NewOfficial {
  readonly id: AccountId;
  readonly login: string;
  readonly fullName: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly at: Instant;
}
export interface AccountChange {
  readonly accountId: AccountId;
  readonly byId: AccountId;
  readonly at: Instant;
  readonly change: 'made' | 'changed' | 'role-given' | 'role-taken' | 'disabled' | 'enabled' | 'password-invited' | 'second-factor-removed' | 'sessions-ended'
    | 'absence-recorded' | 'absence-ended';
  readonly details: object;
}
/** Which officials: of agencies at or below `agencyCodes`, whose name or login contains `text`; without a role, as `lastPlaceOf` says. */
export interface OfficialSearch {
  readonly agencyCodes: readonly string[];
  readonly byId: AccountId;
  /** Of the whole house. */
  readonly isHouse: boolean;
  readonly text: string;
  readonly after: string;
  readonly limit: number;
}

/** Officials as their administrators see them. Each change is written with who made it, in one transaction. */
@Injectable()
export class OfficialStore {
  constructor(private readonly database: Database) {}

  async find(id: string): Promise<OfficialAccount | null> {
    return (await this.database.first<OfficialAccount>(`${SELECT} AND a.id::text = $1`, [id])) ?? null;
  }

  /** In the order of their logins. */
  search({ agencyCodes, byId, isHouse, text, after, limit }: OfficialSearch): Promise<readonly OfficialAccount[]> {
    return this.database.rows<OfficialAccount>(
      `${SELECT} AND a.login > $3 AND ($2 = '' OR position(lower($2) in lower(a.full_name)) > 0 OR position(lower($2) in a.login) > 0)
       AND (EXISTS (SELECT FROM account_roles r JOIN divisions d ON d.id = r.division_id WHERE r.account_id = a.id AND ${isBelow('d.agency_code')})
         OR NOT EXISTS (SELECT FROM account_roles r WHERE r.account_id = a.id) AND coalesce(
           (SELECT CASE WHEN last.agency_code IS NULL THEN last.by_id = $5 OR $6 ELSE ${isBelow('last.agency_code')} END FROM (${lastPlace('a.id')}) last), $6))
       ORDER BY a.login LIMIT $4`,
      [agencyCodes, text, after, limit, byId, isHouse],
    );
  }

  /** Where an account held, or lost, its last role; else who made it. */
  async lastPlaceOf(id: AccountId): Promise<{ readonly agencyCode: string | null; readonly byId: AccountId | null }> {
    const line = await this.database.first<{ agency_code: string | null; by_id: AccountId }>(lastPlace('$1'), [id]);
    return { agencyCode: line?.agency_code ?? null, byId: line?.by_id ?? null };
  }

  /** @returns false when the login is taken */
  add(official: NewOfficial, change: AccountChange): Promise<boolean> {
    const { id, login, fullName, phone, email, at } = official;
    return this.write(
      `INSERT INTO accounts (id, kind, login, full_name, phone, email, created_at) VALUES ($1, 'OFFICIAL', $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
      [id, login, fullName, phone, email, at],
      change,
    );
  }

  change(id: AccountId, { fullName, phone, email }: { readonly fullName?: string; readonly phone?: string | null; readonly email?: string | null }, change: AccountChange): Promise<boolean> {
    return this.write(
      `UPDATE accounts SET full_name = coalesce($2, full_name), phone = CASE WHEN $3 THEN $4 ELSE phone END, email = CASE WHEN $5 THEN $6 ELSE email END WHERE id = $1`,
      [id, fullName ?? null, phone !== undefined, phone ?? null, email !== undefined, email ?? null],
      change,
    );
  }

  /** @returns false when it is held already */
  give(id: AccountId, { agencyCode, division, role }: HeldRole, change: AccountChange): Promise<boolean> {
    return this.write('INSERT INTO account_roles (account_id, division_id, role) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [id, `${agencyCode}/${division}`, role], change);
  }

  /** @returns false when it is not held */
  take(id: AccountId, { agencyCode, division, role }: HeldRole, change: AccountChange): Promise<boolean> {
    return this.write('DELETE FROM account_roles WHERE account_id = $1 AND division_id = $2 AND role = $3', [id, `${agencyCode}/${division}`, role], change);
  }

  setDisabled(id: AccountId, disabledAt: Instant | null, change: AccountChange): Promise<boolean> {
    return this.write('UPDATE accounts SET disabled_at = $2 WHERE id = $1', [id, disabledAt], change);
  }

  /** Whether there is such a division, and it has not ended. */
  async hasDivision(agencyCode: string, division: string): Promise<boolean> {
    return (await this.database.first(HAS_DIVISION, [`${agencyCode}/${division}`])) !== undefined;
  }

  async record({ accountId, byId, at, change, details }: AccountChange): Promise<void> {
    await this.database.change(RECORD_CHANGE, [accountId, byId, at, change, JSON.stringify(details)]);
  }

  private write(statement: string, values: readonly unknown[], { accountId, byId, at, change, details }: AccountChange): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      if ((await tx.change(statement, values)) === 0) return false;
      await tx.change(RECORD_CHANGE, [accountId, byId, at, change, JSON.stringify(details)]);
      return true;
    });
  }
}

const isBelow = (code: string): string => `EXISTS (SELECT FROM unnest($1::text[]) AS own (code) WHERE ${code} = own.code OR ${code} LIKE own.code || '.%')`;
const lastPlace = (id: string): string =>
  `SELECT c.details ->> 'agencyCode' AS agency_code, c.by_id FROM account_changes c WHERE c.account_id = ${id} AND c.change IN ('made', 'role-given', 'role-taken') ORDER BY c.id DESC LIMIT 1`;
const HAS_DIVISION = `SELECT FROM divisions WHERE id = $1 AND (effective_to IS NULL OR effective_to >= (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)`;
export const RECORD_CHANGE = 'INSERT INTO account_changes (account_id, by_id, at, change, details) VALUES ($1, $2, $3, $4, $5)';
const SELECT = `
SELECT a.id, a.login, a.full_name AS "fullName", a.phone, a.email, a.created_at AS "createdAt", a.disabled_at AS "disabledAt",
  a.password_hash IS NOT NULL AS "hasPassword",
  EXISTS (SELECT FROM second_factors f WHERE f.account_id = a.id AND f.confirmed_at IS NOT NULL) AS "hasTotp",
  coalesce((SELECT jsonb_agg(jsonb_build_object('agencyCode', d.agency_code, 'division', d.code, 'role', r.role) ORDER BY r.division_id, r.role)
    FROM account_roles r JOIN divisions d ON d.id = r.division_id WHERE r.account_id = a.id), '[]') AS roles
FROM accounts a WHERE a.kind = 'OFFICIAL'`;
