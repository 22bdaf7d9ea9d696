import { Injectable } from '@nestjs/common';
import type { AccountId, Instant } from '@app/kernel';
import type { Queries } from '@app/platform';
import type { HeldRole } from '../domain/actor.js';
import { heldThen } from '../domain/role-past.js';
import { AccountStore } from '../store/account.store.js';
import { type StandIn, StandInStore } from '../store/stand-in.store.js';

export interface Official {
  readonly accountId: AccountId;
  readonly displayName: string;
}

/** Who holds a role in a division now. */
@Injectable()
export class Officials {
  constructor(
    private readonly accounts: AccountStore,
    private readonly standIns: StandInStore,
  ) {}

  holding(divisionId: string, role: string): Promise<readonly Official[]> {
    return this.accounts.holdersOf(divisionId, role);
  }

  /** Who acts for those of `ids` that are absent now, in this agency; by the names of the absent. */
  standingInFor(ids: readonly string[], agencyCode: string): Promise<readonly StandIn[]> {
    return this.standIns.now(ids, agencyCode);
  }

  rolesOf(id: AccountId): Promise<readonly HeldRole[]> {
    return this.accounts.rolesOf(id);
  }

  /** Roles these held at an instant, also where they were taken since; of accounts that are disabled too. */
  async rolesThen(ids: readonly AccountId[]): Promise<(id: AccountId, at: Instant) => readonly HeldRole[]> {
    const pasts = await this.accounts.rolePasts(ids);
    return (id, at) => pasts.filter((one) => one.accountId === id && heldThen(one, at)).map(({ role }) => role);
  }

  /** How many hold a role in one of these divisions. @param within  a transaction: until its end no role is given or taken anywhere */
  countIn(divisionIds: readonly string[], within?: Queries): Promise<number> {
    return this.accounts.heldIn(divisionIds, within);
  }

  /** Names to show beside what officials did; accounts that are no official's are left out. */
  namesOf(ids: readonly AccountId[]): Promise<ReadonlyMap<AccountId, string>> {
    return this.accounts.officialNames(ids);
  }
}
