import { Injectable } from '@nestjs/common';
import type { AccountId, Instant } from '@app/kernel';
import { Database } from '@app/platform';

/**
 * Tokens that let somebody choose a password once. Only their hashes are kept. Of an account the newest is good, and beside it an invitation:
 * anybody may say that a password was forgotten, and that takes away nothing an administrator handed out.
 */
@Injectable()
export class PasswordTokenStore {
  constructor(private readonly database: Database) {}

  async add(tokenHash: Buffer, accountId: AccountId, { at, expiresAt, isRecovery }: { readonly at: Instant; readonly expiresAt: Instant; readonly isRecovery: boolean }): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.change('DELETE FROM password_tokens WHERE (account_id = $1 AND (is_recovery OR NOT $3)) OR expires_at <= $2', [accountId, at, isRecovery]);
      await tx.change('INSERT INTO password_tokens (token_hash, account_id, created_at, expires_at, is_recovery) VALUES ($1, $2, $3, $4, $5)', [
        tokenHash,
        accountId,
        at,
        expiresAt,
        isRecovery,
      ]);
    });
  }

  /** @param byId  who may have handed it out */
  async removeUnlessFrom(byId: AccountId, accountId: AccountId): Promise<void> {
    await this.database.change(
      `DELETE FROM password_tokens WHERE account_id = $1 AND $2 IS DISTINCT FROM (SELECT by_id FROM account_changes
         WHERE account_id = $1 AND change IN ('made', 'password-invited') ORDER BY id DESC LIMIT 1)`,
      [accountId, byId],
    );
  }

  /** Whose it is, or null where it is no good. */
  async ownerOf(tokenHash: Buffer, at: Instant): Promise<AccountId | null> {
    const line = await this.database.first<{ account_id: AccountId }>('SELECT account_id FROM password_tokens WHERE token_hash = $1 AND expires_at > $2', [tokenHash, at]);
    return line?.account_id ?? null;
  }

  /** Sets the password and uses the token up, and every other of the account with it: all or nothing. @returns whose it was, or null when it is no good any more */
  async use(tokenHash: Buffer, passwordHash: string, at: Instant): Promise<AccountId | null> {
    const line = await this.database.first<{ id: string }>(
      `WITH used AS (DELETE FROM password_tokens WHERE token_hash = $1 AND expires_at > $3 RETURNING account_id),
         others AS (DELETE FROM password_tokens t USING used WHERE t.account_id = used.account_id AND t.token_hash <> $1)
       UPDATE accounts SET password_hash = $2 FROM used WHERE accounts.id = used.account_id AND disabled_at IS NULL RETURNING accounts.id`,
      [tokenHash, passwordHash, at],
    );
    return (line?.id ?? null) as AccountId | null;
  }
}
