import { Injectable } from '@nestjs/common';
import { Blocked } from '@app/kernel';
import { loginName } from '../domain/login-name.js';
import { mobileNumber } from '../domain/mobile-number.js';
import { RegisteredStore } from '../store/registered.store.js';
import { BeginSession, type LoggedIn, type Visit } from './begin-session.js';
import { codeMessage } from './code-message.js';
import { Installation } from './installation.js';
import { type IssuedCode, OneTimeCodes } from './one-time-codes.js';
import { PrivateMessages } from './private-messages.js';

/** Logging in by a code on one's own number instead of a password. For applicants: officials have two other factors. */
@Injectable()
export class LogInByCode {
  constructor(
    private readonly registered: RegisteredStore,
    private readonly codes: OneTimeCodes,
    private readonly messages: PrivateMessages,
    private readonly beginSession: BeginSession,
    private readonly installation: Installation,
  ) {}

  /**
   * The same answer whether somebody has that login or not.
   *
   * @param typed  login, mobile number, personal ID number or code of the organisation
   * @throws {Blocked} `identity.too_many_codes`
   */
  async ask(typed: string, address: string): Promise<IssuedCode> {
    const number = mobileNumber(typed);
    const identifier = number ?? loginName(typed);
    const found = await this.registered.reach(loginName(typed), number);
    const account = found?.kind === 'OFFICIAL' ? null : found;
    const phone = account?.phone ?? null;
    const issued = await this.codes.issue({
      purpose: 'LOG_IN', subject: `log in ${identifier}`, phone, accountId: account?.id ?? null, details: null, address,
    });
    const to = { recipientId: account?.id ?? this.installation.newId(), phone, language: account?.language ?? 'vi' };
    await this.messages.send(codeMessage(to, issued.code));
    return issued;
  }

  /** @throws {Blocked} `identity.code_request_over`, `identity.too_many_codes` */
  async resend(request: string, address: string): Promise<IssuedCode> {
    const { found, issued } = await this.codes.renew(request, 'LOG_IN', address);
    const account = found.accountId && (await this.registered.details(found.accountId));
    const to = { recipientId: found.accountId ?? this.installation.newId(), phone: found.phone, language: account?.language ?? 'vi' };
    await this.messages.send(codeMessage(to, issued.code));
    return issued;
  }

  /** @throws {Blocked} `identity.code_wrong` */
  async confirm({ request, code, visit }: { readonly request: string; readonly code: string; readonly visit: Visit }): Promise<LoggedIn> {
    const { accountId } = await this.codes.take(request, 'LOG_IN', code, (found) => this.beginSession.refused(found, 'code'));
    const loggedIn = accountId && (await this.beginSession.run(accountId, 'code', visit));
    if (!loggedIn) throw new Blocked({ code: 'identity.code_wrong', params: {} });
    return loggedIn;
  }
}
