import { Injectable } from '@nestjs/common';
import { type AccountId, type Instant, instantOf, millisecondsOf } from '@app/kernel';
import { Database, type Queries } from '@app/platform';
import { type CodeLimit, REMEMBERED_MILLISECONDS, secondsUntilAllowed, TRIES_OF_A_CODE } from '../domain/one-time-code.js';
import type { Registration } from '../domain/registration.js';

export type CodePurpose = 'REGISTER' | 'LOG_IN';
export interface Counted {
  /** Keyed hash of what is counted. */
  readonly subject: Buffer;
  readonly limits: readonly CodeLimit[];
}
export interface NewCodeRequest {
  readonly requestHash: Buffer;
  readonly purpose: CodePurpose;
  readonly subject: string;
  readonly accountId: AccountId | null;
  /** Null where nothing is sent. */
  readonly phone: string | null;
  readonly details: Registration | null;
  readonly codeHash: string;
  readonly codeExpiresAt: Instant;
  readonly at: Instant;
  readonly expiresAt: Instant;
}
export interface CodeRequest {
  /** As it was counted. */
  readonly subject: string;
  readonly expiresAt: Instant;
  readonly accountId: AccountId | null;
  readonly phone: string | null;
  readonly details: Registration | null;
}
export interface Guessed extends CodeRequest {
  readonly codeHash: string;
}

/** Who waits for a one-time code, and how many were sent. */
@Injectable()
export class CodeRequestStore {
  constructor(private readonly database: Database) {}

  /**
   * Counts one code for each of `counted`, or for none where one of them has had its share. One after another for the same
   * subject: many at once are not more than one after another.
   *
   * @returns seconds to wait, for each of `counted`; all 0 when it was counted
   */
  count(counted: readonly Counted[], at: Instant): Promise<readonly number[]> {
    return this.database.transaction(async (tx) => {
      for (const subject of counted.map((one) => one.subject).sort(Buffer.compare))
        await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended(encode($1, $2), 0))', [subject, 'hex']);
      await tx.change('DELETE FROM codes_sent WHERE at <= $1', [instantOf(millisecondsOf(at) - REMEMBERED_MILLISECONDS)]);
      const waits: number[] = [];
      for (const one of counted) waits.push(await waitOf(tx, one, at));
      if (waits.every((seconds) => seconds === 0))
        for (const { subject } of counted) await tx.change('INSERT INTO codes_sent (subject, at) VALUES ($1, $2)', [subject, at]);
      return waits;
    });
  }

  async add(request: NewCodeRequest): Promise<void> {
    const { requestHash, purpose, subject, accountId, phone, details, codeHash, codeExpiresAt, at, expiresAt } = request;
    await this.database.change('DELETE FROM code_requests WHERE expires_at <= $1', [at]);
    await this.database.change(
      `INSERT INTO code_requests (request_hash, purpose, subject, account_id, phone, details, code_hash, code_expires_at, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [requestHash, purpose, subject, accountId, phone, details && JSON.stringify(details), codeHash, codeExpiresAt, at, expiresAt],
    );
  }

  async find(requestHash: Buffer, purpose: CodePurpose, at: Instant): Promise<CodeRequest | null> {
    const line = await this.database.first<RequestLine>(
      `SELECT ${REQUEST} FROM code_requests WHERE request_hash = $1 AND purpose = $2 AND expires_at > $3`,
      [requestHash, purpose, at],
    );
    return line ? requestOf(line) : null;
  }

  /** Another code takes the place of the one before. */
  async renew(requestHash: Buffer, codeHash: string, codeExpiresAt: Instant): Promise<void> {
    await this.database.change(
      'UPDATE code_requests SET code_hash = $2, code_expires_at = $3, tries = 0 WHERE request_hash = $1',
      [requestHash, codeHash, codeExpiresAt],
    );
  }

  /** Counts a guess before it is looked at: guesses made side by side are counted as well. Null where no more may be made. */
  async guess(requestHash: Buffer, purpose: CodePurpose, at: Instant): Promise<Guessed | null> {
    const line = await this.database.first<RequestLine & { readonly code_hash: string }>(
      `UPDATE code_requests SET tries = tries + 1
       WHERE request_hash = $1 AND purpose = $2 AND code_expires_at > $3 AND tries < ${TRIES_OF_A_CODE}
       RETURNING ${REQUEST}, code_hash`,
      [requestHash, purpose, at],
    );
    return line ? { ...requestOf(line), codeHash: line.code_hash } : null;
  }

  /** The request is over: its code is worth nothing more. @returns false when somebody was faster */
  async take(requestHash: Buffer, codeHash: string): Promise<boolean> {
    return (await this.database.change('DELETE FROM code_requests WHERE request_hash = $1 AND code_hash = $2', [requestHash, codeHash])) === 1;
  }
}

interface RequestLine {
  readonly subject: string;
  readonly expires_at: Instant;
  readonly account_id: string | null;
  readonly phone: string | null;
  readonly details: Registration | null;
}
const REQUEST = 'subject, account_id, phone, details, expires_at';
const requestOf = ({ subject, account_id, phone, details, expires_at }: RequestLine): CodeRequest => ({
  subject,
  accountId: account_id as AccountId | null,
  phone,
  details,
  expiresAt: expires_at,
});

async function waitOf(tx: Queries, { subject, limits }: Counted, at: Instant): Promise<number> {
  const lines = await tx.rows<{ at: Instant }>('SELECT at FROM codes_sent WHERE subject = $1 ORDER BY at', [subject]);
  return secondsUntilAllowed(lines.map((line) => millisecondsOf(line.at)), limits, millisecondsOf(at));
}
