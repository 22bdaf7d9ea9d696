import { Injectable } from '@nestjs/common';
import { type AccountId, Blocked } from '@app/kernel';
import { loginName } from '../domain/login-name.js';
import { AccountStore } from '../store/account.store.js';
import { BeginSession, type LoggedIn, type Visit } from './begin-session.js';
import { LoginThrottle } from './login-throttle.js';
import { Passwords } from './passwords.js';
import { type AwaitedStep, SecondStep } from './second-step.js';

export interface LoginAttempt extends Visit {
  readonly login: string;
  readonly password: string;
}

@Injectable()
export class LogIn {
  constructor(
    private readonly accounts: AccountStore,
    private readonly beginSession: BeginSession,
    private readonly passwords: Passwords,
    private readonly throttle: LoginThrottle,
    private readonly secondStep: SecondStep,
  ) {}

  /** @throws {Blocked} the same `identity.wrong_login` for a login nobody has, a wrong password and a disabled account */
  async run({ login: typed, password, ...visit }: LoginAttempt): Promise<LoggedIn | AwaitedStep> {
    const login = loginName(typed);
    const accountId = await this.throttle.run(login, visit.address, () => this.recognise(login, password));
    const awaited = await this.secondStep.awaitedOf(accountId);
    if (awaited) return awaited;
    const loggedIn = await this.beginSession.run(accountId, visit);
    if (!loggedIn) throw wrongLogin();
    return loggedIn;
  }

  private async recognise(login: string, password: string): Promise<AccountId> {
    const account = await this.accounts.findByLogin(login);
    const right = await this.passwords.matches(password, account?.passwordHash ?? null);
    if (!right || !account) throw wrongLogin();
    return account.id;
  }
}

const wrongLogin = () => new Blocked({ code: 'identity.wrong_login', params: {} });
