import { Injectable } from '@nestjs/common';
import { type AccountId, Blocked } from '@app/kernel';
import { AccountStore } from '../store/account.store.js';
import { SecondFactorStore } from '../store/second-factor.store.js';
import { newSessionToken } from '../store/session-token.js';
import { BeginSession, type LoggedIn, type Visit } from './begin-session.js';
import { type Enrolment, SecondFactors } from './second-factors.js';
import { SecondStepPolicy } from './second-step-policy.js';

/** The password was right; what is still to be done within five minutes (fifteen, where an application is to be set up), in five tries. */
export interface AwaitedStep {
  readonly loginId: string;
  readonly step: 'code' | 'enrolment';
}
export interface SecondStepTaken {
  readonly loginId: string;
  readonly code: string;
  readonly visit: Visit;
}

/** What an official shows beside the password. */
@Injectable()
export class SecondStep {
  constructor(
    private readonly factors: SecondFactors,
    private readonly store: SecondFactorStore,
    private readonly accounts: AccountStore,
    private readonly beginSession: BeginSession,
    private readonly when: SecondStepPolicy,
  ) {}

  /** Null where the password is enough: for applicants, and for officials who have no second factor where none is required. */
  async awaitedOf(accountId: AccountId): Promise<AwaitedStep | null> {
    if (!(await this.accounts.isOfficial(accountId))) return null;
    const isEnrolled = await this.factors.isEnrolled(accountId);
    if (!isEnrolled && !this.when.isRequired()) return null;
    const loginId = newSessionToken();
    const step = isEnrolled ? 'code' : 'enrolment';
    await this.store.addTicket(loginId, accountId, this.when.ticketTimes(step));
    return { loginId, step };
  }

  /** @throws {Blocked} `identity.login_over`, `identity.totp_wrong`, `identity.too_many_attempts` */
  async run({ loginId, code, visit }: SecondStepTaken): Promise<LoggedIn> {
    const accountId = await this.accountOf(loginId);
    await this.factors.check(accountId, code, (isLast) => this.beginSession.refused(accountId, 'second-step', isLast ? 'held' : 'refused'));
    return this.logIn(loginId, accountId, visit);
  }

  /** For who has no second factor yet and must have one. @throws {Blocked} `identity.login_over`, `identity.totp_enrolled` */
  async enrol(loginId: string): Promise<Enrolment> {
    const accountId = await this.accountOf(loginId);
    return this.factors.begin(accountId, (await this.accounts.nameOf(accountId)) ?? '');
  }

  /** @throws {Blocked} `identity.login_over`, `identity.totp_wrong`, `identity.too_many_attempts` */
  async confirmEnrolment({ loginId, code, visit }: SecondStepTaken): Promise<LoggedIn & { readonly recoveryCodes: readonly string[] }> {
    const accountId = await this.accountOf(loginId);
    const recoveryCodes = await this.confirm(accountId, code);
    return { ...(await this.logIn(loginId, accountId, visit)), recoveryCodes };
  }

  /** The first code of the application. @returns recovery codes. @throws {Blocked} `identity.totp_wrong`, `identity.too_many_attempts` */
  confirm(accountId: AccountId, code: string): Promise<readonly string[]> {
    return this.factors.confirm(accountId, code, (isLast) => this.beginSession.refused(accountId, 'enrolment', isLast ? 'held' : 'refused'));
  }

  private async accountOf(loginId: string): Promise<AccountId> {
    const ticket = await this.store.tryTicket(loginId, this.when.now());
    if (!ticket) throw over();
    return ticket.accountId;
  }

  private async logIn(loginId: string, accountId: AccountId, visit: Visit): Promise<LoggedIn> {
    const loggedIn = (await this.store.takeTicket(loginId)) ? await this.beginSession.run(accountId, 'second-step', visit) : null;
    if (!loggedIn) throw over();
    return loggedIn;
  }
}

const over = () => new Blocked({ code: 'identity.login_over', params: {} });
