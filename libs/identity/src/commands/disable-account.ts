import { Injectable } from '@nestjs/common';
import type { AccountId } from '@app/kernel';
import { Clock } from '@app/platform';
import { Sessions } from '../queries/sessions.js';
import { AccountStore } from '../store/account.store.js';

/** Ends every session at once: here immediately, in other processes as soon as they read again. */
@Injectable()
export class DisableAccount {
  constructor(
    private readonly accounts: AccountStore,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  async run(id: AccountId): Promise<void> {
    await this.accounts.disable(id, this.clock.now());
    await this.sessions.endAllOf(id);
  }
}
