import { Injectable } from '@nestjs/common';
import type { AccountId } from '@app/kernel';
import { AccountStore, type Contact } from '../store/account.store.js';

/** Names of account holders: personal data, for those who mask it or have it on duty. */
@Injectable()
export class AccountNames {
  constructor(private readonly accounts: AccountStore) {}

  /** Null where there is no such account. */
  nameOf(id: AccountId): Promise<string | null> {
    return this.accounts.nameOf(id);
  }

  /** What the account says of its holder; nothing where there is no such account. For the holder himself. */
  contactOf(id: AccountId): Promise<Contact> {
    return this.accounts.contactOf(id);
  }

  /** The account in use of the citizen with this ID number, for whoever masks the name. */
  citizenWith(personalId: string): Promise<{ readonly id: AccountId; readonly fullName: string } | null> {
    return this.accounts.citizenWith(personalId);
  }

  /** The account in use of the organisation or enterprise with this tax code, for whoever masks the name. */
  organizationWith(organizationCode: string): Promise<{ readonly id: AccountId; readonly fullName: string } | null> {
    return this.accounts.organizationWith(organizationCode);
  }

  /** Whether this is an account in use of somebody who can apply: a citizen, an organisation or an enterprise. */
  isApplicant(id: AccountId): Promise<boolean> {
    return this.accounts.isApplicant(id);
  }
}
