import { Injectable } from '@nestjs/common';
import type { AccountId } from '@app/kernel';
import { Clock, Ids } from '@app/platform';
import { loginName } from '../domain/login-name.js';
import { AccountStore, type NewAccount } from '../store/account.store.js';
import { Passwords } from './passwords.js';

export type DemoAccount = Pick<NewAccount, 'kind' | 'login' | 'fullName' | 'personalId' | 'organizationCode' | 'phone' | 'roles'>;

/**
 * Accounts to try the system with, all with one password that was drawn for this installation. They are marked, and a
 * production start lets none of them in. An account that somebody made by hand is left alone.
 */
@Injectable()
export class EnsureDemoAccounts {
  constructor(
    private readonly accounts: AccountStore,
    private readonly passwords: Passwords,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async run(wanted: readonly DemoAccount[], password: string): Promise<void> {
    const passwordHash = (await this.currentHash(password)) ?? (await this.passwords.hash(password));
    await this.accounts.replaceDemoPasswords(passwordHash);
    const at = this.clock.now();
    for (const account of wanted) {
      const id = this.ids.accountId();
      await this.accounts.add({ ...account, id, login: loginName(account.login), passwordHash, demo: true, at });
    }
  }

  /** Those that are there, by login. */
  known(): Promise<ReadonlyMap<string, AccountId>> {
    return this.accounts.demoAccounts();
  }

  /** The hash the accounts have already, where it is this password's: a second start then writes nothing. */
  private async currentHash(password: string): Promise<string | null> {
    const known = await this.accounts.demoPasswordHash();
    return known !== null && (await this.passwords.matches(password, known)) ? known : null;
  }
}
