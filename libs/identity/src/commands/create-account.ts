import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type AccountId, Blocked } from '@app/kernel';
import { Clock } from '@app/platform';
import { loginName } from '../domain/login-name.js';
import { AccountStore, type NewAccount } from '../store/account.store.js';
import { Passwords } from './passwords.js';

export type AccountRequest = Omit<NewAccount, 'id' | 'passwordHash' | 'at'> & { readonly password: string };

@Injectable()
export class CreateAccount {
  constructor(
    private readonly accounts: AccountStore,
    private readonly passwords: Passwords,
    private readonly clock: Clock,
  ) {}

  /** @throws {Blocked} `identity.login_taken` */
  async run({ password, ...wanted }: AccountRequest): Promise<AccountId> {
    const id = uuid() as AccountId;
    const login = loginName(wanted.login);
    const passwordHash = await this.passwords.hash(password);
    const added = await this.accounts.add({ ...wanted, id, login, passwordHash, at: new Date(this.clock.now()) });
    if (!added) throw new Blocked({ code: 'identity.login_taken', params: { login } });
    return id;
  }
}
