import { Injectable } from '@nestjs/common';
import { type AccountId, Blocked, type Instant, instantOf, millisecondsOf } from '@app/kernel';
import { Clock } from '@app/platform';
import type { Actor } from '../domain/actor.js';
import { loginName } from '../domain/login-name.js';
import { ABSOLUTE_MILLISECONDS } from '../domain/session-rules.js';
import { Sessions } from '../queries/sessions.js';
import { AccountStore } from '../store/account.store.js';
import { LoginThrottle } from './login-throttle.js';
import { Passwords } from './passwords.js';
import { newSessionToken } from '../store/session-token.js';

export interface LoginAttempt {
  readonly login: string;
  readonly password: string;
  readonly address: string;
  /** Token the caller came with: it ends here, so that a planted one is worth nothing. */
  readonly previousToken?: string;
}
export interface LoggedIn {
  readonly token: string;
  readonly expiresAt: Instant;
  readonly actor: Actor;
}

@Injectable()
export class LogIn {
  constructor(
    private readonly accounts: AccountStore,
    private readonly sessions: Sessions,
    private readonly passwords: Passwords,
    private readonly throttle: LoginThrottle,
    private readonly clock: Clock,
  ) {}

  /** @throws {Blocked} the same `identity.wrong_login` for a login nobody has, a wrong password and a disabled account */
  async run({ login: typed, password, address, previousToken }: LoginAttempt): Promise<LoggedIn> {
    const login = loginName(typed);
    const accountId = await this.throttle.run(login, address, () => this.recognise(login, password));
    const token = newSessionToken();
    const expiresAt = instantOf(millisecondsOf(this.clock.now()) + ABSOLUTE_MILLISECONDS);
    const actor = await this.sessions.begin(token, accountId, expiresAt);
    if (!actor) throw wrongLogin();
    if (previousToken) await this.sessions.end(previousToken);
    return { token, expiresAt, actor };
  }

  private async recognise(login: string, password: string): Promise<AccountId> {
    const account = await this.accounts.findByLogin(login);
    const right = await this.passwords.matches(password, account?.passwordHash ?? null);
    if (!right || !account) throw wrongLogin();
    return account.id;
  }
}

const wrongLogin = () => new Blocked({ code: 'identity.wrong_login', params: {} });
