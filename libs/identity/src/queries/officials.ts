import { Injectable } from '@nestjs/common';
import type { AccountId } from '@app/kernel';
import { AccountStore } from '../store/account.store.js';

export interface Official {
  readonly accountId: AccountId;
  readonly displayName: string;
}

/** Who holds a role in a division now. */
@Injectable()
export class Officials {
  constructor(private readonly accounts: AccountStore) {}

  holding(divisionId: string, role: string): Promise<readonly Official[]> {
    return this.accounts.holdersOf(divisionId, role);
  }

  /** Names to show beside what officials did; accounts that are no official's are left out. */
  namesOf(ids: readonly AccountId[]): Promise<ReadonlyMap<AccountId, string>> {
    return this.accounts.officialNames(ids);
  }
}
