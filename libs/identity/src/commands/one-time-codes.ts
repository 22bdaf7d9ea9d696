import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type AccountId, Blocked, type Instant, instantOf, millisecondsOf } from '@app/kernel';
import { Clock } from '@app/platform';
import { CODE_DIGITS, CODE_MILLISECONDS, REQUEST_MILLISECONDS } from '../domain/one-time-code.js';
import type { Registration } from '../domain/registration.js';
import { type CodePurpose, type CodeRequest, CodeRequestStore } from '../store/code-request.store.js';
import { hashOfToken, newSessionToken } from '../store/session-token.js';
import { CodeLimits, type WantedMessage } from './code-limits.js';
import { Passwords } from './passwords.js';

export interface AskedCode extends WantedMessage {
  readonly purpose: CodePurpose;
  readonly accountId: AccountId | null;
  readonly details: Registration | null;
}
export interface IssuedCode {
  /** Secret of the one who asked: a code is good with its request only. */
  readonly request: string;
  readonly codeExpiresAt: Instant;
  /** Until then another code can be asked for. */
  readonly expiresAt: Instant;
  /** Null where nothing may be sent. */
  readonly code: string | null;
}

/** One-time codes: six digits by chance, hashed like a password, five minutes, five guesses, once, for their request only. */
@Injectable()
export class OneTimeCodes {
  constructor(
    private readonly requests: CodeRequestStore,
    private readonly limits: CodeLimits,
    private readonly passwords: Passwords,
    private readonly clock: Clock,
  ) {}

  /** @throws {Blocked} `identity.too_many_codes` */
  async issue({ purpose, subject, phone, accountId, details, address }: AskedCode): Promise<IssuedCode> {
    const at = this.clock.now();
    const maySend = await this.limits.count({ subject, phone, address });
    const request = newSessionToken();
    const code = newCode();
    const codeExpiresAt = after(at, CODE_MILLISECONDS);
    const expiresAt = after(at, REQUEST_MILLISECONDS);
    await this.requests.add({
      requestHash: hashOfToken(request), purpose, subject, accountId, phone, details,
      codeHash: await this.passwords.hash(maySend && phone !== null ? code : noCode()), codeExpiresAt, at, expiresAt,
    });
    return { request, codeExpiresAt, expiresAt, code: maySend ? code : null };
  }

  /** Another code for the same request; the one before is worth nothing then. @throws {Blocked} `identity.code_request_over`, `identity.too_many_codes` */
  async renew(request: string, purpose: CodePurpose, address: string): Promise<{ readonly found: CodeRequest; readonly issued: IssuedCode }> {
    const at = this.clock.now();
    const requestHash = hashOfToken(request);
    const found = await this.requests.find(requestHash, purpose, at);
    if (!found) throw new Blocked({ code: 'identity.code_request_over', params: {} });
    const maySend = await this.limits.count({ subject: found.subject, phone: found.phone, address });
    const code = newCode();
    const codeExpiresAt = after(at, CODE_MILLISECONDS);
    await this.requests.renew(requestHash, await this.passwords.hash(maySend && found.phone !== null ? code : noCode()), codeExpiresAt);
    return { found, issued: { request, codeExpiresAt, expiresAt: found.expiresAt, code: maySend ? code : null } };
  }

  /** What was declared with a request, for whoever holds it; costs no guess. Null where it is over. */
  async detailsOf(request: string, purpose: CodePurpose): Promise<Registration | null> {
    return (await this.requests.find(hashOfToken(request), purpose, this.clock.now()))?.details ?? null;
  }

  /**
   * Takes the code. Right or wrong, it costs one of five guesses.
   *
   * @param onWrong  done before it is said, with whose the request is
   * @throws {Blocked} the same `identity.code_wrong` for a wrong one, one that is over, used, guessed at too often or was never sent
   */
  async take(request: string, purpose: CodePurpose, code: string, onWrong?: (accountId: AccountId | null) => Promise<void>): Promise<CodeRequest> {
    const requestHash = hashOfToken(request);
    const guessed = await this.requests.guess(requestHash, purpose, this.clock.now());
    const isRight = await this.passwords.matches(code, guessed?.codeHash ?? null);
    if (!guessed || !isRight || !(await this.requests.take(requestHash, guessed.codeHash))) {
      await onWrong?.(guessed?.accountId ?? null);
      throw new Blocked({ code: 'identity.code_wrong', params: {} });
    }
    return guessed;
  }
}

/** Where nothing may be sent, or there is no number to send it to, there is nothing to guess: guesses are as many as messages, whichever name of the account they were asked by. */
const noCode = newSessionToken;
const newCode = (): string => String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');
const after = (at: Instant, milliseconds: number): Instant => instantOf(millisecondsOf(at) + milliseconds);
