import { Injectable } from '@nestjs/common';
import type { AccountId, Instant } from '@app/kernel';
import { Database } from '@app/platform';
import { hashOfToken } from './session-token.js';

export interface SecondFactor {
  readonly secret: Buffer;
  readonly confirmedAt: Instant | null;
}
/** The password was right, the second step is awaited. */
export interface LoginTicket {
  readonly accountId: AccountId;
}

const TRIES = 5;

/** Second factors of officials, and log-ins that wait for one. */
@Injectable()
export class SecondFactorStore {
  constructor(private readonly database: Database) {}

  async of(accountId: AccountId): Promise<SecondFactor | null> {
    const line = await this.database.first<SecondFactor>(
      'SELECT secret, confirmed_at AS "confirmedAt" FROM second_factors WHERE account_id = $1',
      [accountId],
    );
    return line ?? null;
  }

  /** A secret that is not confirmed yet takes the place of an earlier one that was not either. @returns false where one is in use */
  async begin(accountId: AccountId, secret: Buffer): Promise<boolean> {
    const changed = await this.database.change(
      `INSERT INTO second_factors (account_id, secret) VALUES ($1, $2)
       ON CONFLICT (account_id) DO UPDATE SET secret = excluded.secret WHERE second_factors.confirmed_at IS NULL`,
      [accountId, secret],
    );
    return changed === 1;
  }

  /** @returns false where that secret was replaced meanwhile, or one is in use */
  async confirm(accountId: AccountId, { secret, recoveryHashes, at }: { readonly secret: Buffer; readonly recoveryHashes: readonly string[]; readonly at: Instant }): Promise<boolean> {
    const changed = await this.database.change(
      'UPDATE second_factors SET confirmed_at = $2, recovery_hashes = $3 WHERE account_id = $1 AND secret = $4 AND confirmed_at IS NULL',
      [accountId, at, recoveryHashes, secret],
    );
    return changed === 1;
  }

  /** A code is good once: its step of time is used up. @returns false when that step, or a later one, was used before */
  async use(accountId: AccountId, counter: number): Promise<boolean> {
    return (await this.database.change('UPDATE second_factors SET last_counter = $2 WHERE account_id = $1 AND last_counter < $2', [accountId, counter])) === 1;
  }

  /** @returns false when there is no such code (any more) */
  async useRecovery(accountId: AccountId, recoveryHash: string): Promise<boolean> {
    const changed = await this.database.change(
      `UPDATE second_factors SET recovery_hashes = array_remove(recovery_hashes, $2)
       WHERE account_id = $1 AND confirmed_at IS NOT NULL AND $2 = ANY (recovery_hashes)`,
      [accountId, recoveryHash],
    );
    return changed === 1;
  }

  async remove(accountId: AccountId): Promise<void> {
    await this.database.change('DELETE FROM second_factors WHERE account_id = $1', [accountId]);
  }

  async addTicket(ticket: string, accountId: AccountId, { at, expiresAt }: { readonly at: Instant; readonly expiresAt: Instant }): Promise<void> {
    await this.database.change('DELETE FROM login_tickets WHERE expires_at <= $1', [at]);
    await this.database.change('INSERT INTO login_tickets (ticket_hash, account_id, expires_at) VALUES ($1, $2, $3)', [hashOfToken(ticket), accountId, expiresAt]);
  }

  /** Counts a try before it is judged. Null where the ticket is over. */
  async tryTicket(ticket: string, at: Instant): Promise<LoginTicket | null> {
    const line = await this.database.first<LoginTicket>(
      `UPDATE login_tickets SET tries = tries + 1 WHERE ticket_hash = $1 AND expires_at > $2 AND tries < ${TRIES} RETURNING account_id AS "accountId"`,
      [hashOfToken(ticket), at],
    );
    return line ?? null;
  }

  /** @returns false when somebody was faster */
  async takeTicket(ticket: string): Promise<boolean> {
    return (await this.database.change('DELETE FROM login_tickets WHERE ticket_hash = $1', [hashOfToken(ticket)])) === 1;
  }
}
