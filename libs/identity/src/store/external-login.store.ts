import { Injectable } from '@nestjs/common';
import type { AccountId, Instant } from '@app/kernel';
import { Database, type Queries } from '@app/platform';
import type { ExternalPerson, RoundTrip } from '../commands/external-provider.js';
import type { Language } from '../domain/registration.js';

export interface StartedTrip extends RoundTrip {
  readonly returnTo: string;
}

/** Where an account could be reached before. */
export interface FormerAddresses {
  readonly phone: string | null;
  readonly email: string | null;
  readonly language: Language;
}
export interface ExternalAccount {
  readonly id: AccountId;
  /** The account was somebody's who had never shown that the personal ID was theirs: their ways in are gone, and these were their addresses. */
  readonly taken: FormerAddresses | null;
}

/** Who comes from which other system, and who was sent there. */
@Injectable()
export class ExternalLoginStore {
  constructor(private readonly database: Database) {}

  async start(cookieHash: Buffer, { state, nonce, verifier, returnTo }: StartedTrip, { at, expiresAt }: { readonly at: Instant; readonly expiresAt: Instant }): Promise<void> {
    await this.database.change('DELETE FROM external_login_starts WHERE expires_at <= $1', [at]);
    await this.database.change(
      'INSERT INTO external_login_starts (cookie_hash, state, nonce, verifier, return_to, expires_at) VALUES ($1, $2, $3, $4, $5, $6)',
      [cookieHash, state, nonce, verifier, returnTo, expiresAt],
    );
  }

  /** Once: whoever comes back a second time was never sent. */
  async finish(cookieHash: Buffer, at: Instant): Promise<StartedTrip | null> {
    const line = await this.database.first<StartedTrip>(
      `DELETE FROM external_login_starts WHERE cookie_hash = $1 AND expires_at > $2 RETURNING state, nonce, verifier, return_to AS "returnTo"`,
      [cookieHash, at],
    );
    return line ?? null;
  }

  /**
   * The account of this person: the one linked before; the citizen with the same verified personal ID; or a new one. An
   * official's account is never linked, two factors stand before it: null then. Whoever registered under a personal ID only
   * claimed it: from the first verified log-in on, the account is the verified person's alone.
   */
  accountOf(person: ExternalPerson, newId: AccountId, at: Instant): Promise<ExternalAccount | null> {
    return this.database.transaction(async (tx) => {
      await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [`${person.issuer} ${person.subject}`]);
      const linked = await tx.first<{ id: AccountId }>('SELECT account_id AS id FROM external_logins WHERE issuer = $1 AND subject = $2', [person.issuer, person.subject]);
      if (linked) return { ...linked, taken: null };
      const account = (await sameCitizen(tx, person)) ?? (await newCitizen(tx, { person, newId, at }));
      if (account === null) return null;
      await tx.change('INSERT INTO external_logins (issuer, subject, account_id, linked_at) VALUES ($1, $2, $3, $4)', [person.issuer, person.subject, account.id, at]);
      return account;
    });
  }
}

async function sameCitizen(tx: Queries, { personalId, name }: ExternalPerson): Promise<ExternalAccount | null> {
  if (personalId === null) return null;
  const line = await tx.first<{ id: AccountId; is_proven: boolean } & FormerAddresses>(
    `SELECT id, phone, email, language, EXISTS (SELECT FROM external_logins WHERE account_id = accounts.id) AS is_proven
     FROM accounts WHERE personal_id = $1 AND kind = 'CITIZEN' FOR UPDATE`,
    [personalId],
  );
  if (!line) return null;
  const { id, is_proven: isProven, ...former } = line;
  if (isProven) return { id, taken: null };
  await tx.change('UPDATE accounts SET full_name = $2, password_hash = NULL, phone = NULL, phone_confirmed_at = NULL, email = NULL WHERE id = $1', [id, name]);
  for (const table of ['sessions', 'login_tickets', 'password_tokens', 'second_factors', 'code_requests']) await tx.change(`DELETE FROM ${table} WHERE account_id = $1`, [id]);
  return { id, taken: former };
}

async function newCitizen(tx: Queries, { person: { name, personalId }, newId, at }: { readonly person: ExternalPerson; readonly newId: AccountId; readonly at: Instant }): Promise<ExternalAccount | null> {
  const added = await tx.change(`INSERT INTO accounts (id, kind, login, full_name, personal_id, created_at) VALUES ($1, 'CITIZEN', $2, $3, $4, $5) ON CONFLICT DO NOTHING`, [
    newId,
    personalId ?? `sso.${newId}`,
    name,
    personalId,
    at,
  ]);
  return added === 1 ? { id: newId, taken: null } : null;
}
