import { Injectable } from '@nestjs/common';
import type { AccountId, CivilDay, Instant } from '@app/kernel';
import { Configuration, Database, type Queries } from '@app/platform';
import { type Language, loginOf, type Registration } from '../domain/registration.js';

export interface Registered {
  readonly id: AccountId;
  readonly registration: Registration;
  readonly passwordHash: string;
  readonly at: Instant;
}
/** An account somebody may log in to by a code on its number. */
export interface Reachable {
  readonly id: AccountId;
  readonly phone: string | null;
  readonly email: string | null;
  readonly language: Language;
  readonly kind: 'CITIZEN' | 'ORGANIZATION' | 'ENTERPRISE' | 'OFFICIAL';
}
export interface AccountDetails extends Reachable {
  readonly login: string;
  readonly fullName: string;
  readonly personalId: string | null;
  readonly organizationCode: string | null;
  readonly representativeName: string | null;
  readonly birthDate: CivilDay | null;
  readonly phoneConfirmedAt: Instant | null;
  readonly hasPassword: boolean;
  readonly hasTotp: boolean;
  readonly createdAt: Instant;
}
/** Of one's own account; an address that is null is taken back. */
export interface AccountChange {
  readonly language?: Language;
  readonly email?: string | null;
}
export type Taken = 'personalId' | 'organizationCode' | 'phone';

/** Accounts people made for themselves, and what they may see and change of them. */
@Injectable()
export class RegisteredStore {
  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
  ) {}

  /** @returns what of it has an account already, or null when it was added */
  add(registered: Registered): Promise<Taken | null> {
    return this.database.transaction(async (tx) => {
      // Conflicts on three columns: which one it was is asked for only where nothing was written.
      const added = await tx.change(ADD, valuesOf(registered));
      return added === 1 ? null : takenBy(tx, registered.registration);
    });
  }

  async isConfirmedPhone(phone: string): Promise<boolean> {
    const line = await this.database.first(
      `SELECT FROM accounts WHERE phone = $1 AND phone_confirmed_at IS NOT NULL AND kind = 'CITIZEN'`,
      [phone],
    );
    return line !== undefined;
  }

  /** By login, personal ID, organisation code or a citizen's number. In production no demo account, and never a disabled one. */
  async reach(identifier: string, phone: string | null): Promise<Reachable | null> {
    const line = await this.database.first<Reachable>(REACH, [identifier, phone, this.configuration.NODE_ENV !== 'production']);
    return line ?? null;
  }

  async details(id: AccountId): Promise<AccountDetails | null> {
    return (await this.database.first<AccountDetails>(DETAILS, [id])) ?? null;
  }

  async change(id: AccountId, { language, email }: AccountChange): Promise<void> {
    await this.database.change(
      `UPDATE accounts SET language = coalesce($2, language), email = CASE WHEN $3 THEN $4 ELSE email END WHERE id = $1`,
      [id, language ?? null, email !== undefined, email ?? null],
    );
  }

  async passwordHash(id: AccountId): Promise<string | null> {
    const line = await this.database.first<{ password_hash: string | null }>('SELECT password_hash FROM accounts WHERE id = $1', [id]);
    return line?.password_hash ?? null;
  }

  /** Whatever else led to a password, or on from the one before, leads nowhere any more. */
  async setPassword(id: AccountId, passwordHash: string): Promise<void> {
    await this.database.change(
      `WITH tokens AS (DELETE FROM password_tokens WHERE account_id = $1), tickets AS (DELETE FROM login_tickets WHERE account_id = $1)
       UPDATE accounts SET password_hash = $2 WHERE id = $1`,
      [id, passwordHash],
    );
  }
}

function valuesOf({ id, registration, passwordHash, at }: Registered): readonly unknown[] {
  const { kind, fullName, phone, email, language } = registration;
  const citizen = registration.kind === 'CITIZEN' ? registration : null;
  const organization = registration.kind === 'CITIZEN' ? null : registration;
  return [
    id, kind, loginOf(registration), passwordHash, fullName, citizen?.personalId ?? null, citizen?.birthDate ?? null, phone, email, language,
    organization?.organizationCode ?? null, organization?.representativeName ?? null, organization?.representativeId ?? null, at,
  ];
}

async function takenBy(tx: Queries, registration: Registration): Promise<Taken> {
  if (registration.kind !== 'CITIZEN') return 'organizationCode';
  const { personalId } = registration;
  const same = await tx.first('SELECT FROM accounts WHERE personal_id = $1 OR login = $1', [personalId]);
  return same === undefined ? 'phone' : 'personalId';
}

const ADD = `
INSERT INTO accounts (id, kind, login, password_hash, full_name, personal_id, birth_date, phone, email, language,
  organization_code, representative_name, representative_id, created_at, phone_confirmed_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14) ON CONFLICT DO NOTHING`;
const REACHABLE = 'id, phone, email, language, kind';
const REACH = `
SELECT ${REACHABLE} FROM accounts
WHERE (login = $1 OR personal_id = $1 OR organization_code = $1 OR (phone = $2 AND kind = 'CITIZEN' AND phone_confirmed_at IS NOT NULL))
  AND disabled_at IS NULL AND (NOT demo OR $3) ORDER BY login = $1 DESC, id LIMIT 1`;
const DETAILS = `
SELECT ${REACHABLE}, login, full_name AS "fullName", personal_id AS "personalId", organization_code AS "organizationCode",
  representative_name AS "representativeName", birth_date AS "birthDate", phone_confirmed_at AS "phoneConfirmedAt",
  password_hash IS NOT NULL AS "hasPassword",
  EXISTS (SELECT FROM second_factors f WHERE f.account_id = accounts.id AND f.confirmed_at IS NOT NULL) AS "hasTotp", created_at AS "createdAt"
FROM accounts WHERE id = $1`;
