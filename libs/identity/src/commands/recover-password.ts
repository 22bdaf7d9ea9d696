import { Injectable } from '@nestjs/common';
import { loginName } from '../domain/login-name.js';
import { mobileNumber } from '../domain/mobile-number.js';
import { RegisteredStore } from '../store/registered.store.js';
import { ChoosePassword } from './choose-password.js';
import { CodeLimits } from './code-limits.js';
import { Installation } from './installation.js';
import { PrivateMessages } from './private-messages.js';

const MINUTES = 30;

/** A forgotten password. A way back to the first factor only: it begins no session, and a second factor is asked for as ever. */
@Injectable()
export class RecoverPassword {
  constructor(
    private readonly registered: RegisteredStore,
    private readonly limits: CodeLimits,
    private readonly messages: PrivateMessages,
    private readonly installation: Installation,
    private readonly choosePassword: ChoosePassword,
  ) {}

  /** The same answer whether somebody has that login or not. @throws {Blocked} `identity.too_many_codes` */
  async ask(typed: string, address: string): Promise<void> {
    const number = mobileNumber(typed);
    const account = await this.registered.reach(loginName(typed), number);
    const maySend = await this.limits.count({ subject: `recover ${number ?? loginName(typed)}`, phone: account?.phone ?? null, address });
    const id = maySend ? (account?.id ?? null) : null;
    const { token } = await this.choosePassword.recover(id, MINUTES);
    const phone = id === null ? null : (account?.phone ?? null);
    await this.messages.send({
      recipientId: account?.id ?? this.installation.newId(),
      phone,
      email: id === null || phone !== null ? null : (account?.email ?? null),
      language: account?.language ?? 'vi',
      kind: 'password-recovery',
      values: { token, minutes: String(MINUTES) },
    });
  }
}
