import { Injectable } from '@nestjs/common';
import type { AccountId } from '@app/kernel';
import { Sessions } from '../queries/sessions.js';
import { RegisteredStore } from '../store/registered.store.js';
import { Installation } from './installation.js';
import { OwnPassword } from './own-password.js';
import { Passwords } from './passwords.js';

export interface PasswordChange {
  readonly accountId: AccountId;
  /** Of the session that asks: it goes on, every other one ends. */
  readonly token: string;
  readonly current: string;
  readonly password: string;
}

/** Changing a password takes the old one: a session left open on somebody's table is not enough. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly registered: RegisteredStore,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly own: OwnPassword,
    private readonly installation: Installation,
  ) {}

  /** @throws {Blocked} `identity.password_weak` and its like, `identity.wrong_password`, `identity.too_many_attempts` */
  async run({ accountId, token, current, password }: PasswordChange): Promise<void> {
    this.installation.demandGoodPassword(password, (await this.registered.details(accountId)) ?? {});
    await this.own.check(accountId, current);
    await this.registered.setPassword(accountId, await this.passwords.hash(password));
    await this.sessions.endOthersOf(accountId, token);
  }
}
