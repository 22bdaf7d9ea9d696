import { Injectable } from '@nestjs/common';
import { type AccountId, Blocked } from '@app/kernel';
import { Clock, Configuration, Ids } from '@app/platform';
import { loginName } from '../domain/login-name.js';
import { passwordObstacle } from '../domain/password-policy.js';
import { AccountStore, type NewAccount } from '../store/account.store.js';
import { Passwords } from './passwords.js';

export type AccountRequest = Omit<NewAccount, 'id' | 'passwordHash' | 'at'> & { readonly password: string };

@Injectable()
export class CreateAccount {
  constructor(
    private readonly accounts: AccountStore,
    private readonly passwords: Passwords,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly configuration: Configuration,
  ) {}

  /** @throws {Blocked} `identity.password_weak` and its like, `identity.login_taken` */
  async run({ password, ...wanted }: AccountRequest): Promise<AccountId> {
    const obstacle = passwordObstacle(password, this.configuration.PASSWORD_POLICY, wanted);
    if (obstacle) throw new Blocked(obstacle);
    const id = this.ids.accountId();
    const login = loginName(wanted.login);
    const passwordHash = await this.passwords.hash(password);
    const added = await this.accounts.add({ ...wanted, id, login, passwordHash, at: this.clock.now() });
    if (!added) throw new Blocked({ code: 'identity.login_taken', params: { login } });
    return id;
  }
}
