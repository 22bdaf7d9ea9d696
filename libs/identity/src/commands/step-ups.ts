import { Injectable } from '@nestjs/common';
import { type AccountId, Blocked } from '@app/kernel';
import type { Actor, ProofKind } from '../domain/actor.js';
import { Sessions } from '../queries/sessions.js';
import { BeginSession, type LoggedIn } from './begin-session.js';
import { OwnPassword } from './own-password.js';
import { SecondFactors } from './second-factors.js';

export interface Proof {
  /** Of the session it is shown in. */
  readonly token: string;
  /** A code of the application, a recovery code, or the password: what the account has. */
  readonly shown: string;
}

/** Before what is grave whoever asks shows again who it is: an open screen, or a stolen token, is not enough. */
@Injectable()
export class StepUps {
  constructor(
    private readonly sessions: Sessions,
    private readonly factors: SecondFactors,
    private readonly password: OwnPassword,
    private readonly beginSession: BeginSession,
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
  async run(actor: Actor, { token, shown }: Proof): Promise<LoggedIn> {
    const kind = await this.kindFor(actor.accountId);
    await (kind === 'code' ? this.checkCode(actor.accountId, shown.replaceAll(' ', '')) : this.password.check(actor.accountId, shown));
    const renewed = await this.beginSession.goOn(actor.accountId, token);
    if (renewed === null) throw new Blocked({ code: 'identity.not_logged_in', params: {} });
    return { ...renewed, actor };
  }

  /** A wrong one is recorded. @throws {Blocked} `identity.totp_wrong`, `identity.too_many_attempts` */
  checkCode(accountId: AccountId, code: string): Promise<void> {
    return this.factors.check(accountId, code, (isLast) => this.beginSession.refused(accountId, 'step-up', isLast ? 'held' : 'refused'));
  }

  private async kindFor(accountId: AccountId): Promise<ProofKind> {
    return (await this.factors.isEnrolled(accountId)) ? 'code' : 'password';
  }
}
