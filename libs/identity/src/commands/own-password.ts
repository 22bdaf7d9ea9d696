import { Injectable } from '@nestjs/common';
import { type AccountId, Blocked } from '@app/kernel';
import { RegisteredStore } from '../store/registered.store.js';
import { BeginSession } from './begin-session.js';
import { LoginThrottle } from './login-throttle.js';
import { Passwords } from './passwords.js';

/**
 * The password shown again by whoever has logged in: before what is grave, and before it is changed. A wrong one is recorded like a log-in's.
 * Guesses count wherever they come from: nobody without a session gets here, so no stranger holds the owner back.
 */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly registered: RegisteredStore,
    private readonly passwords: Passwords,
    private readonly throttle: LoginThrottle,
    private readonly beginSession: BeginSession,
  ) {}

  /** @throws {Blocked} `identity.wrong_password`, `identity.too_many_attempts` */
  async check(accountId: AccountId, shown: string): Promise<void> {
    await this.throttle.run(`own password ${accountId}`, 'everywhere', async (isLast) => {
      if (await this.passwords.matches(shown, await this.registered.passwordHash(accountId))) return;
      await this.beginSession.refused(accountId, 'step-up', isLast ? 'held' : 'refused');
      throw new Blocked({ code: 'identity.wrong_password', params: {} });
    });
  }
}
