import { Injectable } from '@nestjs/common';
import type { AccountId, Instant } from '@app/kernel';
import { Configuration, Database, type Queries } from '@app/platform';
import type { HeldRole } from '../domain/actor.js';
import type { RolePast } from '../domain/role-past.js';
import { rolesAnsweredFor } from './answered-roles.js';

export interface Account {
  readonly id: AccountId;
  /** Null where none was chosen yet. */
  readonly passwordHash: string | null;
}
export interface NewAccount {
  readonly id: AccountId;
  readonly kind: 'CITIZEN' | 'ORGANIZATION' | 'ENTERPRISE' | 'OFFICIAL';
  readonly login: string;
  readonly passwordHash: string;
  readonly fullName: string;
  readonly personalId?: string;
  /** Of an organisation or an enterprise: its tax code. */
  readonly organizationCode?: string;
  readonly phone?: string;
  readonly roles: readonly HeldRole[];
  readonly demo: boolean;
  readonly at: Instant;
}

/** Personal data of an account holder; what the account does not know is not there. */
export interface Contact {
  readonly fullName?: string;
  readonly personalId?: string;
  /** Tax code of an organisation or an enterprise. */
  readonly organizationCode?: string;
  /** Civil day. */
  readonly birthDate?: string;
  readonly phone?: string;
  readonly email?: string;
}

@Injectable()
export class AccountStore {
  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
  ) {}

  /**
   * An account that may log in: not a disabled one, and in production no demo account. By its login, or by the number a citizen has confirmed,
   * which is one account's only; where a tax code looks like somebody's number, the login counts.
   */
  async findByLogin(login: string, number: string | null): Promise<Account | null> {
    const line = await this.database.first<{ id: string; password_hash: string | null }>(FIND_BY_LOGIN, [login, number, this.configuration.NODE_ENV !== 'production']);
    return line ? { id: line.id as AccountId, passwordHash: line.password_hash } : null;
  }

  /** The account with its roles, or nothing when the login (or the number, or the personal ID) is taken. One statement: never an account without its roles. */
  async add(account: NewAccount): Promise<boolean> {
    const { id, kind, login, passwordHash, fullName, personalId = null, organizationCode = null, phone = null, roles, demo, at } = account;
    const divisions = roles.map((held) => `${held.agencyCode}/${held.division}`);
    const lines = await this.database.rows<{ id: string }>(ADD, [
      id,
      kind,
      login,
      passwordHash,
      fullName,
      personalId,
      phone,
      demo,
      at,
      divisions,
      roles.map((held) => held.role),
      organizationCode,
    ]);
    return lines.length > 0;
  }

  async demoPasswordHash(): Promise<string | null> {
    const line = await this.database.first<{ password_hash: string }>(
      'SELECT password_hash FROM accounts WHERE demo ORDER BY login LIMIT 1',
    );
    return line?.password_hash ?? null;
  }

  /** Accounts to try the system with, by login. */
  async demoAccounts(): Promise<ReadonlyMap<string, AccountId>> {
    const lines = await this.database.rows<{ login: string; id: string }>('SELECT login, id FROM accounts WHERE demo AND disabled_at IS NULL');
    return new Map(lines.map(({ login, id }) => [login, id as AccountId]));
  }

  async replaceDemoPasswords(passwordHash: string): Promise<void> {
    await this.database.change('UPDATE accounts SET password_hash = $1 WHERE demo AND password_hash <> $1', [
      passwordHash,
    ]);
  }

  async disable(id: AccountId, at: Instant): Promise<void> {
    await this.database.change('UPDATE accounts SET disabled_at = $2 WHERE id = $1 AND disabled_at IS NULL', [id, at]);
  }

  async holdersOf(
    divisionId: string,
    role: string,
  ): Promise<readonly { readonly accountId: AccountId; readonly displayName: string }[]> {
    const lines = await this.database.rows<{ id: string; full_name: string }>(
      `SELECT DISTINCT a.full_name, a.id FROM account_roles r JOIN accounts a ON a.id = r.account_id
       WHERE r.division_id IN (SELECT divisions_answered_with($1)) AND r.role = $2 AND a.disabled_at IS NULL ORDER BY a.full_name, a.id`,
      [divisionId, role],
    );
    return lines.map((line) => ({ accountId: line.id as AccountId, displayName: line.full_name }));
  }

  /** How many officials who may log in hold a role in one of these divisions. */
  async heldIn(divisionIds: readonly string[], within?: Queries): Promise<number> {
    if (within) await within.change('LOCK TABLE account_roles IN SHARE MODE');
    const line = await (within ?? this.database).first<{ officials: number }>(
      `SELECT count(DISTINCT r.account_id)::int AS officials FROM account_roles r JOIN accounts a ON a.id = r.account_id
       WHERE r.division_id = ANY ($1) AND a.disabled_at IS NULL`,
      [divisionIds],
    );
    return line?.officials ?? 0;
  }

  /** Whether somebody who may log in holds the role, in whatever division. */
  async isHeld(role: string): Promise<boolean> {
    const line = await this.database.first(
      `SELECT 1 FROM account_roles r JOIN accounts a ON a.id = r.account_id
       WHERE r.role = $1 AND a.disabled_at IS NULL AND (NOT a.demo OR $2) LIMIT 1`,
      [role, this.configuration.NODE_ENV !== 'production'],
    );
    return line !== undefined;
  }

  async nameOf(id: AccountId): Promise<string | null> {
    const line = await this.database.first<{ full_name: string }>('SELECT full_name FROM accounts WHERE id = $1', [id]);
    return line?.full_name ?? null;
  }

  async contactOf(id: AccountId): Promise<Contact> {
    const line = await this.database.first<{ full_name: string; personal_id: string | null; organization_code: string | null; birth_date: string | null; phone: string | null; email: string | null }>(
      `SELECT full_name, personal_id, organization_code, to_char(birth_date, 'YYYY-MM-DD') AS birth_date, phone, email FROM accounts WHERE id = $1`,
      [id],
    );
    if (!line) return {};
    const { full_name: fullName, personal_id: personalId, organization_code: organizationCode, birth_date: birthDate, phone, email } = line;
    return { fullName, ...(personalId !== null && { personalId }), ...(organizationCode !== null && { organizationCode }), ...(birthDate !== null && { birthDate }), ...(phone !== null && { phone }), ...(email !== null && { email }) };
  }

  async citizenWith(personalId: string): Promise<{ readonly id: AccountId; readonly fullName: string } | null> {
    const line = await this.database.first<{ id: string; full_name: string }>(
      `SELECT id, full_name FROM accounts WHERE personal_id = $1 AND kind = 'CITIZEN' AND disabled_at IS NULL AND (NOT demo OR $2)`,
      [personalId, this.configuration.NODE_ENV !== 'production'],
    );
    return line ? { id: line.id as AccountId, fullName: line.full_name } : null;
  }

  async organizationWith(organizationCode: string): Promise<{ readonly id: AccountId; readonly fullName: string } | null> {
    const line = await this.database.first<{ id: string; full_name: string }>(
      `SELECT id, full_name FROM accounts WHERE organization_code = $1 AND kind IN ('ORGANIZATION', 'ENTERPRISE') AND disabled_at IS NULL AND (NOT demo OR $2)`,
      [organizationCode, this.configuration.NODE_ENV !== 'production'],
    );
    return line ? { id: line.id as AccountId, fullName: line.full_name } : null;
  }

  async isApplicant(id: AccountId): Promise<boolean> {
    const line = await this.database.first(
      `SELECT id FROM accounts WHERE id = $1 AND kind <> 'OFFICIAL' AND disabled_at IS NULL`,
      [id],
    );
    return line !== undefined;
  }

  async isOfficial(id: AccountId): Promise<boolean> {
    return (await this.database.first(`SELECT FROM accounts WHERE id = $1 AND kind = 'OFFICIAL'`, [id])) !== undefined;
  }

  /** Roles an official holds now; none for accounts that are disabled or no official's. */
  async rolesOf(id: AccountId): Promise<readonly HeldRole[]> {
    const lines = await this.database.rows<{ agency_code: string; division: string; role: string }>(
      `SELECT d.agency_code, d.code AS division, h.role FROM accounts a CROSS JOIN LATERAL (${rolesAnsweredFor('a.id')}) h
       JOIN divisions d ON d.id = h.division_id WHERE a.id = $1 AND a.kind = 'OFFICIAL' AND a.disabled_at IS NULL ORDER BY d.id, h.role`,
      [id],
    );
    return lines.map((line) => ({ agencyCode: line.agency_code, division: line.division, role: line.role }));
  }

  /** Every role these officials hold, and those that were taken from them. */
  async rolePasts(ids: readonly AccountId[]): Promise<readonly RolePast[]> {
    if (ids.length === 0) return [];
    return this.database.rows<RolePast>(ROLE_PASTS, [ids]);
  }

  /** Names of officials only: a citizen's name is personal data and has no business on a desk's list of who did what. */
  async officialNames(ids: readonly AccountId[]): Promise<ReadonlyMap<AccountId, string>> {
    if (ids.length === 0) return new Map();
    const lines = await this.database.rows<{ id: string; full_name: string }>(
      `SELECT id, full_name FROM accounts WHERE id = ANY ($1::uuid[]) AND kind = 'OFFICIAL'`,
      [ids],
    );
    return new Map(lines.map((line) => [line.id as AccountId, line.full_name]));
  }
}

const FIND_BY_LOGIN = `
SELECT id, password_hash FROM accounts
WHERE (login = $1 OR (phone = $2 AND kind = 'CITIZEN' AND phone_confirmed_at IS NOT NULL)) AND disabled_at IS NULL AND (NOT demo OR $3)
ORDER BY login = $1 DESC LIMIT 1`;
const ADD = `
WITH account AS (
  INSERT INTO accounts (id, kind, login, password_hash, full_name, personal_id, phone, demo, created_at, phone_confirmed_at, organization_code)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::timestamptz, CASE WHEN $7::text IS NOT NULL THEN $9::timestamptz END, $12) ON CONFLICT DO NOTHING RETURNING id
), held AS (
  INSERT INTO account_roles (account_id, division_id, role)
  SELECT account.id, given.division_id, given.role FROM account, unnest($10::text[], $11::text[]) AS given (division_id, role)
)
SELECT id FROM account`;
const ROLE_PASTS = `
WITH changed AS (
  SELECT account_id, details ->> 'agencyCode' AS agency_code, details ->> 'division' AS division, details ->> 'role' AS role,
    jsonb_agg(jsonb_build_object('at', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'isGiven', change = 'role-given') ORDER BY id) AS changes
  FROM account_changes WHERE account_id = ANY($1::uuid[]) AND change IN ('role-given', 'role-taken') GROUP BY 1, 2, 3, 4),
held AS (
  SELECT r.account_id, d.agency_code, d.code AS division, r.role FROM account_roles r JOIN divisions d ON d.id = r.division_id WHERE r.account_id = ANY($1::uuid[]))
SELECT account_id AS "accountId", jsonb_build_object('agencyCode', agency_code, 'division', division, 'role', role) AS role,
  coalesce(is_held, false) AS "isHeld", coalesce(changes, '[]') AS changes
FROM (SELECT *, true AS is_held FROM held) held FULL JOIN changed USING (account_id, agency_code, division, role) ORDER BY agency_code, division, role`;
