import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type AccountId, Blocked, type Instant, instantOf, millisecondsOf } from '@app/kernel';
import { Sessions } from '../queries/sessions.js';
import { PasswordTokenStore } from '../store/password-token.store.js';
import { RegisteredStore } from '../store/registered.store.js';
import { hashOfToken } from '../store/session-token.js';
import { Installation } from './installation.js';
import { Passwords } from './passwords.js';

export interface PasswordToken {
  readonly token: string;
  readonly expiresAt: Instant;
}

/** Choosing a password with a token: after forgetting, and for the first time. */
@Injectable()
export class ChoosePassword {
  constructor(
    private readonly tokens: PasswordTokenStore,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly installation: Installation,
    private readonly registered: RegisteredStore,
  ) {}

  /** A token of 128 bits, instead of every one before it. */
  invite(id: AccountId, minutes: number): Promise<PasswordToken> {
    return this.handOut(id, minutes, false);
  }

  /** For whoever says the password was forgotten: an invitation stays as good as it was. For nobody, where `id` is null. */
  recover(id: AccountId | null, minutes: number): Promise<PasswordToken> {
    return this.handOut(id, minutes, true);
  }

  private async handOut(id: AccountId | null, minutes: number, isRecovery: boolean): Promise<PasswordToken> {
    const token = randomBytes(16).toString('base64url');
    const at = this.installation.now();
    const expiresAt = instantOf(millisecondsOf(at) + minutes * 60_000);
    if (id !== null) await this.tokens.add(hashOfToken(token), id, { at, expiresAt, isRecovery });
    return { token, expiresAt };
  }

  /** Ends the open token of an account, unless `byId` handed out the last one. */
  async withdrawUnlessFrom(byId: AccountId, id: AccountId): Promise<void> {
    await this.tokens.removeUnlessFrom(byId, id);
  }

  /** Uses the token up and ends every session. @throws {Blocked} `identity.password_weak` and its like, `identity.token_over` */
  async run(token: string, password: string): Promise<void> {
    const tokenHash = hashOfToken(token);
    const at = this.installation.now();
    const owner = await this.tokens.ownerOf(tokenHash, at);
    this.installation.demandGoodPassword(password, (owner && (await this.registered.details(owner))) ?? {});
    // Asked before the costly hash: guesses at tokens are no way to keep the machine busy.
    const id = owner !== null ? await this.tokens.use(tokenHash, await this.passwords.hash(password), at) : null;
    if (id === null) throw new Blocked({ code: 'identity.token_over', params: {} });
    await this.sessions.endAllOf(id);
  }
}
