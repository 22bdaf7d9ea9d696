import { Injectable } from '@nestjs/common';
import { type AccountId, Blocked } from '@app/kernel';
import type { Actor, ProofKind } from '../domain/actor.js';
import { Sessions } from '../queries/sessions.js';
import { RegisteredStore } from '../store/registered.store.js';
import { newSessionToken } from '../store/session-token.js';
import type { LoggedIn } from './begin-session.js';
import { LoginThrottle } from './login-throttle.js';
import { Passwords } from './passwords.js';
import { SecondFactors } from './second-factors.js';

export interface Proof {
  /** Of the session it is shown in. */
  readonly token: string;
  /** A code of the application, a recovery code, or the password: what the account has. */
  readonly shown: string;
  readonly address: string;
}

/** Before what is grave whoever asks shows again who it is: an open screen, or a stolen token, is not enough. */
@Injectable()
export class StepUps {
  constructor(
    private readonly sessions: Sessions,
    private readonly factors: SecondFactors,
    private readonly registered: RegisteredStore,
    private readonly passwords: Passwords,
    private readonly throttle: LoginThrottle,
  ) {}

  /** @throws {Blocked} `identity.step_up_needed` */
  async need({ accountId }: Actor, token: string): Promise<void> {
    if (await this.sessions.isProven(token)) return;
    throw new Blocked({ code: 'identity.step_up_needed', params: { by: await this.kindFor(accountId) } });
  }

  /**
   * The session goes on under a token of its own, as long as it would have.
   *
   * @throws {Blocked} `identity.totp_wrong`, `identity.wrong_password`, `identity.too_many_attempts`, `identity.not_logged_in`
   */
  async run(actor: Actor, { token, shown, address }: Proof): Promise<LoggedIn> {
    const kind = await this.kindFor(actor.accountId);
    await (kind === 'code' ? this.factors.check(actor.accountId, shown.replaceAll(' ', '')) : this.checkPassword(actor.accountId, shown, address));
    const next = newSessionToken();
    const expiresAt = await this.sessions.renew(token, next);
    if (expiresAt === null) throw new Blocked({ code: 'identity.not_logged_in', params: {} });
    return { token: next, expiresAt, actor };
  }

  private async kindFor(accountId: AccountId): Promise<ProofKind> {
    return (await this.factors.isEnrolled(accountId)) ? 'code' : 'password';
  }

  private async checkPassword(accountId: AccountId, shown: string, address: string): Promise<void> {
    await this.throttle.run(accountId, address, async () => {
      if (!(await this.passwords.matches(shown, await this.registered.passwordHash(accountId)))) throw new Blocked({ code: 'identity.wrong_password', params: {} });
    });
  }
}
