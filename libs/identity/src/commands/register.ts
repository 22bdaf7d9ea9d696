import { Injectable } from '@nestjs/common';
import { type AccountId, Blocked } from '@app/kernel';
import { loginOf, type Registration, registrationFault } from '../domain/registration.js';
import { RegisteredStore } from '../store/registered.store.js';
import { codeMessage } from './code-message.js';
import { Installation } from './installation.js';
import { type IssuedCode, OneTimeCodes } from './one-time-codes.js';
import { Passwords } from './passwords.js';
import { PrivateMessages } from './private-messages.js';

export interface Confirmation {
  readonly request: string;
  readonly code: string;
  readonly password: string;
}

/** How somebody makes an account: declares who they are, and shows that the number is theirs. */
@Injectable()
export class Register {
  constructor(
    private readonly registered: RegisteredStore,
    private readonly codes: OneTimeCodes,
    private readonly messages: PrivateMessages,
    private readonly passwords: Passwords,
    private readonly installation: Installation,
  ) {}

  /**
   * Sends a code to the number. Nobody learns here whether the number or the person has an account: the owner of the number
   * is told by the message, and whoever confirmed a number of their own is told about the person.
   *
   * @throws {Blocked} `identity.registration_contradicts`, `identity.too_many_codes`
   */
  async begin(registration: Registration, address: string): Promise<IssuedCode> {
    const contradiction = registrationFault(registration, this.installation.today());
    if (contradiction) throw new Blocked({ code: CONTRADICTIONS[contradiction.field], params: { fault: contradiction.fault } });
    const { phone } = registration;
    const issued = await this.codes.issue({
      purpose: 'REGISTER', subject: `register ${phone}`, phone, accountId: null, details: registration, address,
    });
    await this.tell(registration, issued);
    return issued;
  }

  /** @throws {Blocked} `identity.code_request_over`, `identity.too_many_codes` */
  async resend(request: string, address: string): Promise<IssuedCode> {
    const { found, issued } = await this.codes.renew(request, 'REGISTER', address);
    if (found.details) await this.tell(found.details, issued);
    return issued;
  }

  /** @throws {Blocked} `identity.password_weak`, `identity.password_common`, `identity.code_wrong`, `identity.person_has_account` and its like */
  async confirm({ request, code, password }: Confirmation): Promise<AccountId> {
    // Before the code is taken: whoever has to think of another password needs no other code.
    const declared = await this.codes.detailsOf(request, 'REGISTER');
    this.installation.demandGoodPassword(password, declared ? { ...declared, login: loginOf(declared) } : {});
    const { details } = await this.codes.take(request, 'REGISTER', code);
    if (!details) throw new Blocked({ code: 'identity.code_wrong', params: {} });
    const id = this.installation.newId();
    const passwordHash = await this.passwords.hash(password);
    const taken = await this.registered.add({ id, registration: details, passwordHash, at: this.installation.now() });
    if (taken !== null) throw new Blocked({ code: TAKEN[taken], params: {} });
    return id;
  }

  private async tell({ kind, phone, language }: Registration, { code }: IssuedCode): Promise<void> {
    const hasAccount = await this.registered.isConfirmedPhone(phone);
    const to = { recipientId: this.installation.newId(), phone, language };
    if (!hasAccount || kind !== 'CITIZEN') return this.messages.send(codeMessage(to, code));
    return this.messages.send({ ...to, phone: code === null ? null : phone, email: null, kind: 'number-has-account', values: {} });
  }
}

const CONTRADICTIONS = {
  personalId: 'identity.personal_id_contradicts',
  birthDate: 'identity.birth_date_unusable',
  organizationCode: 'identity.organization_code_wrong',
} as const;
const TAKEN = {
  personalId: 'identity.person_has_account',
  organizationCode: 'identity.organization_has_account',
  phone: 'identity.number_has_account',
} as const;
