import { Injectable } from '@nestjs/common';
import { Blocked, instantOf, millisecondsOf } from '@app/kernel';
import { ExternalLoginStore } from '../store/external-login.store.js';
import { hashOfToken, newSessionToken } from '../store/session-token.js';
import { AccountFromElsewhere } from './account-from-elsewhere.js';
import { BeginSession, type LoggedIn, type Visit } from './begin-session.js';
import { ExternalProvider } from './external-provider.js';
import { Installation } from './installation.js';

export const TRIP_SECONDS = 10 * 60;

export interface Return {
  /** The address the other system sent the browser to, whole. */
  readonly answered: URL;
  /** What the browser kept since it was sent away. */
  readonly cookie: string | null;
  readonly visit: Visit;
}

/** Single sign-on: another system says who somebody is. */
@Injectable()
export class LogInElsewhere {
  constructor(
    private readonly provider: ExternalProvider,
    private readonly store: ExternalLoginStore,
    private readonly accounts: AccountFromElsewhere,
    private readonly beginSession: BeginSession,
    private readonly installation: Installation,
  ) {}

  isThere(): boolean {
    return this.provider.isThere();
  }

  /** @throws {Blocked} `identity.no_external_login` */
  async begin(redirectUri: string, returnTo: string): Promise<{ readonly url: string; readonly cookie: string }> {
    if (!this.provider.isThere()) throw new Blocked({ code: 'identity.no_external_login', params: {} });
    const { url, trip } = await this.provider.begin(redirectUri);
    const cookie = newSessionToken();
    const at = this.installation.now();
    await this.store.start(hashOfToken(cookie), { ...trip, returnTo }, { at, expiresAt: instantOf(millisecondsOf(at) + TRIP_SECONDS * 1000) });
    return { url, cookie };
  }

  /** @throws {Blocked} the same `identity.external_login_failed` whatever is wrong with the answer, and for an account that is disabled */
  async finish({ answered, cookie, visit }: Return): Promise<LoggedIn & { readonly returnTo: string }> {
    if (!this.provider.isThere()) throw new Blocked({ code: 'identity.no_external_login', params: {} });
    const at = this.installation.now();
    const trip = cookie === null ? null : await this.store.finish(hashOfToken(cookie), at);
    if (!trip) throw failed();
    const person = await this.provider.person(answered, trip).catch(async () => {
      await this.beginSession.refused(null, 'elsewhere');
      throw failed();
    });
    const accountId = await this.accounts.of(person);
    const loggedIn = accountId && (await this.beginSession.run(accountId, 'elsewhere', visit));
    if (!loggedIn) throw failed();
    return { ...loggedIn, returnTo: trip.returnTo };
  }
}

const failed = () => new Blocked({ code: 'identity.external_login_failed', params: {} });
