import { Injectable } from '@nestjs/common';
import { type AccountId, Blocked } from '@app/kernel';
import { loginName } from '../domain/login-name.js';
import { mobileNumber } from '../domain/mobile-number.js';
import { AccountStore } from '../store/account.store.js';
import { BeginSession, type LoggedIn, type Visit } from './begin-session.js';
import { LoginThrottle } from './login-throttle.js';
import { Passwords } from './passwords.js';
import { type AwaitedStep, SecondStep } from './second-step.js';

export interface LoginAttempt extends Visit {
  /** Login, or a citizen's confirmed mobile number. */
  readonly login: string;
  readonly password: string;
}

interface Shown {
  readonly login: string;
  readonly number: string | null;
  readonly password: string;
  readonly isLast: boolean;
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

  /** @throws {Blocked} the same `identity.wrong_login` for a login or number nobody has, a wrong password and a disabled account */
  async run({ login: typed, password, ...visit }: LoginAttempt): Promise<LoggedIn | AwaitedStep> {
    const number = mobileNumber(typed);
    // Guesses are counted by what was typed, however a number is spelled. Counting them by account would tell whose number it is.
    const accountId = await this.throttle.run(number ?? loginName(typed), visit.address, (isLast) => this.recognise({ login: loginName(typed), number, password, isLast }));
    const awaited = await this.secondStep.awaitedOf(accountId);
    if (awaited) return awaited;
    const loggedIn = await this.beginSession.run(accountId, 'password', visit);
    if (!loggedIn) throw wrongLogin();
    return loggedIn;
  }

  private async recognise({ login, number, password, isLast }: Shown): Promise<AccountId> {
    const account = await this.accounts.findByLogin(login, number);
    const right = await this.passwords.matches(password, account?.passwordHash ?? null);
    if (right && account) return account.id;
    await this.beginSession.refused(account?.id ?? null, 'password', isLast ? 'held' : 'refused');
    throw wrongLogin();
  }
}

const wrongLogin = () => new Blocked({ code: 'identity.wrong_login', params: {} });
