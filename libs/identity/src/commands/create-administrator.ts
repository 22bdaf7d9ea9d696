import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AccountStore } from '../store/account.store.js';
import { CreateAccount } from './create-account.js';

export interface AdministratorRequest {
  readonly login: string;
  readonly fullName: string;
  /** Where the role is held. Both are there. */
  readonly agencyCode: string;
  readonly division: string;
}

const ROLE = 'systemAdmin';

/** The way into a new installation: an account that may configure it, made by whoever runs it. */
@Injectable()
export class CreateAdministrator {
  constructor(
    private readonly createAccount: CreateAccount,
    private readonly accounts: AccountStore,
  ) {}

  /** Whether there is one who may log in. */
  isThere(): Promise<boolean> {
    return this.accounts.isHeld(ROLE);
  }

  /** @returns the first password: it is kept nowhere. @throws {Blocked} `identity.login_taken` */
  async run({ login, fullName, agencyCode, division }: AdministratorRequest): Promise<string> {
    // The ending has every class of characters a policy may ask for; the chance is in what is before it.
    const password = `${randomBytes(15).toString('base64url')}-Aa1`;
    const roles = [{ agencyCode, division, role: ROLE }];
    await this.createAccount.run({ kind: 'OFFICIAL', login, fullName, roles, password, demo: false });
    return password;
  }
}
